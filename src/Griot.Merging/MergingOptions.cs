using Griot.Merging.Aggregation;

namespace Griot.Merging;

/// <summary>What a caller may choose about merging; everything else is in <c>data/merging</c>.</summary>
/// <param name="Rule">How coded values are chosen from rival statements; null means <see cref="AggregationRules.Range"/>.</param>
public sealed record MergingOptions(IAggregationRule? Rule = null)
{
    public static MergingOptions Default { get; } = new();
}
