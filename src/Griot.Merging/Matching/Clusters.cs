using System.Collections.Immutable;
using Griot.Merging.Events;

namespace Griot.Merging.Matching;

/// <summary>Groups of events that are one incident, and links between groups that a person should look at.</summary>
internal sealed record Clustering(ImmutableArray<ImmutableArray<int>> Clusters, ImmutableArray<DoubtfulLink> Doubtful);

/// <summary>The best pair between two clusters that were not joined.</summary>
internal readonly record struct DoubtfulLink(int FirstCluster, int SecondCluster, int FirstEvent, int SecondEvent, double Points);

/// <summary>Joins events from the surest pair down; two clusters join only when they are coherent as a whole.</summary>
/// <remarks>
/// Coherent: no pair across them is forbidden, and the pairs across them score well on average. One good pair can therefore not chain
/// two look-alikes together. Large clusters are judged by a fixed sample of their members.
/// </remarks>
internal sealed class Clusters
{
    private const int Sample = 8;
    private readonly EventProfiles _profiles;
    private readonly PairScorer _scorer;
    private readonly Weights _weights;
    private readonly Constraints _constraints;
    private readonly int[] _clusterOf;
    private readonly int[] _firstOfReport;
    private readonly List<int>?[] _members;

    private Clusters(EventProfiles profiles, PairScorer scorer, Weights weights, Constraints constraints)
    {
        (_profiles, _scorer, _weights, _constraints) = (profiles, scorer, weights, constraints);
        _clusterOf = [.. Enumerable.Range(0, profiles.Events.Length)];
        _firstOfReport = new int[profiles.Reports.Length];
        for (var i = profiles.Events.Length - 1; i >= 0; i--)
            _firstOfReport[profiles.Events[i].ReportIndex] = i;
        _members = [.. _clusterOf.Select(i => new List<int> { i })];
    }

    public static Clustering Of(
        EventProfiles profiles, IReadOnlyList<(int First, int Second)> candidates, PairScorer scorer, Weights weights,
        Constraints constraints, CancellationToken cancellation)
    {
        var points = new double?[candidates.Count];
        Parallel.For(0, candidates.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
            points[i] = scorer.Points(profiles.Events[candidates[i].First], profiles.Events[candidates[i].Second]));
        var least = weights["threshold.possible"];
        var links = Enumerable.Range(0, candidates.Count).Where(i => points[i] >= least)
            .OrderByDescending(i => points[i]).ThenBy(i => candidates[i])
            .Select(i => (candidates[i].First, candidates[i].Second, Points: points[i]!.Value)).ToArray();

        var clusters = new Clusters(profiles, scorer, weights, constraints);
        foreach (var link in links.TakeWhile(link => link.Points >= weights["threshold.link"]))
        {
            cancellation.ThrowIfCancellationRequested();
            clusters.TryJoin(link.First, link.Second, judged: false);
        }

        // People's verdicts join whole clusters, last, so that what they add need not look like the rest.
        foreach (var (first, second) in constraints.Together)
            clusters.TryJoin(first, second, judged: true);
        return clusters.Result(links);
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
                if (_scorer.Points(_profiles.Events[one], _profiles.Events[other]) is not { } points)
                    return false;
                sum += points;
                count++;
            }
        }
        return sum / count >= _weights["threshold.coherent"];
    }

    // The sample may miss the one report that tells both as two events, so its events are looked up.
    private bool TellApart(int larger, List<int> smaller)
    {
        foreach (var member in smaller)
        {
            var told = _profiles.Events[member];
            for (var i = _firstOfReport[told.ReportIndex]; i < _clusterOf.Length && _profiles.Events[i].ReportIndex == told.ReportIndex; i++)
            {
                if (_clusterOf[i] == larger && _scorer.Points(_profiles.Events[i], told) is null)
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

    private Clustering Result((int First, int Second, double Points)[] links)
    {
        var numbers = new Dictionary<int, int>();
        var clusters = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        foreach (var members in _members.OfType<List<int>>().OrderBy(members => members.Min()))
        {
            numbers[_clusterOf[members[0]]] = clusters.Count;
            clusters.Add([.. members.Order()]);
        }
        // Links come best first, so the first between two clusters is the best.
        var unsure = _constraints.Unsure.Select(pair => (pair.First, pair.Second, Points: Points(pair.First, pair.Second))).OrderByDescending(pair => pair.Points).ThenBy(pair => (pair.First, pair.Second));
        var doubtful = unsure.Concat(links.Where(link => !_constraints.AreDifferent(link.First, link.Second)))
            .Select(link => Doubtful(link, numbers)).Where(link => link.FirstCluster != link.SecondCluster)
            .DistinctBy(link => (link.FirstCluster, link.SecondCluster)).Where(NotTold);
        return new(clusters.ToImmutable(), [.. doubtful]);

        double Points(int first, int second) => _scorer.Points(_profiles.Events[first], _profiles.Events[second]) ?? 0;

        bool NotTold(DoubtfulLink link) =>
            !clusters[link.FirstCluster].Select(i => _profiles.Events[i].ReportIndex)
                .Intersect(clusters[link.SecondCluster].Select(i => _profiles.Events[i].ReportIndex)).Any();
    }

    private DoubtfulLink Doubtful((int First, int Second, double Points) link, Dictionary<int, int> numbers)
    {
        var (a, b) = (numbers[_clusterOf[link.First]], numbers[_clusterOf[link.Second]]);
        return a <= b ? new(a, b, link.First, link.Second, link.Points) : new(b, a, link.Second, link.First, link.Points);
    }
}
