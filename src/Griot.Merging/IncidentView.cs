using System.Collections.Immutable;
using Griot.Merging.Aggregation;
using Griot.Merging.Contradictions;
using Griot.Merging.Families;
using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Merging;

/// <summary>Puts an incident together from its reports: families first, then values, then contradictions.</summary>
internal static class IncidentView
{
    public static Incident Of(
        IncidentId id, IEnumerable<ReportInIncident> members, IAggregationRule rule, JudgementLog judgements, AnchoredJudgements anchored, CancellationToken cancellation)
    {
        var tree = FamilyFinder.Find(members, judgements.ByReports, cancellation);
        var coded = Coded(id, tree, rule);
        return Decisions.Apply(coded, anchored.On(coded.Events));
    }

    private static Incident Coded(IncidentId id, FamilyTree tree, IAggregationRule rule)
    {
        var tolls = TollEvidence.Of(tree);
        return new(
            id,
            WhoAndWhat.Type(tree),
            TimeAndPlace.Date(tree),
            TimeAndPlace.Place(tree),
            WhoAndWhat.Actors(tree),
            [.. tolls.Select(evidence => Merge(evidence, rule))],
            WhoAndWhat.Things(tree),
            WhoAndWhat.Claims(tree),
            [.. tree.Families.SelectMany(family => family)
                .SelectMany(report => report.Events.Select(coded => new EventKey(report.Id, coded.Id))).Order()],
            Reports(tree),
            ContradictionFinder.Find(tree, tolls),
            [],
            IncidentState.Proposed);
    }

    public static MergedToll Merge(TollEvidence evidence, IAggregationRule rule)
    {
        var choice = rule.Choose(evidence.Used);
        return new(evidence.Measure, evidence.Who, choice.Low, choice.Best, choice.High, $"{rule.Name}: {choice.Reason}");
    }

    private static ImmutableArray<IncidentReport> Reports(FamilyTree tree)
    {
        var reasons = tree.Links.GroupBy(link => link.Report).ToDictionary(group => group.Key, group => Describe(group.First()));
        return [.. tree.Families.SelectMany((family, i) => family.Select((report, place) => new IncidentReport(
            report.Id, report.Report.File, report.Report.Source, report.Report.Published, i + 1,
            place == 0 ? null : reasons.GetValueOrDefault(report.Id) ?? Backwards(tree, report.Id))))];
    }

    // The first of a family may be the one that depends, as when a wire's undated statement was read after the wire.
    private static string? Backwards(FamilyTree tree, ReportId report) =>
        tree.Links.FirstOrDefault(link => link.On == report) is { } link ? Describe(link) : null;

    private static string Describe(FamilyLink link) => link.Kind switch
    {
        FamilyLinkKind.Copy => $"copies {link.On}: \"{Shortened(link.Words)}\"",
        FamilyLinkKind.Rewritten => $"rewrites {link.On}: {link.Words} of its words in the same order",
        FamilyLinkKind.Forward => $"passed on from \"{link.Words}\" ({link.On})",
        FamilyLinkKind.SameOutlet => $"same outlet as {link.On}: {link.Words}",
        FamilyLinkKind.Judged => $"depends on {link.On}: {link.Words}",
        FamilyLinkKind.Statement => $"rests on the statement {link.On}: {link.Words}",
        _ => $"credits {link.On}: \"{Shortened(link.Words)}\"",
    };

    private static string Shortened(string words) => words.Length <= 90 ? words : words[..89] + "…";
}
