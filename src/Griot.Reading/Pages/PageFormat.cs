using System.Text;
using Griot.Reading.Formats;

namespace Griot.Reading.Pages;

/// <summary>A web page, saved or fetched: one report.</summary>
internal sealed class PageFormat : IReportFormat
{
    // Comments and declarations may come before the first tag.
    private const int FirstTagWithin = 4096;

    private static readonly string[] Openings = ["<!doctype html", "<html", "<head", "<body", "<title", "<meta ", "<article", "<div", "<p>", "<p "];

    public string Name => "page";

    public bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options)
    {
        head = head[..Math.Min(head.Length, FirstTagWithin)];
        // A page in UTF-16 shows as ASCII once the zeros are gone.
        var start = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        if (!start.StartsWith('<'))
            return false;
        var isXml = start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!--", StringComparison.Ordinal);
        return Openings.Any(opening => isXml && opening.Length > 4 && opening[1] is '!' or 'h'
            ? start.Contains(opening, StringComparison.OrdinalIgnoreCase) : start.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
    }

    public IEnumerable<PendingReport> Read(Contents contents)
    {
        yield return contents.Bytes.ReadToEnd(ReadingLimits.Bytes) is not { } bytes
            ? contents.Problem(ReadProblems.TooLarge(contents.Name))
            : contents.Report(contents.Name, bytes.Length, () => PageReader.Read(contents.Name, bytes.Span, Origin(contents.Origin)));
    }

    public static PageOrigin Origin(ContentOrigin origin) => new(
        Uri.TryCreate(origin.Url, UriKind.Absolute, out var url) ? url : null, Charset(origin.ContentType), origin.Retrieved);

    /// <summary>The encoding that a content type names, or null.</summary>
    public static string? Charset(string? contentType)
    {
        const string key = "charset=";
        if (contentType?.IndexOf(key, StringComparison.OrdinalIgnoreCase) is not { } at || at < 0)
            return null;
        var rest = contentType.AsSpan(at + key.Length).Trim().Trim("\"'");
        return (rest.IndexOfAny(";, \"") is var end and >= 0 ? rest[..end] : rest).ToString();
    }
}
