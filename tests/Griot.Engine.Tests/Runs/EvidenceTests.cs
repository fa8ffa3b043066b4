using System.Text;
using System.Text.Json;
using Griot.Analysis;
using Griot.Model;
using Griot.Reading;

namespace Griot.Engine.Tests.Runs;

/// <summary>What must hold for every report there is, whatever it says.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public void Every_value_in_the_samples_points_at_words() => Check(Inputs.Samples);

    [Theory]
    [InlineData("seeds")]
    [InlineData("gold/dev-incidents/reports")]
    [InlineData("gold/dev-reports/reports")]
    public void Every_value_in_the_reference_reports_points_at_words(string folder) => Check(Inputs.Shared(folder));

    [Fact]
    public void The_samples_give_the_same_bytes_in_any_order_and_on_any_number_of_cores()
    {
        var there = Inputs.Samples.Found;

        Assert.Equal(Lines(there, 1), Lines([.. there.Reverse()], 4));
    }

    private static void Check(ReportSources sources)
    {
        var results = new CodeRun(Coder.Default).Run(sources.Found, SilentProgress.Instance, TestContext.Current.CancellationToken)
            .Where(result => result is not PassedOverFile).ToList();

        Assert.NotEmpty(results);
        Assert.All(results, result =>
        {
            var coded = Assert.IsType<CodedFile>(result).Coded;
            using var json = JsonDocument.Parse(CodedReportJson.Line(coded));
            Assert.All(Spans(json.RootElement), span => Assert.InRange(span.End, span.Start + 1, coded.Report.Text.Length));
            Assert.All(json.RootElement.GetProperty("events").EnumerateArray(), one => Assert.NotEqual(0, one.GetProperty("spans").GetArrayLength()));
            Assert.All(Counts(coded), count => Assert.True((count.Low ?? 0) <= (count.High ?? long.MaxValue)));
        });
    }

    private static IEnumerable<TextSpan> Spans(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Name == "spans"
            ? property.Value.EnumerateArray().Select(span => new TextSpan(span[0].GetInt32(), span[1].GetInt32()))
            : Spans(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Spans),
        _ => [],
    };

    private static IEnumerable<CountRange> Counts(CodedReport coded) => coded.Events.SelectMany(one =>
        one.Tolls.Select(toll => toll.Value.Count).Concat(one.Materiel.Select(materiel => materiel.Value.Count)));

    private static List<string> Lines(IEnumerable<ReportSource> sources, int cores) =>
        [.. new CodeRun(Coder.Default, cores).Run([.. sources], SilentProgress.Instance, TestContext.Current.CancellationToken)
            .Where(result => result is not PassedOverFile).Select(result => Encoding.UTF8.GetString(CodedReportJson.Line(result).Span))];
}
