using System.Collections.Immutable;

namespace Griot.Merging.Matching;

/// <summary>Adds up the parts of one score; keeps their words only when somebody will read them.</summary>
internal struct ScoreSheet(Weights weights, bool explained)
{
    private readonly ImmutableArray<ScorePart>.Builder? _parts = explained ? ImmutableArray.CreateBuilder<ScorePart>() : null;

    public double Points { get; private set; }
    public string? Veto { get; private set; }
    public readonly bool Explained => _parts is not null;

    /// <param name="strength">How strongly the outcome holds, as a share of its weight.</param>
    public void Add(string outcome, string words = "", double strength = 1)
    {
        var points = weights[outcome] * strength;
        Points += points;
        if (points != 0)
            _parts?.Add(new(outcome, Math.Round(points, 2), words));
    }

    public void Forbid(string reason) => Veto ??= reason;

    public readonly PairScore Result() => new(Math.Round(Points, 2), _parts?.ToImmutable() ?? [], Veto);
}
