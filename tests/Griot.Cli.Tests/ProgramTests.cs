using Griot.Engine;

namespace Griot.Cli.Tests;

public sealed class ProgramTests
{
    [Fact]
    public void The_version_names_the_program_and_its_data()
    {
        using var program = new AProgram();

        Assert.Equal(ExitCode.Done, program.Run("--version"));
        Assert.Equal($"griot {Versions.Program}, data {Versions.Data}", program.Output.Trim());
    }

    [Fact]
    public void Without_a_command_the_help_is_shown()
    {
        using var program = new AProgram();

        Assert.Equal(ExitCode.Done, program.Run());
        Assert.Contains("demo", program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See: griot --help", "cod")]
    [InlineData("See: griot code --help", "code")]
    [InlineData("See: griot code --help", "code", "a.txt", "--cores", "0")]
    [InlineData("See: griot export --help", "export", "a.csv")]
    [InlineData("See: griot export --help", "export", "--format", "xml", "a.csv")]
    public void A_command_that_is_not_understood_points_to_its_help_on_stderr(string hint, params string[] args)
    {
        using var program = new AProgram();

        Assert.Equal(ExitCode.Usage, program.Run(args));
        Assert.Contains(hint, program.Errors, StringComparison.Ordinal);
        Assert.Empty(program.Output);
    }

    [Fact]
    public void The_demo_shows_incidents_and_a_command_that_works()
    {
        using var program = new AProgram();

        Assert.Equal(ExitCode.Done, program.Run("demo", "--workspace", program.In("demo")));

        Assert.Contains("28 made-up reports", program.Output, StringComparison.Ordinal);
        var suggestion = program.Output.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("griot show", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Done, program.Run(suggestion.Split(' ')[1..]));
    }

    [Fact]
    public void The_demo_does_not_touch_a_workspace_with_reports()
    {
        using var program = new AProgram().Holding(Griot.Engine.Tests.TheAmbush.Reports);

        Assert.Equal(ExitCode.Usage, program.Run("demo", "--workspace", program.Workspace));
    }

    [Fact]
    public void The_doctor_names_versions_library_and_workspace()
    {
        using var program = new AProgram();

        Assert.Equal(ExitCode.Done, program.Run("doctor"));
        foreach (var part in new[] { Versions.Program, Versions.Data, "SQLite", program.Workspace, "not there yet" })
            Assert.Contains(part, program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_doctor_finds_a_broken_workspace()
    {
        using var program = new AProgram().File("workspace/griot.db", "This is no database at all.");

        Assert.Equal(ExitCode.WorkspaceUnusable, program.Run("doctor"));
    }
}
