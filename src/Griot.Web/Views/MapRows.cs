using System.Collections.Immutable;

namespace Griot.Web.Views;

/// <summary>Incidents that lie together at the zoom asked for.</summary>
/// <param name="Incident">The incident when it is only one; null otherwise.</param>
/// <param name="Precision">The coarsest geo precision among them.</param>
public sealed record MapCluster(double Latitude, double Longitude, int Incidents, long Deaths, string? Incident, string? Label, int Precision);

/// <summary>What the map shows.</summary>
/// <param name="Nowhere">Incidents that pass the filter and have no position.</param>
public sealed record MapRows(int Total, int Nowhere, ImmutableArray<MapCluster> Clusters);
