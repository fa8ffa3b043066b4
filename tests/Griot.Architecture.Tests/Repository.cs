using System.Reflection;

namespace Griot.Architecture.Tests;

/// <summary>The projects as compiled and as they lie on disk.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The names of the folders in <c>src/</c>.</summary>
    public static IReadOnlyList<string> Projects { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(Root, "src")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public static Assembly Load(string project) => Assembly.Load(project == "Griot.Cli" ? "griot" : project);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Griot.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
