using System.Collections.Immutable;

namespace Griot.Web.Views;

/// <summary>How a source reports.</summary>
/// <param name="Incidents">In how many incidents it has a report.</param>
/// <param name="First">In how many of those with several sources its report was the first; sources that came out on the same first day all were.</param>
/// <param name="Copies">How many of its reports belong to a family that another source began.</param>
/// <param name="Tolls">In how many incidents it gives a number of dead.</param>
/// <param name="Revised">In how many of these a report of the same family, on a later day, gives another.</param>
public sealed record SourceRow(string Source, int Reports, int Incidents, int First, int Copies, int Tolls, int Revised);

/// <summary>Who follows whom: reports of one source in families that the other began.</summary>
public sealed record SourcePair(string Copier, string Origin, int Reports);

/// <summary>Sources, the busiest first, and who follows whom, the 500 strongest pairs.</summary>
public sealed record SourceRows(ImmutableArray<SourceRow> Sources, ImmutableArray<SourcePair> Pairs);
