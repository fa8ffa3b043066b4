using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;

namespace Griot.Reading.Pages.Html;

/// <summary>Decodes <c>&amp;eacute;</c>, <c>&amp;#233;</c> and <c>&amp;#xE9;</c>, also without their semicolon where browsers do.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 31;

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // Names that HTML 5 added and pages use; the base library knows those of HTML 4.
    private static readonly FrozenDictionary<string, string> Added = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["apos"] = "'", ["period"] = ".", ["comma"] = ",", ["colon"] = ":", ["semi"] = ";", ["excl"] = "!", ["quest"] = "?", ["lpar"] = "(",
        ["rpar"] = ")", ["lbrack"] = "[", ["lsqb"] = "[", ["rbrack"] = "]", ["rsqb"] = "]", ["lbrace"] = "{", ["lcub"] = "{", ["rbrace"] = "}",
        ["rcub"] = "}", ["sol"] = "/", ["bsol"] = "\\", ["num"] = "#", ["dollar"] = "$", ["percnt"] = "%", ["ast"] = "*", ["plus"] = "+",
        ["equals"] = "=", ["commat"] = "@", ["lowbar"] = "_", ["grave"] = "`", ["verbar"] = "|", ["vert"] = "|", ["hyphen"] = "‐", ["dash"] = "‐",
        ["horbar"] = "―", ["NewLine"] = "\n", ["Tab"] = "\t", ["nbsp"] = "\u00A0", ["NonBreakingSpace"] = "\u00A0", ["QUOT"] = "\"", ["AMP"] = "&",
        ["LT"] = "<", ["GT"] = ">", ["COPY"] = "©", ["REG"] = "®", ["rsquor"] = "’", ["rdquor"] = "”", ["OpenCurlyQuote"] = "‘",
        ["CloseCurlyQuote"] = "’", ["hairsp"] = "\u200A", ["numsp"] = "\u2007", ["puncsp"] = "\u2008", ["nldr"] = "‥", ["mldr"] = "…",
        ["ccaron"] = "č", ["Ccaron"] = "Č", ["ecaron"] = "ě", ["zcaron"] = "ž", ["Zcaron"] = "Ž", ["rcaron"] = "ř", ["cacute"] = "ć",
        ["sacute"] = "ś", ["nacute"] = "ń", ["zacute"] = "ź", ["lstrok"] = "ł", ["aogon"] = "ą", ["eogon"] = "ę", ["zdot"] = "ż", ["gbreve"] = "ğ",
        ["inodot"] = "ı", ["imath"] = "ı", ["Idot"] = "İ", ["scedil"] = "ş", ["Scedil"] = "Ş", ["odblac"] = "ő", ["udblac"] = "ű", ["abreve"] = "ă",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The bytes 80 to 9F of Windows-1252, which pages mean when they write numbers in that range.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    public static string Decode(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains('&'))
            return raw.ToString();
        var text = new StringBuilder(raw.Length);
        AppendTo(text, raw);
        return text.ToString();
    }

    public static void AppendTo(StringBuilder text, ReadOnlySpan<char> raw)
    {
        while (raw.IndexOf('&') is var at and >= 0)
        {
            text.Append(raw[..at]);
            raw = raw[at..];
            var length = AppendOne(text, raw);
            if (length == 0)
            {
                text.Append('&');
                length = 1;
            }

            raw = raw[length..];
        }

        text.Append(raw);
    }

    /// <summary>The number of characters that the reference at the start takes; none when it is none.</summary>
    private static int AppendOne(StringBuilder text, ReadOnlySpan<char> raw)
    {
        if (raw.Length > 1 && raw[1] == '#')
            return AppendNumber(text, raw);

        var rest = raw.Slice(1, Math.Min(LongestName, raw.Length - 1));
        var length = rest.IndexOfAnyExcept(NameCharacters) is var end and >= 0 ? end : rest.Length;
        if (length == 0)
            return 0;
        var closed = length + 1 < raw.Length && raw[length + 1] == ';';
        if (!closed)
            return AppendUnclosed(text, rest[..length], raw.Length > length + 1 ? raw[length + 1] : ' ');
        if (Named(rest[..length].ToString()) is not { } value)
            return 0;
        text.Append(value);
        return length + 2;
    }

    // "&nbsp" and "&eacute" were once allowed without a semicolon; "&copy=1" in a link never meant the sign.
    private static int AppendUnclosed(StringBuilder text, ReadOnlySpan<char> name, char next)
    {
        if (next == '=' || name.Length > 6 || Named(name.ToString()) is not [<= '\u00FF'] value)
            return 0;
        text.Append(value);
        return name.Length + 1;
    }

    private static string? Named(string name)
    {
        if (Added.TryGetValue(name, out var value))
            return value;
        var reference = $"&{name};";
        var decoded = WebUtility.HtmlDecode(reference);
        return decoded.Length < reference.Length && decoded[0] != '&' || name == "amp" ? decoded : null;
    }

    private static int AppendNumber(StringBuilder text, ReadOnlySpan<char> raw)
    {
        var hex = raw.Length > 2 && raw[2] is 'x' or 'X';
        var start = hex ? 3 : 2;
        var end = start;
        while (end < raw.Length && (hex ? char.IsAsciiHexDigit(raw[end]) : char.IsAsciiDigit(raw[end])))
            end++;
        if (end == start)
            return 0;

        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var known = end - start <= 9 & int.TryParse(raw[start..end], style, CultureInfo.InvariantCulture, out var code);
        if (known && code is >= 0x80 and <= 0x9F)
            text.Append(Windows1252[code - 0x80]);
        else if (known && code != 0 && Rune.IsValid(code))
            text.Append(new Rune(code).ToString());
        else
            text.Append('\uFFFD');
        return end < raw.Length && raw[end] == ';' ? end + 1 : end;
    }
}
