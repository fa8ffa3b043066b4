using Griot.Analysis.Actors;

namespace Griot.Analysis.Places;

/// <summary>The country that a report as a whole is about.</summary>
public static class ReportCountry
{
    /// <summary>ISO 3166-1 alpha-2 of the country with most evidence in names, nationalities and resolved places; null without any.</summary>
    public static string? Of(AnnotatedReport report, ActorRegistry actors)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(actors);
        var votes = new CountryVotes();
        votes.AddTerms(report, actors);
        foreach (var mention in report.All<PlaceMention>())
            votes.Add(mention.Place.Country, mention.InFurniture ? 0.1 : 1);
        return votes.Winner;
    }
}
