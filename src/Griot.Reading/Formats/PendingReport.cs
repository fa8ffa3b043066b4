namespace Griot.Reading;

/// <summary>A report whose bytes are at hand; decoding them is still to be done, and can be done on any core.</summary>
/// <param name="Name">The name of the file and the position in it: <c>archive.zip!folder/page.html</c>, <c>table.csv:12</c>.</param>
/// <param name="Weight">About how many bytes of memory it holds until it has been read.</param>
/// <param name="Format">How it was found, from the outside in: <c>zip/warc/page</c>.</param>
public sealed record PendingReport(string Name, long Weight, string Format, Func<ReadOutcome> Read)
{
    internal static PendingReport Of(string name, string format, ReadOutcome outcome) => new(name, 256, format, () => outcome);
}
