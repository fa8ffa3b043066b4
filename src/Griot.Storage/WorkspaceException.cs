namespace Griot.Storage;

/// <summary>A workspace stopped working after it was opened: the disk filled up, another program holds it, its file is damaged.</summary>
/// <remarks>The message is for people. Nothing committed before is lost, and nothing of the failed step is kept.</remarks>
public sealed class WorkspaceException(WorkspaceProblem kind, string message, Exception? cause = null) : Exception(message, cause)
{
    public WorkspaceProblem Kind { get; } = kind;
}
