namespace Griot.Reading.Formats;

/// <summary>One line as it lies in a file, its line end included.</summary>
/// <param name="Bytes">Null when the line is longer than was wished.</param>
internal sealed record ByteLine(long Number, long Offset, long Length, byte[]? Bytes);

/// <summary>Cuts bytes into lines; one that is too long is passed over without being kept.</summary>
internal sealed class ByteLines(SourceStream bytes)
{
    private const int SmallWindow = 8 * 1024;
    private long _number;

    /// <summary>The next line, or null at the end.</summary>
    public ByteLine? Next(int longest)
    {
        if (bytes.Peek(1).IsEmpty)
            return null;
        var offset = bytes.Offset;
        _number++;
        for (var size = Math.Min(SmallWindow, longest); ; size = Math.Min(size * 2, longest))
        {
            var window = bytes.Peek(size);
            var end = window.IndexOf((byte)'\n');
            if (end >= 0 || window.Length < size)
            {
                var line = window[..(end < 0 ? window.Length : end + 1)].ToArray();
                bytes.Skip(line.Length);
                return new(_number, offset, line.Length, line);
            }

            if (size == longest)
                return TooLong(offset);
        }
    }

    private ByteLine TooLong(long offset)
    {
        while (bytes.Ahead() is { Length: > 0 } ahead)
        {
            var end = ahead.IndexOf((byte)'\n');
            bytes.Skip(end < 0 ? ahead.Length : end + 1);
            if (end >= 0)
                break;
        }

        return new(_number, offset, bytes.Offset - offset, null);
    }
}
