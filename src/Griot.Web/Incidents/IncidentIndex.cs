using System.Collections.Frozen;
using System.Collections.Immutable;
using Griot.Storage;

namespace Griot.Web.Incidents;

/// <summary>All incidents of a workspace as rows in memory: what lists, maps and trends are made from.</summary>
/// <remarks>
/// One state of the store; a change gives another index. An incident's full record stays in the store and is read when it is opened.
/// </remarks>
public sealed class IncidentIndex
{
    private readonly Dictionary<string, int> _byId;
    private readonly Lazy<Facets> _facets;
    private readonly FrozenDictionary<IncidentOrder, Lazy<ImmutableArray<IncidentRow>>> _ordered;

    private IncidentIndex(long stamp, ImmutableArray<IncidentRow> rows)
    {
        (Stamp, Rows) = (stamp, rows);
        _byId = new(rows.Length, StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
            _byId[rows[i].Id] = i;
        _facets = new(() => FacetCount.Of(Rows));
        _ordered = Enum.GetValues<IncidentOrder>().ToFrozenDictionary(order => order, order => new Lazy<ImmutableArray<IncidentRow>>(() => Sorted(order)));
    }

    /// <summary>The state of the store that this was read from.</summary>
    public long Stamp { get; }

    /// <summary>By date; those without one last.</summary>
    public ImmutableArray<IncidentRow> Rows { get; }

    /// <summary>The values there are to filter by.</summary>
    public Facets Facets => _facets.Value;

    public IncidentRow? Find(string id) => _byId.TryGetValue(id, out var at) ? Rows[at] : null;

    /// <summary>The rows in an order, sorted once for each state of the store.</summary>
    public ImmutableArray<IncidentRow> In(IncidentOrder order) => _ordered[order].Value;

    public static IncidentIndex Of(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        // Read first: a change in between makes the index old, never wrong for good.
        var stamp = workspace.IncidentsStamp;
        var tags = workspace.Tags();
        return new(stamp, workspace.EachIncident(incident => IncidentRows.Of(incident, tags)));
    }

    /// <summary>The index after a change of some incidents, without reading the others again.</summary>
    public IncidentIndex With(WrittenIncidents written, Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(workspace);
        if (written.Whole)
            return Of(workspace);
        var made = workspace.Incidents(written.Made);
        var tags = workspace.Tags(made.SelectMany(incident => incident.Reports).Select(report => report.Id));
        var rows = made.Select(incident => IncidentRows.Of(incident, tags)).ToList();
        var touched = written.Gone.Concat(written.Made).Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        var kept = Rows.Where(row => !touched.Contains(row.Id)).Concat(rows);
        return new(workspace.IncidentsStamp, [.. kept.OrderBy(row => row.Date?.Start ?? DateOnly.MaxValue).ThenBy(row => row.Id, StringComparer.Ordinal)]);
    }

    private ImmutableArray<IncidentRow> Sorted(IncidentOrder order)
    {
        IEnumerable<IncidentRow> sorted = order switch
        {
            IncidentOrder.Oldest => Rows,
            IncidentOrder.Newest => Rows.OrderByDescending(row => row.Date?.End ?? DateOnly.MinValue),
            IncidentOrder.Deadliest => Rows.OrderByDescending(row => row.Killed?.Best ?? row.Killed?.Low ?? -1).ThenByDescending(row => row.Killed?.High ?? -1),
            IncidentOrder.MostReports => Rows.OrderByDescending(row => row.Reports).ThenByDescending(row => row.Families),
            _ => Rows.OrderByDescending(row => row.Priority),
        };
        return [.. sorted];
    }
}
