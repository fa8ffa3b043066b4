using System.Collections.Immutable;

namespace Griot.Merging.Aggregation;

/// <summary>The lowest figure that anybody gives, as ACLED prefers when sources differ.</summary>
internal sealed class ConservativeRule : IAggregationRule
{
    public string Name => "conservative";
    public string Meaning => "the lowest figure that anybody gives";

    public TollChoice Choose(ImmutableArray<TollStatement> statements)
    {
        var lowest = statements.Min(statement => statement.Value);
        return new(lowest, lowest, lowest, "the lowest figure");
    }
}

/// <summary>Whatever the last report says, with both ends of its figures.</summary>
internal sealed class LatestRule : IAggregationRule
{
    public string Name => "latest";
    public string Meaning => "the figures of the latest report";

    public TollChoice Choose(ImmutableArray<TollStatement> statements)
    {
        var latest = RangeRule.LatestOf(statements);
        var same = statements.Where(statement => statement.Event == latest.Event).ToArray();
        var high = same.Max(statement => statement.Count.High ?? statement.Value);
        return new(same.Min(statement => statement.Value), latest.Value, high, "the latest report");
    }
}

/// <summary>The figure with most families behind it, however many reports each family has.</summary>
internal sealed class MostRepresentativeRule : IAggregationRule
{
    public string Name => "most_representative";
    public string Meaning => "the figure that most families give: one family, one vote";

    public TollChoice Choose(ImmutableArray<TollStatement> statements)
    {
        var chosen = RangeRule.MostFamilies(statements);
        return new(chosen.Count.Low ?? chosen.Value, chosen.Value, chosen.Count.High ?? chosen.Value, "the figure most families give");
    }
}
