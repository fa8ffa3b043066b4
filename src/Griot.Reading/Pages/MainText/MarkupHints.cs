using System.Collections.Frozen;

namespace Griot.Reading.Pages.MainText;

/// <summary>Reads hints from the names that authors of pages give to classes and ids.</summary>
/// <remarks>
/// A name is split into words where hyphens, underscores and capitals part them, and each word is looked up; names written in one piece are
/// looked up by their beginnings. One instance serves one page, because a page repeats its names.
/// </remarks>
internal sealed class MarkupHints
{
    private static readonly FrozenDictionary<string, string[]> Sections = ReadingWords.Sections("markup.txt");

    private static readonly FrozenDictionary<string, MarkupHint>.AlternateLookup<ReadOnlySpan<char>> Words = ByWord().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (string Start, MarkupHint Hint)[] Starts = [.. Named().SelectMany(kind =>
        Sections.Words(kind.Section).Where(word => word.EndsWith('*')).Select(word => (word[..^1], kind.Hint)))];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> First = Sections.Words("boilerplate-first").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly string[] FirstStarts = [.. Sections.Words("boilerplate-first").Where(word => word.EndsWith('*')).Select(word => word[..^1])];
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HiddenNames = Sections.Words("hidden").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Holders = Sections.Words("holder").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Held = Sections.Words("held").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Modifiers = Sections.Words("modifier").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, MarkupHint> _known = new(StringComparer.Ordinal);

    public MarkupHint Of(ReadOnlySpan<char> names)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(names, out var hint))
            return hint;
        foreach (var range in names.SplitAny(" \t\r\n"))
        {
            if (names[range].Length is > 1 and < 80)
                hint |= OfName(names[range]);
        }

        known[names] = hint;
        return hint;
    }

    private static MarkupHint OfName(ReadOnlySpan<char> name)
    {
        // Only as a whole name: "hidden-xs" is shown where there is room.
        var hint = HiddenNames.Contains(name) ? MarkupHint.Hidden : MarkupHint.None;
        var holder = false;
        for (var start = 0; start < name.Length;)
        {
            var end = WordEnd(name, start);
            var word = name[start..end];
            // "has-sidebar", "no-comments": said of what stands beside.
            if (start == 0 && Modifiers.Contains(word))
                return MarkupHint.None;
            if (start == 0 && IsFirst(word))
                hint |= MarkupHint.Boilerplate;
            hint |= OfWord(word);
            if (holder && Held.Contains(word))
                hint |= MarkupHint.Body;
            holder = Holders.Contains(word);
            start = end;
            while (start < name.Length && !char.IsLetterOrDigit(name[start]))
                start++;
        }

        return hint;
    }

    private static bool IsFirst(ReadOnlySpan<char> word)
    {
        if (First.Contains(word))
            return true;
        foreach (var start in FirstStarts)
        {
            if (word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static MarkupHint OfWord(ReadOnlySpan<char> word)
    {
        Words.TryGetValue(word, out var hint);
        foreach (var (start, meant) in Starts)
        {
            if (word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                hint |= meant;
        }

        return hint;
    }

    private static int WordEnd(ReadOnlySpan<char> name, int start)
    {
        var end = start + 1;
        while (end < name.Length && char.IsLetterOrDigit(name[end]) && !(char.IsUpper(name[end]) && char.IsLower(name[end - 1])))
            end++;
        return end;
    }

    private static FrozenDictionary<string, MarkupHint> ByWord()
    {
        var words = new Dictionary<string, MarkupHint>(StringComparer.OrdinalIgnoreCase);
        foreach (var (section, hint) in Named())
        {
            foreach (var word in Sections.Words(section).Where(word => !word.EndsWith('*')))
                words[word] = words.GetValueOrDefault(word) | hint;
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<(string Section, MarkupHint Hint)> Named() =>
    [
        ("boilerplate", MarkupHint.Boilerplate), ("comments", MarkupHint.Comments), ("body", MarkupHint.Body), ("article", MarkupHint.Article),
        ("caption", MarkupHint.Caption), ("byline", MarkupHint.Byline), ("lead", MarkupHint.Lead),
    ];
}
