using System.Collections.Immutable;
using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>The incidents of a view whose components are worked out from other judgements than before.</summary>
internal sealed class TouchedIncidents(IIncidentView view)
{
    public ImmutableArray<Incident> By(JudgementLog before, JudgementLog after)
    {
        var ids = new HashSet<IncidentId>();
        foreach (var judgement in Changed(before, after))
            ids.UnionWith(Of(judgement));
        return view.Incidents(ids);
    }

    // What stands under a number never changes; it only comes into force or goes out of it.
    private static IEnumerable<Judgement> Changed(JudgementLog before, JudgementLog after)
    {
        var (one, other) = (before.InForce.Select(judgement => judgement.Number).ToHashSet(), after.InForce.Select(judgement => judgement.Number).ToHashSet());
        return before.InForce.Where(judgement => !other.Contains(judgement.Number))
            .Concat(after.InForce.Where(judgement => !one.Contains(judgement.Number)));
    }

    private IEnumerable<IncidentId> Of(Judgement judgement) => judgement switch
    {
        IncidentJudgement on => Holding(on.First.Concat(on.Second)),
        DependenceJudgement on => view.IncidentsTelling([on.Report, on.On]).Select(incident => incident.Id),
        // Only the first event that still exists has the decision.
        ValueJudgement on => Holding(on.Events).Take(1),
        ReleaseJudgement on => Holding(on.Events).Take(1),
        _ => [],
    };

    private IEnumerable<IncidentId> Holding(IEnumerable<EventKey> events) => events.Select(view.IncidentOf).OfType<IncidentId>();
}
