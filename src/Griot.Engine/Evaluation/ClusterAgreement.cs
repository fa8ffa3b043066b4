using System.Collections.Immutable;

namespace Griot.Engine.Evaluation;

/// <summary>B-cubed precision and recall over the reports that the gold puts into exactly one incident.</summary>
internal readonly record struct ClusterAgreement(double Precision, double Recall, int Count)
{
    public static ClusterAgreement Of(ImmutableArray<ScoredIncident> gold, ImmutableArray<ImmutableHashSet<string>> found)
    {
        var homes = gold.SelectMany(incident => incident.Reports, (incident, report) => (report, incident))
            .GroupBy(pair => pair.report, StringComparer.Ordinal).Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().incident, StringComparer.Ordinal);
        double precision = 0, recall = 0;
        foreach (var (report, incident) in homes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var expected = incident.Reports.Where(homes.ContainsKey).ToHashSet(StringComparer.Ordinal);
            var given = Nearest(report, expected, found.Where(reports => reports.Contains(report))
                .Select(reports => reports.Where(homes.ContainsKey).ToHashSet(StringComparer.Ordinal)));
            double shared = given.Count(expected.Contains);
            precision += shared / Math.Max(1, given.Count);
            recall += shared / Math.Max(1, expected.Count);
        }

        var count = Math.Max(1, homes.Count);
        return new(precision / count, recall / count, homes.Count);
    }

    public Figure ToFigure(string name, double? target) =>
        new(name, Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0, Count, target, Precision, Recall);

    // A report that tells several incidents lies in several answers; the one nearest to the gold's counts.
    private static HashSet<string> Nearest(string report, HashSet<string> expected, IEnumerable<HashSet<string>> holding) =>
        holding.MaxBy(given => (double)given.Count(expected.Contains) / given.Union(expected, StringComparer.Ordinal).Count()) ?? [report];
}
