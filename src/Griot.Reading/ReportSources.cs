using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Griot.Reading;

/// <summary>Finds the reports that paths stand for: files, folders with all the files in them, and <c>-</c> for standard input.</summary>
public sealed record ReportSources
{
    /// <summary>The name under which standard input is read.</summary>
    public const string StandardInput = "stdin";

    private static readonly FrozenSet<string> Promising = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ".txt", ".csv", ".tsv", ".jsonl", ".warc", ".gz", ".tgz", ".tar", ".zip", ".pdf", ".eml", ".mbox", ".xlsx");

    private ReportSources(ImmutableArray<ReportSource> found, ImmutableArray<ReadProblem> problems) => (Found, Problems) = (found, problems);

    /// <summary>Sorted by name, each file once, so that a run does not depend on how its input was listed.</summary>
    public ImmutableArray<ReportSource> Found { get; }

    /// <summary>Paths that lead nowhere, and empty folders.</summary>
    public ImmutableArray<ReadProblem> Problems { get; }

    /// <summary>Sources that do not come from the file system.</summary>
    public static ReportSources Of(IEnumerable<ReportSource> sources) => new([.. sources.OrderBy(source => source.Name, StringComparer.Ordinal)], []);

    /// <summary>These sources and others, in order of name, and the problems of both.</summary>
    public ReportSources With(IEnumerable<ReportSource> sources, IEnumerable<ReadProblem> problems) =>
        new([.. Found.Concat(sources).DistinctBy(source => source.Name).OrderBy(source => source.Name, StringComparer.Ordinal)], [.. Problems, .. problems]);

    /// <param name="standardInput">Opens the stream behind <c>-</c>.</param>
    /// <param name="leaveOut">Folders below those named that are not entered, such as a workspace; none when left out.</param>
    public static ReportSources Find(IEnumerable<string> paths, Func<Stream> standardInput, Func<string, bool>? leaveOut = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var sources = new Dictionary<string, ReportSource>(StringComparer.Ordinal);
        var problems = new List<ReadProblem>();
        foreach (var path in paths)
        {
            if (path == "-")
                sources.TryAdd(path, new(StandardInput, standardInput, Means: ReportSource.FromInput));
            else if (Directory.Exists(path))
                AddFolder(path, sources, problems, leaveOut ?? (_ => false));
            else if (File.Exists(path))
                AddFile(path, sources, named: true);
            else
                problems.Add(ReadProblems.Missing(path));
        }

        return new(
            [.. sources.Values.OrderBy(source => source.Name, StringComparer.Ordinal)],
            [.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal)]);
    }

    private static void AddFolder(string folder, Dictionary<string, ReportSource> sources, List<ReadProblem> problems, Func<string, bool> leaveOut)
    {
        try
        {
            var before = problems.Count;
            var files = ReportFiles(folder, leaveOut).ToList();
            foreach (var file in files)
                AddFile(file, sources, named: Promises(file));
            if (files.Count == 0 && problems.Count == before)
                problems.Add(ReadProblems.EmptyFolder(folder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(ReadProblems.NotAllowed(folder, exception.Message));
        }
    }

    // A name never decides how a file is read; but of a file called "x.txt" or "x.warc.gz" people expect reports, and hear it when there are none.
    private static bool Promises(string file) => Promising.Contains(Path.GetExtension(file));

    // The same file named twice is read once; of its names the first in order is kept, whichever came first.
    private static void AddFile(string path, Dictionary<string, ReportSource> sources, bool named)
    {
        var key = Path.GetFullPath(path);
        var name = path.Replace(Path.DirectorySeparatorChar, '/');
        var known = sources.GetValueOrDefault(key);
        if (known is null || string.CompareOrdinal(name, known.Name) < 0)
            sources[key] = new(name, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), Length(path), named || known is { Named: true });
        else if (named)
            sources[key] = known with { Named = true };
    }

    // A file that cannot be asked for its length is named when it is opened.
    private static long? Length(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Linked folders are not entered: they can lead in a circle.
    private static FileSystemEnumerable<string> ReportFiles(string folder, Func<string, bool> leaveOut) =>
        new(folder, static (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
            new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory && !entry.FileName.StartsWith('.'),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !entry.FileName.StartsWith('.') && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !leaveOut(entry.ToFullPath()),
        };
}
