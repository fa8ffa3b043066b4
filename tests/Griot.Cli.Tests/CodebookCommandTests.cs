namespace Griot.Cli.Tests;

public sealed class CodebookCommandTests
{
    [Fact]
    public void The_examples_of_this_version_hold_and_each_rule_has_a_row()
    {
        using var program = new AProgram();

        Assert.Equal(ExitCode.Done, program.Run("codebook", "test"));
        Assert.Contains("suicide-bomb ", program.Output, StringComparison.Ordinal);
        Assert.Matches("All [0-9,]+ examples of [0-9]+ rules hold", program.Output);
    }

    [Fact]
    public void An_example_of_ones_own_that_fails_is_shown_with_what_was_met_and_changes_the_exit_code()
    {
        using var program = new AProgram().File("mine/codebook/types.mine.txt",
            "[raid]\ntype: Attack\nwhen: act:assault\nen+: The rebels attacked the army camp in the town of Ber, Mali, on Monday. => Arrests\n");

        Assert.Equal(ExitCode.Usage, program.Run("codebook", "test", "--data", program.In("mine")));
        Assert.Contains("[raid] en+ data/codebook/types.mine.txt, line 4", program.Output, StringComparison.Ordinal);
        Assert.Contains("expected Arrests, met Attack by rule raid/1 from \"attacked\"", program.Output, StringComparison.Ordinal);
        Assert.Contains("failed.", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_lines_are_named_on_stderr_before_anything_is_coded()
    {
        using var program = new AProgram().File("mine/codebook/types.mine.txt", "[raid]\ntype: Attack\nwhen: act:assalt\n");

        Assert.Equal(ExitCode.Usage, program.Run("codebook", "test", "--data", program.In("mine")));
        Assert.Equal("data/codebook/types.mine.txt, line 3: expected a fact of data/codebook/facts.txt, met 'act:assalt'.", program.Errors.Trim());
        Assert.Empty(program.Output);
    }

    [Theory]
    [InlineData("none", "There is no folder '")]
    [InlineData("empty", "holds no .txt file.")]
    public void A_folder_that_cannot_be_used_is_named(string folder, string message)
    {
        using var program = new AProgram();
        Directory.CreateDirectory(program.In("empty"));

        Assert.Equal(ExitCode.Usage, program.Run("codebook", "test", "--data", program.In(folder)));
        Assert.Contains(message, program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_codebook_can_be_read_by_people()
    {
        using var program = new AProgram();

        Assert.Equal(ExitCode.Done, program.Run("codebook", "docs"));
        Assert.StartsWith("# Codebook\n", program.Output, StringComparison.Ordinal);
    }
}
