namespace Griot.Reading;

/// <summary>A place a report can be read from, when its turn comes.</summary>
/// <param name="Name">How people call it: the path as given, with forward slashes.</param>
public sealed record ReportSource(string Name, Func<Stream> Open)
{
    /// <summary>Opens and reads it. A file that cannot be opened is an unreadable report, not an exception.</summary>
    public ReadOutcome Read()
    {
        try
        {
            using var stream = Open();
            return ReportReader.Read(Name, stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new UnreadableReport(ReadProblems.Missing(Name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new UnreadableReport(ReadProblems.NotAllowed(Name, exception.Message));
        }
    }
}
