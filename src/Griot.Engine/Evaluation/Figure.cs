using System.Collections.Immutable;

namespace Griot.Engine.Evaluation;

/// <summary>One measured figure with the number of gold values behind it.</summary>
/// <param name="Value">F1 where precision and recall are there, otherwise a share; null when nothing could be counted.</param>
/// <param name="Target">The figure to reach, or null where none is set.</param>
public sealed record Figure(string Name, double? Value, int Count, double? Target = null, double? Precision = null, double? Recall = null)
{
    // Shown with three decimals; what is shown as reached must count as reached.
    private const double Rounding = 0.0005;

    /// <summary>Whether the target is met; null when there is none or nothing to measure.</summary>
    public bool? Reached => Value is { } value && Target is { } target ? value >= target - Rounding : null;
}

/// <summary>Counts hits for precision, recall and F1.</summary>
internal sealed class Tally
{
    private int _hit, _gold, _found;

    public void Add(int hit, int gold, int found) => (_hit, _gold, _found) = (_hit + hit, _gold + gold, _found + found);

    public void Add<T>(HashSet<T> gold, HashSet<T> found) => Add(gold.Count(found.Contains), gold.Count, found.Count);

    public Figure ToFigure(string name, double? target)
    {
        var precision = _found > 0 ? (double)_hit / _found : _gold == 0 ? 1 : 0;
        var recall = _gold > 0 ? (double)_hit / _gold : 1;
        return new(name, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0, _gold, target, precision, recall);
    }
}

/// <summary>Counts how many of so many are right.</summary>
internal sealed class Share
{
    private int _hit, _count;

    public void Add(bool hit) => (_hit, _count) = (_hit + (hit ? 1 : 0), _count + 1);

    public Figure ToFigure(string name, double? target) => new(name, _count > 0 ? (double)_hit / _count : null, _count, target);
}

/// <summary>Tallies and shares by name; only figures for which something was counted come out.</summary>
internal sealed class FigureBoard
{
    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Share> _shares = new(StringComparer.Ordinal);

    public Tally Tally(string name) => _tallies.TryGetValue(name, out var tally) ? tally : _tallies[name] = new();

    public Share Share(string name) => _shares.TryGetValue(name, out var share) ? share : _shares[name] = new();

    /// <summary>The figures in the order of the names.</summary>
    public ImmutableArray<Figure> Figures(IEnumerable<(string Name, double? Target)> names) =>
        [.. names.Select(one => _tallies.TryGetValue(one.Name, out var tally) ? tally.ToFigure(one.Name, one.Target)
            : _shares.TryGetValue(one.Name, out var share) ? share.ToFigure(one.Name, one.Target) : null).OfType<Figure>()];
}
