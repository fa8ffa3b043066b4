using System.Globalization;
using System.Text;
using Griot.Analysis;
using Griot.Model;

namespace Griot.Bench;

/// <summary>Whether memory stays flat over a million reports that are coded one after the other and not kept.</summary>
internal static class Memory
{
    private const int Reports = 1_000_000;
    private const int Stretch = 100_000;
    private const int Look = 500;

    public static string Measure(Corpus corpus)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Memory: a million reports, streamed

            Reports made from {corpus.Description}, each with words of its own at its end, coded on one thread and let go. The managed heap is looked at after
            every {Look} reports, whatever waits in it for the next collection included; "peak" is the most it held in a stretch of {Stretch:N0}.


            """);
        text.Append("| reports coded | events | peak of the managed heap, MB | working set at the end, MB |\n| ---: | ---: | ---: | ---: |\n");
        long events = 0;
        for (var done = 0; done < Reports;)
        {
            long peak = 0;
            for (var end = done + Stretch; done < end; done++)
            {
                events += Coder.Default.Code(Make(corpus, done)).Events.Length;
                if (done % Look == 0)
                    peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            }

            text.Append(CultureInfo.InvariantCulture, $"| {done:N0} | {events:N0} | {peak / 1e6:F1} | {Environment.WorkingSet / 1e6:F0} |\n");
        }

        return text.ToString();
    }

    private static Report Make(Corpus corpus, int number)
    {
        var report = corpus.Reports[number % corpus.Reports.Length];
        return report with { Text = string.Create(CultureInfo.InvariantCulture, $"{report.Text}\nNo. {number} of Kona{number % 9973}.") };
    }
}
