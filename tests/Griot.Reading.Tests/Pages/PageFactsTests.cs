using Griot.Reading.Pages;

namespace Griot.Reading.Tests.Pages;

public sealed class PageFactsTests
{
    private const string JsonLd = """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"Organization","@id":"#org","name":"The Sahel Courier"},{"@type":"Person","@id":"#p","name":"A. Writer"},
        {"@type":"NewsArticle","headline":"Four farmers killed","datePublished":"2021-03-09T23:30:00+00:00","dateModified":"2021-03-11","author":{"@id":"#p"},"publisher":{"@id":"#org"},"inLanguage":"en-GB"}]}</script>
        """;

    [Fact]
    public void What_a_page_says_for_machines_is_known_of_it()
    {
        var page = APage.Read(APage.With(APage.Paragraphs, JsonLd), new PageOrigin(new Uri("https://www.sahel-courier.example/news/1")));

        Assert.Equal(("Four farmers killed in Sokoura", "A. Writer", "The Sahel Courier", new DateOnly(2021, 3, 9), "en", "https://www.sahel-courier.example/news/1"),
            (page.Title, page.Byline, page.Site, page.Published, page.Language, page.Url));
    }

    [Theory]
    [InlineData("<meta property=\"article:modified_time\" content=\"2021-03-11\"><meta property=\"article:published_time\" content=\"2021-03-09T08:00:00Z\">", "")]
    [InlineData("<meta name=\"DC.date.issued\" content=\"2021-03-09\">", "")]
    [InlineData("<meta itemprop=\"datePublished\" content=\"9 March 2021\">", "")]
    [InlineData("<meta name=\"pubdate\" content=\"20210309T0800Z\">", "")]
    [InlineData("", "<p class=meta>Updated <time class=\"updated\" datetime=\"2021-03-11\">11 March 2021</time>, published <time class=\"published\" datetime=\"2021-03-09T10:00\">9 March</time></p>")]
    [InlineData("", "<p>Published on March 9, 2021 at 10:30</p>")]
    [InlineData("", "<p>Publié le 9 mars 2021 à 10h30</p>")]
    [InlineData("", "<p>Mis à jour le 11 mars 2021</p><p>Publié le 9 mars 2021</p>")]
    [InlineData("", "<span>Published: 9 March 2021, updated: 11 March 2021</span>")]
    [InlineData("", "<p>Le 1er avril 1899 - 09.03.2021</p>")]
    [InlineData("", "<div>2021-03-09 10:30</div>")]
    public void The_day_of_publication_is_found(string head, string line) =>
        Assert.Equal(new DateOnly(2021, 3, 9), APage.Read(APage.With($"<div>{line}</div>{APage.Paragraphs}", head)).Published);

    [Theory]
    [InlineData("https://news.example/2021/03/09/four-killed")]
    [InlineData("https://news.example/mali/2021-03-09-four-killed")]
    [InlineData("https://news.example/a_20210309.html")]
    public void An_address_can_hold_the_day(string url) =>
        Assert.Equal(new DateOnly(2021, 3, 9), APage.Read(APage.With(APage.Paragraphs), new PageOrigin(new Uri(url))).Published);

    [Fact]
    public void An_address_is_believed_before_the_stamp_of_a_site_that_moved() => Assert.Equal(new DateOnly(2015, 3, 9), APage.Read(
        APage.With(APage.Paragraphs, "<meta property=\"article:published_time\" content=\"2021-06-01\">"), new PageOrigin(new Uri("https://news.example/2015/03/09/four-killed"))).Published);

    [Theory]
    [InlineData("<p>Updated on 11 March 2021</p>")]
    [InlineData("<p>Dernière mise à jour : jeudi</p>")]
    [InlineData("<p>3/4/2021</p>")]
    [InlineData("<p>31 February 2021</p>")]
    [InlineData("<p>12 people of 2021</p>")]
    public void A_day_that_is_not_said_is_unknown(string line) => Assert.Null(APage.Read(APage.With($"<div>{line}</div>{APage.Paragraphs}")).Published);

    [Fact]
    public void No_page_was_published_after_it_was_fetched() => Assert.Null(APage.Read(
        APage.With(APage.Paragraphs, "<meta name=date content=\"2031-03-09\">"), new PageOrigin(Fetched: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))).Published);

    [Fact]
    public void The_dates_of_comments_are_not_the_articles() => Assert.Null(APage.Read(
        APage.With($"{APage.Paragraphs}<div class=\"comments\"><time datetime=\"2021-03-12\">12 March 2021</time><p>So sad, all of it, may they rest.</p></div>")).Published);

    [Theory]
    [InlineData("<title>Four killed - The Sahel Courier</title><meta property=og:site_name content='The Sahel Courier'>", "Four killed")]
    [InlineData("<title>Home</title><meta property=og:title content='Four killed &amp;amp; two wounded'>", "Four killed & two wounded")]
    [InlineData("<title>Gao - four killed</title>", "Gao - four killed")]
    public void A_title_is_without_the_name_of_its_outlet(string head, string title) =>
        Assert.Equal(title, APage.Read($"<html><head>{head}</head><body>{APage.Paragraphs}</body></html>").Title);

    [Theory]
    [InlineData("<meta name=author content='By A. Writer'>", "", "A. Writer")]
    [InlineData("<meta name=author content='https://social.example/writer'>", "<p class=byline>Par Une Plume | 3 min</p>", "Une Plume")]
    [InlineData("", "<a rel=author href=x>A. Writer</a>", "A. Writer")]
    [InlineData("", "<span class=\"byline\">By AFP on 3 March 2021</span>", "AFP")]
    [InlineData("", "", null)]
    public void A_byline_is_the_name_alone(string head, string line, string? byline) =>
        Assert.Equal(byline, APage.Read(APage.With($"<div>{line}</div>{APage.Paragraphs}", head)).Byline);

    [Fact]
    public void A_page_cannot_pass_itself_off_as_another_hosts() => Assert.Equal("https://copy.example/1", APage.Read(
        APage.With(APage.Paragraphs, "<link rel=canonical href='https://famous.example/1'>"), new PageOrigin(new Uri("https://copy.example/1"))).Url);

    [Fact]
    public void Without_a_name_the_host_is_the_outlet() =>
        Assert.Equal("news.example", APage.Read(APage.With(APage.Paragraphs), new PageOrigin(new Uri("https://www.news.example/1"))).Site);

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"A\",}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"A\nB\"}")]
    [InlineData("<!-- {\"@type\":[\"Thing\",\"NewsArticle\"]} -->")]
    [InlineData("{\"@type\":{\"a\":1},\"author\":[1,null,{}]}")]
    [InlineData("{\"headline\":\"\\ud800\",\"@type\":\"NewsArticle\"}")]
    [InlineData("not json at all")]
    public void Broken_JSON_LD_spoils_nothing(string script) =>
        Assert.Contains(APage.Third, APage.Read(APage.With(APage.Paragraphs, $"<script type=\"application/ld+json\">{script}</script>")).Text, StringComparison.Ordinal);
}
