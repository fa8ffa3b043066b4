using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Analysis.Tests.Fuzz;

/// <summary>Every report at hand: the samples, the codebook's examples, and where it lies beside the repository the folder <c>shared</c>.</summary>
internal static class Material
{
    // Beside the repository, or one level further up from a work tree.
    private static readonly string[] Near = ["..", "../.."];
    private static readonly string[] Shared = ["seeds", "gold/dev-incidents/reports", "gold/dev-reports/reports"];

    private static readonly Lazy<ImmutableArray<Report>> All = new(() => [.. Folders().SelectMany(Read), .. Examples()]);

    public static ImmutableArray<Report> Reports => All.Value;

    private static IEnumerable<string> Folders()
    {
        var root = Root();
        return Shared.SelectMany(folder => Near.Select(up => Path.Combine(root, up, "shared", folder)))
            .Prepend(Path.Combine(root, "samples")).Where(Directory.Exists);
    }

    private static IEnumerable<Report> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => Read(path, File.ReadAllText(path)));

    /// <summary>The text after the front matter, and the day of publication; the real reader has tests of its own.</summary>
    private static Report Read(string path, string text)
    {
        var end = text.StartsWith("---\n", StringComparison.Ordinal) ? text.IndexOf("\n---\n", StringComparison.Ordinal) : -1;
        var published = text[..Math.Max(end, 0)].Split('\n').FirstOrDefault(line => line.StartsWith("published: ", StringComparison.Ordinal));
        return new(
            Path.GetFileName(path), end < 0 ? text : text[(end + 5)..],
            Published: published is null ? null : DateOnly.ParseExact(published[11..].Trim('"', ' ', '\r'), "yyyy-MM-dd", null));
    }

    private static IEnumerable<Report> Examples() => Coder.Default.Rulebook.Rules.SelectMany(rule => rule.Examples)
        .Select(example => new Report($"{example.Path}:{example.Line}", example.Text, Published: Analysis.Codebook.CodebookTest.Published));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Griot.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run from a clone of the repository, where Griot.slnx is.");
        return folder.FullName;
    }
}
