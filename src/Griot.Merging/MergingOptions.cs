using Griot.Merging.Aggregation;
using Griot.Merging.Judgements;

namespace Griot.Merging;

/// <summary>What a caller may choose about merging; everything else is in <c>data/merging</c>.</summary>
/// <param name="Rule">How coded values are chosen from rival statements; null means <see cref="AggregationRules.Range"/>.</param>
/// <param name="Judgements">People's decisions; they outrank the program's.</param>
public sealed record MergingOptions(IAggregationRule? Rule = null, JudgementLog? Judgements = null)
{
    public static MergingOptions Default { get; } = new();
}
