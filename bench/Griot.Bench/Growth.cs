using System.Globalization;
using System.Text;
using Griot.Analysis;
using Griot.Model;

namespace Griot.Bench;

/// <summary>Whether time grows linearly with length: inputs over which a careless reader takes time squared, at five lengths.</summary>
internal static class Growth
{
    private static readonly int[] Words = [62_500, 125_000, 250_000, 500_000, 1_000_000];
    private static readonly DateOnly Published = new(2025, 6, 18);

    public static string Measure()
    {
        foreach (var report in Corpus.Read().Reports)
            Coder.Default.Code(report);
        foreach (var (_, make) in HardInputs.All)
            Time(make(20_000));
        var text = new StringBuilder();
        text.Append(
            """
            # Growth: time for inputs that grow

            Milliseconds of processor time for one report of so many words. "times" is what the last doubling cost: 2 is linear, 4 is squared.


            """);
        text.Append(CultureInfo.InvariantCulture, $"| input | {string.Join(" | ", Words.Select(words => words.ToString("N0", CultureInfo.InvariantCulture)))} | times |\n");
        text.Append(CultureInfo.InvariantCulture, $"| --- | {string.Join(" | ", Words.Select(_ => "---:"))} | ---: |\n");
        foreach (var (name, make) in HardInputs.All)
        {
            var times = Words.Select(words => Time(make(words))).ToList();
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", times.Select(time => time.ToString("F0", CultureInfo.InvariantCulture)))} | ");
            // Below this the clock's own grain is all there is.
            text.Append(times[^2] < 20 ? "-" : (times[^1] / times[^2]).ToString("F1", CultureInfo.InvariantCulture)).Append(" |\n");
        }

        return text.ToString();
    }

    private static double Time(string text)
    {
        var report = new Report("growth", text, Published: Published);
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        Coder.Default.Code(report);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
