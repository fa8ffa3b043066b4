using System.Collections.Immutable;

namespace Griot.Web.Accounts.Store;

/// <summary>What happened to accounts, oldest first; triggers in the schema keep it append-only.</summary>
internal sealed class EventTable(AccountDatabase database, TimeProvider clock)
{
    /// <param name="by">Who did it; null when that is not known.</param>
    /// <param name="about">The account or key it was done to.</param>
    public void Add(SecurityEventKind kind, string? by, string? about, string? address, string? detail = null) =>
        database.Run("INSERT INTO event (at, kind, \"by\", about, address, detail) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            Moment.Now(clock), kind.ToString(), by, about, address, detail);

    /// <summary>A page of them, newest first.</summary>
    public SecurityEventPage Page(int offset, int limit) => new((int)database.Number("SELECT count(*) FROM event"), offset, Rows(offset, limit));

    private ImmutableArray<SecurityEventRow> Rows(int offset, int limit) =>
    [
        .. database.Rows("SELECT number, at, kind, \"by\", about, address, detail FROM event ORDER BY number DESC LIMIT ?2 OFFSET ?1", [offset, limit], row => new SecurityEventRow(
            row.GetInt32(0), Moment.At(row, 1)!.Value, Enum.Parse<SecurityEventKind>(row.GetString(2)), Text(row, 3), Text(row, 4), Text(row, 5), Text(row, 6))),
    ];

    private static string? Text(Microsoft.Data.Sqlite.SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
