namespace Griot.Merging.Tests.Gold;

/// <summary>The folder <c>shared</c> beside the repository, where the gold lies; a stranger's clone has none.</summary>
internal static class SharedFolder
{
    public static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Griot.slnx")))
                continue;
            // A work tree may lie one level deeper than the main one.
            foreach (var near in new[] { folder.Parent, folder.Parent?.Parent })
            {
                if (near is not null && Path.Exists(Path.Combine(near.FullName, "shared", relative)))
                    return Path.Combine(near.FullName, "shared", relative);
            }
        }
        return null;
    }

    /// <summary>The path, or the end of the test with a message that says what is missing.</summary>
    public static string OrSkip(string relative)
    {
        var path = Find(relative);
        Assert.SkipWhen(path is null, $"../shared/{relative} is not here; this test measures against it where it is.");
        return path!;
    }
}
