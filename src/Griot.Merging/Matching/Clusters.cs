using System.Collections.Immutable;
using Griot.Merging.Events;

namespace Griot.Merging.Matching;

/// <summary>Joins the events of one component from the surest pair down; two clusters join only when they are coherent as a whole.</summary>
/// <remarks>
/// Coherent: no pair across them is forbidden, and the pairs across them score well on average. One good pair can therefore not chain
/// two look-alikes together. Large clusters are judged by a fixed sample of their members.
/// </remarks>
internal sealed class Clusters
{
    private const int Sample = 8;
    private readonly ImmutableArray<EventProfile> _events;
    private readonly PairScorer _scorer;
    private readonly double _leastCoherent;
    private readonly Constraints _constraints;
    private readonly int[] _clusterOf;
    private readonly List<int>?[] _members;
    private readonly Dictionary<int, List<int>> _ofReport = [];

    private Clusters(ImmutableArray<EventProfile> events, PairScorer scorer, Weights weights, Constraints constraints)
    {
        (_events, _scorer, _leastCoherent, _constraints) = (events, scorer, weights["threshold.coherent"], constraints);
        _clusterOf = [.. Enumerable.Range(0, events.Length)];
        _members = [.. _clusterOf.Select(i => new List<int> { i })];
        for (var i = 0; i < events.Length; i++)
        {
            if (!_ofReport.TryGetValue(events[i].ReportIndex, out var told))
                _ofReport[events[i].ReportIndex] = told = [];
            told.Add(i);
        }
    }

    /// <param name="events">The component's events in their order.</param>
    /// <param name="sure">The sure links among them by place in <paramref name="events"/>, best first.</param>
    public static ImmutableArray<ImmutableArray<int>> Of(
        ImmutableArray<EventProfile> events, IEnumerable<Link> sure, PairScorer scorer, Weights weights, Constraints constraints, CancellationToken cancellation)
    {
        if (events.Length == 1)
            return [[0]];
        var clusters = new Clusters(events, scorer, weights, constraints);
        foreach (var link in sure)
        {
            cancellation.ThrowIfCancellationRequested();
            clusters.TryJoin(link.First, link.Second, judged: false);
        }

        // People's verdicts join whole clusters, last, so that what they add need not look like the rest.
        foreach (var (first, second) in constraints.Together)
            clusters.TryJoin(first, second, judged: true);
        return [.. clusters._members.OfType<List<int>>().OrderBy(members => members.Min()).Select(members => members.Order().ToImmutableArray())];
    }

    private void TryJoin(int first, int second, bool judged)
    {
        var (a, b) = (_clusterOf[first], _clusterOf[second]);
        if (a == b)
            return;
        if (_members[a]!.Count < _members[b]!.Count)
            (a, b) = (b, a);
        if (_constraints.Forbids(first, second) || !judged && !AreCoherent(a, b))
            return;
        _constraints.Join(first, second);
        foreach (var member in _members[b]!)
            _clusterOf[member] = a;
        _members[a]!.AddRange(_members[b]!);
        _members[b] = null;
    }

    private bool AreCoherent(int larger, int smaller)
    {
        double sum = 0;
        var count = 0;
        if (TellApart(larger, _members[smaller]!))
            return false;
        foreach (var one in Sampled(_members[larger]!))
        {
            foreach (var other in Sampled(_members[smaller]!))
            {
                if (_scorer.Points(_events[one], _events[other]) is not { } points)
                    return false;
                sum += points;
                count++;
            }
        }
        return sum / count >= _leastCoherent;
    }

    // The sample may miss the one report that tells both as two events, so its events are looked up.
    private bool TellApart(int larger, List<int> smaller)
    {
        foreach (var member in smaller)
        {
            foreach (var told in _ofReport[_events[member].ReportIndex])
            {
                if (_clusterOf[told] == larger && _scorer.Points(_events[told], _events[member]) is null)
                    return true;
            }
        }
        return false;
    }

    private static IEnumerable<int> Sampled(List<int> members)
    {
        var step = Math.Max(1, members.Count / Sample);
        for (var i = 0; i < members.Count; i += step)
            yield return members[i];
    }
}
