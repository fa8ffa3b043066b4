using static Griot.Storage.WorkspaceProblem;

namespace Griot.Storage;

/// <summary>What people are told when a workspace cannot be used: the folder, what was met, what to do.</summary>
internal static class WorkspaceMessages
{
    public static WorkspaceException NoFolder(string folder) =>
        new(Missing, $"There is no workspace at '{folder}'. Read some reports into it first: griot read PATH --workspace \"{folder}\"");

    public static WorkspaceException IsAFile(string folder) =>
        new(NotAWorkspace, $"'{folder}' is a file; a workspace is a folder. Name a folder.");

    public static WorkspaceException NoDatabase(string folder) =>
        new(NotAWorkspace, $"The folder '{folder}' holds no {WorkspaceFolder.DatabaseName}, so it is not a workspace. "
            + "Name another folder, or make a workspace with: griot read PATH --workspace FOLDER");

    public static WorkspaceException HoldsOtherFiles(string folder, string file) =>
        new(NotAWorkspace, $"The folder '{folder}' holds other files (such as '{file}') and is not a workspace. "
            + "Name an empty or a new folder, so that nothing of yours is mixed up with Griot's files.");

    public static WorkspaceException OtherDatabase(string folder) =>
        new(NotAWorkspace, $"{WorkspaceFolder.DatabaseName} in '{folder}' is a database of another program. Name another folder.");

    public static WorkspaceException InUse(string folder, Exception? cause = null) =>
        new(Locked, $"The workspace '{folder}' is being written by another program. Wait until it has finished, then try again.", cause);

    public static WorkspaceException NotWritable(string folder, string reason, Exception? cause = null) =>
        new(ReadOnly, $"The workspace '{folder}' cannot be written ({reason}). "
            + "Change the permissions, or name a folder you may write to.", cause);

    public static WorkspaceException NotReadable(string folder, string reason, Exception? cause = null) =>
        new(ReadOnly, $"The workspace '{folder}' cannot be opened ({reason}). "
            + "Copy the folder to a place you may write to and open the copy.", cause);

    public static WorkspaceException NeedsUpgrade(string folder, int found, int known) =>
        new(ReadOnly, $"The workspace '{folder}' has the older format {found}; this program reads format {known}. "
            + "Open it once for writing to upgrade it: griot read PATH --workspace FOLDER");

    public static WorkspaceException Damaged(string folder, string found, Exception? cause = null) =>
        new(Corrupt, $"{WorkspaceFolder.DatabaseName} in '{folder}' is damaged ({found}). It was left as it is. "
            + "Put back a copy, or read the reports again into a new workspace.", cause);

    public static WorkspaceException TooNew(string folder, int found, int known) =>
        new(NewerVersion, $"The workspace '{folder}' has format {found}, written by a newer version of Griot; "
            + $"this one knows formats up to {known}. Install the newer version, or name another workspace.");

    public static WorkspaceException DiskFull(string folder, Exception? cause = null) =>
        new(Disk, $"The disk is full: the last step could not be written to the workspace '{folder}'. "
            + "What was stored before is safe. Free some space and run the command again.", cause);

    public static WorkspaceException DiskFailed(string folder, string reason, Exception? cause = null) =>
        new(Disk, $"The workspace '{folder}' could not be read or written ({reason}). "
            + "What was stored before is kept. Check the disk and run the command again.", cause);
}
