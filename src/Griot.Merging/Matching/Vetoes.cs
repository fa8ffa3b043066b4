using Griot.Merging.Events;
using Griot.Model;

namespace Griot.Merging.Matching;

/// <summary>What keeps two events apart whatever else agrees, so that look-alikes cannot be chained into one cluster.</summary>
internal static class Vetoes
{
    private const int FarDays = 10;

    /// <param name="oneOrigin">They copy one text or quote one statement: then a wrong day or place is a slip.</param>
    public static void Check(EventProfile a, EventProfile b, bool oneOrigin, Weights weights, ref ScoreSheet sheet)
    {
        if (a.ReportIndex == b.ReportIndex && !ToldTwice(a, b, weights))
            sheet.Forbid("one report tells them as two events");
        if (oneOrigin || a.Date is not { } dateA || b.Date is not { } dateB)
            return;
        var gap = dateA.GapTo(dateB);
        if (gap == 0)
            return;
        var exact = dateA.Precision == Precision.Exact && dateB.Precision == Precision.Exact;
        if (gap > FarDays)
            sheet.Forbid("the dates are too far apart");
        if (exact && gap > 1 && weights.Nearness(a.Type, b.Type) == 0)
            sheet.Forbid("another kind of event on another day");
        if (exact && a.Place is { Point: { } pointA } placeA && b.Place is { Point: { } pointB } placeB
            && pointA.KilometresTo(pointB) > PlaceFeature.NearKilometres
            && (Named(placeA) && Named(placeB) || weights.Nearness(a.Type, b.Type) < 0.5))
            sheet.Forbid("another day at another place");
    }

    private static bool Named(Place place) => place.Precision == Precision.Exact;

    // A coder may find one happening twice in a report; then everything it found is the same.
    private static bool ToldTwice(EventProfile a, EventProfile b, Weights weights) =>
        a.Date is not null && a.Date == b.Date && a.PlaceName.Length > 0 && a.PlaceName == b.PlaceName
        && weights.Nearness(a.Type, b.Type) == 1 && a.Initiators.AsSpan().SequenceEqual(b.Initiators.AsSpan());
}
