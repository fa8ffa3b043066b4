using Griot.Analysis.Lexicons;

namespace Griot.Analysis.Places;

/// <summary>The country that a report as a whole is about.</summary>
public static class ReportCountry
{
    /// <summary>ISO 3166-1 alpha-2 of the country with most evidence in names, nationalities and resolved places; null without any.</summary>
    public static string? Of(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var votes = new CountryVotes();
        foreach (var hit in report.All<TermHit>())
        {
            if (hit.Term.Class == TermClass.Nationalities)
                votes.Add(hit.Term.Value, 0.7);
        }

        foreach (var mention in report.All<PlaceMention>())
            votes.Add(mention.Place.Country, mention.InFurniture ? 0.1 : 1);
        return votes.Winner;
    }
}
