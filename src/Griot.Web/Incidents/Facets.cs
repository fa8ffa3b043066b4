using System.Collections.Immutable;

namespace Griot.Web.Incidents;

/// <summary>A value that a filter can take, and how many incidents of the workspace have it.</summary>
/// <param name="Key">What the filter takes.</param>
/// <param name="Label">What people read.</param>
/// <param name="Within">What it belongs to: the type of a sub-event type, the country of a region; null otherwise.</param>
public sealed record Facet(string Key, string Label, string? Within, int Incidents);

/// <summary>The values there are to filter by, most frequent first.</summary>
/// <param name="First">The first day of any incident; null when none has a date.</param>
/// <param name="Last">The last day.</param>
public sealed record Facets(
    ImmutableArray<Facet> Types, ImmutableArray<Facet> Countries, ImmutableArray<Facet> Regions, ImmutableArray<Facet> Actors, ImmutableArray<Facet> Sources,
    ImmutableArray<Facet> Languages, ImmutableArray<Facet> States, DateOnly? First, DateOnly? Last);
