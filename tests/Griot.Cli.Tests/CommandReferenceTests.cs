namespace Griot.Cli.Tests;

public sealed class CommandReferenceTests
{
    [Fact]
    public void The_documentation_of_commands_is_what_the_program_says()
    {
        var expected = new StringWriter();
        CommandReference.Write(expected);

        Assert.Equal(expected.ToString(), File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "docs", "cli.md")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_exit_code_is_documented()
    {
        var constants = typeof(ExitCode).GetFields().Where(field => field.IsLiteral).Select(field => (int)field.GetRawConstantValue()!);

        Assert.Equal(constants.Order(), ExitCode.All.Select(row => row.Code).Order());
    }

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Griot.slnx")) ? folder : Root(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
