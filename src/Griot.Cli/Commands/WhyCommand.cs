using System.CommandLine;
using Griot.Cli.Views;
using Griot.Merging;

namespace Griot.Cli.Commands;

/// <summary><c>why</c>: what put the reports of an incident together.</summary>
internal static class WhyCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string>("INCIDENT") { Description = "Its id, the beginning of its id, or its number in the list" };
        var workspace = WorkspaceAccess.Option();
        var command = new Command("why", "Explain why these reports are one incident: for each event the one it is most like, with every part of their score.") { name, workspace };
        command.SetAction((parsed, cancellation) => Inputs.Breakable(() => WorkspaceAccess.Use(
            WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), write: false, surroundings, opened =>
            {
                var list = new IncidentList(opened.Incidents());
                var (incident, problem) = list.Find(parsed.GetRequiredValue(name));
                if (incident is null)
                {
                    surroundings.Errors.WriteLine(problem);
                    return ExitCode.Usage;
                }

                Screen.Show(GroupingView.Of(incident, IncidentResolver.Why([.. opened.All()], incident, cancellation), list), surroundings);
                return ExitCode.Done;
            }), cancellation));
        return command;
    }
}
