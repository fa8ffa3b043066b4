using System.CommandLine;
using Griot.Cli.Views;
using Griot.Engine;

namespace Griot.Cli.Commands;

/// <summary><c>show</c>: one incident, field by field and report by report.</summary>
internal static class ShowCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var name = new Argument<string>("INCIDENT") { Description = "Its id, the beginning of its id, or its number in the list" };
        var workspace = WorkspaceAccess.Option();
        var rule = Rules.Option("for this view");
        var command = new Command("show", "Show who says what about one incident: each claim with its words, speaker and certainty.") { name, rule, workspace };
        command.SetAction(parsed => WorkspaceAccess.Use(
            WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), write: false, surroundings, opened =>
            {
                var list = new IncidentList(Rules.Incidents(opened, parsed.GetValue(rule)));
                var (incident, problem) = list.Find(parsed.GetRequiredValue(name));
                if (incident is null)
                {
                    surroundings.Errors.WriteLine(problem);
                    return ExitCode.Usage;
                }

                Screen.Show(ClaimMatrixView.Of(ClaimMatrix.Of(Dossiers.Of(incident, opened)), list), surroundings);
                return ExitCode.Done;
            }));
        return command;
    }
}
