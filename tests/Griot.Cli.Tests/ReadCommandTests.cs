using Griot.Storage;

namespace Griot.Cli.Tests;

public sealed class ReadCommandTests
{
    [Fact]
    public void Reports_go_into_the_workspace_once()
    {
        using var program = new AProgram().File("reports/a.txt", "Ten people died in Gao.").File("reports/b.txt", "Nine people died in Gao.");

        Assert.Equal(ExitCode.Done, program.Run("read", program.In("reports")));
        Assert.StartsWith("2 reports read: 2 new, 0 already there.", program.Output, StringComparison.Ordinal);
        program.Run("read", program.In("reports"));
        Assert.StartsWith("2 reports read: 0 new, 2 already there.", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_option_goes_before_the_variable()
    {
        using var program = new AProgram().File("a.txt", "Ten people died in Gao.");

        program.Run("read", program.In("a.txt"), "--workspace", program.In("other"));

        Assert.True(Directory.Exists(program.In("other")));
        Assert.False(Directory.Exists(program.Workspace));
    }

    [Fact]
    public void A_bad_file_costs_only_itself()
    {
        using var program = new AProgram().File("r/a.txt", "Ten people died in Gao.").File("r/b.txt", "");

        Assert.Equal(ExitCode.SomeReportsUnreadable, program.Run("read", program.In("r")));
        Assert.StartsWith("1 report read: 1 new", program.Output, StringComparison.Ordinal);
        Assert.Contains("b.txt: It holds no text.", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_report_no_workspace_is_made()
    {
        using var program = new AProgram();

        Assert.Equal(ExitCode.SomeReportsUnreadable, program.Run("read", program.In("nowhere")));
        Assert.False(Directory.Exists(program.Workspace));
    }

    [Fact]
    public void A_workspace_that_another_program_writes_is_left_alone()
    {
        using var program = new AProgram().File("a.txt", "Ten people died in Gao.").Holding([]);
        using var other = Assert.IsType<WorkspaceOutcome.Opened>(Workspace.Open(program.Workspace)).Workspace;

        Assert.Equal(ExitCode.WorkspaceUnusable, program.Run("read", program.In("a.txt")));
        Assert.Contains("being written by another program", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrupt_workspace_is_said_to_be_corrupt_and_not_touched()
    {
        using var program = new AProgram().File("a.txt", "Ten people died in Gao.").File("workspace/griot.db", "This is no database at all.");

        Assert.Equal(ExitCode.WorkspaceUnusable, program.Run("read", program.In("a.txt")));
        Assert.Equal("This is no database at all.", File.ReadAllText(program.In("workspace/griot.db")));
        Assert.Contains(program.Workspace, program.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("incidents")]
    [InlineData("show", "1")]
    [InlineData("export", "--format", "csv", "-")]
    public void A_command_on_a_missing_workspace_says_how_to_make_one(params string[] command)
    {
        using var program = new AProgram();

        Assert.Equal(ExitCode.WorkspaceUnusable, program.Run(command));
        Assert.Contains("There is no workspace at", program.Errors, StringComparison.Ordinal);
        Assert.Contains("griot read", program.Errors, StringComparison.Ordinal);
        Assert.Empty(program.Output);
    }

    [Fact]
    public void An_empty_workspace_has_no_incidents_and_says_so()
    {
        using var program = new AProgram().Holding([]);

        Assert.Equal(ExitCode.Done, program.Run("incidents"));
        Assert.StartsWith("No incidents: 0 reports", program.Output, StringComparison.Ordinal);
    }
}
