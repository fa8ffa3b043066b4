namespace Griot.Reading.Archives;

/// <summary>What a zip says about one of its files. All of it may be false.</summary>
/// <param name="Local">Where the file's own header begins.</param>
/// <param name="Packed">How many packed bytes there are; for a salvaged file, up to the next header.</param>
/// <param name="Length">How many bytes it unpacks to, or null where only the end of the data would tell.</param>
internal sealed record ZipEntry(string Name, int Method, int Flags, uint? Crc, long Packed, long? Length, long Local)
{
    public bool IsFolder => Name.EndsWith('/');

    /// <summary>Files that programs put into archives for themselves.</summary>
    public bool IsHidden => EntryName.IsHidden(Name);

    public bool IsEncrypted => (Flags & 1) != 0;

    public bool IsPackedKnown => Method is 0 or 8;
}
