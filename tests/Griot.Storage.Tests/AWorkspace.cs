namespace Griot.Storage.Tests;

internal static class AWorkspace
{
    /// <summary>Opens the workspace in the folder, new or old.</summary>
    public static Workspace In(string folder, bool create = true, bool write = true, TimeProvider? clock = null) =>
        Workspace.Open(folder, create && write, write, clock) switch
        {
            WorkspaceOutcome.Opened opened => opened.Workspace,
            WorkspaceOutcome.Refused refused => throw new InvalidOperationException(refused.Message),
            var outcome => throw new InvalidOperationException($"Unhandled outcome '{outcome}'."),
        };

    /// <summary>The refusal with which opening must end.</summary>
    public static WorkspaceOutcome.Refused Refused(string folder, bool create = false, bool write = true) =>
        Assert.IsType<WorkspaceOutcome.Refused>(Workspace.Open(folder, create, write));

    /// <summary>A workspace with some reports, closed again.</summary>
    public static void Make(string folder, int reports = 3)
    {
        using var workspace = In(folder);
        workspace.AddAll(AReport.Many(reports));
    }
}
