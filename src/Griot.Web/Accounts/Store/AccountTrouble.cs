using Griot.Storage;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;
using static Griot.Storage.WorkspaceProblem;

namespace Griot.Web.Accounts.Store;

/// <summary>What people are told when <c>accounts.db</c> cannot be used: the file, what was met, what to do.</summary>
internal static class AccountTrouble
{
    /// <summary>What to tell people, or null when the error is a bug of this program.</summary>
    public static WorkspaceException? Of(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => new(Locked, $"The accounts in '{path}' are being written by another program. Wait until it has finished, then try again.", exception),
        SQLITE_READONLY or SQLITE_CANTOPEN or SQLITE_PERM => NotWritable(path, exception),
        SQLITE_CORRUPT or SQLITE_NOTADB => new(Corrupt, $"The accounts in '{path}' are damaged. Put back a copy, or move the file away and start again: "
            + "griot serve then prints a link to make the accounts anew. Reports and judgements are not in this file.", exception),
        SQLITE_FULL => new(Disk, $"The disk is full: the last step could not be written to '{path}'. Free some space and try again.", exception),
        SQLITE_IOERR => new(Disk, $"The accounts in '{path}' could not be read or written. Check the disk and try again.", exception),
        _ => null,
    };

    public static WorkspaceException NotWritable(string path, Exception cause) => new(ReadOnly,
        $"The accounts in '{path}' cannot be written. Who signs in is kept there: change the permissions, or serve a copy of the workspace in a folder you may write to.", cause);

    public static WorkspaceException OtherDatabase(string path) =>
        new(NotAWorkspace, $"'{path}' is a database of another program. Move it away; griot serve makes its own.");

    public static WorkspaceException TooNew(string path, long found, int known) => new(NewerVersion,
        $"The accounts in '{path}' have format {found}, written by a newer version of Griot; this one knows formats up to {known}. Install the newer version.");
}
