namespace Griot.Analysis.Tests.Places;

/// <summary>Reference data beside the repository, where a checkout has it.</summary>
internal static class Shared
{
    /// <summary>The folder's path; skips the test when it is not there.</summary>
    public static string Folder(string relative)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, "shared", relative);
            if (Directory.Exists(path))
                return path;
        }

        Assert.Skip($"../shared/{relative} is not here; this test compares with it where it is.");
        return "";
    }
}
