using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Griot.Reading;

/// <summary>Finds the reports that paths stand for: files, folders with all their <c>.txt</c> files, and <c>-</c> for standard input.</summary>
public sealed record ReportSources
{
    /// <summary>The name under which standard input is read.</summary>
    public const string StandardInput = "stdin";

    private ReportSources(ImmutableArray<ReportSource> found, ImmutableArray<ReadProblem> problems) => (Found, Problems) = (found, problems);

    /// <summary>Sorted by name, each file once, so that a run does not depend on how its input was listed.</summary>
    public ImmutableArray<ReportSource> Found { get; }

    /// <summary>Paths that lead nowhere, and folders without reports.</summary>
    public ImmutableArray<ReadProblem> Problems { get; }

    /// <summary>Sources that do not come from the file system.</summary>
    public static ReportSources Of(IEnumerable<ReportSource> sources) => new([.. sources.OrderBy(source => source.Name, StringComparer.Ordinal)], []);

    /// <param name="standardInput">Opens the stream behind <c>-</c>.</param>
    public static ReportSources Find(IEnumerable<string> paths, Func<Stream> standardInput)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var sources = new Dictionary<string, ReportSource>(StringComparer.Ordinal);
        var problems = new List<ReadProblem>();
        foreach (var path in paths)
        {
            if (path == "-")
                sources.TryAdd(path, new(StandardInput, standardInput));
            else if (Directory.Exists(path))
                AddFolder(path, sources, problems);
            else if (File.Exists(path))
                AddFile(path, sources);
            else
                problems.Add(ReadProblems.Missing(path));
        }

        return new(
            [.. sources.Values.OrderBy(source => source.Name, StringComparer.Ordinal)],
            [.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal)]);
    }

    private static void AddFolder(string folder, Dictionary<string, ReportSource> sources, List<ReadProblem> problems)
    {
        try
        {
            var before = problems.Count;
            var files = ReportFiles(folder).ToList();
            foreach (var file in files)
                AddFile(file, sources);
            if (files.Count == 0 && problems.Count == before)
                problems.Add(ReadProblems.EmptyFolder(folder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(ReadProblems.NotAllowed(folder, exception.Message));
        }
    }

    // The same file named twice is read once; of its names the first in order is kept, whichever came first.
    private static void AddFile(string path, Dictionary<string, ReportSource> sources)
    {
        var key = Path.GetFullPath(path);
        var name = path.Replace(Path.DirectorySeparatorChar, '/');
        if (!sources.TryGetValue(key, out var known) || string.CompareOrdinal(name, known.Name) < 0)
            sources[key] = new(name, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
    }

    // Linked folders are not entered: they can lead in a circle.
    private static FileSystemEnumerable<string> ReportFiles(string folder) =>
        new(folder, static (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
            new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) =>
                !entry.IsDirectory && !entry.FileName.StartsWith('.') && entry.FileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase),
            ShouldRecursePredicate = static (ref FileSystemEntry entry) =>
                !entry.FileName.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
