using Griot.Merging.Aggregation;
using Griot.Model;

namespace Griot.Merging.Contradictions;

/// <summary>What would be contradicted if two incidents were one, in words for the person who decides.</summary>
internal static class Differences
{
    public static IEnumerable<string> Between(Incident a, Incident b)
    {
        if (a.Date is { } dateA && b.Date is { } dateB && !dateA.Overlaps(dateB))
            yield return $"date differs: {dateA} / {dateB}";
        if (a.Place is { Precision: not Precision.Wide } placeA && b.Place is { Precision: not Precision.Wide } placeB
            && !TimeAndPlace.AreNear(placeA, placeB))
            yield return $"place differs: {placeA.Name} / {placeB.Name}";
        if (a.Type != b.Type)
            yield return $"event_type differs: {a.Type.Name()} / {b.Type.Name()}";
        foreach (var measure in a.Tolls.Select(toll => toll.Measure).Intersect(b.Tolls.Select(toll => toll.Measure)).Order())
        {
            string one = Figures(a, measure), other = Figures(b, measure);
            if (one != other)
                yield return $"tolls.{measure.Name()} differs: {one} / {other}";
        }
    }

    private static string Figures(Incident incident, TollMeasure measure) => string.Join(", ", incident.Tolls
        .Where(toll => toll.Measure == measure)
        .Select(toll => $"{(toll.Low == toll.High ? $"{toll.Low}" : $"{toll.Low}-{toll.High}")} {toll.Who.Name()}"));
}
