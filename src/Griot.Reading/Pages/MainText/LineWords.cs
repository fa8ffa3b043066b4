using System.Collections.Frozen;

namespace Griot.Reading.Pages.MainText;

/// <summary>Knows the lines that stand around texts: calls to read, share and subscribe, and headings of what follows a text.</summary>
internal static class LineWords
{
    private const int LongestHolding = 100;

    private static readonly FrozenDictionary<string, string[]> Sections = ReadingWords.Sections("lines.txt");
    private static readonly FrozenDictionary<string, string[]> Starts = ByFirstWord("start");
    private static readonly FrozenDictionary<string, string[]> Tails = ByFirstWord("tail");

    private static readonly FrozenSet<string> Within = Sections["within"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsStray(string line) => StartsWithOne(line, Starts) || HoldsOne(line);

    private static bool HoldsOne(string line) =>
        line.Length < LongestHolding && Within.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase));

    public static bool StartsTail(string line) => StartsWithOne(line, Tails);

    private static bool StartsWithOne(string line, FrozenDictionary<string, string[]> phrases)
    {
        var start = line.AsSpan().TrimStart(" -–—•►▶>»*#|:[(\"“").ToString();
        return phrases.TryGetValue(FirstWord(start), out var candidates)
            && Array.Exists(candidates, phrase => start.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && EndsWord(start, phrase.Length));
    }

    private static bool EndsWord(string line, int at) =>
        at >= line.Length || !char.IsLetterOrDigit(line[at]) || !char.IsLetterOrDigit(line[at - 1]);

    private static string FirstWord(string line)
    {
        var end = 0;
        while (end < line.Length && char.IsLetter(line[end]))
            end++;
        return line[..Math.Max(end, Math.Min(line.Length, 1))].ToLowerInvariant();
    }

    private static FrozenDictionary<string, string[]> ByFirstWord(string section) => Sections[section]
        .GroupBy(FirstWord, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
