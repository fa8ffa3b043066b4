using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Merging;

/// <summary>A view of incidents as it was last saved, with the reports it was worked out from, read piece by piece.</summary>
public interface IIncidentView
{
    /// <summary>A page of the basis that came with the view; null when there is none.</summary>
    byte[]? Basis(string part, long number);

    /// <summary>The incident that holds an event; null when there is no such event.</summary>
    IncidentId? IncidentOf(EventKey key);

    ImmutableArray<EventKey> EventsOf(IncidentId id);

    ImmutableArray<Incident> Incidents(IEnumerable<IncidentId> ids);

    ImmutableArray<Incident> IncidentsTelling(IEnumerable<ReportId> reports);

    /// <summary>All incidents with one of the fingerprints.</summary>
    ImmutableArray<Incident> IncidentsWorkedOutAs(IEnumerable<string> fingerprints);

    ImmutableArray<CodedReport> Coded(IEnumerable<ReportId> ids);
}

/// <summary>What becomes of a view.</summary>
/// <param name="Gone">Names that no incident has any more.</param>
/// <param name="Made">New incidents, and changed ones under the names they had.</param>
public sealed record ViewChange(ImmutableArray<IncidentId> Gone, ImmutableArray<Incident> Made);
