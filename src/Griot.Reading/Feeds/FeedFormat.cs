using System.Globalization;
using System.Text;
using Griot.Model;
using Griot.Reading.Formats;
using Griot.Reading.Pages;

namespace Griot.Reading.Feeds;

/// <summary>A saved feed: each entry is a report of what the feed itself carries of the article. The articles are not fetched.</summary>
internal sealed class FeedFormat : IReportFormat
{
    private const int FirstTagWithin = 4096;
    private static readonly string[] Roots = ["<rss", "<feed", "<rdf:RDF", "<opml", "<atom:feed"];

    public string Name => "feed";

    public bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options)
    {
        var start = Encoding.Latin1.GetString(head[..Math.Min(head.Length, FirstTagWithin)]).Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        return start.StartsWith('<') && Roots.Any(root => First(start, root));
    }

    public IEnumerable<PendingReport> Read(Contents contents)
    {
        var number = 0;
        foreach (var item in FeedReader.Items(contents.Name, contents.Bytes))
        {
            if (item is BrokenPart broken)
            {
                yield return contents.Problem(broken.Problem);
                continue;
            }

            var name = string.Create(CultureInfo.InvariantCulture, $"{contents.Name}#{++number}");
            yield return item is FeedEntry entry
                ? contents.Report(name, 512 + 2 * ((entry.Content?.Length ?? 0) + (entry.Summary?.Length ?? 0)), () => Read(name, entry))
                : contents.PassOver(name, "addresses of feeds, which griot watch reads");
        }
    }

    private static ReadOutcome Read(string name, FeedEntry entry)
    {
        var text = Text(entry.Content) ?? Text(entry.Summary);
        return text is null ? new PassedOver(name, "entries without text") : new ReadReport(new Report(
            name, text, entry.Title, entry.Feed, entry.Link, entry.Published is { } moment ? DateOnly.FromDateTime(moment.DateTime) : null, entry.Language));
    }

    private static string? Text(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return null;
        return PageReader.Extract(html).Text is { Length: > 0 } text ? text : PlainText.Of(html);
    }

    // Only declarations and comments may stand before the root.
    private static bool First(string start, string root)
    {
        var at = start.IndexOf(root, StringComparison.Ordinal);
        return at >= 0 && start.IndexOf("<html", StringComparison.OrdinalIgnoreCase) is var page && (page < 0 || page > at)
            && (at == 0 || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<!--", StringComparison.Ordinal));
    }
}
