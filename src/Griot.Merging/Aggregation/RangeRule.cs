using System.Collections.Immutable;

namespace Griot.Merging.Aggregation;

/// <summary>Shows the whole dispute: lowest and highest figure of the families, and the best founded one between them.</summary>
internal sealed class RangeRule : IAggregationRule
{
    public string Name => "range";
    public string Meaning => "lowest and highest figure of the families' latest reports; best by the standing of the source";

    public TollChoice Choose(ImmutableArray<TollStatement> statements)
    {
        var lows = statements.Select(statement => statement.Count.Low).OfType<long>()
            .DefaultIfEmpty(statements.Min(statement => statement.Value));
        var highs = statements.Select(statement => statement.Count.High ?? statement.Value);
        var standing = statements.Min(Standing.Of);
        var founded = statements.Where(statement => Standing.Of(statement) == standing).ToImmutableArray();
        var best = standing is Standing.Count or Standing.OwnSide ? LatestOf(founded) : MostFamilies(founded);
        return new(lows.Min(), best.Value, highs.Max(), Standing.Describe(standing));
    }

    internal static TollStatement LatestOf(ImmutableArray<TollStatement> statements) =>
        statements.OrderByDescending(statement => statement.Day).ThenByDescending(statement => statement.Value)
            .ThenBy(statement => statement.Event).First();

    internal static TollStatement MostFamilies(ImmutableArray<TollStatement> statements) => statements
        .GroupBy(statement => statement.Value)
        .OrderByDescending(same => same.Select(statement => statement.Family).Distinct().Count())
        .ThenByDescending(same => same.Max(statement => statement.Day)).ThenByDescending(same => same.Key)
        .Select(same => LatestOf([.. same])).First();
}
