using System.CommandLine;
using System.Text;
using Griot.Analysis;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Reading;

namespace Griot.Cli.Commands;

/// <summary><c>code</c>: what each report says, with nothing kept.</summary>
internal static class CodeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var paths = Inputs.Paths();
        var cores = Inputs.Cores();
        var json = new Option<bool>("--json") { Description = "One JSON object a report (griot/coded-report/1), in the order of file names" };
        var explain = new Option<bool>("--explain") { Description = "Say for each value its words, its rule, who says so, and which readings lost" };
        var workspace = new Option<string?>("--workspace") { Description = "Know the places that were imported into this workspace, too", HelpName = "DIR" };
        var (columns, days) = (Inputs.Columns(), Inputs.Days());
        var command = new Command("code", "Code reports and print what each one says; nothing is stored.") { paths, json, explain, workspace, columns, days, cores };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(explain))
                result.AddError("--explain is for people and --json for programs; choose one.");
        });
        command.SetAction((parsed, cancellation) => Inputs.Breakable(() =>
        {
            var reading = Inputs.Reading(parsed.GetValue(columns), parsed.GetValue(days));
            int Code(Coder coder) => parsed.GetValue(explain)
                ? Explain(Inputs.Find(parsed.GetRequiredValue(paths), surroundings), coder, reading, surroundings, cancellation)
                : Run(Inputs.Find(parsed.GetRequiredValue(paths), surroundings), new(coder, parsed.GetValue(cores), reading), parsed.GetValue(json), surroundings, cancellation);
            return parsed.GetValue(workspace) is { Length: > 0 } folder
                ? WorkspaceAccess.Use(folder, write: false, surroundings, opened => Code(WorkspaceCoder.Of(opened.Gazetteers)))
                : Code(Coder.Default);
        }, cancellation));
        return command;
    }

    private static int Explain(ReportSources sources, Coder coder, ReadingOptions reading, Surroundings surroundings, CancellationToken cancellation)
    {
        var problems = new List<ReadProblem>(sources.Problems);
        foreach (var outcome in sources.Found.SelectMany(source => source.Read(reading)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (outcome is ReadReport read)
                Screen.Show(ExplanationView.Of(coder.Explain(read.Report)), surroundings);
            else if (outcome is UnreadableReport unreadable)
                problems.Add(unreadable.Problem);
        }

        return Inputs.Report(problems, surroundings);
    }

    private static int Run(ReportSources sources, CodeRun run, bool json, Surroundings surroundings, CancellationToken cancellation)
    {
        var problems = new List<ReadProblem>(sources.Problems);
        var passedOver = new PassedOverTally();
        // A bar and results on one terminal would write over each other.
        var watched = surroundings.OutputIsTerminal ? surroundings with { ErrorsIsTerminal = false } : surroundings;
        ProgressBar.Watch("Coding", watched, progress =>
        {
            foreach (var result in run.Run(sources.Found, progress, cancellation))
            {
                if (result.Problem is { } problem)
                    problems.Add(problem);
                passedOver.Add(result);
                if (json && result is not PassedOverFile)
                    surroundings.Output.Write(Encoding.UTF8.GetString(CodedReportJson.Line(result).Span) + "\n");
                else if (result is CodedFile file)
                    Screen.Show(CodedReportView.Of(file.Coded), surroundings);
            }
        });
        return Inputs.Report(problems, surroundings, passedOver.Summary);
    }
}
