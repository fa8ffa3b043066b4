using System.CommandLine;
using Griot.Storage;

namespace Griot.Cli;

/// <summary>Which workspace a command means, and opening it or saying why not.</summary>
internal static class WorkspaceAccess
{
    public const string DefaultFolder = "griot-workspace";
    public const string Variable = "GRIOT_WORKSPACE";

    public static Option<string?> Option() => new("--workspace")
    {
        Description = $"The folder that holds reports and incidents [default: ${Variable}, else {DefaultFolder} in the current folder]",
        HelpName = "DIR",
    };

    public static string Folder(string? given, Surroundings surroundings) =>
        string.IsNullOrEmpty(given) ? surroundings.Variable(Variable) ?? DefaultFolder : given;

    /// <summary>Runs the work on a workspace that is there, open for writing; none is made.</summary>
    public static int UseExisting(string folder, Surroundings surroundings, Func<Workspace, int> work) =>
        Use(Workspace.Open(folder, create: false, write: true, surroundings.Clock), surroundings, work);

    /// <summary>Runs the work on an open workspace; when there is none, says why on stderr.</summary>
    public static int Use(string folder, bool write, Surroundings surroundings, Func<Workspace, int> work) =>
        Use(Workspace.Open(folder, create: write, write, surroundings.Clock), surroundings, work);

    private static int Use(WorkspaceOutcome opening, Surroundings surroundings, Func<Workspace, int> work)
    {
        switch (opening)
        {
            case WorkspaceOutcome.Opened { Workspace: var opened }:
                using (opened)
                    return work(opened);
            case WorkspaceOutcome.Refused refused:
                surroundings.Errors.WriteLine(refused.Message);
                return ExitCode.WorkspaceUnusable;
            case var outcome:
                throw new InvalidOperationException($"Unhandled outcome '{outcome}'.");
        }
    }
}
