using Griot.Merging.Aggregation;
using Griot.Merging.Tests.Gold;
using Griot.Merging.Tests.Scale;
using Griot.Model;

namespace Griot.Merging.Tests;

public sealed class RuleSwitchTests
{
    public static TheoryData<string> Rules => [.. AggregationRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Switching_gives_what_resolving_with_that_rule_gives(string name) =>
        Check(new PlantedReports(400, seed: 3).Reports, AggregationRules.Named(name)!);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Switching_gives_the_same_on_the_gold(string name) => Check(
        GoldReports.Read(SharedFolder.OrSkip("gold/dev-incidents/gold"), SharedFolder.OrSkip("gold/dev-incidents/reports")),
        AggregationRules.Named(name)!);

    [Fact]
    public void Figures_among_the_reasons_for_possibly_the_same_are_switched_too()
    {
        var seeds = GoldReports.Read(SharedFolder.OrSkip("gold/seeds"), SharedFolder.OrSkip("seeds"));
        Check(seeds, AggregationRules.Conservative);
    }

    private static void Check(IReadOnlyCollection<CodedReport> reports, IAggregationRule rule)
    {
        var expected = IncidentResolver.Resolve(reports, new(rule));

        var switched = RuleSwitch.Apply(IncidentResolver.Resolve(reports), reports.ToDictionary(coded => coded.Report.Id), rule);

        Assert.Equal(expected.Select(IncidentLines.Of), switched.Select(IncidentLines.Of));
    }
}
