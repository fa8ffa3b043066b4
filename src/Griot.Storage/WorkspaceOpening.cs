using Griot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Griot.Storage;

/// <summary>The checks between a folder's name and a session that may be trusted. Nothing is changed before all have passed.</summary>
internal sealed class WorkspaceOpening(WorkspaceFolder folder, Schema schema)
{
    // Up to here a full check of the pages takes less time than a person notices; above, damage shows when it is met.
    private const long CheckedUpTo = 16 << 20;

    /// <summary>A session for reading, also from a folder that may not be written.</summary>
    public SqliteSession ForReading() => WithOpened(ReadOnly(), session =>
    {
        if (Checked(session) is var found && found < schema.Version)
            throw WorkspaceMessages.NeedsUpgrade(folder.Path, found, schema.Version);
    });

    /// <summary>A session for writing; makes or upgrades the database where needed. The caller holds the folder's lock.</summary>
    public SqliteSession ForWriting(string program)
    {
        if (!folder.HasDatabase)
            Make(program);

        int found;
        using (var look = ReadOnly())
            found = Checked(look);

        return WithOpened(Session(folder.Database, SqliteOpenMode.ReadWrite), session =>
        {
            session.Scalar("PRAGMA journal_mode = WAL");
            session.Run("PRAGMA synchronous = FULL"); // what is committed outlives a power cut
            session.Run("PRAGMA cache_size = -65536"); // 64 MB: ids are spread over the whole file, so adding many touches all of it
            if (found < schema.Version)
                schema.Migrate(session, program);
        });
    }

    // Made under another name first, so that an empty or half-made griot.db is always damage and never taken for a new one.
    private void Make(string program)
    {
        folder.DropUnfinished();
        using (var session = Session(folder.Unfinished, SqliteOpenMode.ReadWriteCreate))
            schema.Migrate(session, program);
        folder.Finish();
    }

    /// <summary>The format found. Throws when the database is damaged, too new or not ours.</summary>
    private int Checked(SqliteSession session)
    {
        if (session.Number("SELECT count(*) FROM sqlite_master") == 0)
            throw WorkspaceMessages.Damaged(folder.Path, "it is empty");
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
        try
        {
            return WithOpened(
                Session(folder.Database, SqliteOpenMode.ReadOnly),
                session => session.Number("SELECT count(*) FROM sqlite_master"));
        }
        catch (WorkspaceException exception) when (exception.Kind == WorkspaceProblem.ReadOnly && !folder.HasPendingChanges)
        {
            // SQLite wants to put files beside the database even to read it. Where it may not, nobody else can write either,
            // so the file may be read as it stands.
            return Session($"file:{Uri.EscapeDataString(folder.Database)}?immutable=1", SqliteOpenMode.ReadOnly);
        }
    }

    private SqliteSession Session(string source, SqliteOpenMode mode) =>
        SqliteSession.Open(folder.Path, source, mode, WorkspaceFolder.Patience);

    private static SqliteSession WithOpened(SqliteSession session, Action<SqliteSession> prepare)
    {
        try
        {
            prepare(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
