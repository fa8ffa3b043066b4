using Microsoft.Data.Sqlite;

namespace Griot.Web.Accounts.Store;

/// <summary>Times as the tables keep them.</summary>
internal static class Moment
{
    public static long Now(TimeProvider clock) => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public static DateTimeOffset? At(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
