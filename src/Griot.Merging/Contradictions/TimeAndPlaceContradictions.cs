using Griot.Merging.Aggregation;
using Griot.Merging.Families;
using Griot.Merging.Matching;
using Griot.Model;

namespace Griot.Merging.Contradictions;

/// <summary>Days that do not meet, places more than 30 km apart, and outcomes or types that exclude each other.</summary>
/// <remarks>A day inside a week or a village inside a region is the same statement, made less exactly.</remarks>
internal static class TimeAndPlaceContradictions
{
    public static IEnumerable<Contradiction> Find(ReportInIncident[] reports, FamilyTree tree)
    {
        var dates = Values(reports, coded => coded.Date?.Value);
        if (ContradictionFinder.AnyPair(dates, date => date.Value, (a, b) => !a.Value.Overlaps(b.Value)))
            yield return Of("date", TypeOf(dates, tree), dates, date => date.ToString());
        var places = Values(reports, coded => coded.Place?.Value);
        if (ContradictionFinder.AnyPair(places, place => place.Value, (a, b) => AreApart(a.Value, b.Value)))
            yield return Of("place", TypeOf(places, tree), places, place => place.Name);
        var types = Values(reports, coded => (SubEventType?)coded.Type.Value);
        if (ContradictionFinder.AnyPair(types, type => type.Value, (a, b) => Weights.Default.Nearness(a.Value!.Value, b.Value!.Value) == 0))
            yield return Of("event_type", ContradictionType.Conflict, types, type => type!.Value.Name());
        var outcomes = Values(reports, coded => Outcome(coded.Status));
        var denied = outcomes.Any(outcome => outcome.Value == EventStatus.Denied);
        if (outcomes.Select(outcome => outcome.Value).Distinct().Count() > 1)
            yield return Of("status", denied ? ContradictionType.Denial : ContradictionType.Conflict, outcomes, status => status!.Value.Name());
    }

    private static List<(T Value, ReportId Report)> Values<T>(ReportInIncident[] reports, Func<CodedEvent, T?> field) =>
        [.. reports.SelectMany(report => report.Events.Select(coded => (Value: field(coded), report.Id)))
            .Where(pair => pair.Value is not null).Select(pair => (pair.Value!, pair.Id))];

    private static Contradiction Of<T>(
        string field, ContradictionType type, List<(T Value, ReportId Report)> values, Func<T, string> name) =>
        new(field, type, ContradictionFinder.Rivals(values.Select(pair => (name(pair.Value), pair.Report))));

    // Rival values of one family alone are that source correcting itself.
    private static ContradictionType TypeOf<T>(List<(T Value, ReportId Report)> values, FamilyTree tree) =>
        values.Select(pair => tree.NumberOf(pair.Report)).Distinct().Count() == 1 ? ContradictionType.Revision : ContradictionType.Conflict;

    private static bool AreApart(Place a, Place b) =>
        a is { Precision: not Precision.Wide, Point: not null } && b is { Precision: not Precision.Wide, Point: not null }
        && !TimeAndPlace.AreNear(a, b);

    // A threat and its execution do not contradict each other; a repelled attack and a successful one do.
    private static EventStatus? Outcome(EventStatus status) => status is EventStatus.Threatened or EventStatus.Planned ? null : status;
}
