using System.Diagnostics;
using System.Globalization;
using System.Text;
using Griot.Analysis;

namespace Griot.Bench;

/// <summary>Text to coded events on one core: how many megabytes and reports in a second of processor time and of clock time.</summary>
internal static class Speed
{
    private const int Rounds = 9;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    /// <summary>Reports of this many characters and more are shown apart: news is about 4 kB long.</summary>
    private const int LongReport = 3000;

    public static string Measure(Corpus corpus)
    {
        var coder = Coder.Default;
        RunFor(WarmUp, coder, corpus);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Pass(coder, corpus);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var rounds = RoundsOf(coder, corpus);
        var both = Enumerable.Range(0, Rounds).Select(_ => OnTwoCores(coder, corpus)).Order().ElementAt(Rounds / 2);
        var longest = corpus.Longest(LongReport);
        var longRounds = RoundsOf(coder, longest);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Speed: text to coded events

            One thread, garbage collection included; medians of {Rounds} rounds of {Round.TotalSeconds:F0} seconds after {WarmUp.TotalSeconds:F0} seconds of warm-up.
            Input: {corpus.Description}, {corpus.Bytes / 1000.0:F0} kB of text; {longest.Description}.

            | reports | bytes a report | MB a second of processor time | MB a second of the clock | reports a second of processor time |
            | --- | ---: | ---: | ---: | ---: |
            {Row("all", corpus, rounds)}
            {Row($"{LongReport / 1000} kB and more", longest, longRounds)}

            A report costs something, and its events do, whatever its length: short reports are slower by the byte.
            Two threads at once, on two cores, all reports: {both:F2} MB a second of the clock.
            Fastest round over all: {rounds.Max(round => round.Bytes / 1e6 / round.Processor):F2} MB, slowest {rounds.Min(round => round.Bytes / 1e6 / round.Processor):F2} MB a second of processor time.
            Memory asked for: {(double)allocated / corpus.Bytes:F0} bytes a byte of text. Largest working set of the whole run: {peak / 1e6:F0} MB.

            """);
        return text.ToString();
    }

    private static List<(double Bytes, double Reports, double Processor, double Clock)> RoundsOf(Coder coder, Corpus corpus) =>
        [.. Enumerable.Range(0, Rounds).Select(_ => RunFor(Round, coder, corpus))];

    private static string Row(string name, Corpus corpus, List<(double Bytes, double Reports, double Processor, double Clock)> rounds) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {corpus.Bytes / corpus.Reports.Length} | {Median(rounds, round => round.Bytes / 1e6 / round.Processor):F2} | {Median(rounds, round => round.Bytes / 1e6 / round.Clock):F2} | {Median(rounds, round => round.Reports / round.Processor):F0} |");

    private static double OnTwoCores(Coder coder, Corpus corpus)
    {
        var clock = Stopwatch.StartNew();
        long passes = 0;
        Parallel.Invoke(Work, Work);
        return passes * (corpus.Bytes / 1e6) / clock.Elapsed.TotalSeconds;

        void Work()
        {
            for (; clock.Elapsed < Round; Interlocked.Increment(ref passes))
                Pass(coder, corpus);
        }
    }

    private static double Median(List<(double Bytes, double Reports, double Processor, double Clock)> rounds, Func<(double Bytes, double Reports, double Processor, double Clock), double> figure) =>
        rounds.Select(figure).Order().ElementAt(Rounds / 2);

    private static (double Bytes, double Reports, double Processor, double Clock) RunFor(TimeSpan time, Coder coder, Corpus corpus)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var passes = 0;
        for (; clock.Elapsed < time; passes++)
            Pass(coder, corpus);
        return (
            (double)passes * corpus.Bytes, (double)passes * corpus.Reports.Length,
            (Environment.CpuUsage.TotalTime - processor).TotalSeconds, clock.Elapsed.TotalSeconds);
    }

    private static void Pass(Coder coder, Corpus corpus)
    {
        foreach (var report in corpus.Reports)
            coder.Code(report);
    }
}
