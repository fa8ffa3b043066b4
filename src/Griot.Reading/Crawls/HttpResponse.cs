using System.Globalization;
using System.IO.Compression;
using System.Text;
using Griot.Reading.Archives;

namespace Griot.Reading.Crawls;

/// <summary>A server's answer as a crawl keeps it: status, headers, and the body as it came over the wire.</summary>
internal sealed class HttpResponse
{
    private readonly Dictionary<string, string> _headers;
    private readonly byte[] _bytes;
    private readonly int _body;

    private HttpResponse(int status, Dictionary<string, string> headers, byte[] bytes, int body) =>
        (Status, _headers, _bytes, _body) = (status, headers, bytes, body);

    public int Status { get; }

    public string? ContentType => _headers.GetValueOrDefault("content-type");

    /// <summary>Whether the server calls it something that never holds a report, so that it need not be unpacked.</summary>
    public bool IsMedia => ContentType is { } type
        && (Begins(type, "image/") || Begins(type, "video/") || Begins(type, "audio/") || Begins(type, "font/") || Begins(type, "text/css")
            || Begins(type, "text/javascript") || Begins(type, "application/javascript") || Begins(type, "application/x-javascript"));

    /// <summary>Reads status and headers; null when the bytes are no answer.</summary>
    public static HttpResponse? Read(byte[] bytes)
    {
        var all = bytes.AsSpan();
        if (!all.StartsWith("HTTP/"u8))
            return null;
        var (end, gap) = all.IndexOf("\r\n\r\n"u8) is var crlf and >= 0 ? (crlf, 4) : (all.IndexOf("\n\n"u8), 2);
        if (end < 0)
            (end, gap) = (all.Length, 0);
        var lines = Encoding.Latin1.GetString(all[..end]).Split('\n');
        var words = lines[0].Split(' ', 3);
        if (words.Length < 2 || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return new(status, headers, bytes, end + gap);
    }

    /// <summary>The body unpacked, or null and why not. Crawlers often unpack it themselves and leave the headers as they were.</summary>
    public ReadOnlyMemory<byte>? Body(UnpackBudget budget, out string? problem)
    {
        problem = null;
        ReadOnlyMemory<byte> body = _bytes.AsMemory(_body);
        if (_headers.GetValueOrDefault("transfer-encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = Unchunked(body);
        foreach (var coding in (_headers.GetValueOrDefault("content-encoding") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            if (Unpacked(body, coding.ToLowerInvariant(), budget, out problem) is not { } unpacked)
                return null;
            body = unpacked;
        }

        return body;
    }

    private static bool Begins(string type, string with) => type.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    // Each chunk: its length in hexadecimal, a line end, its bytes, a line end. Bytes that do not begin so were never chunked.
    private static ReadOnlyMemory<byte> Unchunked(ReadOnlyMemory<byte> body)
    {
        using var joined = new MemoryStream();
        for (var at = 0; at < body.Length;)
        {
            var rest = body.Span[at..];
            var line = rest.IndexOf((byte)'\n');
            var digits = line < 0 ? [] : rest[..line].TrimEnd((byte)'\r');
            digits = digits.IndexOf((byte)';') is var extension and >= 0 ? digits[..extension] : digits;
            if (line is < 1 or > 1024 || !int.TryParse(digits.TrimEnd((byte)' '), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
                return joined.Length == 0 ? body : joined.ToArray();
            if (length == 0)
                break;
            length = Math.Min(length, body.Length - at - line - 1);
            joined.Write(body.Span.Slice(at + line + 1, length));
            at += line + 1 + length;
            while (at < body.Length && body.Span[at] is (byte)'\r' or (byte)'\n')
                at++;
        }

        return joined.ToArray();
    }

    private static ReadOnlyMemory<byte>? Unpacked(ReadOnlyMemory<byte> body, string coding, UnpackBudget budget, out string? problem)
    {
        problem = null;
        if (coding is not ("gzip" or "x-gzip" or "deflate" or "br"))
            return body;
        if (coding.EndsWith("gzip", StringComparison.Ordinal) && body.Span is not [0x1F, 0x8B, ..])
            return body;
        try
        {
            using var packed = new Formats.SourceStream(body);
            using Stream unpacking = coding switch
            {
                "br" => new BrotliStream(packed, CompressionMode.Decompress),
                // Both forms are met under this name: with zlib's two bytes around it, and without.
                "deflate" => (body.Span is [var first, var second, ..] && (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0)
                    ? new ZLibStream(packed, CompressionMode.Decompress) : new DeflateStream(packed, CompressionMode.Decompress),
                _ => new GZipStream(packed, CompressionMode.Decompress),
            };
            var unpacked = new Formats.SourceStream(budget.Counted(unpacking)).ReadToEnd(ReadingLimits.Bytes);
            problem = unpacked is null ? "it unpacks to more than a report can be" : null;
            return unpacked;
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            // Text that calls itself Brotli was unpacked by the crawler.
            if (coding == "br" && System.Text.Unicode.Utf8.IsValid(body.Span))
                return body;
            problem = $"its {coding} packing is damaged";
            return null;
        }
    }
}
