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

    // For each root the roots it is kept from, and whether as different or only as unsure.
    private readonly Dictionary<int, Dictionary<int, Verdict>> _apart = [];

    public Constraints(EventProfiles profiles, JudgementLog log)
    {
        if (log.OnEvents.IsEmpty)
            return;
        _roots = [.. Enumerable.Range(0, profiles.Events.Length)];
        var judged = log.OnEvents.SelectMany(judgement => judgement.First.Concat(judgement.Second)).ToHashSet();
        var positions = new Dictionary<EventKey, int>();
        for (var i = 0; i < profiles.Events.Length; i++)
        {
            if (judged.Contains(profiles.Events[i].Key))
                positions[profiles.Events[i].Key] = i;
        }
        foreach (var judgement in log.OnEvents.Reverse())
            TakeIn(Positions(judgement.First), Positions(judgement.Second), judgement.Verdict);

        // A judgement outlives its events: a report may be absent from this run.
        int[] Positions(IEnumerable<EventKey> keys) => [.. keys.Where(positions.ContainsKey).Select(key => positions[key])];
    }

    /// <summary>Pairs that people joined.</summary>
    public List<(int First, int Second)> Together { get; } = [];

    /// <summary>Pairs of which nobody knows whether they are one.</summary>
    public List<(int First, int Second)> Unsure { get; } = [];

    /// <summary>Whether a verdict keeps apart the clusters that two events are in.</summary>
    public bool Forbids(int first, int second) => VerdictOn(first, second) is not null;

    /// <summary>Whether a person said that the clusters of two events are not one.</summary>
    public bool AreDifferent(int first, int second) => VerdictOn(first, second) == Verdict.Different;

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
        foreach (var (other, verdict) in inherited)
        {
            _apart[other].Remove(b);
            Keep(a, other, verdict);
        }
    }

    private Verdict? VerdictOn(int first, int second) =>
        _roots is not null && _apart.TryGetValue(Root(first), out var others) && others.TryGetValue(Root(second), out var verdict) ? verdict : null;

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
        if (verdict == Verdict.Unsure)
            Unsure.Add((one[0], other[0]));
        foreach (var a in one)
        {
            foreach (var b in other.Where(b => Root(a) != Root(b) && !Forbids(a, b)))
                Keep(Root(a), Root(b), verdict);
        }
    }

    // Different outlasts unsure when two groups of which each was judged become one.
    private void Keep(int a, int b, Verdict verdict)
    {
        foreach (var (from, to) in new[] { (a, b), (b, a) })
        {
            if (!_apart.TryGetValue(from, out var others))
                _apart[from] = others = [];
            if (!others.TryGetValue(to, out var before) || before == Verdict.Unsure)
                others[to] = verdict;
        }
    }

    private int Root(int position)
    {
        while (_roots![position] != position)
            position = _roots[position] = _roots[_roots[position]];
        return position;
    }
}
