using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Griot.Reading;

namespace Griot.Bench;

/// <summary>Web archives: unpacking alone, finding the records, and taking the text out of their pages; then ten gigabytes in flat memory.</summary>
internal static class Crawls
{
    private const long Small = 1L << 30;
    private const long Pages = 96L << 20;
    private const long Large = 10L * 1000 * 1000 * 1000;

    public static string Measure()
    {
        Records(SyntheticCrawl.Of(Small / 8));
        var unzip = Timed(Small, crawl => Unzip(crawl));
        var records = Timed(Small, crawl => Records(crawl));
        var pages = Timed(Pages, crawl => Decoded(crawl));
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        var large = SyntheticCrawl.Of(Large);
        var start = Environment.CpuUsage.TotalTime;
        var (count, middle) = Watched(large);
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Reading: web archives

            A made-up archive of pages, each packed by itself, made while it is read: {large.UnpackedEach / 1000.0:F0} kB a page unpacked, {large.UnpackedEach * count / (double)large.Packed:F1} to 1 packed.
            One thread; seconds are of processor time, the making of the archive included. MB are of unpacked bytes.

            | what | MB a second | pages a second |
            | --- | ---: | ---: |
            | unpacking alone (GZipStream of the base library) | {unzip.Bytes:F0} | {unzip.Bytes * 1e6 / large.UnpackedEach:F0} |
            | records found, their HTTP heads read, formats recognised | {records.Bytes:F0} | {records.Bytes * 1e6 / large.UnpackedEach:F0} |
            | the same, and the main text taken out of every page | {pages.Bytes:F0} | {pages.Bytes * 1e6 / large.UnpackedEach:F0} |

            Ten gigabytes: {count:N0} records, {large.UnpackedEach * count / 1e9:F1} GB unpacked from {large.Packed / 1e9:F2} GB in {seconds:F0} seconds of processor time; the text taken out of one page in a hundred.
            Largest working set: {before / 1e6:F0} MB before, {middle / 1e6:F0} MB after a tenth, {peak / 1e6:F0} MB at the end.

            """);
    }

    private static (double Bytes, long Count) Timed(long unpacked, Func<SyntheticCrawl, long> run)
    {
        var crawl = SyntheticCrawl.Of(unpacked);
        var start = Environment.CpuUsage.TotalTime;
        var count = run(crawl);
        return (crawl.UnpackedEach * (unpacked / crawl.UnpackedEach) / 1e6 / (Environment.CpuUsage.TotalTime - start).TotalSeconds, count);
    }

    private static long Unzip(Stream crawl)
    {
        using var gzip = new GZipStream(crawl, CompressionMode.Decompress);
        var (buffer, total) = (new byte[64 * 1024], 0L);
        for (int read; (read = gzip.Read(buffer)) > 0;)
            total += read;
        return total;
    }

    private static IEnumerable<PendingReport> Pending(Stream crawl) => new ReportSource("crawl.warc.gz", () => crawl).Pending(ReadingOptions.Default, _ => { });

    private static long Records(Stream crawl) => Pending(crawl).LongCount();

    private static long Decoded(Stream crawl) => Pending(crawl).LongCount(pending => pending.Read() is ReadReport);

    private static (long Count, long AfterATenth) Watched(SyntheticCrawl crawl)
    {
        var (count, tenth) = (0L, 0L);
        foreach (var pending in Pending(crawl))
        {
            if (count++ % 100 == 0 && pending.Read() is not ReadReport)
                throw new InvalidOperationException($"{pending.Name} was not read.");
            if (tenth == 0 && count * crawl.UnpackedEach > Large / 10)
                tenth = Process.GetCurrentProcess().PeakWorkingSet64;
        }

        return (count, tenth);
    }
}
