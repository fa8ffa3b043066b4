using System.Collections.Immutable;

namespace Griot.Merging.Aggregation;

/// <summary>The rules there are.</summary>
public static class AggregationRules
{
    /// <summary>Lowest and highest over the latest report of each family; best by the standing of the source.</summary>
    public static IAggregationRule Range { get; } = new RangeRule();

    /// <summary>The lowest figure throughout.</summary>
    public static IAggregationRule Conservative { get; } = new ConservativeRule();

    /// <summary>The last report's figures.</summary>
    public static IAggregationRule Latest { get; } = new LatestRule();

    /// <summary>The figure that most families give; one family, one vote.</summary>
    public static IAggregationRule MostRepresentative { get; } = new MostRepresentativeRule();

    public static ImmutableArray<IAggregationRule> All { get; } = [Conservative, Range, Latest, MostRepresentative];

    /// <summary>The rule of that name, or null.</summary>
    public static IAggregationRule? Named(string name) => All.FirstOrDefault(rule => rule.Name == name);
}
