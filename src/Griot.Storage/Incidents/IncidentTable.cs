using System.Collections.Immutable;
using System.Globalization;
using Griot.Model;
using Griot.Storage.Sqlite;

namespace Griot.Storage.Incidents;

/// <summary>The view of incidents: replaced as a whole, because it can be made again from the ledger at any time.</summary>
internal sealed class IncidentTable(SqliteSession session)
{
    /// <summary>Runs inside the caller's transaction.</summary>
    public int Replace(ImmutableArray<Incident> incidents)
    {
        session.Run("DELETE FROM incident");
        for (var position = 0; position < incidents.Length; position++)
            Insert(incidents[position], position);
        return incidents.Length;
    }

    public ImmutableArray<Incident> All() =>
        [.. session.Rows("SELECT record FROM incident ORDER BY position", [], row => IncidentJson.Read(row.GetString(0)))];

    private void Insert(Incident incident, int position)
    {
        session.Run(
            "INSERT INTO incident VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            incident.Id.Value, position, incident.Type.Type().Name(), incident.Type.Name(),
            Day(incident.Date?.Start), Day(incident.Date?.End),
            incident.Place?.Name, incident.Place?.Country, incident.Place?.Point?.Latitude, incident.Place?.Point?.Longitude,
            incident.Families, incident.State.Name(), IncidentJson.Write(incident));
        foreach (var key in incident.Events)
            session.Run("INSERT INTO incident_event VALUES (?1, ?2, ?3)", incident.Id.Value, key.Report.Value, key.Event);
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
