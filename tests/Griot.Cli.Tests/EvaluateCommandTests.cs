using System.Text.Json;

namespace Griot.Cli.Tests;

public sealed class EvaluateCommandTests
{
    private const string Text = "---\npublished: 2026-03-05\nsynthetic: true\n---\nGunmen attacked Gao in Mali on Tuesday and killed ten civilians.";
    private const string Gold = """{"report": {"language": "en"}, "events": [], "statistics": []}""";

    [Fact]
    public void Figures_stand_beside_their_targets_and_misses_are_listed_on_demand()
    {
        using var program = AGold();

        Assert.Equal(ExitCode.Done, program.Run("evaluate", program.In("set"), "--misses", "3"));

        Assert.Contains("set: 1 report, en 1", program.Output, StringComparison.Ordinal);
        Assert.Contains("no-event reports left empty", program.Output, StringComparison.Ordinal);
        Assert.Contains("0.95", program.Output, StringComparison.Ordinal);
        Assert.Contains("false alarm: 1 (gold <> found)", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_a_line_for_each_language()
    {
        using var program = AGold();

        program.Run("evaluate", program.In("set"), "--json");

        var lines = program.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["all", "en"], lines.Select(line => line.GetProperty("language").GetString()));
        Assert.All(lines, line => Assert.Equal("griot/evaluation/1", line.GetProperty("schema").GetString()));
    }

    [Fact]
    public void The_page_names_the_sets_but_not_where_they_lie()
    {
        using var program = AGold();

        Assert.Equal(ExitCode.Done, program.Run("evaluate", program.In("set"), "--write", program.In("accuracy.md")));

        var page = File.ReadAllText(program.In("accuracy.md"));
        Assert.Contains("## set", page, StringComparison.Ordinal);
        Assert.Contains("1 report (1 en), all marked synthetic", page, StringComparison.Ordinal);
        Assert.DoesNotContain(program.Folder, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_are_also_found_in_a_folder_of_the_same_name_a_level_up()
    {
        using var program = new AProgram().File("gold/set/a.json", Gold).File("set/a.txt", Text);

        Assert.Equal(ExitCode.Done, program.Run("evaluate", program.In("gold/set")));
    }

    [Fact]
    public void A_folder_without_gold_is_a_mistake_in_the_command()
    {
        using var program = new AProgram().File("set/reports/a.txt", Text);

        Assert.Equal(ExitCode.Usage, program.Run("evaluate", program.In("set")));
        Assert.Contains("holds no gold", program.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, program.Run("evaluate", program.In("none")));
        Assert.Contains("There is no folder", program.Errors, StringComparison.Ordinal);
    }

    private static AProgram AGold() => new AProgram().File("set/gold/a.json", Gold).File("set/reports/a.txt", Text);
}
