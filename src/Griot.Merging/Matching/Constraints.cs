using Griot.Merging.Events;
using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Merging.Matching;

/// <summary>People's verdicts on pairs of events, as positions: which are one, and which are kept apart.</summary>
/// <remarks>
/// Verdicts carry over: what is different from one event is different from all that people say are the same as it. The latest verdict
/// is taken in first, so that it wins where not all of them can hold.
/// </remarks>
internal sealed class Constraints
{
    private readonly Dictionary<int, List<int>> _groups = [];
    private readonly HashSet<(int, int)> _apart = [];
    private readonly ILookup<int, int> _partners = Enumerable.Empty<int>().ToLookup(position => position);

    public Constraints(EventProfiles profiles, JudgementLog log)
    {
        if (log.OnEvents.IsEmpty)
            return;
        var positions = new Dictionary<EventKey, int>();
        for (var i = 0; i < profiles.Events.Length; i++)
            positions[profiles.Events[i].Key] = i;
        foreach (var judgement in log.OnEvents.Reverse())
        {
            // A judgement outlives its events: a report may be absent from this run.
            if (positions.TryGetValue(judgement.First, out var first) && positions.TryGetValue(judgement.Second, out var second))
                TakeIn(first, second, judgement.Verdict);
        }
        _partners = _apart.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToLookup(pair => pair.Item1, pair => pair.Item2);
    }

    public List<(int First, int Second)> Together { get; } = [];

    /// <summary>Whether a verdict keeps one of the members out of the other cluster.</summary>
    public bool Forbids(List<int> members, Func<int, bool> isInOther) =>
        _apart.Count > 0 && members.Any(member => _partners[member].Any(isInOther));

    private void TakeIn(int first, int second, Verdict verdict)
    {
        List<int> one = GroupOf(first), other = GroupOf(second);
        var decided = ReferenceEquals(one, other) || one.Any(a => other.Any(b => _apart.Contains((Math.Min(a, b), Math.Max(a, b)))));
        if (decided)
            return;
        if (verdict != Verdict.Same)
        {
            foreach (var a in one)
                _apart.UnionWith(other.Select(b => (Math.Min(a, b), Math.Max(a, b))));
            return;
        }
        Together.Add((first, second));
        foreach (var (a, b) in _apart.ToArray())
            Inherit(one, other, a, b);
        one.AddRange(other);
        foreach (var member in other)
            _groups[member] = one;
    }

    private void Inherit(List<int> one, List<int> other, int a, int b)
    {
        foreach (var (inside, outside) in new[] { (a, b), (b, a) })
        {
            var heirs = one.Contains(inside) ? other : other.Contains(inside) ? one : [];
            _apart.UnionWith(heirs.Select(heir => (Math.Min(heir, outside), Math.Max(heir, outside))));
        }
    }

    private List<int> GroupOf(int position) => _groups.TryGetValue(position, out var group) ? group : _groups[position] = [position];
}
