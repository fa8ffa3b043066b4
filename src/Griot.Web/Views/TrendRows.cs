using System.Collections.Immutable;

namespace Griot.Web.Views;

public enum TrendStep
{
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,
    Month,
}

public enum TrendGroup
{
    None,
    Type,
    Actor,
    Region,
    Country,
}

/// <summary>Events and deaths of one group, one number a period.</summary>
public sealed record TrendSeries(string Key, string Label, ImmutableArray<int> Events, ImmutableArray<long> Low, ImmutableArray<long> Best, ImmutableArray<long> High);

/// <summary>Counts over time. An incident counts in the period of its first day; one dated no better than a month counts when the step is a month.</summary>
/// <param name="Periods">The first day of each period, without gaps.</param>
/// <param name="Left">Incidents that pass the filter and could not be put into a period.</param>
public sealed record TrendRows(ImmutableArray<DateOnly> Periods, ImmutableArray<TrendSeries> Series, int Left);
