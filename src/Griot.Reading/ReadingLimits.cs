namespace Griot.Reading;

/// <summary>Where reading says no. All limits lie far above any report and keep one bad file from holding up a run.</summary>
public static class ReadingLimits
{
    /// <summary>The largest report that is read: a text, a page, a message. Containers may have any size.</summary>
    public const int Bytes = 64 * 1024 * 1024;

    /// <summary>The longest line that is read, in UTF-16 characters. A longer one is data, not prose.</summary>
    public const int LineLength = 4 * 1024 * 1024;

    /// <summary>The longest row of a table, or post of an export, in bytes.</summary>
    public const int RowBytes = 4 * 1024 * 1024;

    /// <summary>How many containers may lie inside one another: a page in a crawl in a gzip in a zip is three.</summary>
    public const int Depth = 6;

    /// <summary>How many entries of one archive are looked at.</summary>
    public const int Entries = 1_000_000;

    /// <summary>How much a file may grow by unpacking, whatever its size.</summary>
    public const long UnpackedAtLeast = 256L * 1024 * 1024;

    /// <summary>How many times its own size a file may grow by unpacking, over all levels. Text packs to a tenth, tables to a fiftieth.</summary>
    public const int UnpackedRatio = 200;

    /// <summary>The largest entry of an archive that is kept outside of memory while it is read.</summary>
    public const long Spooled = 16L * 1024 * 1024 * 1024;
}
