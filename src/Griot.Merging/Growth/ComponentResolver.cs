using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Griot.Merging.Aggregation;
using Griot.Merging.Events;
using Griot.Merging.Families;
using Griot.Merging.Judgements;
using Griot.Merging.Matching;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>Works out the incidents of one component, which depend on nothing outside it.</summary>
/// <param name="copyGroup">The group of copies that a report is in, by its index; below zero when in none.</param>
internal sealed class ComponentResolver(
    PairScorer scorer, Func<int, int> copyGroup, JudgementLog log, JudgementsByEvent judgements, IAggregationRule rule, CancellationToken cancellation)
{
    /// <param name="events">The component's events in their order.</param>
    /// <param name="sure">The sure links among them by place in <paramref name="events"/>, best first.</param>
    /// <param name="known">Incidents of earlier runs by their fingerprints.</param>
    /// <param name="kept">Whether they are known ones, because all they rest on is as it was.</param>
    public ImmutableArray<Incident> Resolve(
        ImmutableArray<EventProfile> events, ImmutableArray<Link> sure, ILookup<string, Incident> known, out bool kept)
    {
        var judged = judgements.On(events);
        var fingerprint = Fingerprint.Of(events, sure, copyGroup, judged, rule);
        ImmutableArray<Incident> before = [.. known[fingerprint].Select(incident => incident with { PossiblySame = [] })];
        kept = before.Sum(incident => incident.Events.Length) == events.Length;
        if (kept)
            return before;
        var constraints = new Constraints(events, [.. judged.OfType<IncidentJudgement>()]);
        var clusters = Clusters.Of(events, sure, scorer, Weights.Default, constraints, cancellation);
        return [.. clusters.Select(cluster => Incident([.. cluster.Select(place => events[place])]) with { Fingerprint = fingerprint })];
    }

    private Incident Incident(ImmutableArray<EventProfile> events)
    {
        var members = events.GroupBy(profile => profile.ReportIndex).Select(group =>
            new ReportInIncident(group.First().Report, [.. group.Select(profile => profile.Event)], copyGroup(group.Key)));
        return IncidentView.Of(IdOf(events), members, rule, log, judgements.Anchored, cancellation);
    }

    // Named after its earliest report's event: reports that come later do not change the name.
    private static IncidentId IdOf(ImmutableArray<EventProfile> events)
    {
        var first = events.OrderBy(profile => profile.Published ?? DateOnly.MaxValue).ThenBy(profile => profile.Key).First().Key;
        return new("i" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{first.Report}\n{first.Event}")).AsSpan(0, 8)));
    }
}
