using System.Text;

namespace Griot.Reading.Pages.MainText;

/// <summary>Decides which line breaks inside a block part lines: two in a row do, one does where a sentence or an item ends.</summary>
// Pages of all ages break lines in the middle of sentences; to keep those would tear the sentences apart.
internal static class LineBreaks
{
    /// <param name="kept">Whether every break parts lines, as in preformatted text.</param>
    public static IEnumerable<string> Parts(string raw, char mark, bool kept)
    {
        var part = new StringBuilder();
        foreach (var piece in raw.Split(mark))
        {
            var line = Whitespace.Collapse(piece);
            if (part.Length > 0 && (kept || line.Length == 0 || EndsSentence(part) || StartsItem(line)))
            {
                yield return part.ToString();
                part.Clear();
            }

            if (part.Length > 0 && line.Length > 0)
                part.Append(' ');
            part.Append(line);
        }

        if (part.Length > 0)
            yield return part.ToString();
    }

    private static bool EndsSentence(StringBuilder part) => part[^1] is '.' or '!' or '?' or ':' or '…' or '"' or '”' or '»' or ')' or '।' or '。' or '؟';

    private static bool StartsItem(string line) => line.Length > 0
        && (line[0] is '-' or '–' or '—' or '•' or '*' or '·' or '▪' or '►' || (char.IsAsciiDigit(line[0]) && line.AsSpan().IndexOfAny(".)-") is 1 or 2));
}
