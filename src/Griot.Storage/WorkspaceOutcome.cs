namespace Griot.Storage;

/// <summary>Why a workspace cannot be used.</summary>
public enum WorkspaceProblem
{
    Missing,

    /// <summary>Another program is writing to it.</summary>
    Locked,
    ReadOnly,
    Corrupt,

    /// <summary>A later version of the program has written it.</summary>
    NewerVersion,

    /// <summary>The folder holds something else.</summary>
    NotAWorkspace,

    /// <summary>The disk is full or does not answer.</summary>
    Disk,
}

/// <summary>What came of opening a workspace.</summary>
public abstract record WorkspaceOutcome
{
    private WorkspaceOutcome()
    {
    }

    /// <summary>The caller owns the workspace and disposes of it.</summary>
    public sealed record Opened(Workspace Workspace) : WorkspaceOutcome;

    /// <param name="Message">For people: the folder, what was met there, and what to do.</param>
    public sealed record Refused(WorkspaceProblem Kind, string Message) : WorkspaceOutcome;
}
