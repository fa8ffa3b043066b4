using System.Buffers.Binary;
using Griot.Reading.Formats;

namespace Griot.Reading.Archives;

/// <summary>The list of files at the end of a zip, walked one by one, so that a million of them need no memory.</summary>
// By hand because the base library's reader makes an object of every entry before the first can be read.
internal sealed class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = 65535;
    private static ReadOnlySpan<byte> LocalSign => "PK\u0003\u0004"u8;
    private static ReadOnlySpan<byte> EntrySign => "PK\u0001\u0002"u8;
    private static ReadOnlySpan<byte> EndSign => "PK\u0005\u0006"u8;
    private static ReadOnlySpan<byte> LargeEndSign => "PK\u0006\u0006"u8;
    private static ReadOnlySpan<byte> LargeLocatorSign => "PK\u0006\u0007"u8;

    private readonly Stream _zip;
    private readonly long _start;

    // Bytes before the zip, as in a program that unpacks itself, shift every offset in it.
    private readonly long _shift;

    private ZipDirectory(Stream zip, long start, long shift) => (_zip, _start, _shift) = (zip, start, shift);

    /// <summary>Finds the directory, or null when the end of the file is not that of a zip.</summary>
    public static ZipDirectory? Find(Stream zip)
    {
        var tail = new byte[(int)Math.Min(zip.Length, LongestComment + EndLength)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        if (tail.AsSpan().LastIndexOf(EndSign) is var at && (at < 0 || at + EndLength > tail.Length))
            return null;

        var end = zip.Length - tail.Length + at;
        var (size, offset) = (Number(tail, at + 12, 4), Number(tail, at + 16, 4));
        if (at >= 20 && tail.AsSpan(at - 20).StartsWith(LargeLocatorSign) && Large(zip, Number(tail, at - 12, 8)) is { } large)
            return large;
        var start = end - size;
        return start < 0 || offset > start ? null : new(zip, start, start - offset);
    }

    /// <summary>Reads entry after entry until something else follows. Whoever looks at an entry may move the stream.</summary>
    public IEnumerable<ZipEntry> Entries()
    {
        using var own = new RegionStream(_zip, _start, _zip.Length - _start);
        var list = new SourceStream(own);
        while (Next(list) is { } entry)
            yield return entry with { Local = entry.Local + _shift };
    }

    /// <summary>The files of a zip whose end is missing, found by their own headers.</summary>
    public static IEnumerable<ZipEntry> Salvage(Stream zip)
    {
        for (var at = FindLocal(zip, 0); at >= 0;)
        {
            var next = FindLocal(zip, at + 4);
            if (Local(zip, at) is { } entry)
                yield return entry with { Packed = entry.Packed > 0 ? entry.Packed : (next < 0 ? zip.Length : next) - at };
            at = next;
        }
    }

    /// <summary>Where an entry's packed bytes begin, or null when its own header is not where the directory says.</summary>
    public static long? DataOf(Stream zip, ZipEntry entry)
    {
        var header = new byte[30];
        if (entry.Local < 0 || entry.Local > zip.Length - header.Length)
            return null;
        zip.Position = entry.Local;
        zip.ReadExactly(header);
        return header.AsSpan().StartsWith(LocalSign) ? entry.Local + 30 + Number(header, 26, 2) + Number(header, 28, 2) : null;
    }

    private static ZipEntry? Next(SourceStream list)
    {
        var head = list.Peek(46);
        if (head.Length < 46 || !head.StartsWith(EntrySign))
            return null;
        var (name, extra, comment) = ((int)Number(head, 28, 2), (int)Number(head, 30, 2), (int)Number(head, 32, 2));
        var all = list.Peek(46 + name + extra + comment);
        if (all.Length < 46 + name + extra)
            return null;
        var (packed, length, local) = (Number(all, 20, 4), Number(all, 24, 4), Number(all, 42, 4));
        LargeSizes(all.Slice(46 + name, extra), ref length, ref packed, ref local);
        var entry = new ZipEntry(
            EntryName.Of(all.Slice(46, name)), (int)Number(all, 10, 2), (int)Number(all, 8, 2), (uint)Number(all, 16, 4), packed, length, local);
        list.Skip(all.Length);
        return entry;
    }

    private static ZipEntry? Local(Stream zip, long at)
    {
        zip.Position = at;
        var list = new SourceStream(zip);
        var head = list.Peek(30);
        if (head.Length < 30)
            return null;
        var name = (int)Number(head, 26, 2);
        var all = list.Peek(30 + name);
        if (all.Length < 30 + name)
            return null;
        var later = (Number(all, 6, 2) & 8) != 0;
        return new(
            EntryName.Of(all.Slice(30, name)), (int)Number(all, 8, 2), (int)Number(all, 6, 2), later ? null : (uint)Number(all, 14, 4),
            later ? 0 : Number(all, 18, 4), later ? null : Number(all, 22, 4), at);
    }

    private static long FindLocal(Stream zip, long from)
    {
        if (from >= zip.Length)
            return -1;
        zip.Position = from;
        var bytes = new SourceStream(zip);
        while (bytes.Peek(64 * 1024) is { Length: >= 4 } ahead)
        {
            if (ahead.IndexOf(LocalSign) is var found and >= 0)
                return from + bytes.Offset + found;
            bytes.Skip(ahead.Length - 3);
        }

        return -1;
    }

    private static ZipDirectory? Large(Stream zip, long at)
    {
        var end = new byte[56];
        if (at < 0 || at > zip.Length - end.Length)
            return null;
        zip.Position = at;
        zip.ReadExactly(end);
        var start = Number(end, 48, 8);
        return end.AsSpan().StartsWith(LargeEndSign) && start >= 0 && start <= at ? new(zip, start, 0) : null;
    }

    // Sizes that do not fit into four bytes stand in an extra field, in this order, those that do fit left out.
    private static void LargeSizes(ReadOnlySpan<byte> extra, ref long length, ref long packed, ref long local)
    {
        while (extra.Length >= 4)
        {
            var size = (int)Number(extra, 2, 2);
            if (size > extra.Length - 4)
                return;
            if (Number(extra, 0, 2) == 1)
            {
                var field = extra.Slice(4, size);
                Take(ref length, ref field);
                Take(ref packed, ref field);
                Take(ref local, ref field);
                return;
            }

            extra = extra[(4 + size)..];
        }
    }

    private static void Take(ref long value, ref ReadOnlySpan<byte> field)
    {
        if (value != uint.MaxValue || field.Length < 8)
            return;
        value = Number(field, 0, 8);
        field = field[8..];
    }

    private static long Number(ReadOnlySpan<byte> bytes, int at, int length) => length switch
    {
        2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]),
        4 => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]),
        _ => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]),
    };
}
