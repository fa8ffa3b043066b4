using Griot.Model;

namespace Griot.Merging.Judgements;

/// <summary>Judgements on values and releases by the event they hold on to: the first of their events that still exists.</summary>
internal sealed class AnchoredJudgements
{
    private readonly Dictionary<EventKey, List<Judgement>> _byEvent = [];

    /// <param name="events">All events there are; looked at only when there are such judgements.</param>
    public AnchoredJudgements(JudgementLog log, IEnumerable<EventKey> events)
    {
        if (log.OnValues.IsEmpty && log.Releases.IsEmpty)
            return;
        var wanted = log.OnValues.SelectMany(judgement => judgement.Events).Concat(log.Releases.SelectMany(release => release.Events)).ToHashSet();
        wanted.IntersectWith(events);
        foreach (var judgement in log.OnValues)
            Hold(judgement, judgement.Events, wanted);
        foreach (var release in log.Releases)
            Hold(release, release.Events, wanted);
    }

    public IEnumerable<Judgement> On(IEnumerable<EventKey> events) =>
        _byEvent.Count == 0 ? [] : events.SelectMany(key => _byEvent.GetValueOrDefault(key) ?? []);

    private void Hold(Judgement judgement, IEnumerable<EventKey> events, HashSet<EventKey> existing)
    {
        foreach (var key in events)
        {
            if (!existing.Contains(key))
                continue;
            if (!_byEvent.TryGetValue(key, out var list))
                _byEvent[key] = list = [];
            list.Add(judgement);
            return;
        }
    }
}
