using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Merging.Aggregation;

/// <summary>One figure that one report of an incident gives, with all that a rule may weigh.</summary>
/// <param name="Family">The number of the report's family.</param>
/// <param name="Day">The day the report speaks from.</param>
/// <param name="Words">The report's words for the figure.</param>
/// <param name="OneSide">It counts the enemy's dead only, where both sides' dead are of this kind.</param>
public sealed record TollStatement(EventKey Event, int Family, DateOnly Day, Stated<Toll> Toll, string Words, bool OneSide)
{
    public CountRange Count => Toll.Value.Count;

    /// <summary>The figure's lower end: what a bare "at least 9" or "up to 20" is worth when one number is wanted.</summary>
    public long Value => Count.Low ?? Count.High ?? 0;
}

/// <summary>A named way to choose one low, best and high from rival figures.</summary>
public interface IAggregationRule
{
    /// <summary>The name that stands in <see cref="MergedToll.Rule"/> and on the command line.</summary>
    string Name { get; }

    /// <summary>What it chooses, in a few words for people.</summary>
    string Meaning { get; }

    /// <param name="statements">At least one figure of one measure and kind: those of each family's latest report.</param>
    TollChoice Choose(ImmutableArray<TollStatement> statements);
}

/// <summary>The three values a rule chose, and why the best one.</summary>
public readonly record struct TollChoice(long? Low, long? Best, long? High, string Reason);
