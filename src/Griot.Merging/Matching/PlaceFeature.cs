using System.Globalization;
using Griot.Merging.Events;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Matching;

/// <summary>Compares where two events are said to have happened: distance, containment, spelling, a place named in the other's text.</summary>
internal static class PlaceFeature
{
    private const double SameKilometres = 8;
    public const double NearKilometres = 30;

    public static void Score(EventProfile a, EventProfile b, ref ScoreSheet sheet)
    {
        var outcome = Outcome(a.Place, b.Place, a.PlaceName, b.PlaceName, out var distance);
        sheet.Add(outcome, sheet.Explained ? Words(a, b, distance) : "");
        if (distance > NearKilometres && BothExact(a.Place!, b.Place!))
            sheet.Add("place.both_exact");
        if (outcome is not ("place.same" or "place.near") && (NamedIn(a, b) || NamedIn(b, a)))
            sheet.Add("place.named_in_text", sheet.Explained ? $"{a.Place?.Name} / {b.Place?.Name}" : "");
    }

    private static string Outcome(Place? a, Place? b, string nameA, string nameB, out double? distance)
    {
        distance = null;
        if (a is null || b is null)
            return "place.unknown";
        if (a.Precision == Precision.Wide || b.Precision == Precision.Wide)
            return Containment(a, b, nameA, nameB);
        distance = a.Point is { } pointA && b.Point is { } pointB ? pointA.KilometresTo(pointB) : null;
        if (distance is null)
            return nameA == nameB ? "place.same" : SpelledAlike(nameA, nameB) ? "place.spelled_alike" : Containment(a, b, nameA, nameB);
        return distance switch
        {
            <= SameKilometres => "place.same",
            <= NearKilometres => BothExact(a, b) && nameA != nameB ? "place.neighbouring" : "place.near",
            <= 60 => "place.within_60_km",
            <= 150 => "place.within_150_km",
            _ => OtherCountry(a, b) ? "place.other_country" : "place.far",
        };
    }

    private static string Containment(Place a, Place b, string nameA, string nameB)
    {
        if (nameA == nameB && nameA.Length > 0)
            // One country or landscape named by both says little; one region or district more.
            return a.Admin1 is null && b.Admin1 is null ? "place.same_wide" : "place.inside";
        if (OtherCountry(a, b))
            return "place.outside";
        if (a.Admin1 is { } regionA && b.Admin1 is { } regionB)
            return Folding.Squeeze(regionA) == Folding.Squeeze(regionB) ? "place.inside" : "place.outside";
        return a.Country is not null && a.Country == b.Country ? "place.same_country" : "place.unknown";
    }

    private static bool BothExact(Place a, Place b) => a.Precision == Precision.Exact && b.Precision == Precision.Exact;

    private static bool OtherCountry(Place a, Place b) => a.Country is not null && b.Country is not null && a.Country != b.Country;

    private static bool NamedIn(EventProfile place, EventProfile text)
    {
        foreach (var word in place.PlaceWords)
        {
            if (text.Context.Has(word))
                return true;
        }
        return false;
    }

    /// <summary>One letter added, lost or changed in six or more: transcriptions of one name differ like that.</summary>
    public static bool SpelledAlike(string a, string b)
    {
        if (Math.Min(a.Length, b.Length) < 6 || Math.Abs(a.Length - b.Length) > 1)
            return false;
        var head = 0;
        while (head < a.Length && head < b.Length && a[head] == b[head])
            head++;
        var tail = 0;
        while (tail < a.Length - head && tail < b.Length - head && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;
        return Math.Max(a.Length, b.Length) - head - tail <= 1;
    }

    private static string Words(EventProfile a, EventProfile b, double? distance) =>
        a.Place is null || b.Place is null ? ""
        : distance is null ? $"{a.Place.Name} / {b.Place.Name}"
        : string.Create(CultureInfo.InvariantCulture, $"{a.Place.Name} / {b.Place.Name}, {distance:0} km");
}
