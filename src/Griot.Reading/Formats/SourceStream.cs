namespace Griot.Reading.Formats;

/// <summary>A stream that is read once, from front to back, that can be looked into ahead, and that knows how far it is.</summary>
internal sealed class SourceStream(Stream inner) : Stream
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>How many bytes have been taken.</summary>
    public long Offset { get; private set; }

    /// <summary>The stream below, for formats that jump about in it. Null when it cannot seek.</summary>
    public Stream? Seekable => inner.CanSeek ? inner : null;

    /// <summary>The stream below, for formats that know what it is.</summary>
    public Stream Inner => inner;

    /// <summary>The next bytes, without taking them: as many as asked for, or all that are left.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill(count))
        {
        }

        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>The bytes at hand, at least one unless the end is reached; without taking them.</summary>
    public ReadOnlySpan<byte> Ahead()
    {
        if (_start == _end)
            Fill(1);
        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>Takes bytes that were looked at.</summary>
    public void Skip(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _end - _start);
        _start += count;
        Offset += count;
    }

    /// <summary>Takes bytes without keeping them. Returns how many there were.</summary>
    public long Pass(long count)
    {
        var passed = 0L;
        while (passed < count && Ahead() is { Length: > 0 } ahead)
        {
            var step = (int)Math.Min(count - passed, ahead.Length);
            Skip(step);
            passed += step;
        }

        return passed;
    }

    /// <summary>Forgets bytes that were looked at but not taken, after the stream below has moved on.</summary>
    public void DropWindow()
    {
        Offset += _end - _start;
        _start = _end;
    }

    /// <summary>Everything that is left, or null when it is more than the limit.</summary>
    public byte[]? ReadToEnd(int limit)
    {
        using var all = new MemoryStream();
        while (Ahead() is { Length: > 0 } ahead)
        {
            if (all.Length + ahead.Length > limit)
                return null;
            all.Write(ahead);
            Skip(ahead.Length);
        }

        return all.ToArray();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end && buffer.Length >= _buffer.Length)
        {
            var direct = inner.Read(buffer);
            Offset += direct;
            return direct;
        }

        var ahead = Ahead();
        var count = Math.Min(ahead.Length, buffer.Length);
        ahead[..count].CopyTo(buffer);
        Skip(count);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => Offset; set => throw new NotSupportedException(); }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Flush()
    {
    }

    private bool Fill(int wanted)
    {
        if (_start > 0 && (_start == _end || _buffer.Length - _end < wanted - (_end - _start)))
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, wanted));
        var read = inner.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
