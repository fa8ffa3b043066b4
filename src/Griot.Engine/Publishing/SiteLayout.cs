namespace Griot.Engine;

/// <summary>What every page has around it, and how pages find one another.</summary>
/// <param name="Root">From the page to the top of the site: nothing, or ../ once or twice.</param>
/// <param name="Here">The page's path below the folder of its language.</param>
internal sealed record SiteLayout(SiteWords Words, SiteOptions Options, string Root, string Here)
{
    private bool IsEnglish => Words.Language == "en";

    private string Title => Options.Title ?? Words["site.title"];

    /// <summary>From the page to the top of its language.</summary>
    public string Home => Here.Contains('/', StringComparison.Ordinal) ? "../" : "";

    /// <summary>Where a page of a language lies below the site's folder.</summary>
    public static string PathOf(SiteWords words, string page) => words.Language == "en" ? page : $"{words.Language}/{page}";

    public static SiteLayout Of(SiteWords words, SiteOptions options, string page) =>
        new(words, options, string.Concat(Enumerable.Repeat("../", PathOf(words, page).Count(c => c == '/'))), page);

    /// <param name="title">Of this page; null on the first page, which has the site's.</param>
    public string Page(string? title, Html main) => Html.Of(
        $"""
        <!doctype html>
        <html lang="{Words.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <title>{(title is null ? Title : $"{title} · {Title}")}</title>
        <link rel="stylesheet" href="{Root}site/griot.css">
        <script src="{Root}site/griot.js" defer></script>
        </head>
        <body>
        <a class="skip" href="#main">{Words["site.skip"]}</a>
        <header class="top"><div class="wide">
        <a class="brand" href="{Home}index.html">{Title}</a>
        <nav><a href="{Home}about.html">{Words["site.about"]}</a><a href="{Root}{(IsEnglish ? "fr/" : "")}{Here}" hreflang="{(IsEnglish ? "fr" : "en")}" lang="{(IsEnglish ? "fr" : "en")}">{Words["site.other"]}</a></nav>
        </div></header>
        <main id="main" class="wide">
        {main}
        </main>
        <footer class="wide"><p>{Words["site.made"]}</p></footer>
        </body>
        </html>

        """).Markup;
}
