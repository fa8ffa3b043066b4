using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Griot.Merging.Matching;

/// <summary>Adds up the parts of one score; keeps their words only when somebody will read them.</summary>
internal struct ScoreSheet(Weights weights, bool explained)
{
    private readonly ImmutableArray<ScorePart>.Builder? _parts = explained ? ImmutableArray.CreateBuilder<ScorePart>() : null;

    private static readonly FrozenSet<string> Anchors = MergingData.Rows("anchors").Select(row => row[0]).ToFrozenSet();

    private static readonly FrozenSet<string> Telling = MergingData.Rows("telling").Select(row => row[0]).ToFrozenSet();

    public double Points { get; private set; }
    public string? Veto { get; private set; }
    public readonly bool Explained => _parts is not null;

    /// <param name="strength">How strongly the outcome holds, as a share of its weight.</param>
    public void Add(string outcome, string words = "", double strength = 1)
    {
        var points = weights[outcome] * strength;
        Points += points;
        QuotesOneStatement |= outcome == "tolls.same_statement";
        Anchored |= Anchors.Contains(outcome);
        Tells |= Telling.Contains(outcome);
        if (points != 0)
            _parts?.Add(new(outcome, Math.Round(points, 2), words));
    }

    /// <summary>Whether a day or a place agrees. Events that agree in kind and parties alone are not yet one incident.</summary>
    public bool Anchored { get; private set; }

    /// <summary>Whether anything agrees that not every event of the kind on that day shares.</summary>
    public bool Tells { get; private set; }

    public bool QuotesOneStatement { get; private set; }

    public void Limit(double most, string outcome)
    {
        if (Points <= most)
            return;
        _parts?.Add(new(outcome, Math.Round(most - Points, 2), ""));
        Points = most;
    }

    public void Forbid(string reason) => Veto ??= reason;

    public readonly PairScore Result() => new(Math.Round(Points, 2), _parts?.ToImmutable() ?? [], Veto);
}
