using System.Globalization;
using System.Text;

namespace Griot.Reading.Texts;

/// <summary>Reads one YAML scalar: plain, in single quotes, or in double quotes with escapes.</summary>
// By hand because it is all of YAML that front matter needs; a YAML package can replace it here.
internal static class YamlScalar
{
    /// <summary>False when the quotes are wrong or it is not a scalar. An empty value and YAML's null give null.</summary>
    public static bool TryRead(string raw, out string? value)
    {
        (var ok, value) = raw switch
        {
            "" or "~" or "null" or "Null" or "NULL" => (true, null),
            ['\'', ..] => Single(raw),
            ['"', ..] => Double(raw),
            ['[' or '{' or '&' or '*' or '!' or '%' or '@' or '`', ..] or ['-', ' ', ..] => (false, null),
            ['>' or '|', ..] => (true, Block(raw)),
            _ => (true, Plain(raw)),
        };
        if (string.IsNullOrWhiteSpace(value))
            value = null;
        return ok;
    }

    private static string Plain(string raw) =>
        raw.StartsWith('#') ? "" : raw.IndexOf(" #", StringComparison.Ordinal) is var comment and >= 0 ? raw[..comment].TrimEnd() : raw;

    // The lines below ">" or "|" arrive joined by spaces; a title has no line breaks to keep.
    private static string Block(string raw) => raw.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? raw[space..].Trim() : "";

    private static (bool Ok, string? Value) Single(string raw)
    {
        var value = new StringBuilder();
        for (var i = 1; i < raw.Length; i++)
        {
            if (raw[i] != '\'')
                value.Append(raw[i]);
            else if (i + 1 < raw.Length && raw[i + 1] == '\'')
                value.Append(raw[i++]);
            else
                return (OnlyComment(raw[(i + 1)..]), value.ToString());
        }

        return (false, null);
    }

    private static (bool Ok, string? Value) Double(string raw)
    {
        var value = new StringBuilder();
        for (var i = 1; i < raw.Length; i++)
        {
            if (raw[i] == '"')
                return (OnlyComment(raw[(i + 1)..]), value.ToString());
            if (raw[i] != '\\')
                value.Append(raw[i]);
            else if (!Escape(raw, ref i, value))
                return (false, null);
        }

        return (false, null);
    }

    private static bool Escape(string raw, ref int i, StringBuilder value)
    {
        if (++i >= raw.Length)
            return false;
        var digits = raw[i] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
            return Code(raw, ref i, digits, value);
        char? plain = raw[i] switch
        {
            'n' => '\n',
            't' or '\t' => '\t',
            'r' => '\r',
            '0' => '\0',
            '_' => '\u00A0',
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            ' ' => ' ',
            _ => null,
        };
        value.Append(plain);
        return plain is not null;
    }

    private static bool Code(string raw, ref int i, int digits, StringBuilder value)
    {
        if (i + digits >= raw.Length
            || !int.TryParse(raw.AsSpan(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || !Rune.IsValid(code))
            return false;
        value.Append(new Rune(code).ToString());
        i += digits;
        return true;
    }

    private static bool OnlyComment(string rest) => rest.TrimStart() is "" or ['#', ..];
}
