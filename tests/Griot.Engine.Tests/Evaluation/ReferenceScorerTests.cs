using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Griot.Analysis;
using Griot.Engine.Evaluation;
using Griot.Merging;
using Griot.Model;

namespace Griot.Engine.Tests.Evaluation;

/// <summary>The evaluation must give the figures of the reference scorer, where that one and Python are at hand.</summary>
public sealed class ReferenceScorerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("griot-score-").FullName;

    [Theory]
    [InlineData("dev-incidents")]
    [InlineData("dev-reports")]
    public void Figures_over_reports_are_those_of_the_reference_scorer(string name)
    {
        var (path, coded) = Code(name);
        var answers = Write("answers.jsonl", coded.Select(report => CodedReportJson.Line(report)));

        var reference = Reference("reports", Path.Combine(path, "gold"), answers, "--texts", Path.Combine(path, "reports"));

        Compare(reference, "reports", Score(path));
    }

    [Fact]
    public void Figures_over_incidents_are_those_of_the_reference_scorer()
    {
        var (path, coded) = Code("dev-incidents");
        var incidents = Write("incidents.jsonl", IncidentResolver.Resolve(coded, cancellation: TestContext.Current.CancellationToken).Select(IncidentJson.Line));

        var reference = Reference("incidents", Path.Combine(path, "incidents.json"), incidents);

        Compare(reference, "incidents", Score(path));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (string Path, List<CodedReport> Coded) Code(string name)
    {
        var path = Inputs.SharedPath($"gold/{name}");
        var sources = Inputs.Shared($"gold/{name}/reports");
        var results = new CodeRun(Coder.Default).Run(sources.Found, SilentProgress.Instance, TestContext.Current.CancellationToken);
        return (path, [.. results.OfType<CodedFile>().Select(file => file.Coded)]);
    }

    private static GoldScore Score(string path) => new EvaluationRun(new CodeRun(Coder.Default))
        .Run(GoldFolder.Open(path).Gold!, SilentProgress.Instance, TestContext.Current.CancellationToken);

    private static void Compare(JsonElement reference, string of, GoldScore score)
    {
        var lines = EvaluationJson.Lines(score).Select(line => JsonDocument.Parse(line).RootElement);
        var figures = lines.First(line => line.GetProperty("of").GetString() == of && line.GetProperty("language").GetString() == "all").GetProperty("figures");
        Assert.Equal(Names(reference), Names(figures));
        foreach (var figure in reference.EnumerateObject())
        {
            foreach (var value in figure.Value.EnumerateObject())
                Assert.Equal(value.Value.GetDouble(), figures.GetProperty(figure.Name).GetProperty(value.Name).GetDouble(), 1e-9);
        }
    }

    private static IEnumerable<string> Names(JsonElement figures) => figures.EnumerateObject().Select(figure => figure.Name).Order(StringComparer.Ordinal);

    private string Write(string name, IEnumerable<ReadOnlyMemory<byte>> lines)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, lines.Select(line => Encoding.UTF8.GetString(line.Span)));
        return path;
    }

    private static JsonElement Reference(params string[] args)
    {
        var start = new ProcessStartInfo("python3", [Inputs.SharedPath("tools/score.py"), .. args, "--json"]) { RedirectStandardOutput = true, UseShellExecute = false };
        try
        {
            using var python = Process.Start(start)!;
            var output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.Equal(0, python.ExitCode);
            return JsonDocument.Parse(output).RootElement;
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is not here; the reference scorer is a Python program.");
            return default;
        }
    }
}
