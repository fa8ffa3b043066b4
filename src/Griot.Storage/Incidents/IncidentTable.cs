using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Griot.Model;
using Griot.Storage.Sqlite;
using Griot.Storage.Values;

namespace Griot.Storage.Incidents;

/// <summary>The view of incidents: it can be made again from the ledger at any time, and replaced in part or as a whole.</summary>
internal sealed class IncidentTable(SqliteSession session)
{
    private const string InOrder = "ORDER BY date_start IS NULL, date_start, id";

    public int Count => (int)session.Number("SELECT count(*) FROM incident");

    /// <summary>Makes the view these incidents and writes only those that are not there as they are. Runs inside the caller's transaction, as all that writes here.</summary>
    public void ReplaceAll(ImmutableArray<Incident> incidents)
    {
        var wanted = incidents.ToDictionary(incident => incident.Id);
        var gone = new List<IncidentId>();
        foreach (var (id, record) in session.Rows("SELECT id, record FROM incident", [], row => (new IncidentId(row.GetString(0)), row.GetString(1))))
        {
            if (!wanted.TryGetValue(id, out var incident))
                gone.Add(id);
            else if (IncidentJson.Write(incident) == record)
                wanted.Remove(id);
        }

        Replace(gone, [.. incidents.Where(incident => wanted.ContainsKey(incident.Id))]);
    }

    public void Replace(IEnumerable<IncidentId> gone, ImmutableArray<Incident> made)
    {
        foreach (var id in gone.Concat(made.Select(incident => incident.Id)))
            session.Run("DELETE FROM incident WHERE id = ?1", id.Value);
        foreach (var incident in made)
            Insert(incident);
    }

    public ImmutableArray<Incident> All() => Records($"SELECT record FROM incident {InOrder}");

    /// <summary>What is made of each incident, in order: reading is done by one thread, the making by all cores.</summary>
    public ImmutableArray<T> Each<T>(Func<Incident, T> make)
    {
        var records = session.Rows($"SELECT record FROM incident {InOrder}", [], row => row.GetString(0));
        try
        {
            return [.. records.AsParallel().AsOrdered().Select(record => make(session.Understood(() => IncidentJson.Read(record))))];
        }
        catch (AggregateException exception) when (exception.InnerException is WorkspaceException trouble)
        {
            ExceptionDispatchInfo.Throw(trouble);
            throw;
        }
    }

    public ImmutableArray<IncidentId> Ids() =>
        [.. session.Rows($"SELECT id FROM incident {InOrder}", [], row => new IncidentId(row.GetString(0)))];

    public ImmutableArray<Incident> Named(IEnumerable<IncidentId> ids) => Records(
        $"SELECT record FROM incident WHERE id IN (SELECT value FROM json_each(?1)) {InOrder}",
        TextList.Of(ids.Select(id => id.Value)));

    public ImmutableArray<Incident> WorkedOutAs(IEnumerable<string> fingerprints) => Records(
        $"SELECT record FROM incident WHERE fingerprint IN (SELECT value FROM json_each(?1)) {InOrder}",
        TextList.Of(fingerprints));

    public ImmutableArray<Incident> Telling(IEnumerable<ReportId> reports) => Records(
        $"""
        SELECT record FROM incident WHERE id IN (
            SELECT incident FROM json_each(?1) AS wanted CROSS JOIN incident_event ON report = wanted.value) {InOrder}
        """,
        TextList.Of(reports.Select(report => report.Value)));

    public ImmutableArray<Incident> Holding(IEnumerable<EventKey> events) =>
        Named(events.Select(IncidentOf).OfType<IncidentId>());

    public IncidentId? IncidentOf(EventKey key) =>
        session.Scalar("SELECT incident FROM incident_event WHERE report = ?1 AND event = ?2", key.Report.Value, key.Event) is string id ? new(id) : null;

    public ImmutableArray<EventKey> EventsOf(IncidentId id) =>
    [
        .. session.Rows(
            "SELECT report, event FROM incident_event WHERE incident = ?1 ORDER BY report, event", [id.Value],
            row => new EventKey(new(row.GetString(0)), row.GetString(1))),
    ];

    private ImmutableArray<Incident> Records(string sql, params object?[] values) =>
        [.. session.Rows(sql, values, row => IncidentJson.Read(row.GetString(0)))];

    private void Insert(Incident incident)
    {
        session.Run(
            "INSERT INTO incident VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            incident.Id.Value, incident.Fingerprint, incident.Type.Type().Name(), incident.Type.Name(),
            Day(incident.Date?.Start), Day(incident.Date?.End),
            incident.Place?.Name, incident.Place?.Country, incident.Place?.Point?.Latitude, incident.Place?.Point?.Longitude,
            incident.Families, incident.State.Name(), IncidentJson.Write(incident));
        foreach (var key in incident.Events)
            session.Run("INSERT INTO incident_event VALUES (?1, ?2, ?3)", incident.Id.Value, key.Report.Value, key.Event);
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
