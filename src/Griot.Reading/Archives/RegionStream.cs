using Griot.Reading.Formats;

namespace Griot.Reading.Archives;

/// <summary>A part of a stream, with a place of its own: several can be read in turns.</summary>
internal sealed class RegionStream(Stream inner, long start, long length) : ReadingStream
{
    private readonly long _length = Math.Max(0, Math.Min(length, inner.Length - start));
    private long _position;

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, _length - _position);
        if (count <= 0)
            return 0;
        inner.Position = start + _position;
        var read = inner.Read(buffer[..count]);
        _position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => _length + offset,
    };

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    public override bool CanSeek => true;
    public override long Length => _length;
}
