namespace Griot.Storage.Tests;

/// <summary>What people are told who open a folder that cannot be used, and that nothing in it is touched.</summary>
public sealed class WorkspaceOpeningTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Inside("workspace");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_new_workspace_explains_itself_in_its_folder()
    {
        AWorkspace.Make(Folder);

        Assert.Contains("Griot workspace", File.ReadAllText(Path.Combine(Folder, "README.txt")));
        Assert.Equal(["README.txt", "griot.db", "griot.lock"], Files());
    }

    [Fact]
    public void What_was_added_is_there_when_it_is_opened_again()
    {
        AWorkspace.Make(Folder, reports: 3);

        using var again = AWorkspace.In(Folder, create: false);

        Assert.Equal(3, again.ReportCount);
    }

    [Fact]
    public void A_missing_folder_is_missing_and_is_not_made()
    {
        var refused = AWorkspace.Refused(Folder);

        Assert.Equal(WorkspaceProblem.Missing, refused.Kind);
        Assert.Contains(Folder, refused.Message);
        Assert.False(Directory.Exists(Folder));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_folder_with_other_files_is_not_a_workspace_and_gets_nothing(bool create)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "report.txt"), "Mine.");

        var refused = AWorkspace.Refused(Folder, create);

        Assert.Equal(WorkspaceProblem.NotAWorkspace, refused.Kind);
        Assert.Contains(Folder, refused.Message);
        Assert.Equal(["report.txt"], Files());
    }

    [Fact]
    public void An_empty_folder_may_become_a_workspace()
    {
        Directory.CreateDirectory(Folder);
        Assert.Equal(WorkspaceProblem.NotAWorkspace, AWorkspace.Refused(Folder).Kind);

        AWorkspace.Make(Folder);

        Assert.Contains("griot.db", Files());
    }

    [Fact]
    public void A_file_is_not_a_workspace()
    {
        File.WriteAllText(Folder, "Mine.");

        Assert.Equal(WorkspaceProblem.NotAWorkspace, AWorkspace.Refused(Folder, create: true).Kind);
    }

    [Fact]
    public void A_database_of_another_program_is_not_a_workspace_and_stays_as_it_is()
    {
        AWorkspace.Make(Folder);
        Database.Run(Folder, "PRAGMA application_id = 7");
        var before = File.ReadAllBytes(Database.In(Folder));

        Assert.Equal(WorkspaceProblem.NotAWorkspace, AWorkspace.Refused(Folder, create: true).Kind);

        Assert.Equal(before, File.ReadAllBytes(Database.In(Folder)));
    }

    [Fact]
    public void A_workspace_of_a_newer_version_is_refused_and_stays_as_it_is()
    {
        AWorkspace.Make(Folder);
        Database.Run(Folder, "PRAGMA user_version = 9999");
        var before = File.ReadAllBytes(Database.In(Folder));

        var refused = AWorkspace.Refused(Folder, create: true);

        Assert.Equal(WorkspaceProblem.NewerVersion, refused.Kind);
        Assert.Contains("9999", refused.Message);
        Assert.Equal(before, File.ReadAllBytes(Database.In(Folder)));
    }

    [Fact]
    public void A_workspace_whose_making_was_cut_short_is_made_to_the_end()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllBytes(Database.In(Folder) + ".new", [1, 2, 3]);

        AWorkspace.Make(Folder, reports: 3);

        using var reading = AWorkspace.In(Folder, write: false);
        Assert.Equal(3, reading.ReportCount);
    }

    [Fact]
    public void A_name_with_odd_characters_is_a_name_like_any_other()
    {
        var odd = _temporary.Inside("Réports? #1 100%; Mode=Memory");
        AWorkspace.Make(odd);

        using var reading = AWorkspace.In(odd, write: false);

        Assert.Equal(3, reading.ReportCount);
    }

    private IEnumerable<string?> Files() => Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
