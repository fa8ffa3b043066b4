using System.Collections.Immutable;
using System.Globalization;
using Griot.Merging;
using Griot.Merging.Tests.Scale;
using Griot.Model;

namespace Griot.Bench;

/// <summary>Coded events to incidents: time, memory, and how far the incidents are those that were planted.</summary>
internal static class ResolveScale
{
    private const int Seed = 11;
    private const int LeastWords = 24;
    private const int MostWords = 60;

    public static string Measure(int reports)
    {
        var planted = new PlantedReports(reports, Seed, LeastWords, MostWords);
        var before = Merging.PeakMegabytes;
        GC.Collect();
        ImmutableArray<Incident> incidents = [];
        var (clock, processor) = Merging.Timed(() => incidents = IncidentResolver.Resolve(planted.Reports));
        var peak = Merging.PeakMegabytes;
        var score = ClusterScore.Of(incidents, planted);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {planted.Reports.Count:N0} | {planted.Incidents:N0} | {clock:F1} | {processor:F1} | {peak:F0} | {before:F0} | {score.Precision:F3} | {score.Recall:F3} | {score.F1:F3} | {Apart(incidents, planted):F3} | {Families(incidents, planted):F3} |");
    }

    public static string Page(IReadOnlyList<string> rows)
    {
        var points = rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (Number(cells[1]), Number(cells[3]))).ToList();
        var processor = rows.Select(row => row.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (Number(cells[1]), Number(cells[4]))).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Merging: coded events to incidents

            Invented reports of one event each and {LeastWords} to {MostWords} words (seed {Seed}), eight incidents a day over 300 places of one country: independent
            tellings with other figures, copies, later revisions by the same outlet, and for every fourth incident a look-alike with the same
            parties and kind the next day or some 40 km away. Every tenth event has no date. Memory is the largest working set of the process, the reports
            included; the heap may not grow past 3.87 GB.

            | events | incidents | seconds | of processor time | MB at most | MB before | B-cubed precision | recall | F1 | look-alikes apart | planted copies in their family |
            | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            {string.Join('\n', rows)}

            Time grows with the number of events to the power of {Merging.Exponent(points):F2} (clock), {Merging.Exponent(processor):F2} (processor); 1 is linear, 2 squared.
            """);
    }

    private static double Number(string cell) => double.Parse(cell, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    // Two look-alikes are apart when no incident holds reports of both.
    private static double Apart(ImmutableArray<Incident> incidents, PlantedReports planted)
    {
        var together = new HashSet<(int, int)>();
        foreach (var incident in incidents)
        {
            var told = incident.Reports.Select(planted.IncidentOf).Distinct().Order().ToArray();
            for (var i = 0; i < told.Length; i++)
                for (var j = i + 1; j < told.Length; j++)
                    together.Add((told[i], told[j]));
        }
        return 1 - (double)planted.LookAlikes.Count(together.Contains) / planted.LookAlikes.Count;
    }

    private static double Families(ImmutableArray<Incident> incidents, PlantedReports planted)
    {
        var family = new (int Incident, int Family)[planted.Reports.Count];
        for (var i = 0; i < incidents.Length; i++)
            foreach (var report in incidents[i].Reports)
                family[int.Parse(report.File, CultureInfo.InvariantCulture)] = (i, report.Family);
        return (double)planted.Copies.Count(copy => family[copy.Original] == family[copy.Copy]) / planted.Copies.Count;
    }
}
