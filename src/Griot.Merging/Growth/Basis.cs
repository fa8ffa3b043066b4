using System.Buffers.Binary;
using System.Collections.Immutable;
using Griot.Merging.Aggregation;
using Griot.Merging.Matching;
using Griot.Merging.Texts;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>Reads what <see cref="BasisWriter"/> wrote, only the pages that are asked for.</summary>
internal sealed class Basis
{
    private readonly IIncidentView _view;
    private readonly int _events;
    private readonly int _wordBits;
    private readonly Dictionary<int, BasisEvent[]> _pages = [];
    private readonly Dictionary<long, byte[]> _wordPages = [];
    private readonly Dictionary<ulong, int> _words = [];
    private ImmutableArray<EventKey> _index;

    private Basis(IIncidentView view, int reports, int events, int wordBits)
    {
        (_view, _events, _wordBits) = (view, events, wordBits);
        Vocabulary = Vocabulary.Known(reports, _words);
    }

    /// <summary>How common words are among all reports; knows those that were learnt.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The basis of a view; null when there is none, or it was made by another build of the program or another rule.</summary>
    public static Basis? Of(IIncidentView view, IAggregationRule rule)
    {
        if (view.Basis(BasisParts.Head, 0) is not { } head)
            return null;
        using var reader = Reader(head);
        return reader.ReadString() == Fingerprint.Build && reader.ReadString() == rule.Name
            ? new(view, reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()) : null;
    }

    public BasisEvent this[int position] => Page(position / BasisParts.EventsOnAPage)[position % BasisParts.EventsOnAPage];

    /// <summary>Null when there was no such event.</summary>
    public BasisEvent? Find(EventKey key)
    {
        if (_index.IsDefault)
            _index = ReadIndex();
        var at = _index.BinarySearch(key);
        var page = at >= 0 ? at : ~at - 1;
        return page < 0 ? null : Array.Find(Page(page), one => one.Key == key);
    }

    /// <summary>Makes the vocabulary know words. Every one of them stands in some report.</summary>
    public void Learn(IEnumerable<ulong> words)
    {
        foreach (var word in words)
        {
            if (!_words.ContainsKey(word))
                _words[word] = ReportsWith(word);
        }
    }

    private BasisEvent[] Page(int number)
    {
        if (!_pages.TryGetValue(number, out var page))
            _pages[number] = page = ReadEvents(number);
        return page;
    }

    private ImmutableArray<EventKey> ReadIndex()
    {
        using var reader = Reader(Content(BasisParts.Index, 0));
        var keys = ImmutableArray.CreateBuilder<EventKey>();
        for (var position = 0; position < _events; position += BasisParts.EventsOnAPage)
            keys.Add(ReadKey(reader));
        return keys.ToImmutable();
    }

    private BasisEvent[] ReadEvents(int number)
    {
        var first = number * BasisParts.EventsOnAPage;
        using var reader = Reader(Content(BasisParts.Events, number));
        var events = new BasisEvent[Math.Min(BasisParts.EventsOnAPage, _events - first)];
        for (var i = 0; i < events.Length; i++)
            events[i] = ReadEvent(reader, first + i);
        return events;
    }

    private static BasisEvent ReadEvent(BinaryReader reader, int position)
    {
        var (key, copyGroup, quiet) = (ReadKey(reader), reader.ReadInt32(), reader.ReadByte());
        var sources = new ulong[reader.Read7BitEncodedInt()];
        for (var i = 0; i < sources.Length; i++)
            sources[i] = reader.ReadUInt64();
        var links = new Link[reader.Read7BitEncodedInt()];
        for (var i = 0; i < links.Length; i++)
        {
            var (other, points) = (reader.ReadInt32(), reader.ReadDouble());
            links[i] = new(Math.Min(position, other), Math.Max(position, other), points);
        }
        return new(position, key, copyGroup, quiet, sources, [.. links]);
    }

    private int ReportsWith(ulong word)
    {
        var number = BasisParts.PageOf(word, _wordBits);
        if (!_wordPages.TryGetValue(number, out var page))
            _wordPages[number] = page = _view.Basis(BasisParts.Words, number) ?? [];
        int low = 0, high = page.Length / BasisParts.BytesOfAWord;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var entry = page.AsSpan(middle * BasisParts.BytesOfAWord);
            var found = BinaryPrimitives.ReadUInt64LittleEndian(entry);
            if (found == word)
                return BinaryPrimitives.ReadInt32LittleEndian(entry[sizeof(ulong)..]);
            (low, high) = found < word ? (middle + 1, high) : (low, middle);
        }
        // Words of one report alone are not written down.
        return 1;
    }

    private byte[] Content(string part, long number) => _view.Basis(part, number)
        ?? throw new InvalidOperationException($"The basis has no page {number} of {part}, but its head says so.");

    private static EventKey ReadKey(BinaryReader reader) => new(new(reader.ReadString()), reader.ReadString());

    private static BinaryReader Reader(byte[] page) => new(new MemoryStream(page, writable: false));
}
