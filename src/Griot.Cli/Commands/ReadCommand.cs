using System.CommandLine;
using System.Globalization;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Reading;

namespace Griot.Cli.Commands;

/// <summary><c>read</c>: reports into a workspace, coded and merged.</summary>
internal static class ReadCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var paths = Inputs.Paths();
        var cores = Inputs.Cores();
        var workspace = WorkspaceAccess.Option();
        var rule = Rules.Option("from now on in this workspace");
        var command = new Command("read", "Read reports into a workspace: code them and merge them into incidents.") { paths, workspace, rule, cores };
        command.SetAction((parsed, cancellation) => Inputs.Breakable(() => Run(
            Inputs.Find(parsed.GetRequiredValue(paths), surroundings), parsed.GetValue(workspace), parsed.GetValue(rule), parsed.GetValue(cores), surroundings, cancellation), cancellation));
        return command;
    }

    private static int Run(ReportSources sources, string? workspace, string? rule, int? cores, Surroundings surroundings, CancellationToken cancellation)
    {
        // Without a single report there is nothing to make a workspace for.
        if (sources.Found.IsEmpty)
            return Inputs.Report(sources.Problems, surroundings);
        return WorkspaceAccess.Use(WorkspaceAccess.Folder(workspace, surroundings), write: true, surroundings, opened =>
        {
            var run = new ReadRun(new CodeRun(WorkspaceCoder.Of(opened.Gazetteers), cores), opened, Rules.Keep(rule, opened));
            var summary = ProgressBar.Watch("Reading", surroundings, progress => run.Run(sources, progress, cancellation));
            Tell(summary, workspace, surroundings);
            return Inputs.Report(summary.Problems, surroundings);
        });
    }

    private static void Tell(ReadSummary summary, string? workspace, Surroundings surroundings)
    {
        var parts = new List<string> { $"{Screen.Count(summary.Read, "report")} read: {summary.Added} new, {summary.AlreadyThere} already there" };
        if (summary.Recoded > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{summary.Recoded} coded anew"));
        surroundings.Output.WriteLine(string.Join(", ", parts) + ".");
        surroundings.Output.WriteLine($"They tell of {Screen.Count(summary.News, "event")} and recall {Screen.Count(summary.Background, "earlier one")}; {Screen.Count(summary.Incidents.Length, "incident")} in the workspace.");
        if (summary.Incidents.Length > 0)
            surroundings.Output.WriteLine($"Next: {surroundings.Command} incidents{(workspace is null ? "" : $" --workspace {Screen.ShellWord(workspace)}")}");
    }
}
