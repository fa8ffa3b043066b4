using System.Globalization;

namespace Griot.Reading.Crawls;

/// <summary>What reading can say of web archives.</summary>
internal static class CrawlProblems
{
    public static ReadProblem Damaged(string file, long offset, Exception exception) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}#{offset}"), $"The archive is damaged or cut off in or behind this record: {exception.Message.TrimEnd('.')}.",
            "Records before it are read, and those behind it that can be found. Fetch or copy the file again.");

    public static ReadProblem CutOff(string name, long missing) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"The record lacks its last {missing:N0} bytes: the archive was cut off."), "What came before is read. Fetch or copy the file again.");

    public static ReadProblem NotHttp(string name) => new(name, "The record calls itself a server's answer and is none.", "It is left out.");

    public static ReadProblem BadBody(string name, string why) => new(name, $"The page could not be unpacked: {why}.", "It is left out.");
}
