using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Griot.Reading.Tables;

/// <summary>The word lists of <c>data/reading</c>: a key, a colon, and what it may be called, separated by semicolons.</summary>
internal static class ReadingWords
{
    /// <summary>The names of columns, by part of a report, the usual first.</summary>
    public static FrozenDictionary<string, ImmutableArray<string>> Columns { get; } = Load("columns").ToFrozenDictionary();

    private static FrozenDictionary<string, string> Languages { get; } = Load("languages")
        .SelectMany(line => line.Value.Select(name => KeyValuePair.Create(name, line.Key))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag of a language as a table or a crawl calls it, or null when it is no tag and no known name.</summary>
    public static string? Language(string? called)
    {
        var name = called?.Trim() ?? "";
        if (Languages.TryGetValue(name, out var tag))
            return tag;
        var letters = name.AsSpan();
        letters = letters.IndexOfAny('-', '_') is var end and > 0 ? letters[..end] : letters;
        return letters.Length == 2 && char.IsAsciiLetter(letters[0]) && char.IsAsciiLetter(letters[1]) ? name.Replace('_', '-').ToLowerInvariant() : null;
    }

    private static Dictionary<string, ImmutableArray<string>> Load(string file)
    {
        using var stream = typeof(ReadingWords).Assembly.GetManifestResourceStream($"reading/{file}.txt")
            ?? throw new InvalidOperationException($"data/reading/{file}.txt is not compiled in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .ToDictionary(
                line => line[..line.IndexOf(':', StringComparison.Ordinal)],
                line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(';', StringSplitOptions.TrimEntries).ToImmutableArray());
    }
}
