using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>Verdicts of "different" and "unsure" by the events they name.</summary>
internal sealed class VerdictsApart
{
    private readonly ILookup<EventKey, (IncidentJudgement Judgement, bool First)> _different;
    private readonly ILookup<EventKey, IncidentJudgement> _unsure;

    public VerdictsApart(JudgementLog log)
    {
        _different = log.OnEvents.Where(judgement => judgement.Verdict == Verdict.Different)
            .SelectMany(judgement => judgement.First.Select(key => (key, judgement, true)).Concat(judgement.Second.Select(key => (key, judgement, false))))
            .ToLookup(named => named.key, named => (named.judgement, named.Item3));
        _unsure = log.OnEvents.Where(judgement => judgement.Verdict == Verdict.Unsure)
            .SelectMany(judgement => judgement.First.Concat(judgement.Second).Select(key => (key, judgement)))
            .ToLookup(named => named.key, named => named.judgement);
    }

    /// <summary>Whether a person called an event of one and an event of the other different.</summary>
    public bool AreDifferent(IEnumerable<EventKey> one, IEnumerable<EventKey> other)
    {
        var sides = one.SelectMany(key => _different[key]).Select(named => (named.Judgement.Number, named.First)).ToHashSet();
        return sides.Count > 0 && other.SelectMany(key => _different[key]).Any(named => sides.Contains((named.Judgement.Number, !named.First)));
    }

    public IEnumerable<IncidentJudgement> UnsureOn(IEnumerable<EventKey> events) =>
        events.SelectMany(key => _unsure[key]).DistinctBy(judgement => judgement.Number);
}
