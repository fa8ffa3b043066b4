using System.Globalization;
using Griot.Reading.Formats;

namespace Griot.Reading.Archives;

/// <summary>Unpacked bytes that are compared, at their end, with the length and checksum the archive gave.</summary>
internal sealed class CheckedStream(Stream inner, uint? crc, long? length) : ReadingStream
{
    private uint _crc;
    private long _length;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _crc = Crc32.Append(_crc, buffer[..read]);
        _length += read;
        if (read == 0 && buffer.Length > 0)
            Check();
        return read;
    }

    private void Check()
    {
        if (length is { } stated && stated != _length)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"it unpacks to {_length:N0} bytes, while the archive says {stated:N0}"));
        if (crc is { } sum && sum != _crc)
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"its checksum is {_crc:x8}, while the archive says {sum:x8}"));
    }

    public override long Position { get => _length; set => throw new NotSupportedException(); }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
