namespace Griot.Web.Accounts.Store;

/// <summary>The file itself: only its owner may read it, and SQLite gives the files beside it the same rights.</summary>
internal static class AccountFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes it when there is none; takes rights back that others have come to have.</summary>
    /// <exception cref="Storage.WorkspaceException">The folder cannot be written.</exception>
    public static void Make(string path)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = OwnerOnly;
            new FileStream(path, options).Dispose();
            if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != OwnerOnly)
                File.SetUnixFileMode(path, OwnerOnly);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw AccountTrouble.NotWritable(path, exception);
        }
    }
}
