using System.Text.RegularExpressions;
using Griot.Reading.Pages.Html;
using Griot.Reading.Pages.MainText;

namespace Griot.Reading.Pages.Metadata;

/// <summary>Finds the day on which a page was first published: what it says for machines, then its address, then what readers see near the title.</summary>
internal static partial class PublicationDate
{
    // A site that moves to other software stamps old articles with the day of the move; their addresses keep the true day.
    private const int LaterThanAddress = 7;

    private const int LongestLine = 160;

    private static readonly string[] Names =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "published_time", "article.published", "article:published",
        "parsely-pub-date", "sailthru.date", "cXenseParse:recs:publishtime", "publish-date", "publish_date", "publishdate", "published", "pubdate", "pub_date",
        "date_published", "publication_date", "publicationdate", "displaydate", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date",
        "dcterms.date", "citation_publication_date", "citation_date", "bt:pubdate", "rnews:datePublished", "analyticsAttributes.articleDate", "date", "dateCreated",
        "DC.created", "shareaholic:article_published_time", "article_date_original", "originalpublicationdate", "created", "cdate", "release_date",
    ];

    public static DateOnly? Of(HtmlDocument document, MetaTags tags, JsonLd article, FoundContent content, PageOrigin origin, string? language)
    {
        var latest = origin.Fetched is { } fetched ? DateOnly.FromDateTime(fetched.Date.AddDays(1)) : DateOnly.MaxValue;
        var address = OfAddress(tags, origin);
        var stated = NotAfter(latest, DateText.OfValue(article.Published)) ?? NotAfter(latest, OfMeta(tags)) ?? NotAfter(latest, OfTimes(document, content));
        if (stated is { } day && (address is null || day.DayNumber - address.Value.DayNumber <= LaterThanAddress))
            return day;
        return NotAfter(latest, address) ?? stated ?? NotAfter(latest, OfLines(document, content, language));
    }

    private static DateOnly? NotAfter(DateOnly latest, DateOnly? day) => day <= latest ? day : null;

    private static DateOnly? OfMeta(MetaTags tags)
    {
        foreach (var name in Names)
        {
            if (DateText.OfValue(tags.First(name)) is { } day)
                return day;
        }

        return null;
    }

    private static DateOnly? OfAddress(MetaTags tags, PageOrigin origin)
    {
        foreach (var url in (ReadOnlySpan<string?>)[origin.Url?.AbsolutePath, tags.Canonical, tags.First("og:url")])
        {
            if (url is not null && url.Length < 2000 && AddressPattern().Match(url) is { Success: true } match)
                return DateText.OfValue($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}");
        }

        return null;
    }

    /// <summary>The first time element that does not speak of a change, the ones that say "published" before all others.</summary>
    private static DateOnly? OfTimes(HtmlDocument document, FoundContent content)
    {
        DateOnly? first = null;
        for (var node = 1; node < document.Count; node++)
        {
            var tag = document[node].Tag;
            if (tag == Tag.Text || Visibility.Hides(document, node) && tag != Tag.Meta)
                continue;
            var property = document.Attribute(node, "itemprop");
            var published = property?.Contains("datePublished", StringComparison.OrdinalIgnoreCase) == true;
            if (!published && (tag != Tag.Time || IsElsewhere(document, content, node)))
                continue;
            var value = document.Attribute(node, "datetime") ?? document.Attribute(node, "content") ?? document.Attribute(node, "title");
            if ((DateText.OfValue(value) ?? DateText.OfValue(PlainText.In(document, node))) is not { } day)
                continue;
            if (published || document.HasAttribute(node, "pubdate") || Named(document, node, "publish"))
                return day;
            if (!Named(document, node, "updat") && !Named(document, node, "modif") && property?.Contains("dateModified", StringComparison.OrdinalIgnoreCase) != true)
                first ??= day;
        }

        return first;
    }

    // The dates of comments and of other articles stand in what the text was cleaned of, or below it.
    private static bool IsElsewhere(HtmlDocument document, FoundContent content, int node)
    {
        if (content.Element > 0 && node >= document[content.Element].End + 400)
            return true;
        if (InComments(document, content, node))
            return true;
        for (var around = document[node].Parent; around > 0; around = document[around].Parent)
        {
            if (document[around].Tag is Tag.Aside or Tag.Nav or Tag.Footer && (document[around].Tag != Tag.Footer || content.Shape.Dropped[around]))
                return true;
        }

        return false;
    }

    private static bool InComments(HtmlDocument document, FoundContent content, int node)
    {
        for (var around = node; around > 0; around = document[around].Parent)
        {
            if ((content.Hints[around] & MarkupHint.Comments) != MarkupHint.None && document[around].Tag is not (Tag.Body or Tag.Html))
                return true;
        }

        return false;
    }

    private static bool Named(HtmlDocument document, int node, string part) =>
        document.Attribute(node, "class")?.Contains(part, StringComparison.OrdinalIgnoreCase) == true
        || document.Attribute(node, "itemprop")?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A short line with a date between the title and the first paragraphs, or right above the title.</summary>
    private static DateOnly? OfLines(HtmlDocument document, FoundContent content, string? language)
    {
        if (content.Element == 0)
            return null;
        bool? dayFirst = language is null ? null : !language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? true
            : language.Equals("en-US", StringComparison.OrdinalIgnoreCase) ? false : language.Length > 2 ? true : null;
        var (from, to) = Around(document, content);
        for (var node = from; node < to; node++)
        {
            if (document[node].Tag == Tag.Text || !Tags.IsBlock(document[node].Tag) || Visibility.Hides(document, node))
                continue;
            if (!InComments(document, content, node) && document[node].End - node < 60 && PlainText.In(document, node) is { Length: <= LongestLine } line && DateText.OfLine(line, dayFirst) is { } day)
                return day;
        }

        return null;
    }

    private static (int From, int To) Around(HtmlDocument document, FoundContent content)
    {
        var from = content.Title > 0 ? Math.Max(1, content.Title - 40) : Math.Max(1, content.Element - 60);
        return (from, Math.Min(document.Count, content.Element + 80));
    }

    [GeneratedRegex(@"[/_-](?<y>(19|20)\d\d)[/_-]?(?<m>0[1-9]|1[0-2])[/_-]?(?<d>0[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressPattern();
}
