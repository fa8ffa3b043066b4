using System.Collections.Concurrent;
using System.Text;

namespace Griot.Reading.Fetching;

/// <summary>How polls treat other people's servers.</summary>
/// <param name="Between">The least time between two requests to one host.</param>
/// <param name="LongestDelay">The most that a site's <c>Crawl-delay</c> or <c>Retry-After</c> can make a poll wait; what asks for more is left for a later poll.</param>
public sealed record Politeness(TimeSpan Between, TimeSpan LongestDelay)
{
    public static Politeness Default { get; } = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(30));
}

/// <summary>Fetches as a good guest: one request at a time to a host, with pauses, as its robots.txt asks, and away from hosts in trouble.</summary>
public sealed class PoliteFetcher(WebFetcher fetcher, Politeness politeness, TimeProvider clock)
{
    private static readonly TimeSpan RobotsAge = TimeSpan.FromHours(12);
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromHours(6);

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Until when nothing is asked of the host of an address; null when it may be asked.</summary>
    public DateTimeOffset? AwayUntil(Uri url) => HostOf(url).Away is { } away && away > clock.GetUtcNow() ? away : null;

    /// <summary>Keeps away from a host, as was decided in an earlier run.</summary>
    public void StayAway(Uri url, DateTimeOffset until) => HostOf(url).Away = until;

    public async Task<FetchOutcome> FetchAsync(Uri url, FetchMarks marks, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
            return await fetcher.FetchAsync(url, marks, cancellation).ConfigureAwait(false);

        var host = HostOf(url);
        await host.Turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var (rules, trouble) = await RobotsAsync(host, url, cancellation).ConfigureAwait(false);
            if (rules is null)
                return trouble!;
            if (!rules.Allows(url.PathAndQuery))
                return new NotFetched(FetchProblems.Robots(url.AbsoluteUri), Refused: true);
            return await AskAsync(host, url, marks, cancellation).ConfigureAwait(false);
        }
        finally
        {
            host.Turn.Release();
        }
    }

    // A site without robots.txt allows everything; one whose robots.txt cannot be had may forbid everything.
    private async Task<(RobotsRules? Rules, NotFetched? Trouble)> RobotsAsync(Host host, Uri url, CancellationToken cancellation)
    {
        if (host.Robots is { } known && clock.GetUtcNow() - host.RobotsAt < RobotsAge)
            return (known, null);
        var outcome = await AskAsync(host, new Uri(url, "/robots.txt"), default, cancellation).ConfigureAwait(false);
        var rules = outcome switch
        {
            FetchedBytes fetched => RobotsRules.Parse(Encoding.UTF8.GetString(fetched.Bytes.Span[..Math.Min(fetched.Bytes.Length, RobotsRules.LongestFile)])),
            NotFetched { Status: >= 400 and < 500 and not 429 } => RobotsRules.AllowEverything,
            _ => null,
        };
        if (rules is null)
            return (null, outcome is NotFetched { Refused: true } or NotFetched { Status: null } ? (NotFetched)outcome with { Problem = ((NotFetched)outcome).Problem with { File = url.AbsoluteUri } }
                : new NotFetched(FetchProblems.NoRobots(url.AbsoluteUri), (outcome as NotFetched)?.Status, (outcome as NotFetched)?.RetryAfter));
        (host.Robots, host.RobotsAt) = (rules, clock.GetUtcNow());
        return (rules, null);
    }

    private async Task<FetchOutcome> AskAsync(Host host, Uri url, FetchMarks marks, CancellationToken cancellation)
    {
        var pause = host.Robots?.Delay is { } asked && asked > politeness.Between ? asked : politeness.Between;
        var wait = host.Last + (pause > politeness.LongestDelay ? politeness.LongestDelay : pause) - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
        var outcome = await fetcher.FetchAsync(url, marks, cancellation).ConfigureAwait(false);
        host.Last = clock.GetUtcNow();
        Learn(host, outcome);
        return outcome;
    }

    /// <summary>A host that is overloaded, broken or out of reach is left alone for a while, longer each time.</summary>
    private void Learn(Host host, FetchOutcome outcome)
    {
        if (outcome is not NotFetched { Refused: false, Status: null or 429 or >= 500 } failed)
        {
            host.Failures = 0;
            host.Away = null;
            return;
        }

        host.Failures++;
        var wait = failed.RetryAfter ?? FirstBackOff * Math.Pow(2, Math.Min(host.Failures - 1, 10));
        if (wait > LongestBackOff)
            wait = LongestBackOff;
        // Many programs that failed together must not come back together.
        host.Away = clock.GetUtcNow() + wait + (wait * Random.Shared.NextDouble() * 0.1);
    }

    private Host HostOf(Uri url) => _hosts.GetOrAdd(url.GetLeftPart(UriPartial.Authority), _ => new());

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);
        public RobotsRules? Robots { get; set; }
        public DateTimeOffset RobotsAt { get; set; }
        public DateTimeOffset Last { get; set; }
        public DateTimeOffset? Away { get; set; }
        public int Failures { get; set; }
    }
}
