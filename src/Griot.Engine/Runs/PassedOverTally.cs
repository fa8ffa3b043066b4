using System.Collections.Immutable;
using System.Globalization;

namespace Griot.Engine;

/// <summary>Counts what was passed over, kind by kind, with the first names of each: one line instead of thousands.</summary>
public sealed class PassedOverTally
{
    private const int Shown = 3;
    private readonly SortedDictionary<string, (int Count, ImmutableArray<string> First)> _kinds = new(StringComparer.Ordinal);

    public void Add(FileResult result)
    {
        if (result is not PassedOverFile { Why: var why, File: var file })
            return;
        var (count, first) = _kinds.TryGetValue(why, out var known) ? known : (0, []);
        _kinds[why] = (count + 1, first.Length < Shown ? first.Add(file) : first);
    }

    /// <summary>A sentence for people; null when nothing was passed over.</summary>
    public string? Summary => _kinds.Count == 0 ? null : $"Passed over: {string.Join("; ", _kinds.Select(kind => Said(kind.Key, kind.Value.Count, kind.Value.First)))}.";

    private static string Said(string why, int count, ImmutableArray<string> first) => string.Create(
        CultureInfo.InvariantCulture, $"{count:N0} {why} ({string.Join(", ", first)}{(count > first.Length ? ", ..." : "")})");
}
