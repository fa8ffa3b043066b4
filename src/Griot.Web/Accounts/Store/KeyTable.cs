using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Griot.Web.Accounts.Store;

/// <summary>A key as it is kept, with whose it is.</summary>
internal sealed record StoredKey(string Id, long User, string Label, Role Scope, string Begins, DateTimeOffset Created, DateTimeOffset? Used, DateOnly? Expires);

/// <summary>Keys with which programs ask in a person's name.</summary>
internal sealed class KeyTable(AccountDatabase database, TimeProvider clock)
{
    private const string Columns = "SELECT id, user, label, scope, begins, created, used, expires FROM api_key ";

    private static readonly long UsedEvery = (long)TimeSpan.FromMinutes(1).TotalMilliseconds;

    public ImmutableArray<StoredKey> All() => [.. database.Rows(Columns + "ORDER BY created, id", [], Read)];

    public StoredKey? Find(string id) => database.Rows(Columns + "WHERE id = ?1", [id], Read).SingleOrDefault();

    public StoredKey Add(ApiKey key, long user, string label, Role scope, DateOnly? expires)
    {
        database.Run("INSERT INTO api_key (id, hash, user, label, scope, begins, created, expires) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            key.Id, key.Secret.Hash, user, label, scope.ToString(), key.Begins, Moment.Now(clock), expires?.ToString("O", CultureInfo.InvariantCulture));
        return Find(key.Id)!;
    }

    /// <summary>The key with that secret while it works, noting that it was used.</summary>
    public StoredKey? Use(Secret secret)
    {
        if (database.Rows(Columns + "WHERE hash = ?1", [secret.Hash], Read) is not [var key]
            || key.Expires < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            return null;
        var now = Moment.Now(clock);
        if (key.Used is not { } used || now - used.ToUnixTimeMilliseconds() >= UsedEvery)
            database.Run("UPDATE api_key SET used = ?2 WHERE id = ?1", key.Id, now);
        return key;
    }

    public void Drop(string id) => database.Run("DELETE FROM api_key WHERE id = ?1", id);

    private static StoredKey Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt64(1), row.GetString(2), Enum.Parse<Role>(row.GetString(3)), row.GetString(4), Moment.At(row, 5)!.Value, Moment.At(row, 6),
        row.IsDBNull(7) ? null : DateOnly.ParseExact(row.GetString(7), "O", CultureInfo.InvariantCulture));
}
