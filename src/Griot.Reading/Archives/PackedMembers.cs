using System.Buffers.Binary;
using Griot.Reading.Formats;

namespace Griot.Reading.Archives;

/// <summary>Feeds a decompressor so that it stops asking exactly where a new member may begin.</summary>
/// <remarks>
/// The base library unpacks member after member but does not say where one ends. It asks for more only when all it was given has been
/// unpacked; so when each portion ends before the next sign of a member, the count of unpacked bytes at that moment belongs to that sign.
/// A sign inside packed data, met about once in 16 MB, gives an offset at which nothing begins, and no harm.
/// </remarks>
internal sealed class PackedMembers(SourceStream packed) : ReadingStream
{
    private const int Remembered = 4096;
    private static ReadOnlySpan<byte> Sign => [0x1F, 0x8B, 8];

    private readonly Queue<(long Unpacked, long Packed)> _beginnings = new();
    private readonly byte[] _tail = new byte[4];

    /// <summary>How many bytes have been unpacked; kept up to date by the owner.</summary>
    public long Unpacked { get; set; }

    public long? BeginningAt(long unpacked)
    {
        while (_beginnings.Count > 0 && _beginnings.Peek().Unpacked < unpacked)
            _beginnings.Dequeue();
        return _beginnings.Count > 0 && _beginnings.Peek().Unpacked == unpacked ? _beginnings.Peek().Packed : null;
    }

    /// <summary>Whether the last four bytes are the length of what was unpacked, as gzip ends each member.</summary>
    public bool EndsWithLengthOf(long unpacked, long first)
    {
        var stated = BinaryPrimitives.ReadUInt32LittleEndian(_tail);
        // Nobody may have asked where members begin, so that all beginnings since the start or the last ones are remembered.
        return (uint)(unpacked - first) == stated || _beginnings.Any(beginning => (uint)(unpacked - beginning.Unpacked) == stated);
    }

    /// <summary>Passes over packed bytes up to the next sign of a member.</summary>
    public bool StartAnew()
    {
        while (true)
        {
            var ahead = packed.Peek(64 * 1024);
            if (ahead.Length < 18)
                return false;
            var next = ahead.IndexOf(Sign);
            packed.Skip(next >= 0 ? next : ahead.Length - 2);
            if (next >= 0 && packed.Peek(4) is [_, _, _, < 0x20])
                return true;
            if (next >= 0)
                packed.Skip(1);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var ahead = packed.Peek(Math.Min(buffer.Length, 32 * 1024) + 3);
        if (ahead.IsEmpty)
            return 0;
        if (ahead.StartsWith(Sign))
        {
            if (_beginnings.Count == Remembered)
                _beginnings.Dequeue();
            _beginnings.Enqueue((Unpacked, packed.Offset));
        }

        var next = ahead[1..].IndexOf(Sign);
        var count = Math.Min(buffer.Length, next >= 0 ? next + 1 : ahead.Length > 3 ? ahead.Length - 2 : ahead.Length);
        var portion = ahead[..count];
        portion.CopyTo(buffer);
        Remember(portion);
        packed.Skip(count);
        return count;
    }

    private void Remember(ReadOnlySpan<byte> portion)
    {
        if (portion.Length >= 4)
        {
            portion[^4..].CopyTo(_tail);
            return;
        }

        _tail.AsSpan(portion.Length).CopyTo(_tail);
        portion.CopyTo(_tail.AsSpan(4 - portion.Length));
    }

    public override long Position { get => packed.Offset; set => throw new NotSupportedException(); }
}
