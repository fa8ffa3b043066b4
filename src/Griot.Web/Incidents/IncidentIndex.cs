using System.Collections;
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
    private readonly FrozenDictionary<IncidentOrder, Lazy<ImmutableArray<int>>> _ordered;
    private readonly int[] _firstDays;
    private readonly int[] _lastDays;
    private readonly int[] _reports;
    private readonly int[] _reportsUpTo;

    private IncidentIndex(long stamp, ImmutableArray<IncidentRow> rows)
    {
        (Stamp, Rows) = (stamp, rows);
        _byId = new(rows.Length, StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
            _byId[rows[i].Id] = i;
        _facets = new(() => FacetCount.Of(Rows));
        _ordered = Enum.GetValues<IncidentOrder>().ToFrozenDictionary(order => order, order => new Lazy<ImmutableArray<int>>(() => Sorted(order)));
        // Apart from the rows, which lie all over the memory: most filters name days, and most rows fail by them.
        _firstDays = [.. rows.Select(row => row.Date?.Start.DayNumber ?? int.MaxValue)];
        _lastDays = [.. rows.Select(row => row.Date?.End.DayNumber ?? int.MinValue)];
        (_reports, _reportsUpTo) = Reports(rows);
    }

    /// <summary>The state of the store that this was read from.</summary>
    public long Stamp { get; }

    /// <summary>By date; those without one last.</summary>
    public ImmutableArray<IncidentRow> Rows { get; }

    /// <summary>The values there are to filter by.</summary>
    public Facets Facets => _facets.Value;

    public IncidentRow? Find(string id) => _byId.TryGetValue(id, out var at) ? Rows[at] : null;

    /// <summary>The positions of the rows in an order, sorted once for each state of the store.</summary>
    internal ImmutableArray<int> In(IncidentOrder order) => _ordered[order].Value;

    /// <summary>Whether any day of a row lies in a period; a row without days has none.</summary>
    internal bool IsWithin(int position, int first, int last) => _lastDays[position] >= first && _firstDays[position] <= last;

    /// <summary>Whether any report of a row is among those with the numbers that are set.</summary>
    internal bool IsToldBy(int position, BitArray numbers)
    {
        for (var i = position == 0 ? 0 : _reportsUpTo[position - 1]; i < _reportsUpTo[position]; i++)
        {
            if (_reports[i] < numbers.Length && numbers[_reports[i]])
                return true;
        }

        return false;
    }

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
        var kept = Rows.Where(row => !touched.Contains(row.Id)).ToList();
        foreach (var row in rows)
            kept.Insert(~kept.BinarySearch(row, ByDate.Order), row);
        return new(workspace.IncidentsStamp, [.. kept]);
    }

    // One list for all rows, for the same reason as the days.
    private static (int[] Reports, int[] UpTo) Reports(ImmutableArray<IncidentRow> rows)
    {
        var upTo = new int[rows.Length];
        var all = new List<int>();
        for (var i = 0; i < rows.Length; i++)
        {
            all.AddRange(rows[i].ReportNumbers.AsSpan());
            upTo[i] = all.Count;
        }

        return ([.. all], upTo);
    }

    // Rows that are equal in what is ordered by stay in the order of days.
    private ImmutableArray<int> Sorted(IncidentOrder order)
    {
        var positions = Enumerable.Range(0, Rows.Length);
        IEnumerable<int> sorted = order switch
        {
            IncidentOrder.Oldest => positions,
            IncidentOrder.Newest => positions.OrderByDescending(at => _lastDays[at]),
            IncidentOrder.Deadliest => positions.OrderByDescending(at => Rows[at].Killed?.Best ?? Rows[at].Killed?.Low ?? -1).ThenByDescending(at => Rows[at].Killed?.High ?? -1),
            IncidentOrder.MostReports => positions.OrderByDescending(at => Rows[at].Reports).ThenByDescending(at => Rows[at].Families),
            _ => positions.OrderByDescending(at => Rows[at].Priority),
        };
        return [.. sorted];
    }

    /// <summary>The order of the store: by the first day, then by name; those without a day last.</summary>
    private sealed class ByDate : IComparer<IncidentRow>
    {
        public static ByDate Order { get; } = new();

        public int Compare(IncidentRow? x, IncidentRow? y) =>
            (x!.Date?.Start ?? DateOnly.MaxValue).CompareTo(y!.Date?.Start ?? DateOnly.MaxValue) is var byDay and not 0 ? byDay : string.CompareOrdinal(x.Id, y.Id);
    }
}
