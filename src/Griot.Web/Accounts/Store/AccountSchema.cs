using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Griot.Web.Accounts.Store;

/// <summary>The tables of <c>accounts.db</c>. A step that was released is never edited; a change is a new step.</summary>
/// <remarks>Times are milliseconds since 1970 in UTC. Of passwords, sessions and keys only hashes are kept.</remarks>
internal static class AccountSchema
{
    private const int ApplicationId = 0x47726961; // "Gria"

    private static readonly string[] Steps =
    [
        """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        CREATE TABLE user (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          name TEXT NOT NULL,
          folded TEXT NOT NULL UNIQUE,   -- names that differ only in case are one
          role TEXT NOT NULL CHECK (role IN ('Reader', 'Analyst', 'Reviewer', 'Administrator')),
          password TEXT NOT NULL,
          disabled INTEGER NOT NULL DEFAULT 0,
          created INTEGER NOT NULL,
          seen INTEGER
        ) STRICT;
        CREATE TABLE session (
          hash BLOB PRIMARY KEY,
          user INTEGER NOT NULL REFERENCES user,
          begun INTEGER NOT NULL,
          seen INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX session_user ON session (user);
        CREATE TABLE api_key (
          id TEXT PRIMARY KEY,
          hash BLOB NOT NULL UNIQUE,
          user INTEGER NOT NULL REFERENCES user,
          label TEXT NOT NULL,
          scope TEXT NOT NULL CHECK (scope IN ('Reader', 'Analyst', 'Reviewer', 'Administrator')),
          begins TEXT NOT NULL,
          created INTEGER NOT NULL,
          used INTEGER,
          expires TEXT                   -- the last day on which it works
        ) STRICT;
        CREATE TABLE failure (name BLOB NOT NULL, address TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
        CREATE INDEX failure_name ON failure (name);
        CREATE INDEX failure_address ON failure (address);
        CREATE TABLE name_lock (name BLOB PRIMARY KEY, until INTEGER NOT NULL) STRICT;
        CREATE TABLE event (
          number INTEGER PRIMARY KEY,
          at INTEGER NOT NULL,
          kind TEXT NOT NULL,
          "by" TEXT,
          about TEXT,
          address TEXT,
          detail TEXT
        ) STRICT;
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'security events are append-only'); END;
        CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'security events are append-only'); END;
        """,
    ];

    /// <summary>Takes the database from any older format to the present one.</summary>
    public static void Apply(SqliteConnection connection, string path)
    {
        if (Number(connection, "SELECT count(*) FROM sqlite_master") > 0 && Number(connection, "PRAGMA application_id") != ApplicationId)
            throw AccountTrouble.OtherDatabase(path);
        if (Number(connection, "PRAGMA user_version") is var found && found > Steps.Length)
            throw AccountTrouble.TooNew(path, found, Steps.Length);
        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, "PRAGMA synchronous = FULL");
        Run(connection, "PRAGMA foreign_keys = ON");
        if (found < Steps.Length)
            Migrate(connection);
    }

    private static void Migrate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        // Read again under the lock: another process may have done it in between.
        for (var version = Number(connection, "PRAGMA user_version"); version < Steps.Length; version++)
            Run(connection, Steps[version]);
        // Tells the cookies of two workspaces served on one machine apart: cookies do not know ports.
        Run(connection, $"INSERT OR IGNORE INTO meta VALUES ('id', '{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}')");
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Steps.Length}"));
        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this class, and eight hexadecimal digits
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
