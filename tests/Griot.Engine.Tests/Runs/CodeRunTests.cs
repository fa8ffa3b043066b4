using System.Text;
using Griot.Model;
using Griot.Reading;

namespace Griot.Engine.Tests.Runs;

public sealed class CodeRunTests
{
    [Fact]
    public void Results_are_the_same_for_any_order_of_files_and_any_number_of_cores()
    {
        var sources = Enumerable.Range(0, 300).Select(i => Source($"{i}.txt", $"{i} people were killed in Gao.")).ToList();
        var expected = Lines(sources, cores: 1);

        sources.Reverse();

        Assert.Equal(expected, Lines(sources, cores: 1));
        Assert.Equal(expected, Lines(sources, cores: 7));
        Assert.Equal(300, expected.Count);
    }

    [Fact]
    public void A_bad_file_spoils_only_itself()
    {
        var results = Run([Source("a.txt", "Ten killed."), Source("b.txt", ""), Source("c.txt", "Nine killed.")], Uncoded);

        Assert.Equal([null, "It holds no text.", null], results.Select(result => result.Problem?.Reason));
    }

    [Fact]
    public void A_report_on_which_the_coder_fails_is_named_and_the_others_are_coded()
    {
        var results = Run([Source("a.txt", "Ten killed."), Source("b.txt", "bad"), Source("c.txt", "Nine killed.")],
            report => report.Text == "bad" ? throw new InvalidOperationException("No such luck.") : Uncoded(report));

        Assert.Equal(["a.txt", "c.txt"], results.OfType<CodedFile>().Select(file => file.File));
        Assert.Contains("InvalidOperationException: No such luck", Assert.Single(results.OfType<SpoiledFile>()).Why.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_a_language_pack_is_kept_and_said_to_be_uncoded()
    {
        var result = Assert.Single(Run([Source("a.txt", "Zehn Tote.")], report => new(report, "de", [], [], "There is no pack for German.")));

        Assert.IsType<CodedFile>(result);
        Assert.Equal("There is no pack for German.", result.Problem?.Reason);
    }

    [Fact]
    public void A_run_that_is_broken_off_stops()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => new CodeRun(Uncoded, 2)
            .Run([Source("a.txt", "Ten killed.")], SilentProgress.Instance, cancellation.Token).ToList());
    }

    private static List<string> Lines(IEnumerable<ReportSource> sources, int cores) =>
        [.. new CodeRun(Uncoded, cores).Run([.. sources], SilentProgress.Instance, TestContext.Current.CancellationToken)
            .Select(result => Encoding.UTF8.GetString(CodedReportJson.Line(result).Span))];

    private static List<FileResult> Run(ReportSource[] sources, Func<Report, CodedReport> code) =>
        [.. new CodeRun(code, 2).Run([.. sources], SilentProgress.Instance, TestContext.Current.CancellationToken)];

    private static CodedReport Uncoded(Report report) => new(report, "en", [], []);

    private static ReportSource Source(string name, string text) => new(name, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
