using System.Collections.Immutable;
using System.Text;
using Griot.Model;
using Griot.Reading.Encodings;
using Griot.Reading.Pages;
using Griot.Reading.Tables;

namespace Griot.Reading.Mail;

/// <summary>A message with its parts found, but not yet decoded.</summary>
internal sealed record MailMessage(MailHeaders Headers, ImmutableArray<MailPart> Parts)
{
    private const int MostParts = 1000;
    private const int DeepestPart = 16;

    public IEnumerable<MailPart> Attachments => Parts.Where(part => part.IsAttachment || part.IsMessage);

    public static MailMessage Parse(ReadOnlyMemory<byte> bytes)
    {
        var headers = MailHeaders.Parse(bytes.Span, out var body);
        var parts = new List<MailPart>();
        Collect(new(headers, bytes[body..]), 0, parts);
        return new(headers, [.. parts]);
    }

    /// <summary>The message's own text: the plain one where there is one, else the HTML, both from the same author.</summary>
    public ReadOutcome Read(string name)
    {
        var own = Parts.Where(part => part is { IsAttachment: false, IsMessage: false }).ToList();
        var text = string.Join("\n\n", own.Where(part => part.Type == "text/plain").Select(Decoded).Where(text => !string.IsNullOrWhiteSpace(text)));
        if (text.Length == 0)
            text = own.Where(part => part.Type is "text/html" or "application/xhtml+xml").Select(Page).FirstOrDefault(page => page.Length > 0) ?? "";
        if (string.IsNullOrWhiteSpace(text))
            return new PassedOver(name, "messages without text");
        return new ReadReport(new Report(
            name, text, Subject(), Sender(Headers["from"]), Published: CellDate.TryRead(Bare(Headers["date"]), DayOrder.Unknown, out var day) ? day : null,
            Language: TableWords.Language(Headers["content-language"])));
    }

    private static void Collect(MailPart part, int depth, List<MailPart> parts)
    {
        if (parts.Count >= MostParts)
            return;
        if (!part.Type.StartsWith("multipart/", StringComparison.Ordinal) || depth == DeepestPart
            || MailHeaders.Parameter(part.ContentType, "boundary") is not { Length: > 0 } boundary)
        {
            parts.Add(part);
            return;
        }

        foreach (var inner in Split(part.Body, Encoding.UTF8.GetBytes("--" + boundary)))
        {
            var headers = MailHeaders.Parse(inner.Span, out var body);
            Collect(new(headers, inner[body..]), depth + 1, parts);
        }
    }

    // Parts stand between lines of the boundary; the last line has two hyphens more. A message that was cut off has no last line.
    private static IEnumerable<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body, byte[] boundary)
    {
        for (var start = Next(body.Span, boundary, 0); start >= 0;)
        {
            var begin = start + boundary.Length;
            if (body.Span[begin..].StartsWith("--"u8))
                yield break;
            var line = body.Span[begin..].IndexOf((byte)'\n');
            if (line < 0)
                yield break;
            begin += line + 1;
            start = Next(body.Span, boundary, begin);
            yield return start < 0 ? body[begin..] : body[begin..start];
        }
    }

    private static int Next(ReadOnlySpan<byte> body, byte[] boundary, int from)
    {
        while (body[from..].IndexOf(boundary) is var at and >= 0)
        {
            from += at + boundary.Length;
            // One boundary may begin with another.
            var ends = from == body.Length || body[from] is (byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t' || body[from..].StartsWith("--"u8);
            if (ends && (from == boundary.Length || body[from - boundary.Length - 1] == '\n'))
                return from - boundary.Length;
        }

        return -1;
    }

    private static string Decoded(MailPart part) => TextDecoding.Decode(part.Bytes(), PageFormat.Charset(part.ContentType));

    private static string Page(MailPart part) => PageReader.Extract(part.Bytes(), new(null, PageFormat.Charset(part.ContentType))).Text;

    private string? Subject() => Headers["subject"] is { } subject && EncodedWords.Decode(subject).Trim() is { Length: > 0 } decoded ? decoded : null;

    // The domain and not the name before it: a name may be a private person's, and sources are exported.
    private static string? Sender(string? from)
    {
        var at = from?.LastIndexOf('@') ?? -1;
        if (at < 0)
            return null;
        var domain = from![(at + 1)..].Split(['>', ' ', '"', '\'', ',', ';', ')'], 2)[0].Trim().ToLowerInvariant();
        return domain.Length is > 0 and < 254 ? domain : null;
    }

    // A comment may follow the zone: "+0000 (UTC)". Old programs write GMT for it.
    private static string Bare(string? date)
    {
        var bare = (date ?? "").Split('(')[0].Trim();
        return bare.EndsWith("GMT", StringComparison.Ordinal) || bare.EndsWith("UT", StringComparison.Ordinal) || bare.EndsWith("UTC", StringComparison.Ordinal)
            ? bare[..bare.LastIndexOf(' ')] + " +00:00"
            : bare.Length > 5 && bare[^5] is '+' or '-' ? $"{bare[..^2]}:{bare[^2..]}" : bare;
    }
}
