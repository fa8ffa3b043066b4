using System.Collections.Frozen;
using System.Collections.Immutable;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Families;

/// <summary>A name that a report gives as the origin of its story.</summary>
/// <param name="Name">The credited outlet's name, squeezed; of an agency known by short forms, its first name.</param>
/// <param name="Signs">It signs the whole text, at its start or end.</param>
internal sealed record Credit(string Name, bool Signs, string Words)
{
    private const int WordsBefore = 5;
    private const int WordsAfter = 5;

    // A signature stands in the dateline or after the last sentence.
    private const int DatelineLength = 120;
    private const int ClosingLength = 120;

    private static readonly FrozenSet<string> CuesBefore = MergingData.FoldedWords("credit-before");
    private static readonly FrozenSet<string> CuesAfter = MergingData.FoldedWords("credit-after");
    private static readonly FrozenDictionary<string, string> Agencies = MergingData.Rows("agencies")
        .SelectMany(row => row.Select(form => (Form: Folding.Squeeze(form), Name: Folding.Squeeze(row[0]))))
        .ToFrozenDictionary(pair => pair.Form, pair => pair.Name);

    public bool IsTo(string? source) => source is not null
        && (Folding.Squeeze(source) == Name || Agencies.GetValueOrDefault(Folding.Squeeze(source)) == Name);

    public static ImmutableArray<Credit> In(Report report, List<Word> words, OutletNames outlets)
    {
        var text = report.Text;
        var own = report.Source is null ? "" : Folding.Squeeze(report.Source);
        var found = new List<Credit>();
        for (var i = 0; i < words.Count; i++)
        {
            if (NameAt(text, words, i, outlets, out var length) is not { } name || name == own || Agencies.GetValueOrDefault(own) == name)
                continue;
            var (start, end) = (words[i].Start, words[i + length - 1].End);
            if (Signature(text, start, end))
                found.Add(new(name, true, Around(text, start, end)));
            else if (Cue(text, words, i - WordsBefore, i, CuesBefore) || Cue(text, words, i + length, i + length + WordsAfter, CuesAfter))
                found.Add(new(name, false, Around(text, start, end)));
        }
        return [.. found.DistinctBy(credit => (credit.Name, credit.Signs))];
    }

    private static string? NameAt(string text, List<Word> words, int at, OutletNames outlets, out int length)
    {
        var word = words[at];
        length = 1;
        if (!word.Capital)
            return null;
        if (outlets.At(words, at) is { } named)
        {
            length = named.WordCount;
            return named.Name;
        }
        var spelling = text.AsSpan(word.Start, word.Length);
        if (IsCapitals(spelling) && outlets.ShortenedTo(spelling) is { } shortened)
            return shortened.Name;
        for (length = Math.Min(3, words.Count - at); length >= 1; length--)
        {
            if (Agencies.TryGetValue(Folding.Squeeze(text[word.Start..words[at + length - 1].End]), out var agency))
                return agency;
        }
        return null;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }
        return word.Length > 1;
    }

    private static bool Signature(string text, int start, int end)
    {
        var inBrackets = text.LastIndexOf('(', start) is var open and >= 0 && start - open < 24
            && !text.AsSpan(open, start - open).Contains(')')
            && text.IndexOf(')', end) is var close and >= 0 && close - end < 24;
        var afterDash = start >= 2 && text[start - 1] == ' ' && text[start - 2] is '-' or '–' or '—' && EndsLine(text, end);
        if (inBrackets && (start < DatelineLength || EndsLine(text, text.IndexOf(')', end) + 1)))
            return true;
        return afterDash && (start < DatelineLength || text.Length - end < ClosingLength || EndsLine(text, end));
    }

    private static bool EndsLine(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '.')
            at++;
        return at >= text.Length || text[at] == '\n';
    }

    private static bool Cue(string text, List<Word> words, int from, int to, FrozenSet<string> cues)
    {
        for (var i = Math.Max(0, from); i < Math.Min(words.Count, to); i++)
        {
            if (cues.Contains(Folding.Fold(text[words[i].Start..words[i].End])))
                return true;
        }
        return false;
    }

    private static string Around(string text, int start, int end)
    {
        start = Math.Max(text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1, start - 30);
        end = text.IndexOf('\n', end) is var line and >= 0 ? Math.Min(line, end + 12) : Math.Min(text.Length, end + 12);
        return text[start..end].Trim();
    }
}
