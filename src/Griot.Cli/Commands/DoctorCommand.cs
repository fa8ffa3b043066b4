using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Griot.Analysis;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Storage;

namespace Griot.Cli.Commands;

/// <summary><c>doctor</c>: what a person who helps someone else would ask first.</summary>
internal static class DoctorCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var workspace = WorkspaceAccess.Option();
        var command = new Command("doctor", "Say which versions, library and workspace are in use, and whether they are in order.") { workspace };
        command.SetAction(parsed =>
        {
            var folder = WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings);
            var (state, code) = Check(folder, surroundings);
            Screen.Show(DoctorView.Of(
            [
                ("Griot", $"{Versions.Program}, data {Versions.Data}"),
                (".NET", $"{RuntimeInformation.FrameworkDescription.Replace(".NET ", "", StringComparison.Ordinal)} on {RuntimeInformation.OSDescription.Trim()} ({RuntimeInformation.RuntimeIdentifier})"),
                ("Cores", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture)),
                ("SQLite", SqliteLibrary.InUse.ToString().Replace("SQLite ", "", StringComparison.Ordinal)),
                ("Workspace", Path.GetFullPath(folder)),
                ("", state),
                ("Places", Places(folder)),
            ]), surroundings);
            return code;
        });
        return command;
    }

    private static string Places(string folder)
    {
        var builtIn = $"{Screen.Count(Coder.Default.Gazetteer.Entries.Count, "place")} built in";
        try
        {
            var imported = new GazetteerFolder(folder).All().Select(one => $"{one.Name} ({Screen.Count(GazetteerCommand.Places(one), "place")})").ToList();
            return imported.Count == 0 ? $"{builtIn}; nothing imported" : $"{builtIn}; imported: {string.Join(", ", imported)}";
        }
        catch (WorkspaceException exception)
        {
            return $"{builtIn}; {exception.Message}";
        }
    }

    private static (string State, int Code) Check(string folder, Surroundings surroundings) =>
        Workspace.Open(folder, create: false, write: false, surroundings.Clock) switch
        {
            WorkspaceOutcome.Opened { Workspace: var opened } => (Describe(opened), ExitCode.Done),
            WorkspaceOutcome.Refused { Kind: WorkspaceProblem.Missing } => ("not there yet; griot read PATH makes it", ExitCode.Done),
            WorkspaceOutcome.Refused refused => (refused.Message, ExitCode.WorkspaceUnusable),
            var outcome => throw new InvalidOperationException($"Unhandled outcome '{outcome}'."),
        };

    private static string Describe(Workspace workspace)
    {
        using (workspace)
            return $"in order: {Screen.Count(workspace.ReportCount, "report")}, {Screen.Count(workspace.IncidentCount, "incident")}";
    }
}
