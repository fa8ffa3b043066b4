using System.Collections.Immutable;
using Griot.Model;
using Griot.Storage;

namespace Griot.Web.Incidents;

/// <summary>All incidents of a workspace as rows in memory: what lists, maps and trends are made from.</summary>
/// <remarks>An incident's full record stays in the store and is read when it is opened.</remarks>
public sealed class IncidentIndex
{
    private readonly Dictionary<string, int> _byId;
    private readonly ILookup<string, int> _byReport;

    private IncidentIndex(long stamp, ImmutableArray<IncidentRow> rows, IEnumerable<(string Report, int Row)> reports)
    {
        (Stamp, Rows) = (stamp, rows);
        _byId = new(rows.Length, StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
            _byId[rows[i].Id] = i;
        _byReport = reports.ToLookup(pair => pair.Report, pair => pair.Row, StringComparer.Ordinal);
    }

    /// <summary>The state of the store that this was read from.</summary>
    public long Stamp { get; }

    /// <summary>By date; those without one last.</summary>
    public ImmutableArray<IncidentRow> Rows { get; }

    public IncidentRow? Find(string id) => _byId.TryGetValue(id, out var at) ? Rows[at] : null;

    /// <summary>The incidents that a report tells.</summary>
    public IEnumerable<IncidentRow> Of(ReportId report) => _byReport[report.Value].Select(at => Rows[at]);

    public static IncidentIndex Of(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        // Read first: a change in between makes the index old, never wrong for good.
        var stamp = workspace.IncidentsStamp;
        var languages = workspace.Languages();
        var incidents = workspace.Incidents();
        return new(stamp, [.. incidents.Select(incident => IncidentRows.Of(incident, languages))], incidents.SelectMany((incident, i) => incident.Reports.Select(report => (report.Id.Value, i))));
    }
}
