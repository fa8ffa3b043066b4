using Griot.Reading.Archives;
using Griot.Reading.Formats;

namespace Griot.Reading;

/// <summary>A file, or another stream of bytes, that reports can be read from when its turn comes.</summary>
/// <param name="Name">How people call it: the path as given, with forward slashes.</param>
/// <param name="Length">How many bytes it has, or null where that shows only at its end.</param>
/// <param name="Named">Whether a person named it, or its name promises reports; any other file may be of no known format without that being a problem.</param>
/// <param name="Means">How its bytes come here, for the custody record: <see cref="FromFile"/>, <see cref="FromInput"/>, <see cref="Fetched"/>.</param>
public sealed record ReportSource(string Name, Func<Stream> Open, long? Length = null, bool Named = true, string Means = ReportSource.FromFile)
{
    public const string FromFile = "file";
    public const string FromInput = "standard input";
    public const string Fetched = "fetched";

    /// <summary>What the name cannot say of a source that was fetched: its address and what the server called it.</summary>
    internal ContentOrigin Origin { get; init; } = ContentOrigin.Unknown;

    /// <summary>Reads it to its end, one report after the other; what cannot be opened or read is an outcome, not an exception.</summary>
    public IEnumerable<ReadOutcome> Read(ReadingOptions? options = null) =>
        Pending(options ?? ReadingOptions.Default, _ => { }).Select(pending => pending.Read());

    /// <summary>Hands out what is to be read, piece by piece, so that many cores can decode it; never more than one piece is in memory here.</summary>
    /// <param name="taken">Hears how many bytes of the source have been taken, each time some are.</param>
    public IEnumerable<PendingReport> Pending(ReadingOptions options, Action<int> taken)
    {
        var (stream, problem) = Opened();
        if (stream is null)
        {
            yield return PendingReport.Of(Name, "", new UnreadableReport(problem!));
            yield break;
        }

        var total = 0L;
        using var counted = new CountedStream(stream, count =>
        {
            total += count;
            taken(count);
        });
        var length = stream.CanSeek ? stream.Length : 0;
        var pass = new ReadingPass(options, new(() => Math.Max(total, length)), Named);
        foreach (var pending in ReportFormats.Read(new(Name, new(counted), pass, "", 0, Origin)))
            yield return pending;
    }

    private (Stream? Stream, ReadProblem? Problem) Opened()
    {
        try
        {
            return (Open(), null);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, ReadProblems.Missing(Name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, ReadProblems.NotAllowed(Name, exception.Message));
        }
    }
}
