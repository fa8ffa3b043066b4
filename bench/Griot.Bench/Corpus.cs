using System.Collections.Immutable;
using Griot.Model;
using Griot.Reading;

namespace Griot.Bench;

/// <summary>The reports that are measured: the samples, and where the folder <c>shared</c> lies beside the repository its seeds and gold.</summary>
internal sealed record Corpus(string Description, ImmutableArray<Report> Reports)
{
    // Beside the repository, or one level further up from a work tree.
    private static readonly string[] Near = ["..", "../.."];
    private static readonly string[] Shared = ["seeds", "gold/dev-incidents/reports", "gold/dev-reports/reports"];

    public long Bytes { get; } = Reports.Sum(report => (long)System.Text.Encoding.UTF8.GetByteCount(report.Text));

    public static string Root { get; } = FindRoot();

    public static Corpus Read()
    {
        var folders = Shared.Select(folder => Near.Select(up => Path.GetFullPath(Path.Combine(Root, up, "shared", folder))).FirstOrDefault(Directory.Exists))
            .OfType<string>().Prepend(Path.Combine(Root, "samples")).ToArray();
        var reports = ReportSources.Find([.. folders], () => Stream.Null).Found
            .Where(source => Path.GetFileName(source.Name) != "SOURCE.txt")
            .SelectMany(source => source.Read()).OfType<ReadReport>().Select(read => read.Report).ToImmutableArray();
        return new(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{reports.Length} reports ({(folders.Length > 1 ? "samples, seeds and gold" : "samples")})"), reports);
    }

    /// <summary>The reports of about the length that news has; the made-up ones are mostly shorter.</summary>
    public Corpus Longest(int characters) => Reports.Where(report => report.Text.Length >= characters).ToImmutableArray() is var longest
        ? new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{longest.Length} of them of {characters / 1000} kB and more"), longest) : this;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Griot.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The benchmark runs from a clone of the repository, where Griot.slnx is.");
    }
}
