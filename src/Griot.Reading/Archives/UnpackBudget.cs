namespace Griot.Reading.Archives;

/// <summary>Counts the bytes that unpacking really gave, over all levels of one file, and says stop.</summary>
/// <remarks>What archives say about their own sizes is never believed.</remarks>
/// <param name="packed">How many bytes of the file have been taken, or its length where that is known.</param>
internal sealed class UnpackBudget(Func<long> packed)
{
    private long _unpacked;

    public void Take(int bytes)
    {
        _unpacked += bytes;
        if (_unpacked > ReadingLimits.UnpackedAtLeast && _unpacked / ReadingLimits.UnpackedRatio > packed())
            throw new UnpackingStopped(_unpacked, packed());
    }

    /// <summary>A stream of unpacked bytes that counts them.</summary>
    public Stream Counted(Stream unpacked) => new CountedStream(unpacked, Take);
}

/// <summary>A file that grows without measure when it is unpacked. Ends the reading of the whole file.</summary>
internal sealed class UnpackingStopped(long unpacked, long packed) : IOException("Unpacking was stopped.")
{
    public long Unpacked => unpacked;
    public long Packed => packed;
}
