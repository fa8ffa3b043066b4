using Griot.Reading.Tests.Fetching;

namespace Griot.Cli.Tests;

public sealed class WatchCommandTests : IDisposable
{
    private const string Page = "<html><head><title>Four farmers killed in Sokoura</title><meta name=date content=2024-03-09></head><body><article><p>Armed men attacked the village of Sokoura, Mali, on Friday, killing four farmers, the mayor said.</p></article></body></html>";

    private readonly AProgram _program = new();
    private readonly AServer _server;

    public WatchCommandTests() => _server = AServer.Answering(asked => asked.Path switch
    {
        "/feed" => AServer.Ok($"<rss><channel><title>T</title><item><title>A</title><link>{_server!.Url("/1")}</link></item></channel></rss>", "ETag: \"1\""),
        "/1" => AServer.Ok(Page),
        _ => AServer.Status(404),
    });

    [Fact]
    public void A_watch_reads_the_articles_of_its_feeds_into_the_workspace()
    {
        _program.File("feeds.txt", $"# our feeds\n{_server.Url("/feed")}\n");

        Assert.Equal(0, Watch(_program.In("feeds.txt")));
        Assert.Contains("1 feed, 1 new article: 1 read.", _program.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 poll, 1 article read, 0 problems.\n", _program.Output, StringComparison.Ordinal);
        _program.Run("incidents");
        Assert.Contains("Sokoura", _program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_call_goes_on_where_the_first_one_ended()
    {
        Watch(_server.Url("/feed").AbsoluteUri);
        Watch(_server.Url("/feed").AbsoluteUri);

        Assert.Contains("0 new articles: 0 read", _program.Output, StringComparison.Ordinal);
        Assert.Single(_server.Requests, asked => asked.Path == "/1");
    }

    [Fact]
    public void A_list_of_feeds_can_be_OPML()
    {
        _program.File("feeds.opml", $"<opml><body><outline text=\"T\" xmlUrl=\"{_server.Url("/feed")}\"/></body></opml>");

        Assert.Equal(0, Watch(_program.In("feeds.opml")));
    }

    [Theory]
    [InlineData("no-such-file.opml", "there is no such file")]
    [InlineData("ftp://a.example/feed", "no address that starts with http")]
    public void A_source_that_is_none_is_said_so(string source, string why)
    {
        Assert.Equal(ExitCode.Usage, Watch(source));
        Assert.Contains(why, _program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_without_a_unit_is_not_understood()
    {
        Assert.Equal(ExitCode.Usage, _program.Run("watch", "http://a.example/", "--once", "--every", "15"));
        Assert.Contains("such as 90s, 15m, 2h or 1d", _program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_read_like_a_file()
    {
        Assert.Equal(0, _program.Run("read", _server.Url("/1").AbsoluteUri, "--allow-host", "127.0.0.1"));
        Assert.StartsWith("1 report read: 1 new", _program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_on_this_machine_is_not_fetched_unless_it_is_allowed()
    {
        Assert.Equal(ExitCode.SomeReportsUnreadable, _program.Run("read", _server.Url("/1").AbsoluteUri));
        Assert.Contains("--allow-host 127.0.0.1", _program.Errors, StringComparison.Ordinal);
        Assert.Equal(0, _server.Connections);
    }

    public void Dispose()
    {
        _server.Dispose();
        _program.Dispose();
    }

    private int Watch(string source) => _program.Run("watch", source, "--once", "--pause", "0s", "--allow-host", "127.0.0.1");
}
