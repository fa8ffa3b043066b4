namespace Griot.Analysis.Text;

/// <summary>A line of the text as tokens, without its break.</summary>
/// <param name="Blank">Whether an empty line follows.</param>
/// <param name="Ends">Whether it ends like a sentence.</param>
internal readonly record struct Line(int First, int Next, bool Blank, bool Ends)
{
    public int Length => Next - First;

    public static List<Line> Of(ReadOnlySpan<Token> tokens)
    {
        var lines = new List<Line>();
        var first = 0;
        for (var at = 0; at <= tokens.Length; at++)
        {
            if (at < tokens.Length && tokens[at].Kind != TokenKind.Break)
                continue;
            if (at > first)
                lines.Add(new(first, at, at == tokens.Length || tokens[at].Number >= 2, EndsSentence(tokens[first..at])));
            first = at + 1;
        }

        return lines;
    }

    /// <summary>Whether lines are cut at a fixed width, so that a line end means nothing.</summary>
    public static bool AreWrapped(List<Line> lines, ReadOnlySpan<Token> tokens)
    {
        int full = 0, open = 0;
        foreach (var line in lines)
        {
            var width = tokens[line.Next - 1].End - tokens[line.First].Start;
            if (width is >= 45 and <= 100)
                full++;
            if (!line.Ends && !line.Blank)
                open++;
        }

        return lines.Count >= 4 && full * 10 >= lines.Count * 6 && open * 10 >= lines.Count * 5;
    }

    private static bool EndsSentence(ReadOnlySpan<Token> line)
    {
        // "... the governor added. (CNW)"
        var last = line.Length - 1;
        if (last > 3 && line[last] is { Kind: TokenKind.Punctuation, Number: ')' })
        {
            for (var at = last - 1; at > Math.Max(0, last - 6); at--)
            {
                if (line[at] is { Kind: TokenKind.Punctuation, Number: '(' } && line[at - 1] is { Kind: TokenKind.Punctuation, Number: '.' })
                    last = at - 1;
            }
        }

        for (var at = last; at >= 0 && at >= last - 2; at--)
        {
            if (line[at].Kind != TokenKind.Punctuation)
                return false;
            if ((char)line[at].Number is '.' or '!' or '?' or '…' or ':' or ';')
                return true;
        }

        return false;
    }
}
