using System.CommandLine;
using System.Globalization;
using System.Text;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Storage;

namespace Griot.Cli.Commands;

/// <summary><c>log</c>: every judgement ever made in a workspace, and whether the log is whole.</summary>
internal static class LogCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var workspace = WorkspaceAccess.Option();
        var json = new Option<bool>("--json") { Description = "One JSON object a judgement (griot/judgement/1), as recorded, with its hash and the one before" };
        var command = new Command("log", "List all judgements, those taken back too, and check that none was changed, added or removed.") { json, workspace };
        command.SetAction(parsed => WorkspaceAccess.Use(
            WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), write: false, surroundings, opened =>
            {
                var check = opened.VerifyChain();
                var ledger = JudgementLedger.Of(opened);
                if (parsed.GetValue(json))
                {
                    foreach (var entry in ledger.Entries)
                        surroundings.Output.Write(Encoding.UTF8.GetString(LedgerJson.Line(entry).Span) + "\n");
                }
                else
                {
                    Screen.Show(JudgementLogView.Of(ledger, new IncidentList(opened.Incidents())), surroundings);
                    if (check is ChainCheck.Intact { Judgements: > 0 })
                        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                            $"The log is whole: {Screen.Count(ledger.Entries.Length, "judgement")}, last hash {ledger.Entries[^1].Recorded.Hash[..16]}."));
                }

                if (check is not ChainCheck.Broken broken)
                    return ExitCode.Done;
                surroundings.Errors.WriteLine($"The log was tampered with. {broken.Message} Judgements from there on cannot be trusted; put back a copy of the workspace.");
                return ExitCode.WorkspaceUnusable;
            }));
        return command;
    }
}
