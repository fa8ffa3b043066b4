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
        var (columns, days) = (Inputs.Columns(), Inputs.Days());
        var again = new Option<bool>("--again") { Description = "Read files anew that this version has read to their end before" };
        var hosts = WebInputs.AllowedHosts();
        var command = new Command("read", "Read reports into a workspace: code them and merge them into incidents. The bytes read are kept there, too.")
        {
            paths, workspace, rule, columns, days, again, hosts, cores,
        };
        command.SetAction((parsed, cancellation) => Inputs.Breakable(() => Run(
            WebInputs.Find(parsed.GetRequiredValue(paths), parsed.GetValue(hosts), surroundings, cancellation),
            new(parsed.GetValue(workspace), parsed.GetValue(rule), parsed.GetValue(cores), parsed.GetValue(again), Inputs.Reading(parsed.GetValue(columns), parsed.GetValue(days))),
            surroundings, cancellation), cancellation));
        return command;
    }

    private static int Run(ReportSources sources, Choices choices, Surroundings surroundings, CancellationToken cancellation)
    {
        // Without a single report there is nothing to make a workspace for.
        if (sources.Found.IsEmpty)
            return Inputs.Report(sources.Problems, surroundings);
        return WorkspaceAccess.Use(WorkspaceAccess.Folder(choices.Workspace, surroundings), write: true, surroundings, opened =>
        {
            var custody = new CustodyKeeping(opened, CustodyKeeping.ReaderOf(opened, choices.Reading), choices.Again);
            var run = new ReadRun(new CodeRun(WorkspaceCoder.Of(opened.Gazetteers), choices.Cores, choices.Reading), opened, Rules.Keep(choices.Rule, opened), custody);
            try
            {
                var summary = ProgressBar.Watch("Reading", surroundings, progress => run.Run(sources, progress, cancellation));
                Tell(summary, choices.Workspace, surroundings);
                return Inputs.Report(summary.Problems, surroundings, summary.PassedOver);
            }
            catch (OperationCanceledException)
            {
                surroundings.Errors.WriteLine($"Broken off; {Screen.Count(opened.ReportCount, "report")} in the workspace. Run the same command again to go on where it stopped.");
                return ExitCode.BrokenOff;
            }
        });
    }

    private sealed record Choices(string? Workspace, string? Rule, int? Cores, bool Again, ReadingOptions Reading);

    private static void Tell(ReadSummary summary, string? workspace, Surroundings surroundings)
    {
        var parts = new List<string> { $"{Screen.Count(summary.Read, "report")} read: {summary.Added} new, {summary.AlreadyThere} already there" };
        if (summary.Recoded > 0)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{summary.Recoded} coded anew"));
        surroundings.Output.WriteLine(string.Join(", ", parts) + ".");
        if (summary.Known > 0)
            surroundings.Output.WriteLine($"{Screen.Count(summary.Known, "report")} came from files that this version had read before; --again reads them anew.");
        surroundings.Output.WriteLine($"They tell of {Screen.Count(summary.News, "event")} and recall {Screen.Count(summary.Background, "earlier one")}; {Screen.Count(summary.Incidents.Length, "incident")} in the workspace.");
        if (summary.Incidents.Length > 0)
            surroundings.Output.WriteLine($"Next: {surroundings.Command} incidents{(workspace is null ? "" : $" --workspace {Screen.ShellWord(workspace)}")}");
    }
}
