namespace Griot.Reading;

/// <summary>Where reading says no. Both limits lie far above any report and keep one bad file from holding up a run.</summary>
public static class ReadingLimits
{
    /// <summary>The largest file that is read.</summary>
    public const int Bytes = 64 * 1024 * 1024;

    /// <summary>The longest line that is read, in UTF-16 characters. A longer one is data, not prose.</summary>
    public const int LineLength = 4 * 1024 * 1024;
}
