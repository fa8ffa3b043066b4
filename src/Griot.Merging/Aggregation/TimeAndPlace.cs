using System.Collections.Immutable;
using Griot.Merging.Families;
using Griot.Merging.Matching;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Aggregation;

/// <summary>Chooses an incident's day and place: one family, one vote; an exact statement speaks for the looser one around it.</summary>
internal static class TimeAndPlace
{
    private const int LongestRun = 31;

    public static EventDate? Date(FamilyTree tree)
    {
        var stated = tree.Families.Select(FamilyDate).OfType<EventDate>().ToImmutableArray();
        if (stated.IsEmpty)
            return null;
        var refined = stated.Select(date => Refined(date, stated)).ToImmutableArray();
        var (first, last) = (refined.Min(date => date.Start), refined.Max(date => date.End));
        if (2 * refined.Count(IsRun) >= refined.Length && last.DayNumber - first.DayNumber < LongestRun)
            return new(first, last, refined.Max(date => date.Precision));
        var finest = refined.Min(date => date.Precision);
        var groups = refined.Where(date => date.Precision == finest).GroupBy(date => date.Start)
            .Select(group => refined.Where(date => date.Precision == finest && date.Overlaps(group.First())).ToArray());
        var chosen = groups.OrderByDescending(group => group.Length).ThenBy(group => group.Min(date => date.Start)).First();
        return new(chosen.Min(date => date.Start), chosen.Max(date => date.End), finest);
    }

    /// <summary>The place with most families within 30 km of it, by its most exact and most frequent name.</summary>
    public static Place? Place(FamilyTree tree)
    {
        var stated = tree.Families.Select(FamilyPlace).OfType<Place>().ToImmutableArray();
        var located = stated.Where(place => place.Precision != Precision.Wide).ToImmutableArray();
        return (located.IsEmpty ? stated : located)
            .OrderByDescending(place => located.Count(other => AreNear(place, other)))
            .ThenBy(place => place.Precision)
            .ThenByDescending(place => stated.Count(other => Folding.Squeeze(other.Name) == Folding.Squeeze(place.Name)))
            .ThenBy(place => place.Point is null).FirstOrDefault();
    }

    public static bool AreNear(Place a, Place b) => a.Point is { } one && b.Point is { } other
        ? one.KilometresTo(other) <= PlaceFeature.NearKilometres
        : Folding.Squeeze(a.Name) == Folding.Squeeze(b.Name);

    // "At the weekend" beside "on Saturday" is Saturday.
    private static EventDate Refined(EventDate date, ImmutableArray<EventDate> all) =>
        date.Precision == Precision.Exact ? date
        : all.Where(other => other.Precision < date.Precision && date.Contains(other)).Distinct().ToArray() is [var finer] ? finer : date;

    private static bool IsRun(EventDate date) => date.Precision == Precision.Near && date.Days > 1;

    private static EventDate? FamilyDate(ImmutableArray<ReportInIncident> family) => family
        .SelectMany(report => report.Events).Select(coded => coded.Date?.Value).OfType<EventDate>()
        .GroupBy(date => date).OrderBy(group => group.Key.Precision).ThenByDescending(group => group.Count())
        .Select(group => group.Key).FirstOrDefault();

    private static Place? FamilyPlace(ImmutableArray<ReportInIncident> family) => family
        .SelectMany(report => report.Events).Select(coded => coded.Place?.Value).OfType<Place>()
        .GroupBy(place => Folding.Squeeze(place.Name)).OrderBy(group => group.Min(place => place.Precision) == Precision.Wide)
        .ThenByDescending(group => group.Count())
        .Select(group => group.OrderBy(place => place.Precision).ThenBy(place => place.Point is null).First())
        .FirstOrDefault();
}
