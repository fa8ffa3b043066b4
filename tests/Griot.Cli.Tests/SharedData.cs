namespace Griot.Cli.Tests;

/// <summary>Reference data in <c>shared</c> beside the repository; a stranger's clone has none.</summary>
internal static class SharedData
{
    /// <summary>The path, or the end of the test with a message that says what is missing.</summary>
    public static string OrSkip(string relative)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, "shared", relative);
            if (Path.Exists(path))
                return path;
        }

        Assert.Skip($"../shared/{relative} is not here; this test measures against it where it is.");
        return "";
    }
}
