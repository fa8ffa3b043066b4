namespace Griot.Web.Tests;

/// <summary>The folder that holds the repository's files.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Griot.slnx")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("Griot.slnx was not found above the test's own folder.");
    }
}
