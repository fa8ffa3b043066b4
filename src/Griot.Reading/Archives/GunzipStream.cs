using System.Globalization;
using System.IO.Compression;
using Griot.Reading.Formats;

namespace Griot.Reading.Archives;

/// <summary>What lies in a gzip file, over all its members: crawls pack each record as a member of its own.</summary>
/// <remarks>Knows where members begin, goes on behind a damaged one, and notices a file that was cut off.</remarks>
internal sealed class GunzipStream(SourceStream packed, UnpackBudget budget) : ReadingStream
{
    private readonly PackedMembers _members = new(packed);
    private GZipStream? _gzip;
    private InvalidDataException? _broken;
    private long _unpacked;
    private long _first;
    private bool _ended;

    /// <summary>Where the member begins that unpacks to this offset: the offset in the packed file, or null when none begins just there.</summary>
    public long? MemberAt(long unpackedOffset) => _members.BeginningAt(unpackedOffset);

    public override int Read(Span<byte> buffer)
    {
        if (_broken is not null)
            throw _broken;
        if (_ended || buffer.IsEmpty)
            return 0;
        _gzip ??= new(_members, CompressionMode.Decompress, leaveOpen: true);
        int read;
        try
        {
            read = _gzip.Read(buffer);
        }
        catch (InvalidDataException exception)
        {
            throw _broken = Trouble("the packed data are damaged", exception);
        }

        _unpacked += read;
        _members.Unpacked = _unpacked;
        budget.Take(read);
        if (read == 0)
        {
            _ended = true;
            if (!_members.EndsWithLengthOf(_unpacked, _first))
                throw _broken = Trouble("the packed data end too early");
        }

        return read;
    }

    /// <summary>After damage: goes on at the next member, when there is one.</summary>
    public bool Recover()
    {
        _gzip?.Dispose();
        (_gzip, _broken) = (null, null);
        _first = _unpacked;
        _ended = !_members.StartAnew();
        return !_ended;
    }

    public override long Position { get => _unpacked; set => throw new NotSupportedException(); }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _gzip?.Dispose();
        base.Dispose(disposing);
    }

    private InvalidDataException Trouble(string what, Exception? cause = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{what}, at byte {packed.Offset:N0} of the gzip file"), cause);
}
