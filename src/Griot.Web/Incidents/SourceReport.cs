using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Web.Incidents;

/// <summary>A report as one incident uses it: whose it is, when it came out, and which family it belongs to.</summary>
/// <param name="Begins">Whether its family begins with it; all others of the family follow it.</param>
/// <param name="Events">The ids of its events that tell the incident, with spaces between them.</param>
public readonly record struct SourceReport(ReportId Report, string? Source, DateOnly? Published, int Family, bool Begins, string Events)
{
    /// <summary>In the incident's own order: by publication.</summary>
    public static ImmutableArray<SourceReport> AllOf(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var events = incident.Events.ToLookup(key => key.Report, key => key.Event);
        // Few sources and few lists of events over very many reports: one string for each.
        return
        [
            .. incident.Reports.Select(report => new SourceReport(
                report.Id, report.Source is { } source ? string.Intern(source) : null, report.Published, report.Family, report.FamilyReason is null,
                string.Intern(string.Join(' ', events[report.Id])))),
        ];
    }
}
