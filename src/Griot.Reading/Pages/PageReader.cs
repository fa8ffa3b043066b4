using Griot.Model;
using Griot.Reading.Encodings;
using Griot.Reading.Pages.Html;
using Griot.Reading.Pages.MainText;
using Griot.Reading.Pages.Metadata;

namespace Griot.Reading.Pages;

/// <summary>Turns the bytes of a web page into a report: its main text, and what the page says of itself.</summary>
/// <remarks>Nothing is executed and nothing fetched; whatever the bytes are, the outcome is text or a problem in words.</remarks>
public static class PageReader
{
    /// <param name="name">The name under which the report is kept: the file, or the address.</param>
    public static ReadOutcome Read(string name, ReadOnlySpan<byte> bytes, PageOrigin? origin = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var page = Extract(bytes, origin);
        return page.Text.Length == 0
            ? new UnreadableReport(PageProblems.NoText(name))
            : new ReadReport(new Report(name, page.Text, page.Title, page.Site, page.Url, page.Published, page.Language));
    }

    /// <summary>What the page says; a page without text has an empty one.</summary>
    public static Page Extract(ReadOnlySpan<byte> bytes, PageOrigin? origin = null)
    {
        origin ??= PageOrigin.Unknown;
        return Extract(Composition.Compose(TextDecoding.Decode(bytes, origin.Charset)), origin);
    }

    /// <summary>The same for a page, or a piece of one, that is text already.</summary>
    public static Page Extract(string html, PageOrigin? origin = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        origin ??= PageOrigin.Unknown;
        var document = HtmlParser.Parse(html);
        var main = MainTextReader.Read(document);
        var tags = MetaTags.Of(document);
        var article = JsonLd.Of(tags.Scripts);
        var site = PageNames.Site(tags, article, origin);
        var language = PageNames.Language(tags, article);
        return new Page(
            main.Text,
            PageNames.Title(document, tags, article, main.Content, site),
            PageNames.Byline(document, tags, article, main.Content),
            site,
            PublicationDate.Of(document, tags, article, main.Content, origin, language),
            language,
            PageNames.Url(tags, origin));
    }
}
