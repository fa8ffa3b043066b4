using System.Collections.Immutable;
using Griot.Reading;
using Griot.Reading.Feeds;

namespace Griot.Engine.Watching;

/// <summary>The feeds that are to be watched: addresses, and lists of them in files (OPML, or an address a line).</summary>
public sealed record WatchSources(ImmutableArray<Uri> Feeds, ImmutableArray<ReadProblem> Problems)
{
    private const int LongestList = 16 * 1024 * 1024;

    /// <param name="given">Addresses and paths, as a person named them.</param>
    public static WatchSources Find(IEnumerable<string> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var feeds = new List<Uri>();
        var problems = new List<ReadProblem>();
        foreach (var one in given)
        {
            if (WebAddress.Looks(one))
                Add(one, one, feeds, problems);
            else if (!File.Exists(one))
                problems.Add(new(one, "It is no address that starts with http:// or https://, and there is no such file.", "Check the spelling."));
            else if (new FileInfo(one).Length > LongestList)
                problems.Add(new(one, "It is too large to be a list of feeds.", "Name an OPML file, or a text file with an address a line."));
            else
                AddList(one, feeds, problems);
        }

        if (feeds.Count == 0 && problems.Count == 0)
            problems.Add(new(string.Join(' ', given), "There is no feed in it.", "Name an OPML file, or a text file with an address a line."));
        return new([.. feeds.DistinctBy(feed => feed.AbsoluteUri)], [.. problems]);
    }

    private static void AddList(string file, List<Uri> feeds, List<ReadProblem> problems)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes.AsSpan().TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..])
        {
            var list = FeedReader.Read(file, bytes);
            foreach (var feed in list.Feeds)
                Add(file, feed.Url, feeds, problems);
            problems.AddRange(list.Problems);
            return;
        }

        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var address = line.Split('#', 2, StringSplitOptions.TrimEntries) is [var before, _] && before.Length == 0 ? "" : line.Trim();
            if (address.Length > 0)
                Add(FormattableString.Invariant($"{file}:{number}"), address, feeds, problems);
        }
    }

    private static void Add(string where, string address, List<Uri> feeds, List<ReadProblem> problems)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            feeds.Add(url);
        else
            problems.Add(new(where, $"'{address}' is no address of a feed.", "Addresses start with http:// or https://."));
    }
}

/// <summary>Tells addresses of the web from paths.</summary>
public static class WebAddress
{
    public static bool Looks(string given) =>
        given is not null && (given.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || given.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
}
