using System.Buffers;

namespace Griot.Reading.Pages.MainText;

/// <summary>How much text a block holds itself, how much of it in links, and how much it looks like sentences.</summary>
internal record struct BlockMeasure(int Chars, int LinkChars, int Stops, int Commas)
{
    private const int ShortSentence = 25;
    private const int Paragraph = 90;

    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?…,;:。！？，؟،।");

    public readonly int PlainChars => Chars - LinkChars;

    public readonly float LinkShare => Chars == 0 ? 0 : (float)LinkChars / Chars;

    /// <summary>Above zero for running text, below for links and scraps, about zero for headings and short lines.</summary>
    public readonly float Weight
    {
        get
        {
            if (Chars == 0)
                return 0;
            if (LinkShare >= 0.6f)
                return -Math.Min(Chars, 60);
            if (PlainChars >= Paragraph && Stops + Commas > 0)
                return PlainChars + (8 * Math.Min(Commas, 12));
            if (PlainChars >= ShortSentence && Stops > 0 && LinkShare < 0.35f)
                return PlainChars;
            return LinkShare > 0.3f ? -Math.Min(Chars, 30) : -Math.Min(Chars, 12) * 0.5f;
        }
    }

    public void Add(ReadOnlySpan<char> text, bool link)
    {
        var length = VisibleLength(text);
        if (length == 0)
            return;
        Chars += length;
        if (link)
            LinkChars += length;
        for (var at = text.IndexOfAny(Marks); at >= 0;)
        {
            var mark = text[at];
            // "Jan. 5, 2021" and "12.5" are no sentences; a stop ends a word and is followed by space or the end.
            if (at > 1 && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '"' or '”' or '»' or '’' or ')' || mark > '\u2000'))
            {
                if (mark is ',' or ';' or ':' or '，' or '،')
                    Commas++;
                else
                    Stops++;
            }

            var next = text[(at + 1)..].IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    public void Add(BlockMeasure other)
    {
        Chars += other.Chars;
        LinkChars += other.LinkChars;
        Stops += other.Stops;
        Commas += other.Commas;
    }

    // Runs of white space count as one character, and the ends do not count: what a reader would see.
    private static int VisibleLength(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] <= ' ' && text[i - 1] <= ' ')
                length--;
        }

        return length;
    }
}
