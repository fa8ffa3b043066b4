namespace Griot.Reading.Feeds;

/// <summary>Reads RSS, RDF and Atom feeds and OPML lists of feeds.</summary>
/// <remarks>XML is read without DTDs and entities of its own. What is broken is left out and named; the rest is read.</remarks>
public static class FeedReader
{
    /// <summary>Reads a whole feed into memory.</summary>
    /// <param name="name">How the feed is called in problems: the file, or the address.</param>
    public static Feed Read(string name, ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        var items = Items(name, stream).ToList();
        return new(
            [.. items.OfType<FeedEntry>()], [.. items.OfType<FeedAddress>()], [.. items.OfType<BrokenPart>().Select(part => part.Problem)]);
    }

    /// <summary>Reads a feed item by item, in memory for one item, however many there are.</summary>
    public static IEnumerable<FeedItem> Items(string name, Stream stream)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(stream);
        return new FeedStream(name, stream).Items();
    }
}
