using System.Collections.Immutable;
using Griot.Merging.Contradictions;
using Griot.Merging.Events;
using Griot.Merging.Judgements;
using Griot.Merging.Matching;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>Adds to incidents the links that a person should look at: alike enough to show, not enough to join.</summary>
internal sealed class Doubts
{
    /// <summary>A link is shown to a person only when it is among an incident's best.</summary>
    public const int MostPossiblySame = 5;

    private readonly Incident[] _incidents;
    private readonly int[] _incidentOf;
    private readonly EventProfiles _profiles;
    private readonly PairScorer _scorer;
    private readonly List<PossiblySame>?[] _found;

    private Doubts(Incident[] incidents, int[] incidentOf, EventProfiles profiles, PairScorer scorer)
    {
        (_incidents, _incidentOf, _profiles, _scorer) = (incidents, incidentOf, profiles, scorer);
        _found = new List<PossiblySame>?[incidents.Length];
    }

    /// <param name="incidentOf">For each event the place of its incident.</param>
    /// <param name="links">Best first.</param>
    public static void AddTo(
        Incident[] incidents, int[] incidentOf, EventProfiles profiles, ImmutableArray<Link> links, JudgementLog judgements, PairScorer scorer, CancellationToken cancellation)
    {
        var doubts = new Doubts(incidents, incidentOf, profiles, scorer);
        var shown = doubts.Judged(judgements);
        foreach (var link in links)
        {
            cancellation.ThrowIfCancellationRequested();
            var pair = doubts.Pair(link.First, link.Second);
            // Links come best first, so the first between two incidents is the best.
            if (pair.First != pair.Second && !doubts.AreFull(pair) && shown.Add(pair))
                doubts.Add(link);
        }

        for (var i = 0; i < incidents.Length; i++)
        {
            if (doubts._found[i] is { } found)
                incidents[i] = incidents[i] with { PossiblySame = [.. found] };
        }
    }

    // What people are unsure of is shown before anything else; what they call different is not shown at all.
    private HashSet<(int, int)> Judged(JudgementLog judgements)
    {
        var settled = new HashSet<(int, int)>();
        if (judgements.OnEvents.All(judgement => judgement.Verdict == Verdict.Same))
            return settled;
        var named = judgements.OnEvents.SelectMany(judgement => judgement.First.Concat(judgement.Second)).ToHashSet();
        var positions = new Dictionary<EventKey, int>();
        for (var i = 0; i < _incidentOf.Length; i++)
        {
            if (named.Contains(_profiles.Events[i].Key))
                positions[_profiles.Events[i].Key] = i;
        }

        foreach (var judgement in judgements.OnEvents.Where(judgement => judgement.Verdict == Verdict.Different))
        {
            var others = Known(judgement.Second).Select(position => _incidentOf[position]).ToHashSet();
            foreach (var one in Known(judgement.First).Select(position => _incidentOf[position]).ToHashSet())
                settled.UnionWith(others.Select(other => (Math.Min(one, other), Math.Max(one, other))));
        }

        var unsure = judgements.OnEvents.Where(judgement => judgement.Verdict == Verdict.Unsure)
            .Select(judgement => (Known(judgement.First), Known(judgement.Second)))
            .Where(pair => pair.Item1.Length > 0 && pair.Item2.Length > 0).Select(pair => LinkOf(pair.Item1[0], pair.Item2[0]))
            .OrderByDescending(link => link.Points).ThenBy(link => (link.First, link.Second));
        foreach (var link in unsure)
        {
            var pair = Pair(link.First, link.Second);
            if (pair.First != pair.Second && settled.Add(pair))
                Add(link);
        }
        return settled;

        int[] Known(IEnumerable<EventKey> keys) => [.. keys.Where(positions.ContainsKey).Select(key => positions[key]).Order()];
    }

    private Link LinkOf(int first, int second) =>
        new(Math.Min(first, second), Math.Max(first, second), _scorer.Points(_profiles.Events[first], _profiles.Events[second]) ?? 0);

    private (int First, int Second) Pair(int first, int second)
    {
        var (a, b) = (_incidentOf[first], _incidentOf[second]);
        return (Math.Min(a, b), Math.Max(a, b));
    }

    private bool AreFull((int First, int Second) pair) =>
        _found[pair.First] is { Count: >= MostPossiblySame } && _found[pair.Second] is { Count: >= MostPossiblySame };

    private void Add(Link link)
    {
        var (a, b) = (_incidentOf[link.First], _incidentOf[link.Second]);
        // One report that tells both has told them apart.
        if (Reports(a).Overlaps(_incidents[b].Reports.Select(report => report.Id)))
            return;
        var score = _scorer.Explain(_profiles.Events[link.First], _profiles.Events[link.Second]);
        var reasons = Reasons(score, _incidents[a], _incidents[b]);
        (_found[a] ??= []).Add(new(_incidents[b].Id, score.Points, reasons));
        (_found[b] ??= []).Add(new(_incidents[a].Id, score.Points, reasons));
    }

    /// <summary>What was found alike and what would be contradicted, the incident with the lower event first.</summary>
    public static ImmutableArray<string> Reasons(PairScore score, Incident a, Incident b)
    {
        var (one, other) = a.Events[0] < b.Events[0] ? (a, b) : (b, a);
        return [.. score.Parts.Select(part => part.ToString()), .. Differences.Between(one, other)];
    }

    private HashSet<ReportId> Reports(int incident) => [.. _incidents[incident].Reports.Select(report => report.Id)];
}
