using System.Text;

namespace Griot.Reading.Mail;

/// <summary>The headers of a message or of one of its parts; names without regard to case, the first of a name counts.</summary>
internal sealed class MailHeaders
{
    private const int Most = 1000;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public string? this[string name] => _values.GetValueOrDefault(name);

    public bool Any => _values.Count > 0;

    /// <param name="body">Where the body begins.</param>
    public static MailHeaders Parse(ReadOnlySpan<byte> bytes, out int body)
    {
        var headers = new MailHeaders();
        string? open = null;
        for (body = 0; body < bytes.Length && headers._values.Count < Most;)
        {
            var end = bytes[body..].IndexOf((byte)'\n');
            var line = end < 0 ? bytes[body..] : bytes.Slice(body, end);
            body += end < 0 ? line.Length : end + 1;
            line = line.TrimEnd((byte)'\r');
            if (line.IsEmpty)
                return headers;
            open = headers.Add(line, open);
            if (open is null)
                return headers;
        }

        return headers;
    }

    /// <summary>The main value of a header such as <c>text/plain; charset=utf-8</c>, in lower case.</summary>
    public static string Main(string? header) => (header?.Split(';')[0] ?? "").Trim().ToLowerInvariant();

    /// <summary>A parameter of a header; names in quotes and those of RFC 2231 (<c>filename*=UTF-8''a%20b</c>) too.</summary>
    public static string? Parameter(string? header, string name)
    {
        foreach (var piece in Pieces(header ?? ""))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                continue;
            var (key, value) = (piece[..equals].Trim(), piece[(equals + 1)..].Trim().Trim('"'));
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return EncodedWords.Decode(value);
            if (key.Equals(name + "*", StringComparison.OrdinalIgnoreCase) && value.LastIndexOf('\'') is var quote and > 0)
                return Uri.UnescapeDataString(value[(quote + 1)..]);
        }

        return null;
    }

    // A line that goes on with a blank belongs to the header above it. Null ends the headers: this was no header.
    private string? Add(ReadOnlySpan<byte> line, string? open)
    {
        var text = Encoding.UTF8.GetString(line);
        if (line[0] is (byte)' ' or (byte)'\t')
        {
            if (open is not null && _values.TryGetValue(open, out var begun) && begun.Length < 64 * 1024)
                _values[open] = $"{begun} {text.Trim()}";
            return open;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || text.AsSpan(0, colon).IndexOfAnyExceptInRange('!', '~') >= 0)
            return null;
        _values.TryAdd(text[..colon], text[(colon + 1)..].Trim());
        return text[..colon];
    }

    private static IEnumerable<string> Pieces(string header)
    {
        var (start, quoted) = (0, false);
        for (var i = 0; i < header.Length; i++)
        {
            quoted ^= header[i] == '"';
            if (header[i] == ';' && !quoted)
            {
                yield return header[start..i];
                start = i + 1;
            }
        }

        yield return header[start..];
    }
}
