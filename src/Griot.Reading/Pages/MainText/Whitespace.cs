using System.Buffers;
using System.Text;

namespace Griot.Reading.Pages.MainText;

/// <summary>White space as a reader sees it.</summary>
internal static class Whitespace
{
    // Also characters that take no room: they would part words that look whole, or join nothing.
    private static readonly SearchValues<char> Odd =
        SearchValues.Create("\t\n\r\f\v\u0085\u00A0\u00AD\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF\0");

    /// <summary>One space between words, none at the ends; soft hyphens and characters without width are gone.</summary>
    public static string Collapse(ReadOnlySpan<char> raw)
    {
        raw = raw.Trim();
        if (raw.IndexOfAny(Odd) < 0 && raw.IndexOf("  ", StringComparison.Ordinal) < 0)
            return raw.ToString();
        var text = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\0')
                continue;
            if (!char.IsWhiteSpace(c))
                text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }

        return text.ToString().TrimEnd(' ');
    }
}
