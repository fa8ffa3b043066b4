using System.Globalization;
using System.Text;

namespace Griot.Storage.Reports;

/// <summary>Turns what a person types into an FTS5 query that is always well formed.</summary>
internal static class SearchQuery
{
    // FTS5 refuses expressions nested deeper than 256; nobody types that many words.
    private const int MostPhrases = 64;

    /// <summary>The query, or null when the text holds nothing to look for.</summary>
    public static string? Of(string words)
    {
        // Every second piece between double quotes is a phrase; an open quote reaches to the end.
        var phrases = words.Split('"')
            .SelectMany((piece, i) => i % 2 == 1 ? [string.Join(' ', Words(piece))] : Words(piece))
            .Where(phrase => phrase.Length > 0)
            .Take(MostPhrases)
            .Select(phrase => $"\"{phrase}\"")
            .ToList();
        return phrases.Count == 0 ? null : string.Join(' ', phrases);
    }

    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
                word.Append(rune);
                continue;
            }

            if (word.Length > 0)
                yield return word.ToString();
            word.Clear();
        }

        if (word.Length > 0)
            yield return word.ToString();
    }
}
