using System.Diagnostics;
using Griot.Reading.Fetching;

namespace Griot.Reading.Tests.Fetching;

public sealed class PoliteFetcherTests
{
    private static readonly Politeness NoPauses = new(TimeSpan.Zero, TimeSpan.Zero);

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        using var server = AServer.Answering(asked => AServer.Ok(asked.Path == "/robots.txt" ? "User-agent: *\nDisallow: /private" : "page"));
        using var fetcher = Fetcher();
        var polite = new PoliteFetcher(fetcher, NoPauses, TimeProvider.System);

        Assert.IsType<FetchedBytes>(await polite.FetchAsync(server.Url("/news"), default, Token));
        Assert.Contains("robots.txt asks", Assert.IsType<NotFetched>(await polite.FetchAsync(server.Url("/private/1"), default, Token)).Problem.Reason, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt", "/news"], server.Requests.Select(asked => asked.Path));
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task A_site_without_robots_txt_allows_everything_and_one_in_trouble_nothing(int status, bool fetched)
    {
        using var server = AServer.Answering(asked => asked.Path == "/robots.txt" ? AServer.Status(status) : AServer.Ok("page"));
        using var fetcher = Fetcher();

        Assert.Equal(fetched, await new PoliteFetcher(fetcher, NoPauses, TimeProvider.System).FetchAsync(server.Url("/news"), default, Token) is FetchedBytes);
    }

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time_with_pauses()
    {
        var (now, most) = (0, 0);
        using var server = AServer.Writing(async (asked, stream, end) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(30, end);
            Interlocked.Decrement(ref now);
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(asked.Path == "/robots.txt" ? AServer.Status(404) : AServer.Ok("page")), end);
        });
        using var fetcher = Fetcher();
        var polite = new PoliteFetcher(fetcher, new(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1)), TimeProvider.System);
        var clock = Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => polite.FetchAsync(server.Url($"/{i}"), default, Token)));

        Assert.Equal((5, 1), (server.Requests.Count, most));
        Assert.InRange(clock.ElapsedMilliseconds, 400, 20_000);
    }

    [Fact]
    public async Task A_pause_that_the_site_asks_for_is_kept()
    {
        using var server = AServer.Answering(asked => AServer.Ok(asked.Path == "/robots.txt" ? "User-agent: *\nCrawl-delay: 0.4" : "page"));
        using var fetcher = Fetcher();
        var clock = Stopwatch.StartNew();

        await new PoliteFetcher(fetcher, new(TimeSpan.Zero, TimeSpan.FromSeconds(5)), TimeProvider.System).FetchAsync(server.Url("/news"), default, Token);

        Assert.InRange(clock.ElapsedMilliseconds, 400, 20_000);
    }

    [Theory]
    [InlineData(429, "Retry-After: 600", 600)]
    [InlineData(503, "X: y", 60)]
    [InlineData(500, "Retry-After: 999999999", 6 * 3600)]
    public async Task A_host_in_trouble_is_left_alone_for_a_while(int status, string headers, int seconds)
    {
        using var server = AServer.Answering(asked => asked.Path == "/robots.txt" ? AServer.Status(404) : AServer.Status(status, headers));
        using var fetcher = Fetcher();
        var polite = new PoliteFetcher(fetcher, NoPauses, TimeProvider.System);
        var before = DateTimeOffset.UtcNow;

        await polite.FetchAsync(server.Url("/news"), default, Token);

        Assert.InRange((polite.AwayUntil(server.Url("/other"))!.Value - before).TotalSeconds, seconds, (seconds * 1.1) + 20);
        Assert.Null(polite.AwayUntil(new("http://other.example/")));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static WebFetcher Fetcher() => new(WebFetcherTests.Allowing("127.0.0.1"), TimeProvider.System);
}
