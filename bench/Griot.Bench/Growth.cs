using System.Globalization;
using System.Text;
using Griot.Analysis;
using Griot.Model;

namespace Griot.Bench;

/// <summary>Whether time grows linearly with length: inputs over which a careless reader takes time squared, at four lengths.</summary>
internal static class Growth
{
    private static readonly int[] Words = [15_625, 62_500, 250_000, 1_000_000];
    private const int Runs = 3;

    /// <summary>What takes seconds is measured well enough at once.</summary>
    private const int FewerRunsFrom = 250_000;

    /// <summary>Below this the clock's own grain is all there is.</summary>
    private const double LeastMilliseconds = 4;
    private static readonly DateOnly Published = new(2025, 6, 18);

    public static string Measure()
    {
        foreach (var report in Corpus.Read().Reports)
            Coder.Default.Code(report);
        foreach (var (_, make) in HardInputs.All)
            Time(make(20_000), 1);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Growth: time for inputs that grow

            Milliseconds of processor time for one report of so many words, the least of {Runs} runs below {FewerRunsFrom:N0} words. "exponent" is the slope of the line through the logarithms of
            words and time: 1 is linear, 2 is squared; a little above 1 is memory, which is farther away the more of it there is.


            """);
        text.Append(CultureInfo.InvariantCulture, $"| input | {string.Join(" | ", Words.Select(words => words.ToString("N0", CultureInfo.InvariantCulture)))} | exponent |\n");
        text.Append(CultureInfo.InvariantCulture, $"| --- | {string.Join(" | ", Words.Select(_ => "---:"))} | ---: |\n");
        foreach (var (name, make) in HardInputs.All)
        {
            var times = Words.Select(words => Time(make(words), words < FewerRunsFrom ? Runs : 1)).ToList();
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", times.Select(time => time.ToString("F0", CultureInfo.InvariantCulture)))} | ");
            text.Append(Exponent(times) is { } exponent ? exponent.ToString("F2", CultureInfo.InvariantCulture) : "-").Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>The slope by least squares over the lengths that take long enough to be measured; null when fewer than three do.</summary>
    private static double? Exponent(List<double> times)
    {
        var points = Words.Zip(times).Where(point => point.Second >= LeastMilliseconds).Select(point => (X: Math.Log(point.First), Y: Math.Log(point.Second))).ToList();
        if (points.Count < 3)
            return null;
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        return points.Sum(point => (point.X - x) * (point.Y - y)) / points.Sum(point => (point.X - x) * (point.X - x));
    }

    private static double Time(string text, int runs)
    {
        var report = new Report("growth", text, Published: Published);
        var least = double.PositiveInfinity;
        for (var run = 0; run < runs; run++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            Coder.Default.Code(report);
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return least;
    }
}
