using System.Collections.Immutable;
using Griot.Merging.Events;

namespace Griot.Merging.Matching;

/// <summary>Two events that may be one incident, by position, the first below the second.</summary>
internal readonly record struct Link(int First, int Second, double Points);

/// <summary>Which events are alike enough to be looked at, and which of them hang together.</summary>
/// <remarks>
/// Events are joined along sure links only. So the events that sure links and people's verdicts connect, a component, can be worked out
/// without looking at any other: that is what lets a grown collection be worked out in part, and on all cores.
/// </remarks>
internal sealed class Links
{
    private Links(ImmutableArray<Link> possible, ImmutableArray<ImmutableArray<int>> components, int[] componentOf) =>
        (Possible, Components, ComponentOf) = (possible, components, componentOf);

    /// <summary>All links worth showing, best first.</summary>
    public ImmutableArray<Link> Possible { get; }

    /// <summary>Positions of events in order, each event in one component.</summary>
    public ImmutableArray<ImmutableArray<int>> Components { get; }

    public int[] ComponentOf { get; }

    /// <summary>The order of links: by points, then by events.</summary>
    public static int BestFirst(Link a, Link b) =>
        b.Points.CompareTo(a.Points) is var order and not 0 ? order : (a.First, a.Second).CompareTo((b.First, b.Second));

    public static Links Of(
        EventProfiles profiles, IReadOnlyList<(int First, int Second)> candidates, PairScorer scorer, Weights weights,
        IEnumerable<int[]> judgedSame, CancellationToken cancellation)
    {
        var points = new double[candidates.Count];
        Parallel.For(0, candidates.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
            points[i] = scorer.Points(profiles.Events[candidates[i].First], profiles.Events[candidates[i].Second]) ?? double.NegativeInfinity);
        var (least, sure) = (weights["threshold.possible"], weights["threshold.link"]);
        var links = new List<Link>();
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i] >= least)
                links.Add(new(candidates[i].First, candidates[i].Second, points[i]));
        }

        links.Sort(BestFirst);
        var sets = new DisjointSets(profiles.Events.Length);
        foreach (var link in links.TakeWhile(link => link.Points >= sure))
            sets.Join(link.First, link.Second);
        foreach (var group in judgedSame)
        {
            foreach (var position in group)
                sets.Join(group[0], position);
        }
        return new([.. links], sets.Groups(out var componentOf), componentOf);
    }
}
