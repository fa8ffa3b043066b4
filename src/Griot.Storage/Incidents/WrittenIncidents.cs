using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Storage;

/// <summary>Which incidents of a view were written.</summary>
/// <param name="Whole">Whether all were; then the two lists say nothing.</param>
/// <param name="Gone">Names that no longer stand for an incident.</param>
/// <param name="Made">New incidents and changed ones.</param>
public sealed record WrittenIncidents(bool Whole, ImmutableHashSet<IncidentId> Gone, ImmutableHashSet<IncidentId> Made)
{
    public static WrittenIncidents None { get; } = new(false, [], []);

    public static WrittenIncidents All { get; } = new(true, [], []);

    /// <summary>This writing with another after it.</summary>
    public WrittenIncidents And(IEnumerable<IncidentId> gone, IEnumerable<IncidentId> made)
    {
        ImmutableHashSet<IncidentId> went = [.. gone], came = [.. made];
        return this with { Gone = Gone.Except(came).Union(went.Except(came)), Made = Made.Except(went).Union(came) };
    }
}
