namespace Griot.Reading.Formats;

/// <summary>One kind of file that reports come in. It is known by its first bytes, never by its name.</summary>
/// <remarks>
/// To read a new kind of file, write one of these and name it in <see cref="ReportFormats"/>. Trouble inside a file is an outcome; what its
/// streams throw (<see cref="InvalidDataException"/>, <see cref="IOException"/>) may pass through, and is named with its position.
/// </remarks>
internal interface IReportFormat
{
    /// <summary>A word for people and for the custody record: <c>zip</c>, <c>warc</c>, <c>telegram</c>.</summary>
    string Name { get; }

    /// <param name="head">The first bytes, at most <see cref="ReportFormats.HeadLength"/>; all of them when there are fewer.</param>
    bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options);

    /// <summary>Goes through the contents once, from front to back, and hands out each report as it is met.</summary>
    IEnumerable<PendingReport> Read(Contents contents);
}
