using Griot.Reading;

namespace Griot.Engine.Tests;

/// <summary>Every report at hand: the samples, and the reference data beside the repository where they are.</summary>
internal static class Inputs
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    public static ReportSources Samples => Find(Path.Combine(Root, "samples"));

    /// <summary>Reports outside of the repository; skips the test, saying so, where they are not.</summary>
    public static ReportSources Shared(string folder)
    {
        var path = Path.Combine(Root, "..", "shared", folder);
        Assert.SkipUnless(Directory.Exists(path), "../shared is not here");
        return Find(path);
    }

    private static ReportSources Find(string folder) => ReportSources.Find([folder], () => Stream.Null);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Griot.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
