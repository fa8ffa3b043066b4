using System.Text;
using Griot.Model;
using Griot.Reading;
using Griot.Storage;

namespace Griot.Engine.Tests.Runs;

public sealed class ReadRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("griot-engine-").FullName;

    [Fact]
    public void Reading_the_same_reports_twice_adds_nothing_the_second_time()
    {
        var first = Read("one", TheAmbush.Reports);
        var second = Read("one", TheAmbush.Reports);

        Assert.Equal((3, 3, 0), (first.Read, first.Added, first.AlreadyThere));
        Assert.Equal((3, 0, 3), (second.Read, second.Added, second.AlreadyThere));
        Assert.Equal(Lines(first), Lines(second));
    }

    [Fact]
    public void Reports_that_come_one_by_one_in_any_order_make_the_same_incidents()
    {
        var together = Read("together", TheAmbush.Reports);
        foreach (var report in TheAmbush.Reports.Reverse())
            Read("apart", [report]);

        Assert.Equal(Lines(together), Lines(Read("apart", [TheAmbush.Wire])));
    }

    [Fact]
    public void What_went_wrong_is_told_with_what_was_read()
    {
        using var workspace = Open("bad");
        var sources = ReportSources.Of([new("a.txt", () => new MemoryStream()), new("b.txt", () => new MemoryStream([.. "Ten killed."u8]))]);

        var summary = new ReadRun(new CodeRun(report => new(report, "en", [], []), 1), workspace).Run(sources, SilentProgress.Instance, TestContext.Current.CancellationToken);

        Assert.Equal(("a.txt", 1), (Assert.Single(summary.Problems).File, summary.Read));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ReadSummary Read(string name, IEnumerable<CodedReport> reports)
    {
        var coded = reports.ToDictionary(report => report.Report.Text);
        using var workspace = Open(name);
        var sources = ReportSources.Of(coded.Values.Select(
            report => new ReportSource(report.Report.File, () => new MemoryStream(Encoding.UTF8.GetBytes(report.Report.Text)))));
        return new ReadRun(new CodeRun(report => coded[report.Text], 1), workspace).Run(sources, SilentProgress.Instance, TestContext.Current.CancellationToken);
    }

    private Workspace Open(string name) =>
        Assert.IsType<WorkspaceOutcome.Opened>(Workspace.Open(Path.Combine(_folder, name), create: true)).Workspace;

    private static string Lines(ReadSummary summary) =>
        string.Join('\n', summary.Incidents.Select(incident => Encoding.UTF8.GetString(IncidentJson.Line(incident).Span)));
}
