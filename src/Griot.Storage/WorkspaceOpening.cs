using Griot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Griot.Storage;

/// <summary>The checks between a folder's name and a session that may be trusted. Nothing is changed before all have passed.</summary>
internal sealed class WorkspaceOpening(WorkspaceFolder folder, Schema schema)
{
    // Up to here a full check of the pages takes less time than a person notices; above, damage shows when it is met.
    private const long CheckedUpTo = 16 << 20;

    /// <summary>A session for reading, also from a folder that may not be written.</summary>
    public SqliteSession ForReading()
    {
        var session = ReadOnly();
        try
        {
            var found = Checked(session);
            if (found == 0)
                throw WorkspaceMessages.NoDatabase(folder.Path);
            if (found < schema.Version)
                throw WorkspaceMessages.NeedsUpgrade(folder.Path, found, schema.Version);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>A session for writing; makes or upgrades the database where needed. The caller holds the folder's lock.</summary>
    public SqliteSession ForWriting(bool create, string program)
    {
        var found = 0;
        if (folder.HasDatabase)
        {
            using var look = ReadOnly();
            found = Checked(look);
        }

        if (found == 0 && !create)
            throw WorkspaceMessages.NoDatabase(folder.Path);

        var session = Session(folder.Database, found == 0 ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite);
        try
        {
            session.Scalar("PRAGMA journal_mode = WAL");
            session.Run("PRAGMA synchronous = FULL"); // what is committed outlives a power cut
            if (found < schema.Version)
                schema.Migrate(session, program);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>The format found: 0 for a database that is still empty. Throws when it is damaged, too new or not ours.</summary>
    private int Checked(SqliteSession session)
    {
        if (session.Number("SELECT count(*) FROM sqlite_master") == 0)
            return 0;
        if (session.Number("PRAGMA application_id") != Schema.ApplicationId)
            throw WorkspaceMessages.OtherDatabase(folder.Path);

        var found = Schema.Found(session);
        if (found > schema.Version)
            throw WorkspaceMessages.TooNew(folder.Path, found, schema.Version);
        if (session.Number("PRAGMA page_count") * session.Number("PRAGMA page_size") <= CheckedUpTo
            && session.Scalar("PRAGMA quick_check(1)") is string damage and not "ok")
            throw WorkspaceMessages.Damaged(folder.Path, damage.ReplaceLineEndings(" "));
        return found;
    }

    private SqliteSession ReadOnly()
    {
        var session = Session(folder.Database, SqliteOpenMode.ReadOnly);
        try
        {
            session.Number("SELECT count(*) FROM sqlite_master");
            return session;
        }
        catch (WorkspaceException exception) when (exception.Kind == WorkspaceProblem.ReadOnly && !folder.HasPendingChanges)
        {
            // SQLite wants to put files beside the database even to read it. Where it may not, nobody else can write either,
            // so the file may be read as it stands.
            session.Dispose();
            return Session($"file:{Uri.EscapeDataString(folder.Database)}?immutable=1", SqliteOpenMode.ReadOnly);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private SqliteSession Session(string source, SqliteOpenMode mode) =>
        SqliteSession.Open(folder.Path, source, mode, WorkspaceFolder.Patience);
}
