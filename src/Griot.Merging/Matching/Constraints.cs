using System.Collections.Immutable;
using Griot.Merging.Events;
using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Merging.Matching;

/// <summary>People's verdicts on events, as positions: which are one incident, and which are kept apart.</summary>
/// <remarks>
/// Verdicts carry over: what is different from one event is different from all that are one with it, whether a person or the program
/// says so. So no join of the program can stand in the way of a verdict, and verdicts that do not contradict each other may come in any
/// order. The latest verdict is taken in first, so that it wins where not all of them can hold.
/// </remarks>
internal sealed class Constraints
{
    private readonly int[]? _roots;

    // For each root the roots it is kept from.
    private readonly Dictionary<int, HashSet<int>> _apart = [];

    /// <param name="events">The events of one component: a verdict on others cannot change what becomes of them.</param>
    /// <param name="judgements">Those on any of them, by number.</param>
    public Constraints(ImmutableArray<EventProfile> events, IReadOnlyList<IncidentJudgement> judgements)
    {
        if (judgements.Count == 0)
            return;
        _roots = [.. Enumerable.Range(0, events.Length)];
        var positions = Enumerable.Range(0, events.Length).ToDictionary(i => events[i].Key);
        foreach (var judgement in judgements.Reverse())
            TakeIn(Positions(judgement.First), Positions(judgement.Second), judgement.Verdict);

        // A judgement outlives its events: a report may be absent from this run.
        int[] Positions(IEnumerable<EventKey> keys) => [.. keys.Where(positions.ContainsKey).Select(key => positions[key])];
    }

    /// <summary>Pairs that people joined.</summary>
    public List<(int First, int Second)> Together { get; } = [];

    /// <summary>Whether a verdict keeps apart the clusters that two events are in.</summary>
    public bool Forbids(int first, int second) =>
        _roots is not null && _apart.TryGetValue(Root(first), out var others) && others.Contains(Root(second));

    /// <summary>Notes that the clusters of two events are one.</summary>
    public void Join(int first, int second)
    {
        if (_roots is null)
            return;
        var (a, b) = (Root(first), Root(second));
        if (a == b)
            return;
        _roots[b] = a;
        if (!_apart.Remove(b, out var inherited))
            return;
        foreach (var other in inherited)
        {
            _apart[other].Remove(b);
            Keep(a, other);
        }
    }

    private void TakeIn(int[] one, int[] other, Verdict verdict)
    {
        if (one.Length == 0 || other.Length == 0)
            return;
        if (verdict == Verdict.Same)
        {
            foreach (var position in one.Concat(other).Where(position => !Forbids(one[0], position)))
            {
                Together.Add((one[0], position));
                Join(one[0], position);
            }
            return;
        }
        foreach (var a in one)
        {
            foreach (var b in other.Where(b => Root(a) != Root(b) && !Forbids(a, b)))
                Keep(Root(a), Root(b));
        }
    }

    private void Keep(int a, int b)
    {
        foreach (var (from, to) in new[] { (a, b), (b, a) })
        {
            if (!_apart.TryGetValue(from, out var others))
                _apart[from] = others = [];
            others.Add(to);
        }
    }

    private int Root(int position)
    {
        while (_roots![position] != position)
            position = _roots[position] = _roots[_roots[position]];
        return position;
    }
}
