using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Engine;

/// <summary>How one report tells an incident.</summary>
/// <param name="Part">The report's place in the incident: its family, its source.</param>
public sealed record Telling(IncidentReport Part, CodedReport Report, CodedEvent Event);

/// <summary>An incident with every telling of it, in order of publication.</summary>
public sealed record Dossier(Incident Incident, ImmutableArray<Telling> Tellings)
{
    /// <summary>Looks an incident's events up among coded reports.</summary>
    public static Dossier Of(Incident incident, IReadOnlyDictionary<ReportId, CodedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(reports);
        var parts = incident.Reports.ToDictionary(part => part.Id);
        var tellings =
            from key in incident.Events
            where reports.ContainsKey(key.Report) && parts.ContainsKey(key.Report)
            let report = reports[key.Report]
            let coded = report.Events.FirstOrDefault(one => one.Id == key.Event)
            where coded is not null
            let part = parts[key.Report]
            orderby part.Published ?? DateOnly.MaxValue, part.File, key.Event
            select new Telling(part, report, coded);
        return new(incident, [.. tellings]);
    }
}
