using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Griot.Reading.Archives;
using Griot.Reading.Formats;

namespace Griot.Reading.Crawls;

/// <summary>Bytes that are no record, or a record whose end nobody knows. Reading can go on at the next one.</summary>
internal sealed class MisplacedRecordException(string message) : Exception(message);

/// <summary>Reads a web archive record by record. Only one record is in memory at a time.</summary>
internal sealed class WarcRecords(SourceStream bytes)
{
    private const int LongestHead = 256 * 1024;
    private static ReadOnlySpan<byte> Sign => "WARC/"u8;

    private readonly GunzipStream? _packed = bytes.Inner as GunzipStream;

    /// <summary>Where the last record begins.</summary>
    public long Position { get; private set; }

    /// <summary>The next record, or null at the end. Throws <see cref="InvalidDataException"/> where no record begins and none follows.</summary>
    public WarcRecord? Next()
    {
        if (!FindBeginning())
            return null;
        var head = Head();
        if (!head.StartsWith(Sign))
        {
            PassToNext();
            throw new MisplacedRecordException("no record begins there");
        }

        var headers = Parse(head);
        bytes.Skip(head.Length);
        if (!headers.TryGetValue("content-length", out var text) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            PassToNext();
            throw new MisplacedRecordException("a record does not say how long it is");
        }

        return WithBody(new(Position, headers, null, 0), length);
    }

    // Also when the bytes there cannot be unpacked: then the place is what people need to know.
    private bool FindBeginning()
    {
        try
        {
            while (bytes.Ahead() is [(byte)'\r' or (byte)'\n', ..])
                bytes.Skip(1);
            return !bytes.Ahead().IsEmpty;
        }
        finally
        {
            Position = _packed?.MemberAt(bytes.Offset) ?? bytes.Offset;
        }
    }

    private WarcRecord WithBody(WarcRecord record, long length)
    {
        if (!record.IsDocument || length > ReadingLimits.Bytes)
            return record with { Missing = length - bytes.Pass(length) };
        var body = GC.AllocateUninitializedArray<byte>((int)length);
        var read = 0;
        while (read < body.Length && bytes.Read(body.AsSpan(read)) is > 0 and var count)
            read += count;
        return record with { Body = body, Missing = length - read };
    }

    // A head ends with an empty line.
    private ReadOnlySpan<byte> Head()
    {
        for (var size = 1024; ; size *= 2)
        {
            var window = bytes.Look(size);
            if (window.IndexOf("\r\n\r\n"u8) is var end and >= 0)
                return window[..(end + 4)];
            if (window.IndexOf("\n\n"u8) is var bare and >= 0)
                return window[..(bare + 2)];
            if (window.Length < size)
                return window.StartsWith(Sign) ? throw new InvalidDataException("it ends in the head of a record") : window;
            if (size >= LongestHead || !window.StartsWith(Sign))
                return window[..1];
        }
    }

    private static ImmutableDictionary<string, string> Parse(ReadOnlySpan<byte> head)
    {
        var headers = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Encoding.UTF8.GetString(head).Split('\n').Skip(1))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return headers.ToImmutable();
    }

    private void PassToNext()
    {
        bytes.Skip(Math.Min(1, bytes.Look(1).Length));
        while (bytes.Look(64 * 1024) is { Length: > 5 } ahead)
        {
            var next = ahead.IndexOf("\nWARC/"u8);
            bytes.Skip(next >= 0 ? next : ahead.Length - 5);
            if (next >= 0)
                return;
        }

        bytes.Pass(5);
    }
}
