using Griot.Merging.Aggregation;
using Griot.Model;

namespace Griot.Merging.Tests.Aggregation;

public sealed class AggregationRuleTests
{
    [Theory]
    [InlineData("range", 4L, 15L, 15L)]
    [InlineData("conservative", 4L, 4L, 4L)]
    [InlineData("latest", 15L, 15L, 15L)]
    [InlineData("most_representative", 9L, 9L, null)]
    public void Each_rule_reads_the_same_figures_in_its_own_way(string rule, long low, long best, long? high)
    {
        var toll = Merge(AggregationRules.Named(rule)!,
            Report("A", "2026-02-10", AReport.Killed(CountRange.AtLeast(9))),
            Report("B", "2026-02-11", AReport.Killed(CountRange.AtLeast(9))),
            Report("C", "2026-02-11", AReport.Killed(4, speaker: "spokesman")),
            Report("D", "2026-02-13", AReport.Killed(15, speaker: "hospital source")));

        Assert.Equal((low, best, high ?? 9), (toll.Low, toll.Best, toll.High));
        Assert.StartsWith(rule, toll.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_latest_report_of_a_family_counts() =>
        Assert.Equal((19L, 19L), Ends(Report("A", "2026-02-10", AReport.Killed(17)), Report("A", "2026-02-12", AReport.Killed(19))));

    [Fact]
    public void A_replaced_figure_does_not_count() =>
        Assert.Equal((32L, 32L), Ends(Report("A", "2026-02-10", AReport.Killed(32), AReport.Killed(10, superseded: true))));

    [Fact]
    public void A_claim_is_best_only_when_there_is_nothing_else()
    {
        Assert.Equal(4, Merge(AggregationRules.Range, Report("A", "2026-02-10", AReport.Killed(27, speaker: "JNIM", certainty: Certainty.Claimed)), Report("B", "2026-02-09", AReport.Killed(4))).Best);
        Assert.Equal(27, Merge(AggregationRules.Range, Report("A", "2026-02-10", AReport.Killed(27, speaker: "JNIM", certainty: Certainty.Claimed))).Best);
    }

    [Fact]
    public void An_uncounted_plural_gives_way_to_a_count() =>
        Assert.Equal((11L, 11L), Ends(Report("A", "2026-02-10", AReport.Killed(CountRange.AtLeast(2))), Report("B", "2026-02-10", AReport.Killed(11))));

    [Fact]
    public void A_denial_counts_as_nobody() =>
        Assert.Equal((0L, 23L), Ends(Report("A", "2026-02-10", AReport.Killed(23)), Report("B", "2026-02-10", AReport.Killed(0, speaker: "army", certainty: Certainty.Denied))));

    [Fact]
    public void A_majority_of_families_chooses_the_day()
    {
        var incident = Assert.Single(IncidentResolver.Resolve(
        [
            AReport.Saying("One.", "A", "2026-02-12", AReport.Event()), AReport.Saying("Two.", "B", "2026-02-12", AReport.Event()),
            AReport.Saying("Three.", "C", "2026-02-12", AReport.Event("2026-02-11")), AReport.Saying("Four.", "D", "2026-02-13", AReport.Event("2026-02-08..2026-02-14")),
        ]));

        Assert.Equal(new DateOnly(2026, 2, 10), incident.Date!.Start);
        Assert.Equal(1, incident.Date.Days);
    }

    private static (long?, long?) Ends(params CodedReport[] reports)
    {
        var toll = Merge(AggregationRules.Range, reports);
        return (toll.Low, toll.High);
    }

    private static MergedToll Merge(IAggregationRule rule, params CodedReport[] reports) =>
        Assert.Single(Assert.Single(IncidentResolver.Resolve(reports, new(rule))).Tolls);

    private static CodedReport Report(string source, string published, params Stated<Toll>[] tolls) =>
        AReport.Saying($"{source} on {published}.", source, published, AReport.Event(tolls: [.. tolls]));
}
