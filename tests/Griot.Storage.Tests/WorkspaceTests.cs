namespace Griot.Storage.Tests;

public sealed class WorkspaceTests
{
    [Fact]
    public void A_new_workspace_explains_itself_in_its_folder()
    {
        using var temporary = new TemporaryFolder();

        using (Assert.IsType<WorkspaceOutcome.Opened>(Workspace.Open(temporary.Inside("new"), create: true)).Workspace)
        {
        }

        Assert.Contains("Griot workspace", File.ReadAllText(temporary.Inside("new/README.txt")));
        Assert.Equal(["README.txt", "griot.db", "griot.lock"], Files(temporary.Inside("new")));
    }

    private static IEnumerable<string?> Files(string folder) => Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
