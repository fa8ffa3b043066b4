using System.Collections.Immutable;
using static Griot.Engine.Evaluation.FigureNames;

namespace Griot.Engine.Evaluation;

/// <summary>Compares incidents with the gold: which reports were put together, and what was made of them.</summary>
internal sealed class IncidentScore
{
    private readonly ImmutableArray<ScoredIncident> _gold;
    private readonly ImmutableArray<ScoredIncident> _found;
    private readonly ImmutableArray<ImmutableHashSet<string>> _reports;
    private readonly Dictionary<string, ScoredIncident> _bestOf = new(StringComparer.Ordinal);
    private readonly FigureBoard _board = new();
    private readonly List<Miss> _misses = [];
    private double _overlap;

    private IncidentScore(ImmutableArray<ScoredIncident> gold, ImmutableArray<ScoredIncident> found)
    {
        (_gold, _found) = (gold, found);
        var known = gold.SelectMany(incident => incident.Reports).ToHashSet(StringComparer.Ordinal);
        _reports = [.. found.Select(incident => incident.Reports.Intersect(known))];
    }

    public static (ImmutableArray<Figure> Figures, ImmutableArray<Miss> Misses) Of(
        ImmutableArray<ScoredIncident> gold, ImmutableArray<ScoredIncident> found)
    {
        var score = new IncidentScore(gold, found);
        foreach (var incident in gold)
            score.FindBest(incident);
        foreach (var incident in gold)
            score.AddApart(incident);
        foreach (var incident in gold.Where(incident => score._bestOf.ContainsKey(incident.Id)))
            score.AddFields(incident, score._bestOf[incident.Id]);
        return (score.Figures(), [.. score._misses]);
    }

    private ImmutableArray<Figure> Figures()
    {
        var targets = Incidents.ToDictionary(row => row.Name, row => row.Target, StringComparer.Ordinal);
        var clusters = ClusterAgreement.Of(_gold, _reports);
        return
        [
            clusters.ToFigure(Clusters, targets[Clusters]),
            new(Overlap, _overlap / Math.Max(1, _gold.Length), _gold.Length, targets[Overlap]),
            .. _board.Figures(Incidents.Where(row => row.Name is not (Clusters or Overlap))),
        ];
    }

    /// <summary>The answer that shares most reports with a gold incident; values decide between equals.</summary>
    private void FindBest(ScoredIncident gold)
    {
        var best = Enumerable.Range(0, _found.Length)
            .Select(k => (Index: k, Shared: _reports[k].Count(gold.Reports.Contains)))
            .Where(one => one.Shared > 0)
            .Select(one => (one.Index, Overlap: 2.0 * one.Shared / (gold.Reports.Count + _reports[one.Index].Count)))
            .OrderByDescending(one => one.Overlap).ThenByDescending(one => Agreement.Likeness(gold.Values, _found[one.Index].Values))
            .ThenByDescending(one => one.Index).Select(one => ((int Index, double Overlap)?)one).FirstOrDefault();
        if (best is { } found)
            _bestOf[gold.Id] = _found[found.Index];
        _overlap += best?.Overlap ?? 0;
        if (best is not { Overlap: 1 })
            Miss(gold, "grouping", MissWords.Sets(gold.Reports, best is { } other ? _reports[other.Index] : []));
    }

    private void AddApart(ScoredIncident gold)
    {
        foreach (var other in gold.DistinctFrom.Where(other => string.CompareOrdinal(gold.Id, other) < 0))
        {
            if (!_bestOf.TryGetValue(gold.Id, out var one) || !_bestOf.TryGetValue(other, out var two))
                continue;
            _board.Share(LookAlikes).Add(!ReferenceEquals(one, two));
            if (ReferenceEquals(one, two))
                Miss(gold, "grouping", $"joined with {other}");
        }
    }

    private void AddFields(ScoredIncident gold, ScoredIncident found)
    {
        if (gold.Values.Start is not null)
            _board.Share(DateExact).Add(Expect(gold, "date", Agreement.SameDates(gold.Values, found.Values), MissWords.Days(gold.Values), MissWords.Days(found.Values)));
        if (Agreement.SamePlace(gold.Values.Place, found.Values.Place) is { } samePlace)
        {
            _board.Share(IncidentPlace).Add(samePlace);
            if (!samePlace)
                Miss(gold, "place", MissWords.Places(gold.Values.Place, found.Values.Place));
        }

        if (gold.Families > 0)
            _board.Share(Families).Add(Expect(gold, "families", found.Families == gold.Families, $"{gold.Families}", $"{found.Families}"));
        foreach (var toll in gold.Values.Tolls)
            AddToll(gold, toll, [.. found.Values.Tolls.Where(other => other.Measure == toll.Measure && other.Who == toll.Who)]);
        _board.Tally(Contradicted).Add([.. gold.Contradicted], [.. found.Contradicted]);
        Expect(gold, "contradictions", gold.Contradicted.SetEquals(found.Contradicted),
            string.Join(" ", gold.Contradicted.Except(found.Contradicted).Order(StringComparer.Ordinal)),
            string.Join(" ", found.Contradicted.Except(gold.Contradicted).Order(StringComparer.Ordinal)));
    }

    private void AddToll(ScoredIncident gold, ScoredToll toll, ScoredToll[] same)
    {
        var range = Array.Exists(same, other => other.Low == toll.Low && other.High == toll.High);
        _board.Share(TollRange).Add(Expect(gold, "toll", range, toll.ToString(), string.Join("; ", same.Select(other => other.ToString()))));
        _board.Share(TollBest).Add(Array.Exists(same, other => other.Best == toll.Best));
    }

    private bool Expect(ScoredIncident gold, string kind, bool holds, string expected, string given)
    {
        if (!holds)
            Miss(gold, kind, $"{(expected.Length > 0 ? expected : "nothing")} <> {(given.Length > 0 ? given : "nothing")}");
        return holds;
    }

    private void Miss(ScoredIncident gold, string kind, string what) => _misses.Add(new(gold.Id, kind, what));
}
