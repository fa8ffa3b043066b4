using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Griot.Analysis;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Engine.Evaluation;

namespace Griot.Cli.Commands;

/// <summary><c>evaluate</c>: how far the coder's answers agree with gold.</summary>
internal static class EvaluateCommand
{
    private const int MissesOnPage = 25;

    public static Command Create(Surroundings surroundings)
    {
        var paths = new Argument<string[]>("GOLD") { Description = "Folders of gold: gold/*.json beside reports/*.txt, and incidents.json where incidents are to be compared", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "One JSON object (griot/evaluation/1) for each language of a folder, and one for its incidents" };
        var misses = new Option<int?>("--misses") { Description = $"List up to N values that differ from the gold, for each kind [default: 0; {MissesOnPage} with --write]", HelpName = "N" };
        var texts = new Option<string?>("--texts") { Description = "The folder of the reports, when it is not reports/, the gold's own, or one of its name a level up", HelpName = "DIR" };
        var write = new Option<string?>("--write") { Description = "Write a page with figures, targets and misses to this file, such as docs/accuracy.md", HelpName = "FILE" };
        var cores = Inputs.Cores();
        misses.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0)
                result.AddError("--misses must not be below 0.");
        });
        var command = new Command("evaluate", "Code reports whose right coding is known, and say how far the answers agree with it.") { paths, json, misses, texts, write, cores };
        command.SetAction((parsed, cancellation) => Inputs.Breakable(() =>
        {
            if (Open(parsed.GetRequiredValue(paths), parsed.GetValue(texts), surroundings) is not { } golds)
                return ExitCode.Usage;
            var run = new EvaluationRun(new CodeRun(Coder.Default, parsed.GetValue(cores)));
            var scores = golds.Select(gold => ProgressBar.Watch($"Coding {gold.Name}", surroundings, progress => run.Run(gold, progress, cancellation))).ToImmutableArray();
            if (parsed.GetValue(write) is { } page && !Write(page, AccuracyPage.Of(scores, parsed.GetValue(misses) ?? MissesOnPage), surroundings))
                return ExitCode.WorkspaceUnusable;
            Show(scores, parsed.GetValue(json), parsed.GetValue(misses) ?? 0, surroundings);
            return Inputs.Report([.. scores.SelectMany(score => score.Problems)], surroundings);
        }, cancellation));
        return command;
    }

    private static List<GoldFolder>? Open(string[] paths, string? texts, Surroundings surroundings)
    {
        var opened = paths.Select(path => GoldFolder.Open(path, texts)).ToList();
        foreach (var problem in opened.Select(one => one.Problem).OfType<string>())
            surroundings.Errors.WriteLine(Screen.Harmless(problem));
        return opened.TrueForAll(one => one.Gold is not null) ? opened.ConvertAll(one => one.Gold!) : null;
    }

    private static void Show(ImmutableArray<GoldScore> scores, bool json, int misses, Surroundings surroundings)
    {
        foreach (var score in scores)
        {
            if (!json)
                Screen.Show(EvaluationView.Of(score, misses), surroundings);
            else
                foreach (var line in EvaluationJson.Lines(score))
                    surroundings.Output.Write(Encoding.UTF8.GetString(line.Span) + "\n");
        }
    }

    private static bool Write(string file, string page, Surroundings surroundings)
    {
        try
        {
            File.WriteAllText(file, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            surroundings.Errors.WriteLine($"Written to {file}.");
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            surroundings.Errors.WriteLine($"{file}: It could not be written: {exception.Message} Name a file in a folder you may write to.");
            return false;
        }
    }
}
