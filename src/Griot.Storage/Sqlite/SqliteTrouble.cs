using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Griot.Storage.Sqlite;

/// <summary>Tells trouble of the surroundings from bugs among SQLite's errors.</summary>
internal static class SqliteTrouble
{
    /// <summary>What to tell people, or null when the error is a bug of this program.</summary>
    public static WorkspaceException? Of(SqliteException exception, string folder) => exception.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => WorkspaceMessages.InUse(folder),
        SQLITE_READONLY => WorkspaceMessages.NotWritable(folder, "the folder or the file is read-only"),
        SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_AUTH => WorkspaceMessages.NotReadable(folder, "its files cannot be opened"),
        SQLITE_CORRUPT => WorkspaceMessages.Damaged(folder, "parts of it are missing or overwritten"),
        SQLITE_NOTADB => WorkspaceMessages.Damaged(folder, "it is not a database"),
        SQLITE_FULL => WorkspaceMessages.DiskFull(folder),
        SQLITE_IOERR => WorkspaceMessages.DiskFailed(folder, "the disk reported an error"),
        _ => null,
    };
}
