using System.Collections.Frozen;
using System.Collections.Immutable;
using Griot.Reading.Pages;

namespace Griot.Reading.Tables;

/// <summary>What tables call the parts of a report, and languages: the lists of <c>data/reading</c>.</summary>
internal static class TableWords
{
    /// <summary>The names of columns, by part of a report, the usual first.</summary>
    public static FrozenDictionary<string, ImmutableArray<string>> Columns { get; } = Names("columns.txt").ToFrozenDictionary();

    private static FrozenDictionary<string, string> Languages { get; } = Names("languages.txt")
        .SelectMany(section => section.Value.Select(name => KeyValuePair.Create(name, section.Key))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

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

    private static Dictionary<string, ImmutableArray<string>> Names(string file) => ReadingWords.Sections(file).ToDictionary(
        section => section.Key,
        section => section.Value.SelectMany(line => line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToImmutableArray());
}
