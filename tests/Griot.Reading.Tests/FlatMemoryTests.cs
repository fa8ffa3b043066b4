using System.Buffers.Binary;

namespace Griot.Reading.Tests;

[Collection(Alone.Name)]
public sealed class FlatMemoryTests
{
    [Fact]
    public void A_million_empty_entries_take_neither_memory_nor_messages()
    {
        var zip = ZipOfEmpties(ReadingLimits.Entries + 5);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (passed, problems, most) = (0, 0, 0L);

        foreach (var outcome in new ReportSource("a.zip", () => new MemoryStream(zip), zip.Length).Read())
        {
            passed += outcome is PassedOver ? 1 : 0;
            problems += outcome is UnreadableReport ? 1 : 0;
            if (passed % 100_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        Assert.Equal((ReadingLimits.Entries, 1), (passed, problems));
        Assert.InRange(most, 0, 20_000_000);
    }

    [Fact]
    public void A_line_of_a_gigabyte_is_named_and_passed_in_flat_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var outcomes = new ReportSource("t.csv", () => new LongLine(1L << 30)).Read().ToList();

        Assert.Equal(["One killed.", "Two killed."], outcomes.Reports().Select(report => report.Text));
        var problem = Assert.Single(outcomes.Problems());
        Assert.Equal("t.csv:3", problem.File);
        Assert.Contains("1,073,741,", problem.Reason, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64_000_000);
    }

    private static byte[] ZipOfEmpties(int count)
    {
        using var zip = new MemoryStream();
        var local = new byte[31];
        "PK\u0003\u0004"u8.CopyTo(local);
        local[26] = 1;
        local[30] = (byte)'a';
        zip.Write(local);
        var start = zip.Length;
        var entry = new byte[47];
        "PK\u0001\u0002"u8.CopyTo(entry);
        entry[28] = 1;
        entry[46] = (byte)'a';
        for (var i = 0; i < count; i++)
            zip.Write(entry);
        var end = new byte[22];
        "PK\u0005\u0006"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)(zip.Length - start));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)start);
        zip.Write(end);
        return zip.ToArray();
    }

    // A header, a row, a line without end, a row.
    private sealed class LongLine(long length) : Stream
    {
        private readonly byte[] _head = "text,title\nOne killed.,A\n"u8.ToArray();
        private readonly byte[] _tail = "\nTwo killed.,B\n"u8.ToArray();
        private long _position;

        public override int Read(Span<byte> buffer)
        {
            var read = 0;
            for (; read < buffer.Length && _position < _head.Length + length + _tail.Length; read++, _position++)
            {
                if (_position >= _head.Length && _position + buffer.Length < _head.Length + length && read == 0)
                {
                    buffer.Fill((byte)'x');
                    _position += buffer.Length;
                    return buffer.Length;
                }

                buffer[read] = _position < _head.Length ? _head[_position] : _position < _head.Length + length ? (byte)'x' : _tail[_position - _head.Length - length];
            }

            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => _position; set => throw new NotSupportedException(); }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Flush()
        {
        }
    }
}
