using System.CommandLine;
using System.Text;
using Griot.Cli.Views;
using Griot.Engine;

namespace Griot.Cli.Commands;

/// <summary><c>incidents</c>: what all reports of a workspace say together.</summary>
internal static class IncidentsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var workspace = WorkspaceAccess.Option();
        var rule = Rules.Option("for this list");
        var json = new Option<bool>("--json") { Description = "One JSON object an incident (griot/incident/1), in the order of the list" };
        var command = new Command("incidents", "List the incidents of a workspace with tolls, families of reports and contradictions.") { json, rule, workspace };
        command.SetAction(parsed => WorkspaceAccess.Use(
            WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), write: false, surroundings, opened =>
            {
                var list = new IncidentList(Rules.Incidents(opened, parsed.GetValue(rule)));
                if (parsed.GetValue(json))
                {
                    foreach (var incident in list.Incidents)
                        surroundings.Output.Write(Encoding.UTF8.GetString(IncidentJson.Line(incident).Span) + "\n");
                }
                else
                {
                    Screen.Show(IncidentTable.Of(list, opened.ReportCount, surroundings.Width), surroundings);
                }

                return ExitCode.Done;
            }));
        return command;
    }
}
