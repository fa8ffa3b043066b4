using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Griot.Reading.Pages;
using Griot.Reading.Pages.Html;

namespace Griot.Reading.Tests.Pages;

public sealed class HtmlParserTests
{
    [Theory]
    [InlineData("<p>One<p>Two", "p(One)p(Two)")]
    [InlineData("<ul><li>One<li>Two</ul>", "ul(li(One)li(Two))")]
    [InlineData("<table><tr><td>1<td>2<tr><td>3</table>", "table(tr(td(1)td(2))tr(td(3)))")]
    [InlineData("<dl><dt>A<dd>B<dt>C</dl>", "dl(dt(A)dd(B)dt(C))")]
    [InlineData("<p>One<div>Two</div>", "p(One)div(Two)")]
    [InlineData("<div>One</span></div>Two", "div(One)Two")]
    [InlineData("<p><b>One</p>Two", "p(b(One))Two")]
    [InlineData("<a href=1>One<a href=2>Two</a>", "a(One)a(Two)")]
    [InlineData("a<br>b<img src=x>c", "a br()b img()c")]
    [InlineData("<h2>One</h3>Two", "h2(One)Two")]
    public void Elements_end_where_browsers_end_them(string html, string tree) => Assert.Equal(tree.Replace(" ", "", StringComparison.Ordinal), Tree(html));

    [Theory]
    [InlineData("<script>if (a < b) '<p>no</p>'</script>x", "script(if (a < b) '<p>no</p>')x")]
    [InlineData("<style>p > a {}</style>x", "style(p > a {})x")]
    [InlineData("<title>A <b> & c</title>x", "title(A <b> & c)x")]
    [InlineData("a<!-- <p>no</p> -->b", "ab")]
    [InlineData("a<!-->b", "ab")]
    [InlineData("<!doctype html>a<?php no ?>b", "ab")]
    [InlineData("1 < 2 and 3 <4", "1 < 2 and 3 <4")]
    public void What_is_no_markup_is_none(string html, string tree) => Assert.Equal(tree, Tree(html));

    [Theory]
    [InlineData("<a title=\"x > y\" class='b c' id=d hidden>t</a>", "title", "x > y")]
    [InlineData("<a title=\"x > y\" class='b c' id=d hidden>t</a>", "CLASS", "b c")]
    [InlineData("<a title=\"x > y\" class='b c' id=d hidden>t</a>", "id", "d")]
    [InlineData("<a title=\"x > y\" class='b c' id=d hidden>t</a>", "hidden", "")]
    [InlineData("<a href=\"?a=1&amp;b=2&copy=3\">", "href", "?a=1&b=2&copy=3")]
    [InlineData("<a href=/x/y/>", "href", "/x/y/")]
    [InlineData("<a b=1 b=2>", "b", "1")]
    [InlineData("<a b = 'c'>", "b", "c")]
    public void Attributes_are_read_in_every_spelling(string html, string name, string value) =>
        Assert.Equal(value, HtmlParser.Parse(html).Attribute(1, name));

    [Fact]
    public void A_quote_that_is_never_closed_does_not_take_the_page_with_it() =>
        Assert.Contains("and the rest", PlainText.Of("<p>One</p><a href='x>two</a><p>and the rest</p>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("&eacute;&#233;&#xE9;&#XE9;", "éééé")]
    [InlineData("&eacute t&eacute", "é té")]
    [InlineData("AT&T &unknown; &amp;lt; & &#;", "AT&T &unknown; &lt; & &#;")]
    [InlineData("&#150;&#x93;&hellip;&apos;&comma;", "–“…',")]
    [InlineData("&#0;&#xD800;&#99999999999;", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("?a=1&copy=2", "?a=1&copy=2")]
    [InlineData("&notit;", "&notit;")]
    public void Character_references_are_decoded_as_browsers_do(string raw, string text) => Assert.Equal(text, CharacterReferences.Decode(raw));

    [Fact]
    public void A_node_lies_inside_its_parent() => Prop.ForAll(Markup(), html =>
    {
        var document = HtmlParser.Parse(html);
        for (var node = 1; node < document.Count; node++)
        {
            Assert.InRange(document[node].Parent, 0, node - 1);
            Assert.InRange(document[node].End, node + 1, document[document[node].Parent].End);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void No_bytes_make_the_reader_throw() => Prop.ForAll(Markup(), html =>
    {
        PageReader.Read("page", Encoding.UTF8.GetBytes(html));
        PageReader.Read("page", Encoding.Latin1.GetBytes(html));
        PageReader.Read("page", Encoding.Unicode.GetBytes(html));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Arbitrary<string> Markup()
    {
        string[] pieces =
        [
            "<p>", "</p>", "<div class=\"article-body\">", "</div>", "<a href='x'>", "</a>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "</ul>", "<br>",
            "<h1>", "</h1>", "<script>", "</script>", "<!--", "-->", "<svg>", "</svg>", "<span class=caption>", "</span>", "<title>", "</title>", "<b", ">", "\"", "'", "=",
            "&eacute;", "&#", "&#x110000;", "Ten people were killed, officials said on Monday. ", "Gao, 3 mars 2021. ", " ", "\n", "\0", "\ud83d", "é", "<pre>", "</pre>",
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"A\"}],\"datePublished\":\"2021-03-03\"}</script>",
            "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":[1,null]},", "<meta property=og:title content='A'>", "<time datetime=\"2021\">", "<html lang=x>", "<body>", "</body>",
            "<select><option>", "<form>", "<input>", "<figure><figcaption>", "<blockquote>", "<dl><dt>", "<dd>", "<nav>", "<footer>", "<template>", "<math>", "hidden",
        ];
        return Gen.Elements(pieces).ListOf().Select(chosen => string.Concat(chosen)).ToArbitrary();
    }

    private static string Tree(string html)
    {
        var document = HtmlParser.Parse(html);
        return Inner(document, 0);
    }

    private static string Inner(HtmlDocument document, int parent)
    {
        var text = new StringBuilder();
        for (var node = parent + 1; node < document[parent].End; node = document[node].End)
        {
            if (document[node].Tag == Tag.Text)
                text.Append(document.Raw(node));
            else
                text.Append(document[node].Tag.ToString().ToLowerInvariant()).Append('(').Append(Inner(document, node)).Append(')');
        }

        return text.ToString();
    }
}
