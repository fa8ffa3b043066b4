using System.Collections.Concurrent;
using System.Collections.Immutable;
using Griot.Reading;
using Griot.Reading.Feeds;
using Griot.Reading.Fetching;

namespace Griot.Engine.Watching;

/// <summary>What one poll did.</summary>
/// <param name="Polled">Feeds that were asked.</param>
/// <param name="Unchanged">Feeds that had nothing new to say.</param>
/// <param name="New">Articles that were met for the first time, or are tried again.</param>
/// <param name="Read">Articles that were fetched and handed on.</param>
/// <param name="Waiting">Articles left for the next poll.</param>
/// <param name="Problems">What went wrong, address by address.</param>
public sealed record PollSummary(int Polled, int Unchanged, int New, int Read, int Waiting, ImmutableArray<ReadProblem> Problems);

/// <summary>Polls feeds, fetches the articles they name and hands them on; goes on after any failure.</summary>
/// <param name="read">Reads fetched articles into the workspace and says what went wrong; null when it could not take them now.</param>
/// <param name="every">How long to wait between two polls of a feed.</param>
public sealed class WatchRun(PoliteFetcher fetcher, Func<ImmutableArray<ReportSource>, ImmutableArray<ReadProblem>?> read, TimeSpan every, TimeProvider clock)
{
    private const int FeedsAtOnce = 8;
    private const int ArticlesOfAFeed = 100;
    private const int KeptTogether = 64;
    private const int MostTries = 3;

    // An address that is polled exactly on the hour meets everybody else's polls.
    private const double Jitter = 0.1;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(12);

    /// <summary>Polls the feeds that are due.</summary>
    /// <param name="all">Whether all are, but for those that failed and wait to be tried again.</param>
    /// <param name="save">Keeps what is remembered; called whenever articles have been read, so that breaking off loses nothing.</param>
    public async Task<(PollSummary Summary, WatchState State)> PollAsync(
        ImmutableArray<Uri> feeds, WatchState state, bool all, Action<WatchState> save, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(save);
        state = state.Without(clock.GetUtcNow());
        foreach (var (host, until) in state.Away)
            fetcher.StayAway(new(host), until);
        var due = feeds.Where(feed => state.Of(feed) is var known && ((all && known.Failures == 0) || known.Next is not { } next || next <= clock.GetUtcNow())).ToList();
        var tally = new WatchTally();
        var polls = new ConcurrentBag<FeedPoll>();
        await Parallel.ForEachAsync(due, Parallels(cancellation), async (feed, token) => polls.Add(await AskAsync(feed, state.Of(feed), token).ConfigureAwait(false))).ConfigureAwait(false);

        var links = new List<Uri>();
        foreach (var poll in polls.OrderBy(poll => poll.Feed.AbsoluteUri, StringComparer.Ordinal))
        {
            state = state.With(poll.Feed, poll.State);
            tally.Add(poll);
            var fresh = poll.Links.Where(link => !state.Links.TryGetValue(link.AbsoluteUri, out var known) || !known.IsDone && known.Failures < MostTries).ToList();
            links.AddRange(fresh.Take(ArticlesOfAFeed));
            tally.Waiting += Math.Max(0, fresh.Count - ArticlesOfAFeed);
            // What did not fit is met again only if the server gives the whole feed again.
            if (fresh.Count > ArticlesOfAFeed)
                state = state.With(poll.Feed, poll.State with { ETag = null, LastModified = null });
        }

        state = await FetchAsync([.. links.DistinctBy(link => link.AbsoluteUri)], state, tally, save, cancellation).ConfigureAwait(false);
        save(state);
        return (tally.Summary(), state);
    }

    /// <summary>When the next feed is due.</summary>
    public DateTimeOffset NextPoll(ImmutableArray<Uri> feeds, WatchState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return feeds.Select(feed => state.Of(feed).Next ?? clock.GetUtcNow()).DefaultIfEmpty(clock.GetUtcNow() + every).Min();
    }

    private static ParallelOptions Parallels(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = FeedsAtOnce, CancellationToken = cancellation };

    private async Task<FeedPoll> AskAsync(Uri feed, FeedState before, CancellationToken cancellation)
    {
        if (fetcher.AwayUntil(feed) is { } away)
            return new(feed, before with { Next = away }, [], [], Unchanged: false);
        var outcome = await fetcher.FetchAsync(feed, new(before.ETag, before.LastModified), cancellation).ConfigureAwait(false);
        var next = clock.GetUtcNow() + Jittered(every);
        switch (outcome)
        {
            case NotModified:
                return new(feed, before with { Next = next, Failures = 0 }, [], [], Unchanged: true);
            case FetchedBytes fetched:
                var content = FeedReader.Read(feed.AbsoluteUri, fetched.Bytes);
                var links = content.Entries.Select(entry => Link(entry, fetched.Url)).OfType<Uri>().ToList();
                return new(feed, new(fetched.Marks.ETag, fetched.Marks.LastModified, next, 0), links, content.Problems, Unchanged: false);
            case NotFetched failed:
                var wait = Jittered(every * Math.Pow(2, Math.Min(before.Failures, 8)));
                if (failed.RetryAfter > wait)
                    wait = failed.RetryAfter.Value;
                return new(feed, before with { Next = clock.GetUtcNow() + (wait < LongestWait ? wait : LongestWait), Failures = before.Failures + 1 }, [], [failed.Problem], Unchanged: false);
            default:
                throw new InvalidOperationException($"Unhandled outcome '{outcome}'.");
        }
    }

    private async Task<WatchState> FetchAsync(ImmutableArray<Uri> links, WatchState state, WatchTally tally, Action<WatchState> save, CancellationToken cancellation)
    {
        tally.New += links.Length;
        foreach (var block in ByTurns(links).Chunk(KeptTogether))
        {
            var outcomes = new ConcurrentDictionary<Uri, FetchOutcome?>();
            await Parallel.ForEachAsync(block, Parallels(cancellation), async (link, token) =>
                outcomes[link] = fetcher.AwayUntil(link) is null ? await fetcher.FetchAsync(link, default, token).ConfigureAwait(false) : null).ConfigureAwait(false);

            var sources = block.Select(link => outcomes[link]).OfType<FetchedBytes>().Select(fetched => fetched.ToSource()).DistinctBy(source => source.Name).ToImmutableArray();
            if (!sources.IsEmpty)
            {
                if (read(sources) is not { } problems)
                {
                    // Not taken, so they are new again at the next poll.
                    tally.Waiting += block.Length;
                    continue;
                }

                tally.Problems.AddRange(problems);
            }

            foreach (var link in block)
                state = Note(link, outcomes[link], state, tally);
            save(state);
        }

        return state;
    }

    private WatchState Note(Uri link, FetchOutcome? outcome, WatchState state, WatchTally tally)
    {
        var tries = state.Links.TryGetValue(link.AbsoluteUri, out var known) ? known.Failures + 1 : 1;
        switch (outcome)
        {
            case null:
                tally.Waiting++;
                return state;
            case NotFetched failed:
                tally.Problems.Add(failed.Problem);
                if (fetcher.AwayUntil(link) is { } until)
                    state = state with { Away = state.Away.SetItem(link.GetLeftPart(UriPartial.Authority), until) };
                var final = failed.Refused || failed.Status is >= 400 and < 500 and not 429 and not 408 || tries >= MostTries;
                tally.Waiting += final ? 0 : 1;
                return state.With(link, new LinkState(clock.GetUtcNow(), final ? 0 : tries));
            default:
                tally.Read++;
                return state.With(link, new LinkState(clock.GetUtcNow(), 0));
        }
    }

    // Hosts take turns, so that a slow one does not fill every place.
    private static IEnumerable<Uri> ByTurns(ImmutableArray<Uri> links) => links
        .GroupBy(link => link.Authority, StringComparer.OrdinalIgnoreCase)
        .SelectMany(host => host.Select((link, turn) => (link, turn)))
        .OrderBy(one => one.turn).ThenBy(one => one.link.AbsoluteUri, StringComparer.Ordinal)
        .Select(one => one.link);

    private static Uri? Link(FeedEntry entry, Uri feed) =>
        entry.Link is { } link && Uri.TryCreate(feed, link, out var url) && url.Scheme is "http" or "https" ? WithoutFragment(url) : null;

    private static Uri WithoutFragment(Uri url) => url.Fragment.Length == 0 ? url : new(url.GetLeftPart(UriPartial.Query));

    private static TimeSpan Jittered(TimeSpan wait) => wait * (1 + (Jitter * ((2 * Random.Shared.NextDouble()) - 1)));
}
