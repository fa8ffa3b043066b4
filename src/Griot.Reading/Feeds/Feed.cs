using System.Collections.Immutable;

namespace Griot.Reading.Feeds;

/// <summary>What a feed or a list of feeds gives, one after another: an entry, the address of a feed, or a part that is broken.</summary>
public abstract record FeedItem
{
    private protected FeedItem()
    {
    }
}

/// <summary>One item of a feed. What the feed does not say is null.</summary>
/// <param name="Link">The address of the article, as it stands in the feed.</param>
/// <param name="Published">When it was published; where the feed does not say so, when it was last changed.</param>
/// <param name="Summary">A lead or an excerpt, as HTML.</param>
/// <param name="Content">The article itself as HTML, where the feed carries it.</param>
/// <param name="Language">The language of the item or of its feed (BCP 47).</param>
/// <param name="Feed">The title of the feed.</param>
public sealed record FeedEntry(
    string? Title, string? Link, DateTimeOffset? Published, string? Author, string? Summary, string? Content, string? Language, string? Feed) : FeedItem;

/// <summary>A feed that a list names.</summary>
public sealed record FeedAddress(string Url, string? Title) : FeedItem;

/// <summary>A part that could not be read, and where it stands. What came before is good, and so may be what comes after.</summary>
public sealed record BrokenPart(ReadProblem Problem) : FeedItem;

/// <summary>All that a feed or a list of feeds holds, as far as it could be read.</summary>
/// <param name="Entries">The items of an RSS or Atom feed, in its order.</param>
/// <param name="Feeds">The feeds that an OPML list names, in its order.</param>
/// <param name="Problems">The parts that could not be read.</param>
public sealed record Feed(ImmutableArray<FeedEntry> Entries, ImmutableArray<FeedAddress> Feeds, ImmutableArray<ReadProblem> Problems);
