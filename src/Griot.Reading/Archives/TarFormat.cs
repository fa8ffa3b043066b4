using System.Globalization;
using System.Text;
using Griot.Reading.Formats;

namespace Griot.Reading.Archives;

/// <summary>A tar: files one behind the other, each read by whatever format recognises it.</summary>
// By hand because the base library's reader gives no offsets and stops at the first damaged header.
internal sealed class TarFormat : IReportFormat
{
    private const int Block = 512;
    private const int LongestName = 64 * 1024;

    public string Name => "tar";

    public bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options) => head.Length >= Block && IsHeader(head[..Block]);

    public IEnumerable<PendingReport> Read(Contents contents)
    {
        var bytes = contents.Bytes;
        string? longName = null;
        long? longSize = null;
        for (var count = 0; bytes.Peek(Block) is { Length: > 0 } header && header.ContainsAnyExcept((byte)0);)
        {
            if (header.Length < Block || !IsHeader(header))
            {
                yield return contents.Problem(ArchiveProblems.NotAHeader(contents.Name, bytes.Offset));
                yield break;
            }

            var (kind, size, name) = ((char)header[156], longSize ?? Size(header), longName ?? NameOf(header));
            bytes.Skip(Block);
            if (kind is 'L' or 'x')
            {
                var field = Field(bytes, size);
                (longName, longSize) = kind == 'L' ? (EntryName.Of(field.AsSpan().TrimEnd((byte)0)), longSize) : (Extended(field, "path") ?? longName, Number(Extended(field, "size")) ?? longSize);
                continue;
            }

            (longName, longSize) = (null, null);
            using var entry = new EntryStream(bytes, size);
            if (kind is '0' or '\0' or '7' && !EntryName.IsHidden(name))
            {
                if (++count > ReadingLimits.Entries)
                {
                    yield return contents.Problem(ArchiveProblems.TooManyEntries(contents.Name));
                    yield break;
                }

                foreach (var report in contents.Inside($"{contents.Name}!{name}", entry))
                    yield return report;
            }

            entry.PassTheRest();
            bytes.Pass((Block - size % Block) % Block);
        }
    }

    /// <summary>The checksum of the header, counted with spaces in its own place, tells a tar from anything else.</summary>
    private static bool IsHeader(ReadOnlySpan<byte> header)
    {
        var sum = 8 * ' ';
        for (var i = 0; i < Block; i++)
            sum += i is >= 148 and < 156 ? 0 : header[i];
        return header[0] != 0 && Octal(header.Slice(148, 8)) == sum;
    }

    private static string NameOf(ReadOnlySpan<byte> header)
    {
        var name = EntryName.Of(Text(header[..100]));
        return header.Slice(257, 5).SequenceEqual("ustar"u8) && header[345] != 0 ? $"{EntryName.Of(Text(header.Slice(345, 155)))}/{name}" : name;
    }

    // Sizes from 8 GB on are written as a binary number whose first bit is set.
    private static long Size(ReadOnlySpan<byte> header)
    {
        var field = header.Slice(124, 12);
        if ((field[0] & 0x80) == 0)
            return Math.Max(0, Octal(field));
        var size = 0L;
        foreach (var b in field[4..])
            size = (size << 8) | b;
        return Math.Max(0, size);
    }

    private static byte[] Field(SourceStream bytes, long size)
    {
        var field = bytes.Peek((int)Math.Min(size, LongestName)).ToArray();
        bytes.Pass(size + (Block - size % Block) % Block);
        return field;
    }

    // An extended header holds lines "LENGTH KEY=VALUE\n".
    private static string? Extended(byte[] field, string key)
    {
        foreach (var line in Encoding.UTF8.GetString(field).Split('\n'))
        {
            if (line.IndexOf($" {key}=", StringComparison.Ordinal) is var at and > 0)
                return EntryName.Of(line[(at + key.Length + 2)..]);
        }

        return null;
    }

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> field) => field.IndexOf((byte)0) is var end and >= 0 ? field[..end] : field;

    private static long Octal(ReadOnlySpan<byte> field)
    {
        var number = 0L;
        foreach (var b in field.Trim(" \0"u8))
        {
            if (b is < (byte)'0' or > (byte)'7')
                return -1;
            number = number * 8 + (b - '0');
        }

        return number;
    }

    private sealed class EntryStream(SourceStream bytes, long size) : ReadingStream
    {
        private long _taken;
        private InvalidDataException? _broken;

        public void PassTheRest()
        {
            _taken += bytes.Pass(size - _taken);
            if (_taken < size)
                throw Lacking();
        }

        public override int Read(Span<byte> buffer)
        {
            var read = bytes.Read(buffer[..(int)Math.Min(buffer.Length, size - _taken)]);
            if (read == 0 && _taken < size && buffer.Length > 0)
                throw Lacking();
            _taken += read;
            return read;
        }

        // One exception for one cause, so that it is told once.
        private InvalidDataException Lacking() =>
            _broken ??= new(string.Create(CultureInfo.InvariantCulture, $"it lacks {size - _taken:N0} of its {size:N0} bytes"));

        public override long Position { get => _taken; set => throw new NotSupportedException(); }
    }
}
