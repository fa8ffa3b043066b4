using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Griot.Web.Accounts.Store;

/// <summary>A person's account as it is kept.</summary>
/// <param name="Password">The hash, in the form of the framework's hasher.</param>
internal sealed record StoredUser(long Id, string Name, Role Role, string Password, bool Disabled, DateTimeOffset Created, DateTimeOffset? Seen);

/// <summary>The people who have accounts. None is ever deleted: judgements and events go on naming them.</summary>
internal sealed class UserTable(AccountDatabase database, TimeProvider clock)
{
    private const string Columns = "SELECT id, name, role, password, disabled, created, seen FROM user ";

    // More often would only wear the disk.
    private static readonly long SeenEvery = (long)TimeSpan.FromMinutes(1).TotalMilliseconds;

    public bool None => database.Number("SELECT count(*) FROM user") == 0;

    public int EnabledAdministrators => (int)database.Number("SELECT count(*) FROM user WHERE role = 'Administrator' AND disabled = 0");

    public ImmutableArray<StoredUser> All() => [.. database.Rows(Columns + "ORDER BY folded", [], Read)];

    public StoredUser? Find(string folded) => database.Rows(Columns + "WHERE folded = ?1", [folded], Read).SingleOrDefault();

    public StoredUser? Find(long id) => database.Rows(Columns + "WHERE id = ?1", [id], Read).SingleOrDefault();

    /// <summary>The new account, or null when the name is taken.</summary>
    public StoredUser? Add(UserName name, Role role, string password) => database.Run(
        "INSERT INTO user (name, folded, role, password, created) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (folded) DO NOTHING",
        name.Text, name.Folded, role.ToString(), password, Moment.Now(clock)) == 1 ? Find(name.Folded) : null;

    public void SetRole(long id, Role role) => database.Run("UPDATE user SET role = ?2 WHERE id = ?1", id, role.ToString());

    public void SetDisabled(long id, bool disabled) => database.Run("UPDATE user SET disabled = ?2 WHERE id = ?1", id, disabled ? 1 : 0);

    public void SetPassword(long id, string password) => database.Run("UPDATE user SET password = ?2 WHERE id = ?1", id, password);

    public void Seen(StoredUser user)
    {
        var now = Moment.Now(clock);
        if (user.Seen is not { } seen || now - seen.ToUnixTimeMilliseconds() >= SeenEvery)
            database.Run("UPDATE user SET seen = ?2 WHERE id = ?1", user.Id, now);
    }

    private static StoredUser Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), Enum.Parse<Role>(row.GetString(2)), row.GetString(3), row.GetInt64(4) != 0, Moment.At(row, 5)!.Value, Moment.At(row, 6));
}
