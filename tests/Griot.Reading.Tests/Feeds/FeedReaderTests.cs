using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Griot.Reading.Feeds;

namespace Griot.Reading.Tests.Feeds;

public sealed class FeedReaderTests
{
    private const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel><title>The Sahel Courier</title><link>https://courier.example/</link><atom:link href="https://courier.example/feed" rel="self"/><language>en-GB</language>
        <image><title>A picture</title><url>x.png</url></image>
        <item><title>Four farmers killed &amp; two wounded</title><link>https://courier.example/1</link><guid isPermaLink="false">77</guid>
        <pubDate>Tue, 09 Mar 2021 08:15:00 +0100</pubDate><dc:creator><![CDATA[A. Writer]]></dc:creator>
        <description><![CDATA[<p>Four farmers were <b>killed</b>.</p>]]></description><content:encoded><![CDATA[<p>Four farmers were killed in Sokoura.</p>]]></content:encoded></item>
        <item><title><![CDATA[Army denies]]></title><guid>https://courier.example/2</guid><pubDate>10 Mar 2021 12:00:00 GMT</pubDate></item>
        </channel></rss>
        """;

    [Fact]
    public void An_RSS_feed_gives_its_items()
    {
        var feed = Read(Rss);

        Assert.Equal([
            new FeedEntry("Four farmers killed & two wounded", "https://courier.example/1", new(2021, 3, 9, 8, 15, 0, TimeSpan.FromHours(1)), "A. Writer",
                "<p>Four farmers were <b>killed</b>.</p>", "<p>Four farmers were killed in Sokoura.</p>", "en-GB", "The Sahel Courier"),
            new FeedEntry("Army denies", "https://courier.example/2", new(2021, 3, 10, 12, 0, 0, TimeSpan.Zero), null, null, null, "en-GB", "The Sahel Courier"),
        ], feed.Entries);
        Assert.Empty(feed.Problems);
    }

    [Fact]
    public void An_Atom_feed_gives_its_entries()
    {
        var entry = Assert.Single(Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title type="text">Le Courrier</title>
            <entry><title type="html">Quatre &amp;eacute;leveurs tu&#233;s</title><link rel="edit" href="https://courrier.example/edit"/><link href="/1"/>
            <id>tag:courrier.example,2021:1</id><updated>2021-03-11T00:00:00Z</updated><published>2021-03-09T08:15:00+01:00</published>
            <author><name>Une Plume</name><email>x@y.example</email></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Quatre <b>morts</b>.</p></div></content></entry></feed>
            """).Entries);

        Assert.Equal(("Quatre éleveurs tués", "/1", new DateTimeOffset(2021, 3, 9, 8, 15, 0, TimeSpan.FromHours(1)), "Une Plume", "fr", "Le Courrier"),
            (entry.Title, entry.Link, entry.Published, entry.Author, entry.Language, entry.Feed));
        Assert.Contains("<p>Quatre <b>morts</b>.</p>", entry.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void An_RDF_feed_gives_its_items()
    {
        var entry = Assert.Single(Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="x"><title>Bulletin</title></channel>
            <item rdf:about="https://bulletin.example/1"><title>A</title><link>https://bulletin.example/1</link><dc:date>2021-03-09T08:15:00Z</dc:date><dc:language>en</dc:language></item></rdf:RDF>
            """).Entries);

        Assert.Equal(("A", "https://bulletin.example/1", "Bulletin", "en"), (entry.Title, entry.Link, entry.Feed, entry.Language));
    }

    [Fact]
    public void An_OPML_list_gives_its_feeds_in_every_depth() => Assert.Equal(
        [new FeedAddress("https://a.example/rss", "A"), new FeedAddress("https://b.example/rss?x=1&y=2", "B")],
        Read("""
            <opml version="2.0"><head><title>Feeds</title></head><body><outline text="Mali"><outline type="rss" text="A" xmlUrl="https://a.example/rss"/>
            <outline text="deeper"><outline title="B" text="b" xmlUrl="https://b.example/rss?x=1&amp;y=2"/></outline></outline></body></opml>
            """).Feeds);

    [Theory]
    [InlineData("Tue, 09 Mar 2021 08:15:00 EST", "2021-03-09T08:15:00-05:00")]
    [InlineData("mar., 09 Mar 2021 08:15:00 GMT", "2021-03-09T08:15:00+00:00")]
    [InlineData("2021-03-09", "2021-03-09T00:00:00+00:00")]
    [InlineData("9 Mar 2021 8:15:00 Z", "2021-03-09T08:15:00+00:00")]
    public void Dates_are_read_as_feeds_write_them(string written, string date) =>
        Assert.Equal(DateTimeOffset.Parse(date, System.Globalization.CultureInfo.InvariantCulture), FeedDates.Read(written));

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("31 Feb 2021")]
    [InlineData("0001-01-01")]
    public void What_is_no_date_is_none(string written) => Assert.Null(FeedDates.Read(written));

    [Fact]
    public void Entities_that_a_document_defines_itself_are_not_expanded()
    {
        var feed = Read("""
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
            <rss><channel><title>T</title><item><title>x&b;y&f;z</title></item></channel></rss>
            """);

        Assert.Equal("x&b;y&f;z", Assert.Single(feed.Entries).Title);
    }

    [Theory]
    [InlineData("<title>A & B</title>", "A & B")]
    [InlineData("<title>Caf&eacute; &nbsp; &ndash;</title>", "Café –")]
    [InlineData("<title>A\u0001B</title>", "A\u0001B")]
    [InlineData("<title>a < b</title>", "a < b")]
    public void What_a_strict_parser_would_stop_at_is_read(string title, string read) =>
        Assert.Equal(read, Assert.Single(Read($"<rss><channel><item>{title}</item></channel></rss>").Entries).Title);

    [Fact]
    public void A_broken_item_is_left_out_and_named_and_the_others_are_read()
    {
        var feed = Read("<rss><channel>\n<item><title>One</title></item>\n<item><title>Two</item>\n<item><title>Three</title></item>\n<item><title>Four</title>\n<item><title>Five</title></item></channel></rss>");

        Assert.Equal(["One", "Three", "Five"], feed.Entries.Select(entry => entry.Title));
        Assert.Equal(["The item that starts on line 3 is broken XML at <title>.", "The <item> that starts on line 5 is not closed before the next one."], feed.Problems.Select(problem => problem.Reason));
    }

    [Theory]
    [InlineData("<rss><channel>\n<item><title>One</title></item>\n<item><title>Two</ti", "inside the item that starts on line 3")]
    [InlineData("<rss><channel>\n<item><title>One</title></item>\n", "ends before its end tag, on line 3")]
    public void A_feed_that_is_cut_off_gives_what_is_whole(string xml, string reason)
    {
        var feed = Read(xml);

        Assert.Equal("One", Assert.Single(feed.Entries).Title);
        Assert.Contains(reason, Assert.Single(feed.Problems).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("<html><body><p>A page</p></body></html>")]
    [InlineData("{\"items\":[]}")]
    public void What_is_no_feed_is_said_to_be_none(string text) =>
        Assert.Contains("no RSS or Atom feed", Assert.Single(Read(text).Problems).Reason, StringComparison.Ordinal);

    [Fact]
    public void The_encoding_that_a_feed_names_is_used() => Assert.Equal("Ménaka", Assert.Single(FeedReader.Read("f.xml",
        Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><title>Ménaka</title></item></channel></rss>")).Entries).Title);

    [Fact]
    public void An_item_too_long_to_be_an_article_is_left_out()
    {
        var feed = Read($"<rss><channel><item><title>{new string('x', XmlScanner.LongestToken + 10)}</title></item><item><title>Two</title></item></channel></rss>");

        Assert.Equal("Two", Assert.Single(feed.Entries).Title);
        Assert.Contains("too long", Assert.Single(feed.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        string[] pieces =
        [
            "<rss>", "<channel>", "<item>", "</item>", "<entry>", "</entry>", "<title>", "</title>", "<link/>", "<link href='x'>", "<![CDATA[", "]]>", "]]]>", "<!--", "-->", "<!DOCTYPE x [", "]>",
            "&", "&#", "&lt;", "<", ">", "\"", "'", "=", "a", "\n", "<?x", "?>", "<outline xmlUrl='", "/>", "</", "<content type='xhtml'>", "</content>", "<author><name>", "\0", "\ud83d",
        ];
        Prop.ForAll(Gen.Elements(pieces).ListOf().Select(chosen => string.Concat(chosen)).ToArbitrary(), xml => Read(xml)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static Feed Read(string xml) => FeedReader.Read("feed.xml", Encoding.UTF8.GetBytes(xml));
}
