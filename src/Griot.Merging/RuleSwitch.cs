using System.Collections.Immutable;
using Griot.Merging.Aggregation;
using Griot.Merging.Contradictions;
using Griot.Merging.Families;
using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Merging;

/// <summary>Gives incidents the tolls that another aggregation rule chooses, without resolving them again.</summary>
/// <remarks>
/// Which reports are one incident, their families and their contradictions do not depend on the rule. The result is what resolving
/// with that rule gives.
/// </remarks>
public static class RuleSwitch
{
    /// <param name="reports">The reports of the incidents; those of others may be left out.</param>
    public static ImmutableArray<Incident> Apply(
        ImmutableArray<Incident> incidents, IReadOnlyDictionary<ReportId, CodedReport> reports, IAggregationRule rule)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(rule);
        var switched = new Incident[incidents.Length];
        Parallel.For(0, incidents.Length, i => switched[i] = Switched(incidents[i], Tolls(incidents[i], reports, rule)));
        var before = incidents.ToDictionary(incident => incident.Id);
        var after = switched.ToDictionary(incident => incident.Id);
        return [.. switched.Select(incident => incident with
        {
            PossiblySame = [.. incident.PossiblySame.Select(other => other with { Reasons = Reasons(incident.Id, other, before, after) })],
        })];
    }

    // A rule chooses among what reports say; what a person put in stays.
    private static Incident Switched(Incident incident, ImmutableArray<MergedToll> tolls)
    {
        var onTolls = incident.Decisions.Where(decision => decision.Field.StartsWith("tolls.", StringComparison.Ordinal));
        var others = incident.Decisions.Where(decision => !decision.Field.StartsWith("tolls.", StringComparison.Ordinal));
        var switched = Decisions.Apply(incident with { Tolls = tolls }, onTolls);
        return switched with { Decisions = [.. others.Concat(switched.Decisions).OrderBy(decision => decision.Field, StringComparer.Ordinal)] };
    }

    private static ImmutableArray<MergedToll> Tolls(Incident incident, IReadOnlyDictionary<ReportId, CodedReport> reports, IAggregationRule rule) =>
        [.. TollEvidence.Of(TreeOf(incident, reports)).Select(evidence => IncidentView.Merge(evidence, rule))];

    // An incident keeps its reports in the order of their families.
    private static FamilyTree TreeOf(Incident incident, IReadOnlyDictionary<ReportId, CodedReport> reports)
    {
        var events = incident.Events.ToLookup(key => key.Report, key => key.Event);
        return new([.. incident.Reports.Where(report => reports.ContainsKey(report.Id)).GroupBy(report => report.Family)
            .Select(family => family.Select(report => Member(reports[report.Id], events[report.Id])).ToImmutableArray())], []);
    }

    private static ReportInIncident Member(CodedReport coded, IEnumerable<string> events) =>
        new(coded, [.. events.SelectMany(id => coded.Events.Where(one => one.Id == id))], CopyGroup: -1);

    // The figures of both incidents stand among the reasons; the lines that name them are the last ones.
    private static ImmutableArray<string> Reasons(
        IncidentId id, PossiblySame other, Dictionary<IncidentId, Incident> before, Dictionary<IncidentId, Incident> after)
    {
        if (!before.ContainsKey(other.Incident))
            return other.Reasons;
        foreach (var (first, second) in new[] { (id, other.Incident), (other.Incident, id) })
        {
            var said = Differences.Between(before[first], before[second]).ToArray();
            var head = other.Reasons.Length - said.Length;
            if (head >= 0 && other.Reasons.AsSpan()[head..].SequenceEqual(said))
                return [.. other.Reasons.AsSpan()[..head], .. Differences.Between(after[first], after[second])];
        }

        return other.Reasons;
    }
}
