using System.Buffers.Binary;
using System.Numerics;
using Griot.Merging.Aggregation;
using Griot.Merging.Events;
using Griot.Merging.Matching;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>Writes down what a full pass found out about all events, so that a judgement can be taken in without another.</summary>
internal sealed class BasisWriter(EventProfiles profiles, CopyGroups copies, Links links, IAggregationRule rule)
{
    private const int WordsOnAPage = 256;

    public IEnumerable<BasisPage> Pages()
    {
        var words = profiles.Vocabulary.Shared();
        var bits = BitOperations.Log2((uint)(words.Length / WordsOnAPage) + 1);
        yield return new(BasisParts.Head, 0, Written(writer =>
        {
            writer.Write(Fingerprint.Build);
            writer.Write(rule.Name);
            writer.Write(profiles.Reports.Length);
            writer.Write(profiles.Events.Length);
            writer.Write(bits);
        }));
        yield return new(BasisParts.Index, 0, Written(writer =>
        {
            for (var position = 0; position < profiles.Events.Length; position += BasisParts.EventsOnAPage)
                Write(writer, profiles.Events[position].Key);
        }));
        foreach (var page in WordPages(words, bits).Concat(EventPages()))
            yield return page;
    }

    private static IEnumerable<BasisPage> WordPages((ulong Word, int Reports)[] words, int bits)
    {
        for (int start = 0, end; start < words.Length; start = end)
        {
            var number = BasisParts.PageOf(words[start].Word, bits);
            for (end = start + 1; end < words.Length && BasisParts.PageOf(words[end].Word, bits) == number;)
                end++;
            yield return new(BasisParts.Words, number, WordPage(words.AsSpan(start, end - start)));
        }
    }

    private static byte[] WordPage(ReadOnlySpan<(ulong Word, int Reports)> words)
    {
        var page = new byte[words.Length * BasisParts.BytesOfAWord];
        for (var i = 0; i < words.Length; i++)
        {
            var entry = page.AsSpan(i * BasisParts.BytesOfAWord);
            BinaryPrimitives.WriteUInt64LittleEndian(entry, words[i].Word);
            BinaryPrimitives.WriteInt32LittleEndian(entry[sizeof(ulong)..], words[i].Reports);
        }
        return page;
    }

    private IEnumerable<BasisPage> EventPages()
    {
        var linksOf = new LinksByEvent(links.Possible, profiles.Events.Length);
        for (var start = 0; start < profiles.Events.Length; start += BasisParts.EventsOnAPage)
        {
            var end = Math.Min(start + BasisParts.EventsOnAPage, profiles.Events.Length);
            yield return new(BasisParts.Events, start / BasisParts.EventsOnAPage, Written(writer =>
            {
                for (var position = start; position < end; position++)
                    Write(writer, position, linksOf[position]);
            }));
        }
    }

    private void Write(BinaryWriter writer, int position, ReadOnlySpan<int> own)
    {
        var profile = profiles.Events[position];
        Write(writer, profile.Key);
        writer.Write(copies.GroupOf(profile.ReportIndex));
        writer.Write((byte)profile.Quiet);
        writer.Write7BitEncodedInt(profile.NamedSources.Length);
        foreach (var source in profile.NamedSources)
            writer.Write(source);
        writer.Write7BitEncodedInt(own.Length);
        foreach (var at in own)
        {
            var link = links.Possible[at];
            writer.Write(link.First == position ? link.Second : link.First);
            writer.Write(link.Points);
        }
    }

    private static void Write(BinaryWriter writer, EventKey key)
    {
        writer.Write(key.Report.Value);
        writer.Write(key.Event);
    }

    private static byte[] Written(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
            write(writer);
        return bytes.ToArray();
    }
}
