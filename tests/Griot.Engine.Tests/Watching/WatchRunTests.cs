using System.Collections.Immutable;
using Griot.Engine.Watching;
using Griot.Model;
using Griot.Reading;
using Griot.Reading.Fetching;
using Griot.Reading.Tests.Fetching;

namespace Griot.Engine.Tests.Watching;

public sealed class WatchRunTests : IDisposable
{
    private const string Article = "<html><head><title>Four farmers killed in Sokoura</title></head><body><article><h1>Four farmers killed in Sokoura</h1><p>Armed men attacked the village of Sokoura on Monday, killing four farmers, the mayor said.</p></article></body></html>";

    private readonly List<Report> _reports = [];
    private readonly List<WatchState> _saved = [];
    private readonly Dictionary<string, Func<Asked, string>> _answers = new(StringComparer.Ordinal) { ["/robots.txt"] = _ => AServer.Status(404) };
    private readonly AServer _server;
    private readonly WebFetcher _fetcher;
    private WatchState _state = WatchState.Empty;
    private bool _takes = true;

    public WatchRunTests()
    {
        _server = AServer.Answering(asked => _answers.TryGetValue(asked.Path, out var answer) ? answer(asked) : AServer.Status(404));
        _fetcher = new(FetchOptions.Default with { AllowedHosts = ["127.0.0.1"] }, TimeProvider.System);
    }

    [Fact]
    public async Task New_articles_of_a_feed_are_fetched_and_handed_on_with_their_addresses()
    {
        Feed("/feed", "/1", "/2");

        var summary = await Poll();

        Assert.Equal((1, 2, 2, 0), (summary.Polled, summary.New, summary.Read, summary.Problems.Length));
        Assert.Equal([_server.Url("/1").AbsoluteUri, _server.Url("/2").AbsoluteUri], _reports.Select(report => report.Url));
        Assert.All(_reports, report => Assert.Equal("Four farmers killed in Sokoura", report.Title));
    }

    [Fact]
    public async Task An_article_is_fetched_once()
    {
        Feed("/feed", "/1");
        await Poll();
        Feed("/feed", "/1", "/2");

        Assert.Equal(1, (await Poll()).New);
        Assert.Equal(1, _server.Requests.Count(asked => asked.Path == "/1"));
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again()
    {
        Feed("/feed", "/1");
        await Poll();

        var summary = await Poll();

        Assert.Equal((1, 1, 0), (summary.Polled, summary.Unchanged, summary.New));
        Assert.Equal("\"1\"", _server.Requests.Last(asked => asked.Path == "/feed").Header("If-None-Match"));
    }

    [Fact]
    public async Task What_is_remembered_outlives_the_program()
    {
        Feed("/feed", "/1");
        await Poll();
        _state = WatchState.FromJson(_saved[^1].ToJson())!;

        Assert.Equal((1, 0), ((await Poll()).Unchanged, _reports.Count - 1));
    }

    [Fact]
    public async Task One_failure_does_not_stop_the_others()
    {
        _answers["/broken"] = _ => "no http";
        _answers["/gone"] = _ => AServer.Status(410);
        _answers["/page"] = _ => AServer.Ok("<html><body><p>No feed.</p></body></html>");
        Feed("/feed", "/missing", "/1");

        var summary = await Poll("/gone", "/page", "/feed");

        Assert.Equal((3, 1, 3), (summary.Polled, summary.Read, summary.Problems.Length));
        Assert.Equal("Four farmers killed in Sokoura", Assert.Single(_reports).Title);
    }

    [Fact]
    public async Task An_article_that_fails_for_now_is_tried_again_and_at_last_given_up()
    {
        var fails = true;
        Feed("/feed", "/1");
        _answers["/1"] = _ => fails ? AServer.Status(408) : AServer.Ok(Article);
        Assert.Equal((0, 1), (await Poll() is var first ? (first.Read, first.Waiting) : default));
        fails = false;
        _state = _state with { Feeds = WatchState.Empty.Feeds };

        Assert.Equal(1, (await Poll()).Read);
    }

    [Fact]
    public async Task A_feed_that_fails_is_left_alone_longer_each_time()
    {
        _answers["/feed"] = _ => AServer.Status(404);
        await Poll();
        var first = Assert.Single(_state.Feeds).Value;
        _state = _state.With(_server.Url("/feed"), first with { Next = null });
        await Poll();

        Assert.Equal((1, 2), (first.Failures, Assert.Single(_state.Feeds).Value.Failures));
        Assert.True(Assert.Single(_state.Feeds).Value.Next > first.Next);
        Assert.Equal(0, (await Poll()).Polled);
    }

    [Fact]
    public async Task Articles_that_the_workspace_cannot_take_now_are_new_again_later()
    {
        Feed("/feed", "/1");
        _takes = false;
        Assert.Equal((0, 1), (await Poll() is var first ? (first.Read, first.Waiting) : default));
        _takes = true;
        _state = _state with { Feeds = WatchState.Empty.Feeds };

        Assert.Equal(1, (await Poll()).Read);
    }

    [Theory]
    [InlineData("http://127.0.0.2:1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("file:///etc/hostname")]
    [InlineData("javascript:alert(1)")]
    public async Task A_feed_cannot_send_the_program_inside(string link)
    {
        _answers["/feed"] = _ => AServer.Ok($"<rss><channel><title>T</title><item><title>A</title><link>{link}</link></item></channel></rss>");

        Assert.Equal(0, (await Poll()).Read);
        Assert.Empty(_reports);
    }

    [Fact]
    public async Task Breaking_off_keeps_what_was_read()
    {
        Feed("/feed", [.. Enumerable.Range(1, 70).Select(i => $"/{i}")]);
        using var end = new CancellationTokenSource();
        var asked = 0;
        for (var i = 1; i <= 70; i++)
        {
            _answers[$"/{i}"] = _ =>
            {
                if (++asked == 66)
                    end.Cancel();
                return AServer.Ok(Article);
            };
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run().PollAsync([_server.Url("/feed")], _state, all: true, _saved.Add, end.Token));

        Assert.Equal((64, 64), (_reports.Count, _saved[^1].Links.Count));
    }

    public void Dispose()
    {
        _fetcher.Dispose();
        _server.Dispose();
    }

    private void Feed(string path, params string[] articles)
    {
        var items = string.Concat(articles.Select(article => $"<item><title>A</title><link>{_server.Url(article)}</link></item>"));
        _answers[path] = asked => asked.Header("If-None-Match") == $"\"{articles.Length}\""
            ? AServer.Status(304)
            : AServer.Ok($"<rss><channel><title>T</title>{items}</channel></rss>", $"ETag: \"{articles.Length}\"");
        foreach (var article in articles.Where(article => article != "/missing"))
            _answers.TryAdd(article, _ => AServer.Ok(Article));
    }

    private async Task<PollSummary> Poll(params string[] feeds)
    {
        (var summary, _state) = await Run().PollAsync(
            [.. (feeds.Length == 0 ? ["/feed"] : feeds).Select(feed => _server.Url(feed))], _state, all: true, _saved.Add, TestContext.Current.CancellationToken);
        return summary;
    }

    private WatchRun Run() => new(new PoliteFetcher(_fetcher, new(TimeSpan.Zero, TimeSpan.Zero), TimeProvider.System), Take, TimeSpan.FromMinutes(15), TimeProvider.System);

    private ImmutableArray<ReadProblem>? Take(ImmutableArray<ReportSource> sources)
    {
        if (!_takes)
            return null;
        var outcomes = sources.SelectMany(source => source.Read()).ToList();
        _reports.AddRange(outcomes.OfType<ReadReport>().Select(read => read.Report));
        return [.. outcomes.OfType<UnreadableReport>().Select(unreadable => unreadable.Problem)];
    }
}
