using System.Collections.Immutable;
using System.Text.Json;
using Griot.Merging;
using Griot.Model;
using Griot.Reading;

namespace Griot.Engine.Evaluation;

/// <summary>The figures over the reports of one language, or of all.</summary>
/// <param name="Language">A language's code, or <see cref="All"/>.</param>
public sealed record LanguageScore(string Language, int Reports, ImmutableArray<Figure> Figures)
{
    public const string All = "all";
}

/// <summary>What an evaluation found over one folder of gold.</summary>
/// <param name="Languages">All reports first, then each language's.</param>
/// <param name="Incidents">Empty where the gold has no incidents.</param>
/// <param name="Synthetic">How many of the texts say of themselves that they were made up.</param>
/// <param name="Problems">Texts that are missing or could not be coded; they count as wrong answers.</param>
public sealed record GoldScore(
    string Name,
    int Synthetic,
    ImmutableArray<LanguageScore> Languages,
    ImmutableArray<Figure> Incidents,
    ImmutableArray<Miss> Misses,
    ImmutableArray<ReadProblem> Problems);

/// <summary>Codes the texts of gold folders and compares what comes out, by way of the output contract, with the gold.</summary>
public sealed class EvaluationRun(CodeRun coding)
{
    public GoldScore Run(GoldFolder gold, IRunProgress progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var results = coding.Run(gold.Texts.Found, progress, cancellation).ToImmutableArray();
        var answers = results.ToDictionary(result => Path.GetFileNameWithoutExtension(result.File), StringComparer.Ordinal);
        var all = new ReportScore();
        var languages = new SortedDictionary<string, ReportScore>(StringComparer.Ordinal);
        foreach (var report in gold.Reports)
        {
            var (answer, length) = Answer(report.Name, answers.GetValueOrDefault(report.Name));
            all.Add(report, answer, length);
            if (report.Language is not { } language)
                continue;
            languages.TryAdd(language, new());
            languages[language].Add(report, answer, length);
        }

        var (figures, misses) = gold.TellsIncidents ? Merged(gold, results, cancellation) : ([], []);
        return new(
            gold.Name,
            results.OfType<CodedFile>().Count(file => file.Coded.Report.Synthetic),
            [Score(LanguageScore.All, all), .. languages.Select(pair => Score(pair.Key, pair.Value))],
            figures,
            [.. all.Misses, .. misses],
            [.. gold.Texts.Problems, .. results.Select(result => result.Problem).OfType<ReadProblem>()]);

        LanguageScore Score(string language, ReportScore score) => new(language, score.Reports, score.Figures(gold.TellsIncidents));
    }

    private static (ScoredReport Answer, int? Length) Answer(string name, FileResult? result)
    {
        if (result is null)
            return (ScoredReport.Missing(name), null);
        using var json = JsonDocument.Parse(CodedReportJson.Line(result));
        return (ScoredReader.Report(name, json.RootElement), (result as CodedFile)?.Coded.Report.Text.Length);
    }

    private static (ImmutableArray<Figure> Figures, ImmutableArray<Miss> Misses) Merged(
        GoldFolder gold, ImmutableArray<FileResult> results, CancellationToken cancellation)
    {
        ImmutableArray<CodedReport> coded = [.. results.OfType<CodedFile>().Select(file => file.Coded)];
        return IncidentScore.Of(gold.Incidents, [.. IncidentResolver.Resolve(coded, cancellation: cancellation).Select(Scored)]);
    }

    private static ScoredIncident Scored(Incident incident)
    {
        using var json = JsonDocument.Parse(IncidentJson.Line(incident));
        return ScoredIncident.Of(json.RootElement);
    }
}
