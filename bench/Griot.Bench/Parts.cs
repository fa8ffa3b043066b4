using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Griot.Analysis;
using Griot.Analysis.Acts;
using Griot.Analysis.Dates;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Places;
using Griot.Analysis.Quantities;
using Griot.Analysis.Speakers;
using Griot.Analysis.Text;
using Griot.Analysis.Tolls;

namespace Griot.Bench;

/// <summary>What each annotator costs on the corpus, each run again on reports that have all layers.</summary>
public class Parts
{
    private readonly Corpus _corpus = Corpus.Read();
    private List<AnnotatedReport> _annotated = [];
    private Dictionary<string, IAnnotator> _annotators = [];

    [Params("terms", "sentences", "dates", "quantities", "places", "parties", "tolls", "attributions", "acts", "all layers", "layers and events")]
    public string Part { get; set; } = "";

    internal static string Measure()
    {
        var job = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(9);
        var config = ManualConfig.CreateEmpty().AddJob(job).AddColumnProvider(DefaultColumnProviders.Instance).AddLogger(NullLogger.Instance)
            .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default).WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run<Parts>(config);
        var bytes = Corpus.Read().Bytes;
        var text = new StringBuilder("# Parts: what each annotator costs\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Corpus.Read().Description}; means of 9 iterations of BenchmarkDotNet, clock time. Tokens and language are in \"all layers\" only.\n\n");
        text.Append("| part | ms a pass | ns a byte of text | bytes asked for a byte of text |\n| --- | ---: | ---: | ---: |\n");
        foreach (var report in summary.Reports)
        {
            var mean = report.ResultStatistics?.Mean ?? double.NaN;
            var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            text.Append(CultureInfo.InvariantCulture, $"| {report.BenchmarkCase.Parameters["Part"]} | {mean / 1e6:F2} | {mean / bytes:F1} | {(double)allocated / bytes:F0} |\n");
        }

        return text.ToString();
    }

    [GlobalSetup]
    public void Annotate()
    {
        var coder = Coder.Default;
        _annotated = [.. _corpus.Reports.Select(coder.Annotate).OfType<AnnotatedReport>()];
        IAnnotator[] all =
        [
            new TermAnnotator(), new SentenceAnnotator(), new DateAnnotator(), new QuantityAnnotator(), new PlaceAnnotator(coder.Gazetteer, coder.Actors),
            new PartyAnnotator(coder.Actors), new TollAnnotator(), new AttributionAnnotator(), new ActAnnotator(),
        ];
        _annotators = all.ToDictionary(annotator => annotator.Id.Name);
    }

    [Benchmark]
    public int Pass()
    {
        var reports = 0;
        if (Part is "all layers" or "layers and events")
        {
            foreach (var report in _corpus.Reports)
                reports += Part == "all layers" ? Coder.Default.Annotate(report) is null ? 0 : 1 : Coder.Default.Code(report).Events.Length;
            return reports;
        }

        foreach (var report in _annotated)
            reports += _annotators[Part].Apply(report) is null ? 0 : 1;
        return reports;
    }
}
