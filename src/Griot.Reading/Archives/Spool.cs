using Griot.Reading.Formats;

namespace Griot.Reading.Archives;

/// <summary>Makes contents seekable: as they are where they can, else in memory, else in a nameless temporary file.</summary>
internal static class Spool
{
    private const int InMemory = 16 * 1024 * 1024;

    /// <summary>The caller disposes of the result; the stream that was given stays its owner's.</summary>
    public static Stream Seekable(SourceStream bytes)
    {
        if (bytes.Seekable is { } seekable)
            return new Borrowed(seekable);

        Stream kept = new MemoryStream();
        while (bytes.Ahead() is { Length: > 0 } ahead)
        {
            if (kept is MemoryStream memory && memory.Length + ahead.Length > InMemory)
            {
                kept = TemporaryFile();
                memory.WriteTo(kept);
            }

            if (kept.Length + ahead.Length > ReadingLimits.Spooled)
                throw new UnpackingStopped(kept.Length, bytes.Offset);
            kept.Write(ahead);
            bytes.Skip(ahead.Length);
        }

        kept.Position = 0;
        return kept;
    }

    /// <summary>A file under a random name that is gone when it is closed; no name from inside an archive ever reaches the disk.</summary>
    public static FileStream TemporaryFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Read, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(Path.Combine(Path.GetTempPath(), "griot-" + Path.GetRandomFileName()), options);
    }

    private sealed class Borrowed(Stream inner) : ReadingStream
    {
        public override int Read(Span<byte> buffer) => inner.Read(buffer);
        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);
        public override bool CanSeek => true;
        public override long Length => inner.Length;
        public override long Position { get => inner.Position; set => inner.Position = value; }
    }
}
