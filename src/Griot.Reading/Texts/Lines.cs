namespace Griot.Reading.Texts;

/// <summary>One line of a text, without the characters that end it.</summary>
/// <param name="Next">The offset of the first character of the line after it.</param>
internal readonly record struct Line(int Number, int Start, int Length, int Next)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

/// <summary>Walks a text line by line: CR, LF and CR LF each end one.</summary>
internal static class Lines
{
    public static IEnumerable<Line> Of(string text)
    {
        var (number, start) = (1, 0);
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0)
                length = text.Length - start;
            var next = Math.Min(text.Length, start + length + 1);
            if (start + length < text.Length && text[start + length] == '\r' && next < text.Length && text[next] == '\n')
                next++;
            yield return new(number++, start, length, next);
            start = next;
        }
    }

    public static Line? FirstLongerThan(string text, int limit)
    {
        if (text.Length <= limit)
            return null;
        foreach (var line in Of(text))
        {
            if (line.Length > limit)
                return line;
        }

        return null;
    }
}
