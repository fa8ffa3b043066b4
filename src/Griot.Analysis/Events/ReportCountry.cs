using Griot.Analysis.Lexicons;
using Griot.Analysis.Places;

namespace Griot.Analysis.Events;

/// <summary>The country a report is about: the one that its places, country names and nationalities speak of most.</summary>
internal static class ReportCountry
{
    public static string? Of(AnnotatedReport report)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in report.All<PlaceMention>())
        {
            if (place.Place.Country is { } country)
                counts[country] = counts.GetValueOrDefault(country) + 2;
        }

        foreach (var hit in report.All<TermHit>())
        {
            if (hit.Term.Class is TermClass.Countries or TermClass.Nationalities)
                counts[hit.Term.Value] = counts.GetValueOrDefault(hit.Term.Value) + 1;
        }

        return counts.Count == 0 ? null : counts.MaxBy(pair => pair.Value).Key;
    }
}
