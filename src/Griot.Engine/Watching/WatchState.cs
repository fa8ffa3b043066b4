using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Griot.Engine.Watching;

/// <summary>What is remembered of a feed between polls.</summary>
/// <param name="Next">When it is to be polled again.</param>
/// <param name="Failures">How many polls in a row have failed.</param>
public sealed record FeedState(string? ETag, DateTimeOffset? LastModified, DateTimeOffset? Next, int Failures)
{
    public static FeedState New { get; } = new(null, null, null, 0);
}

/// <summary>What is remembered of the address of an article.</summary>
/// <param name="On">When it was last tried.</param>
/// <param name="Failures">How many tries have failed; 0 when it was read, or is not to be tried again.</param>
public sealed record LinkState(DateTimeOffset On, int Failures)
{
    public bool IsDone => Failures == 0;
}

/// <summary>What a watch remembers between polls and between calls of the program.</summary>
/// <param name="Feeds">By address.</param>
/// <param name="Links">Articles by address.</param>
/// <param name="Away">Hosts that are left alone, until when.</param>
public sealed record WatchState(
    ImmutableSortedDictionary<string, FeedState> Feeds, ImmutableSortedDictionary<string, LinkState> Links, ImmutableSortedDictionary<string, DateTimeOffset> Away)
{
    // Feeds name an article for days, at most weeks; what no feed has named for longer need not be remembered.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(120);
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static WatchState Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, FeedState>(StringComparer.Ordinal), ImmutableSortedDictionary.Create<string, LinkState>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, DateTimeOffset>(StringComparer.Ordinal));

    public FeedState Of(Uri feed) => Feeds.GetValueOrDefault(feed.AbsoluteUri, FeedState.New);

    public WatchState With(Uri feed, FeedState state) => this with { Feeds = Feeds.SetItem(feed.AbsoluteUri, state) };

    public WatchState With(Uri link, LinkState state) => this with { Links = Links.SetItem(link.AbsoluteUri, state) };

    public WatchState Without(DateTimeOffset now) => this with
    {
        Links = Links.RemoveRange(Links.Where(link => now - link.Value.On > Remembered).Select(link => link.Key)),
        Away = Away.RemoveRange(Away.Where(host => host.Value <= now).Select(host => host.Key)),
    };

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    /// <summary>Null when the bytes are not what <see cref="ToJson"/> writes.</summary>
    public static WatchState? FromJson(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<WatchState>(json, Form) is { Feeds: not null, Links: not null, Away: not null } state
                && state.Feeds.Values.All(feed => feed is not null) && state.Links.Values.All(link => link is not null) ? state : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
