using System.Runtime.InteropServices;

namespace Griot.Reading.Formats;

/// <summary>A stream that is read once, from front to back, that can be looked into ahead, and that knows how far it is.</summary>
internal sealed class SourceStream : ReadingStream
{
    private const int Small = 4 * 1024;
    private const int Usual = 64 * 1024;

    private readonly bool _isInMemory;
    private byte[] _buffer = [];
    private int _start;
    private int _end;
    private Exception? _trouble;

    public SourceStream(Stream inner)
    {
        Inner = inner;
        // What lies in memory already is looked at where it is.
        if (inner is MemoryStream { Position: 0 } memory && memory.TryGetBuffer(out var all) && all.Array is not null)
            (_isInMemory, _buffer, _start, _end) = (true, all.Array, all.Offset, all.Offset + all.Count);
    }

    public SourceStream(ReadOnlyMemory<byte> bytes)
        : this(MemoryMarshal.TryGetArray(bytes, out var segment) ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false, publiclyVisible: true) : new MemoryStream(bytes.ToArray()))
    {
    }

    /// <summary>How many bytes have been taken.</summary>
    public long Offset { get; private set; }

    /// <summary>The stream below, for formats that jump about in it. Null when it cannot seek.</summary>
    public Stream? Seekable => Inner.CanSeek ? Inner : null;

    /// <summary>The stream below, for formats that know what it is.</summary>
    public Stream Inner { get; }

    /// <summary>The next bytes, without taking them: as many as asked for, or all that are left. Throws where the stream is broken before that.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill(count))
        {
        }

        return _end - _start < count && _trouble is not null ? throw _trouble : _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>The same for those who know from the bytes themselves what is whole: fewer also where the stream is broken.</summary>
    public ReadOnlySpan<byte> Look(int count)
    {
        while (_end - _start < count && Fill(count))
        {
        }

        return _end == _start && _trouble is not null ? throw _trouble : _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>The bytes at hand, at least one unless the end is reached; without taking them.</summary>
    public ReadOnlySpan<byte> Ahead()
    {
        if (_start == _end)
            Fill(1);
        return _start == _end && _trouble is not null ? throw _trouble : _buffer.AsSpan(_start, _end - _start);
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
        _trouble = null;
        Offset += _end - _start;
        _start = _end;
    }

    /// <summary>Everything that is left, or null when it is more than the limit.</summary>
    public ReadOnlyMemory<byte>? ReadToEnd(int limit)
    {
        if (_isInMemory)
        {
            var rest = _buffer.AsMemory(_start, _end - _start);
            Skip(rest.Length);
            return rest.Length > limit ? null : rest;
        }

        using var all = new MemoryStream();
        while (Ahead() is { Length: > 0 } ahead)
        {
            if (all.Length + ahead.Length > limit)
                return null;
            all.Write(ahead);
            Skip(ahead.Length);
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end && buffer.Length >= Usual && !_isInMemory && _trouble is null)
        {
            var direct = Inner.Read(buffer);
            Offset += direct;
            return direct;
        }

        var ahead = Ahead();
        var count = Math.Min(ahead.Length, buffer.Length);
        ahead[..count].CopyTo(buffer);
        Skip(count);
        return count;
    }

    public override long Position { get => Offset; set => throw new NotSupportedException(); }

    private bool Fill(int wanted)
    {
        if (_isInMemory || _trouble is not null)
            return false;
        if (_start > 0 && (_start == _end || _buffer.Length - _end < wanted - (_end - _start)))
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        // Small at first, for the small files that archives are full of; usual once there is more.
        if (_start == _end && Offset > 2 * _buffer.Length && _buffer.Length < Usual)
            _buffer = new byte[Usual];
        else if (_end == _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Math.Min(wanted, Small)));
        try
        {
            var read = Inner.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            return read > 0;
        }
        // What came before the trouble is good, and is handed out first.
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            _trouble = exception;
            return false;
        }
    }
}
