namespace Griot.Cli.Tests;

public sealed class ExplainTests
{
    private const string Text =
        """
        ---
        published: 2025-06-18
        ---
        Jihadists stormed an army camp in Boni, Mali, on Monday, killing five soldiers, the army said on Tuesday.
        The governor of Mopti visited the town.
        """;

    [Fact]
    public void Each_value_is_shown_with_its_words_in_their_line_its_rule_and_who_said_it()
    {
        using var program = new AProgram().File("a.txt", Text);

        Assert.Equal(ExitCode.Done, program.Run("code", program.In("a.txt"), "--explain"));
        Assert.Contains("Armed clash", program.Output, StringComparison.Ordinal);
        Assert.Contains("rule clash/1; stated by the report", program.Output, StringComparison.Ordinal);
        Assert.Contains("line 1: Jihadists >>stormed<< an army camp", program.Output, StringComparison.Ordinal);
        Assert.Contains("on the word of \"", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readings_that_lost_are_named_with_the_reason()
    {
        using var program = new AProgram().File("a.txt", Text);

        program.Run("code", program.In("a.txt"), "--explain");

        Assert.Contains("not 2025-06-17 (\"on Tuesday\", line 1): named as well: the day somebody spoke, or of another event", program.Output, StringComparison.Ordinal);
        Assert.Contains("by assault-unknown/1, which comes later", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_without_events_says_so()
    {
        using var program = new AProgram().File("a.txt", "The minister of trade opened a market in the town on Monday and spoke of the price of bread.");

        program.Run("code", program.In("a.txt"), "--explain");

        Assert.Contains("Nothing to code", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_colours_an_explanation_is_plain_text()
    {
        using var program = new AProgram { OnATerminal = true }.File("a.txt", Text).With("NO_COLOR", "1");

        program.Run("code", program.In("a.txt"), "--explain");

        Assert.DoesNotContain('\u001b', program.Output);
    }

    [Fact]
    public void An_explanation_is_no_output_for_programs()
    {
        using var program = new AProgram().File("a.txt", Text);

        Assert.Equal(ExitCode.Usage, program.Run("code", program.In("a.txt"), "--explain", "--json"));
        Assert.Contains("choose one", program.Errors, StringComparison.Ordinal);
    }
}
