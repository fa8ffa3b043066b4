using System.Collections.Immutable;
using Griot.Merging.Events;
using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>The judgements in force by what they concern, so that each component is given its own.</summary>
internal sealed class JudgementsByEvent
{
    private readonly JudgementLog _log;
    private readonly Dictionary<EventKey, List<Judgement>> _onEvents = [];
    private readonly Dictionary<ReportId, List<Judgement>> _onReports = [];

    /// <param name="events">All events there are.</param>
    public JudgementsByEvent(JudgementLog log, IEnumerable<EventKey> events)
    {
        _log = log;
        if (log.InForce.IsEmpty)
            return;
        foreach (var judgement in log.OnEvents)
        {
            foreach (var key in judgement.First.Concat(judgement.Second))
                Add(_onEvents, key, judgement);
        }

        foreach (var judgement in log.OnReports)
        {
            Add(_onReports, judgement.Report, judgement);
            Add(_onReports, judgement.On, judgement);
        }

        Anchored = new AnchoredJudgements(log, events);
    }

    /// <summary>Decisions on values and releases, by the event they hold on to.</summary>
    public AnchoredJudgements Anchored { get; } = new(JudgementLog.Empty, []);

    /// <summary>Positions of events that people say are one incident.</summary>
    public IEnumerable<int[]> Same(ImmutableArray<EventProfile> events)
    {
        if (_log.OnEvents.IsEmpty)
            return [];
        var positions = new Dictionary<EventKey, int>();
        for (var i = 0; i < events.Length; i++)
        {
            if (_onEvents.ContainsKey(events[i].Key))
                positions[events[i].Key] = i;
        }
        return _log.OnEvents.Where(judgement => judgement.Verdict == Verdict.Same)
            .Select(judgement => judgement.First.Concat(judgement.Second).Where(positions.ContainsKey).Select(key => positions[key]).ToArray())
            .Where(group => group.Length > 0);
    }

    /// <summary>Everything that concerns one of the events or their reports, by number.</summary>
    public IReadOnlyList<Judgement> On(IReadOnlyCollection<EventProfile> events)
    {
        if (_log.InForce.IsEmpty)
            return [];
        var keys = events.Select(profile => profile.Key).ToArray();
        return [.. keys.SelectMany(key => _onEvents.GetValueOrDefault(key) ?? [])
            .Concat(keys.Select(key => key.Report).Distinct().SelectMany(report => _onReports.GetValueOrDefault(report) ?? []))
            .Concat(Anchored.On(keys)).DistinctBy(judgement => judgement.Number).OrderBy(judgement => judgement.Number)];
    }

    private static void Add<T>(Dictionary<T, List<Judgement>> index, T key, Judgement judgement)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(judgement);
    }
}
