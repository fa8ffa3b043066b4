namespace Griot.Reading.Formats;

/// <summary>Bytes that some format is to read: a file, or a part of one that lies inside another.</summary>
/// <param name="Name">The file's name and, for a part, its position in it.</param>
/// <param name="Formats">The formats that led here, from the outside in, this one last.</param>
/// <param name="Origin">What is known of the bytes from around them: an address, a content type.</param>
internal sealed record Contents(string Name, SourceStream Bytes, ReadingPass Pass, string Formats, int Depth, ContentOrigin Origin)
{
    public PendingReport Report(string name, long weight, Func<ReadOutcome> read) => new(name, weight, Formats, read);

    public PendingReport Problem(ReadProblem problem) => PendingReport.Of(problem.File, Formats, new UnreadableReport(problem));

    public PendingReport PassOver(string name, string why) => PendingReport.Of(name, Formats, new PassedOver(name, why));

    /// <summary>Reads what lies inside, by whatever format recognises it.</summary>
    public IEnumerable<PendingReport> Inside(string name, Stream bytes, ContentOrigin? origin = null) => Inside(name, new SourceStream(bytes), origin);

    /// <summary>Reads what lies inside and is in memory already.</summary>
    public IEnumerable<PendingReport> Inside(string name, ReadOnlyMemory<byte> bytes, ContentOrigin? origin = null) => Inside(name, new SourceStream(bytes), origin);

    private IEnumerable<PendingReport> Inside(string name, SourceStream bytes, ContentOrigin? origin) =>
        Depth >= ReadingLimits.Depth
            ? [Problem(ReadProblems.TooDeep(name))]
            : ReportFormats.Read(new(name, bytes, Pass, Formats, Depth + 1, origin ?? Origin));
}

/// <summary>What is known of bytes from around them, before they are looked at.</summary>
/// <param name="Url">Where they were published.</param>
/// <param name="ContentType">What the server or the message called them, such as <c>text/html; charset=windows-1252</c>.</param>
/// <param name="Retrieved">When they were fetched.</param>
internal sealed record ContentOrigin(string? Url = null, string? ContentType = null, DateTimeOffset? Retrieved = null)
{
    public static ContentOrigin Unknown { get; } = new();
}
