using System.Collections.Immutable;
using Griot.Merging;
using Griot.Model;
using Griot.Storage;

namespace Griot.Engine;

/// <summary>A store's view of incidents, as merging reads it.</summary>
internal sealed class StoredView(IReportStore store) : IIncidentView
{
    public byte[]? Basis(string part, long number) => store.Basis(part, number);

    public IncidentId? IncidentOf(EventKey key) => store.IncidentOf(key);

    public ImmutableArray<EventKey> EventsOf(IncidentId id) => store.EventsOf(id);

    public ImmutableArray<Incident> Incidents(IEnumerable<IncidentId> ids) => store.Incidents(ids);

    public ImmutableArray<Incident> IncidentsTelling(IEnumerable<ReportId> reports) => store.IncidentsTelling(reports);

    public ImmutableArray<Incident> IncidentsWorkedOutAs(IEnumerable<string> fingerprints) => store.IncidentsWorkedOutAs(fingerprints);

    public ImmutableArray<CodedReport> Coded(IEnumerable<ReportId> ids) => store.Coded(ids);
}
