namespace Griot.Storage.Tests;

/// <summary>Takes the right to write a folder away for the length of a test; skips the test where rights do not bind.</summary>
internal sealed class ReadOnlyFolder : IDisposable
{
    private const UnixFileMode ReadOnly =
        UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;

    private readonly string _folder;

    private ReadOnlyFolder(string folder) => _folder = folder;

    public static ReadOnlyFolder Make(string folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Folders have no write permission of this kind on Windows.");
        Assert.SkipWhen(Environment.UserName == "root", "The root user may write everywhere.");

        foreach (var file in Directory.GetFiles(folder))
            Set(file, UnixFileMode.UserRead);
        Set(folder, ReadOnly);
        return new(folder);
    }

    public void Dispose() => Set(_folder, ReadOnly | UnixFileMode.UserWrite);

    private static void Set(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }
}
