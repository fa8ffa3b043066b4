namespace Griot.Storage;

/// <summary>The folder on disk: which files are ours, who may write, and what is said to those who find it.</summary>
internal sealed class WorkspaceFolder(string path)
{
    public const string DatabaseName = "griot.db";
    public const string ReadmeName = "README.txt";
    public const string LockName = "griot.lock";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    /// <summary>How long to wait for another program before giving up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string Database => Inside(DatabaseName);

    public bool HasDatabase => File.Exists(Database);

    /// <summary>Where a new database grows until it is whole.</summary>
    public string Unfinished => Database + ".new";

    /// <summary>Whether changes lie in the write-ahead log that are not yet in the database file.</summary>
    public bool HasPendingChanges => new FileInfo(Database + "-wal") is { Exists: true, Length: > 0 };

    /// <summary>Throws when the folder is no workspace and must not become one.</summary>
    public void Check(bool create)
    {
        if (File.Exists(Path))
            throw WorkspaceMessages.IsAFile(Path);
        if (!Directory.Exists(Path) && !create)
            throw WorkspaceMessages.NoFolder(Path);
        if (!Directory.Exists(Path) || HasDatabase)
            return;
        if (!create)
            throw WorkspaceMessages.NoDatabase(Path);
        if (Foreign() is { } file)
            throw WorkspaceMessages.HoldsOtherFiles(Path, file);
    }

    public void Create() => Written(() =>
    {
        Directory.CreateDirectory(Path);
        if (!File.Exists(Inside(ReadmeName)))
            File.WriteAllText(Inside(ReadmeName), Readme);
        return true;
    });

    /// <summary>Removes what a crash while making the workspace left behind.</summary>
    public void DropUnfinished() => Written(() =>
    {
        foreach (var ending in (string[])["", "-journal"])
            File.Delete(Unfinished + ending);
        return true;
    });

    public void Finish() => Written(() =>
    {
        File.Move(Unfinished, Database);
        return true;
    });

    /// <summary>Makes this process the only one that writes, until the result is disposed of or the process ends.</summary>
    // SQLite alone would let two runs take turns between transactions, and each would save incidents made from half of the reports.
    public IDisposable Lock()
    {
        for (var waited = TimeSpan.Zero; ; waited += BetweenTries)
        {
            try
            {
                return Written(() => new FileStream(Inside(LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (WorkspaceException exception) when (exception.Kind == WorkspaceProblem.Locked && waited < Patience)
            {
                Thread.Sleep(BetweenTries);
            }
        }
    }

    private string Inside(string name) => System.IO.Path.Combine(Path, name);

    private string? Foreign() => Directory.EnumerateFileSystemEntries(Path)
        .Select(System.IO.Path.GetFileName)
        .FirstOrDefault(name => name is not (null or ReadmeName or LockName or GazetteerFolder.FolderName) && !name.StartsWith('.') && !name.StartsWith(DatabaseName));

    /// <summary>Runs what only reads files beside the database, with trouble told as the workspace's.</summary>
    public T Read<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw WorkspaceMessages.NotReadable(Path, exception.Message.TrimEnd('.'), exception);
        }
    }

    /// <summary>Runs what writes files in the folder, with trouble told as the workspace's.</summary>
    public T Written<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw WorkspaceMessages.NotWritable(Path, "permission denied", exception);
        }
        catch (IOException exception) when (IsHeldByAnother(exception))
        {
            throw WorkspaceMessages.InUse(Path, exception);
        }
        catch (IOException exception) when (IsFull(exception))
        {
            throw WorkspaceMessages.DiskFull(Path, exception);
        }
        catch (IOException exception)
        {
            throw WorkspaceMessages.NotWritable(Path, exception.Message, exception);
        }
    }

    // EWOULDBLOCK of flock: 11 on Linux, 35 on macOS. ERROR_SHARING_VIOLATION on Windows.
    private static bool IsHeldByAnother(IOException exception) =>
        exception.HResult == (OperatingSystem.IsWindows() ? unchecked((int)0x80070020) : OperatingSystem.IsMacOS() ? 35 : 11);

    // ENOSPC; ERROR_DISK_FULL on Windows.
    private static bool IsFull(IOException exception) =>
        exception.HResult == (OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28);

    private const string Readme =
        """
        This folder is a Griot workspace: reports of armed conflict, what they say, and the incidents made from them.

        griot.db    everything, in one SQLite database. Open it with Griot, or read-only with any SQLite program.
        raw/        the bytes that were read, each file named after its SHA-256; griot verify checks them. Never change one.
        accounts.db who may sign in to griot serve, where it was used. Leave it out of a copy that you hand on.
        griot.lock  held while a program writes; empty, and safe to leave where it is.
        watch.json  what griot watch has seen, where it was used; without it, articles are fetched again.
        gazetteer/  places imported with griot gazetteer import, where there are any; text, one place a line.

        While a program works here there may be griot.db-wal and griot.db-shm too. They belong to griot.db: never delete or
        copy one without the other. To make a copy, let Griot finish and copy the whole folder.
        To get rid of the workspace, delete the folder.

        """;
}
