using System.Collections.Immutable;
using System.Globalization;
using Griot.Reading.Pages;

namespace Griot.Bench;

/// <summary>How well and how fast web pages become text, over pages whose main text is known.</summary>
internal static class Pages
{
    private const int Rounds = 9;

    // Beside the repository, or one level further up from a work tree.
    private static readonly string[] Near = ["..", "../.."];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>The folder beside the repository, or null.</summary>
    public static string? Folder() => Near
        .Select(up => Path.GetFullPath(Path.Combine(Corpus.Root, up, "shared", "bench", "article-extraction-dev"))).FirstOrDefault(Directory.Exists);

    public static string Measure(string folder)
    {
        var pages = PageGold.Read(folder);
        var figures = PageGold.Measure(pages);
        RunFor(WarmUp, pages);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => RunFor(Round, pages)).Order().ToList();
        var bytes = pages.Sum(page => (long)page.Bytes.Length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Pass(pages);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Pages: from bytes to title, date and main text

            {pages.Length} web pages with {figures.Found + figures.Missed} pieces of text that belong to the main text and {figures.Wrong + figures.LeftOut} that do not
            (from trafilatura's tests, development part). A piece counts when it comes out character by character.

            | figure | value | of | floor or peer |
            | --- | ---: | ---: | --- |
            | F | {figures.F:F3} | | target 0.92; on all 990 pages: trafilatura 0.924, news-please 0.836, readability 0.826 |
            | precision | {figures.Precision:F3} | {figures.Found + figures.Wrong} | |
            | recall | {figures.Recall:F3} | {figures.Found + figures.Missed} | |
            | pages a second of processor time, one core | {rounds[Rounds / 2]:F0} | {Rounds} rounds | target 200; trafilatura 86, Readability.js 52; parsing alone: AngleSharp 136, HtmlAgilityPack 546 |

            Fastest round {rounds[^1]:F0}, slowest {rounds[0]:F0} pages a second; {bytes / 1e6:F1} MB of pages, {(double)bytes / pages.Length / 1000:F0} kB each;
            {rounds[Rounds / 2] * bytes / pages.Length / 1e6:F0} MB of HTML a second, {(double)allocated / bytes:F1} bytes asked for a byte of page.
            The figures of peers were measured by others, on comparable pages and machines.
            """);
    }

    private static double RunFor(TimeSpan time, ImmutableArray<GoldPage> pages)
    {
        var start = Environment.CpuUsage.TotalTime;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var passes = 0;
        for (; clock.Elapsed < time; passes++)
            Pass(pages);
        return passes * pages.Length / (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static void Pass(ImmutableArray<GoldPage> pages)
    {
        foreach (var page in pages)
            PageReader.Extract(page.Bytes, page.Origin);
    }
}
