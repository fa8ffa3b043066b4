using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Griot.Reading.Pages.Html;
using Griot.Reading.Pages.MainText;

namespace Griot.Reading.Pages.Metadata;

/// <summary>Finds the title, the outlet, the byline, the language and the own address of a page.</summary>
internal static partial class PageNames
{
    private const int LongestByline = 120;

    private static readonly FrozenSet<string> By = ReadingWords.Sections("dates.txt").Words("by");
    private static readonly FrozenSet<string> EndOfName = ReadingWords.Sections("dates.txt").Words("name-end");

    /// <summary>The heading that readers see, where the page's title confirms it; else the title without the outlet's name.</summary>
    public static string? Title(HtmlDocument document, MetaTags tags, JsonLd article, FoundContent content, string? site)
    {
        if (content.Title > 0 && PlainText.In(document, content.Title) is { Length: >= 10 } heading && (tags.Title ?? "").Contains(heading, StringComparison.OrdinalIgnoreCase))
            return heading;
        var stated = PlainOf(article.Headline) ?? PlainOf(tags.First("og:title")) ?? PlainOf(tags.First("twitter:title", "dc.title", "parsely-title", "sailthru.title"));
        return WithoutSite(stated ?? tags.Title, site) ?? FirstHeading(document, content);
    }

    public static string? Site(MetaTags tags, JsonLd article, PageOrigin origin)
    {
        var named = PlainOf(tags.First("og:site_name")) ?? article.Publisher ?? PlainOf(tags.First("application-name", "dc.publisher", "citation_journal_title", "publisher"));
        if (named is { Length: <= 100 } && !named.Contains("://", StringComparison.Ordinal))
            return named;
        var url = origin.Url ?? (Uri.TryCreate(tags.Canonical ?? tags.First("og:url"), UriKind.Absolute, out var own) ? own : null);
        return url is { IsAbsoluteUri: true, Host: { Length: > 0 } host } ? host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host : null;
    }

    public static string? Byline(HtmlDocument document, MetaTags tags, JsonLd article, FoundContent content)
    {
        var stated = article.Author ?? tags.First("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "citation_author", "og:article:author", "twitter:creator");
        if (stated is { Length: <= LongestByline } && !stated.Contains("://", StringComparison.Ordinal) && !stated.StartsWith('@'))
            return Name(stated);
        return Seen(document, content);
    }

    public static string? Language(MetaTags tags, JsonLd article)
    {
        foreach (var stated in (ReadOnlySpan<string?>)[tags.Language, article.Language, tags.First("og:locale"), tags.First("content-language", "dc.language", "language")])
        {
            var tag = stated?.Split(',')[0].Trim().Replace('_', '-');
            if (tag is not null && LanguageTag().IsMatch(tag))
                return tag;
        }

        return null;
    }

    public static string? Url(MetaTags tags, PageOrigin origin)
    {
        foreach (var stated in (ReadOnlySpan<string?>)[tags.Canonical, tags.First("og:url")])
        {
            if (Absolute(stated, origin.Url) is { } own && (origin.Url is null || SameHost(own, origin.Url)) && own.AbsolutePath.Length > 1)
                return own.AbsoluteUri;
        }

        return origin.Url?.AbsoluteUri;
    }

    private static Uri? Absolute(string? stated, Uri? from) =>
        string.IsNullOrWhiteSpace(stated) ? null
        : Uri.TryCreate(stated, UriKind.Absolute, out var own) && own.Scheme is "http" or "https" ? own
        : from is not null && Uri.TryCreate(from, stated, out own) && own.Scheme is "http" or "https" ? own : null;

    // A page on one host must not pass itself off as another outlet's.
    private static bool SameHost(Uri own, Uri from) => Bare(own.Host).Equals(Bare(from.Host), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    private static string? PlainOf(string? text) => text is null ? null : PlainText.Of(text);

    private static string? WithoutSite(string? title, string? site)
    {
        if (title is null)
            return null;
        foreach (var separator in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · "])
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
                continue;
            var (before, after) = (title[..at].Trim(), title[(at + separator.Length)..].Trim());
            if (IsSite(after, site) || (separator == " | " && before.Length > after.Length))
                return before.Length > 0 ? before : title;
        }

        return title;
    }

    private static bool IsSite(string part, string? site) => site is not null && part.Length > 1
        && (Letters(part).Contains(Letters(site), StringComparison.OrdinalIgnoreCase) || Letters(site).Contains(Letters(part), StringComparison.OrdinalIgnoreCase));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string? FirstHeading(HtmlDocument document, FoundContent content) => content.Title > 0 ? PlainText.In(document, content.Title) : null;

    private static string? Seen(HtmlDocument document, FoundContent content)
    {
        for (var node = 1; node < document.Count; node++)
        {
            if (document[node].Tag == Tag.Text || Visibility.Hides(document, node) || !IsByline(document, node) || (content.Hints[document[node].Parent] & MarkupHint.Comments) != MarkupHint.None)
                continue;
            if (PlainText.In(document, node) is { Length: <= LongestByline } text && Name(text) is { } name)
                return name;
        }

        return null;
    }

    private static bool IsByline(HtmlDocument document, int node) =>
        document.Attribute(node, "rel")?.Equals("author", StringComparison.OrdinalIgnoreCase) == true
        || document.Attribute(node, "itemprop")?.Equals("author", StringComparison.OrdinalIgnoreCase) == true
        || (document.Attribute(node, "class") is { } names && (names.Contains("byline", StringComparison.OrdinalIgnoreCase) || names.Contains("author", StringComparison.OrdinalIgnoreCase))
            && document[node].Tag is Tag.A or Tag.Span or Tag.P or Tag.Div or Tag.Address or Tag.Cite or Tag.Strong);

    // "Written by A. B. on 3 May | 2 min": what stands between the words before a name and the first thing that is none.
    private static string? Name(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).AsSpan();
        while (words.Length > 0 && By.Contains(words[0].TrimEnd(':')))
            words = words[1..];
        var end = 0;
        while (end < words.Length && !EndsName(words[end]))
            end++;
        var name = string.Join(' ', words[..end].ToArray()).Trim(' ', ',', ':', '|', '-', '–', '/');
        return name.Any(char.IsLetter) ? name : null;
    }

    private static bool EndsName(string word) => char.IsAsciiDigit(word[0]) || word is "|" or "/" or "-" or "–" or "—" or "•" or "·" || (char.IsLower(word[0]) && EndOfName.Contains(word));

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageTag();
}
