using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Merging;

/// <summary>The incidents that reports make.</summary>
/// <param name="Kept">How many were taken over from an earlier run as they were, because nothing they rest on has changed.</param>
public sealed record Resolution(ImmutableArray<Incident> Incidents, int Kept)
{
    /// <summary>To be saved with the incidents, so that <see cref="IncidentResolver.Judge"/> can change them; made while it is read.</summary>
    public IEnumerable<BasisPage> Basis { get; init; } = [];
}
