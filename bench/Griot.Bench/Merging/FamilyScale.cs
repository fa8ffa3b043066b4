using System.Globalization;
using Griot.Merging.Matching;
using Griot.Merging.Tests.Scale;

namespace Griot.Bench;

/// <summary>Finding copies: time, and how many of the planted ones are found.</summary>
internal static class FamilyScale
{
    private const int Seed = 7;

    public static string Measure(int reports)
    {
        var planted = new PlantedReports(reports, Seed);
        var texts = planted.Reports.Take(reports).ToArray();
        var before = Merging.PeakMegabytes;
        GC.Collect();
        CopyGroups groups = null!;
        var (clock, processor) = Merging.Timed(() => groups = new CopyGroups([.. texts]));
        var copies = planted.Copies.Where(copy => copy.Copy < reports).ToArray();
        var found = copies.Count(copy => groups.AreCopies(copy.Original, copy.Copy));
        var (same, all) = Pairs(planted, groups, reports);
        var megabytes = texts.Sum(coded => (long)coded.Report.Text.Length) / 1e6;
        return string.Create(CultureInfo.InvariantCulture,
            $"| {reports:N0} | {megabytes:F0} | {clock:F1} | {processor:F1} | {copies.Length:N0} | {(double)found / copies.Length:F4} | {(all == 0 ? 1 : (double)same / all):F4} | {Merging.PeakMegabytes - before:F0} |");
    }

    public static string Page(IReadOnlyList<string> rows) => $"""
        # Families: copies among many texts

        Invented reports of 60 to 260 words (seed {Seed}): about half are copies, of which a third lost their last third, and all had one word in forty
        changed and a number added. Recall: planted copies found in the group of their original. Precision: pairs inside groups that have one text.

        | reports | MB of text | seconds | of processor time | planted copies | recall | precision | MB of memory beside the reports |
        | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        {string.Join('\n', rows)}
        """;

    private static (long Same, long All) Pairs(PlantedReports planted, CopyGroups groups, int reports)
    {
        long same = 0, all = 0;
        foreach (var group in Enumerable.Range(0, reports).Where(i => groups.GroupOf(i) >= 0).GroupBy(groups.GroupOf))
        {
            all += Of(group.Count());
            same += group.GroupBy(planted.TextOf).Sum(text => Of(text.Count()));
        }
        return (same, all);

        static long Of(long count) => count * (count - 1) / 2;
    }
}
