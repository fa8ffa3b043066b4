using Griot.Reading;

namespace Griot.Engine.Tests;

/// <summary>Every report at hand: the samples, and the reference data beside the repository where they are.</summary>
internal static class Inputs
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    public static ReportSources Samples => Find(Path.Combine(Root, "samples"));

    /// <summary>Reports outside of the repository; skips the test, saying so, where they are not.</summary>
    public static ReportSources Shared(string folder) => Find(SharedPath(folder));

    /// <summary>A file or folder beside the repository; skips the test, saying so, where it is not.</summary>
    public static string SharedPath(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(Root, "..", "shared", relative));
        Assert.SkipUnless(Path.Exists(path), $"../shared/{relative} is not here");
        return path;
    }

    private static ReportSources Find(string folder) => ReportSources.Find([folder], () => Stream.Null);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Griot.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
