using System.Collections.Immutable;
using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Merging.Tests.Growth;

/// <summary>A view of incidents in memory, with the basis of the full pass that made it.</summary>
internal sealed class AView : IIncidentView
{
    private readonly IReadOnlyCollection<CodedReport> _reports;
    private readonly Dictionary<(string, long), byte[]> _basis;
    private readonly Dictionary<IncidentId, Incident> _incidents;
    private Dictionary<EventKey, IncidentId> _incidentOf;

    public AView(IReadOnlyCollection<CodedReport> reports, MergingOptions? options = null)
    {
        var resolution = IncidentResolver.Update([], reports, options);
        _reports = reports;
        _basis = resolution.Basis.ToDictionary(page => (page.Part, page.Number), page => page.Content.ToArray());
        _incidents = resolution.Incidents.ToDictionary(incident => incident.Id);
        _incidentOf = Places();
    }

    public ImmutableArray<Incident> Incidents() => InOrder(_incidents.Values);

    /// <summary>How many reports were asked for.</summary>
    public int Read { get; private set; }

    /// <summary>How many pages of the basis were asked for.</summary>
    public int Pages { get; private set; }

    /// <summary>Takes in what a new judgement, the last one of a log, changes.</summary>
    public ViewChange? Judge(IReadOnlyList<Judgement> log)
    {
        var change = IncidentResolver.Judge(this, JudgementLog.Of(log.SkipLast(1)), JudgementLog.Of(log));
        foreach (var id in change?.Gone ?? [])
            _incidents.Remove(id);
        foreach (var incident in change?.Made ?? [])
            _incidents[incident.Id] = incident;
        _incidentOf = Places();
        return change;
    }

    public byte[]? Basis(string part, long number)
    {
        Pages++;
        return _basis.GetValueOrDefault((part, number));
    }

    public IncidentId? IncidentOf(EventKey key) => _incidentOf.TryGetValue(key, out var id) ? id : null;

    public ImmutableArray<EventKey> EventsOf(IncidentId id) => _incidents.TryGetValue(id, out var incident) ? incident.Events : [];

    public ImmutableArray<Incident> Incidents(IEnumerable<IncidentId> ids) =>
        InOrder(ids.Distinct().Where(_incidents.ContainsKey).Select(id => _incidents[id]));

    public ImmutableArray<Incident> IncidentsTelling(IEnumerable<ReportId> reports) =>
        InOrder(_incidents.Values.Where(incident => incident.Events.Any(key => reports.Contains(key.Report))));

    public ImmutableArray<Incident> IncidentsWorkedOutAs(IEnumerable<string> fingerprints) =>
        InOrder(_incidents.Values.Where(incident => fingerprints.Contains(incident.Fingerprint)));

    public ImmutableArray<CodedReport> Coded(IEnumerable<ReportId> ids)
    {
        var wanted = ids.ToHashSet();
        Read += wanted.Count;
        return [.. _reports.Where(coded => wanted.Contains(coded.Report.Id))];
    }

    private Dictionary<EventKey, IncidentId> Places() =>
        _incidents.Values.SelectMany(incident => incident.Events.Select(key => (key, incident.Id))).ToDictionary();

    private static ImmutableArray<Incident> InOrder(IEnumerable<Incident> incidents) =>
        [.. incidents.OrderBy(incident => incident.Date is null).ThenBy(incident => incident.Date?.Start).ThenBy(incident => incident.Id)];
}
