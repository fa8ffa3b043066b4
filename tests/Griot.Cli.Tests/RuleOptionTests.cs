using System.Text.Json;
using Griot.Engine.Tests;
using Griot.Merging;

namespace Griot.Cli.Tests;

public sealed class RuleOptionTests
{
    [Fact]
    public void A_list_can_be_asked_for_by_another_rule_and_the_workspace_stays_as_it_is()
    {
        using var program = Ambush();

        program.Run("incidents", "--json", "--rule", "conservative");
        Assert.All(Rules(program.Output), rule => Assert.StartsWith("conservative: ", rule, StringComparison.Ordinal));

        program.Run("incidents", "--json");
        Assert.All(Rules(program.Output), rule => Assert.StartsWith("range: ", rule, StringComparison.Ordinal));
    }

    [Fact]
    public void Showing_an_incident_says_what_other_rules_would_give()
    {
        using var program = new AProgram().Holding(TheAmbush.Reports, TheAmbush.Incident);

        Assert.Equal(ExitCode.Done, program.Run("show", "1", "--rule", "latest"));

        Assert.Contains("(rule: latest:", program.Output, StringComparison.Ordinal);
        Assert.Contains("by other rules: ", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_export_takes_a_rule()
    {
        using var program = Ambush();

        Assert.Equal(ExitCode.Done, program.Run("export", "--format", "acled", "--rule", "conservative", "-"));
        Assert.StartsWith("event_id_cnty,", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_with_a_rule_makes_it_the_rule_of_the_workspace()
    {
        const string Text = "---\npublished: 2026-03-05\n---\nGunmen attacked the town of Gao in Mali on Tuesday and killed ten civilians, officials said.";
        using var program = new AProgram().File("a.txt", Text).File("b.txt", Text.Replace("ten", "nine", StringComparison.Ordinal));

        program.Run("read", program.In("a.txt"), "--rule", "latest");
        program.Run("read", program.In("b.txt"));
        program.Run("incidents", "--json");

        Assert.NotEmpty(Rules(program.Output));
        Assert.All(Rules(program.Output), rule => Assert.StartsWith("latest: ", rule, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("incidents")]
    [InlineData("show", "1")]
    [InlineData("export", "--format", "csv", "-")]
    [InlineData("read", "a.txt")]
    public void A_rule_that_there_is_not_is_answered_with_those_there_are(params string[] command)
    {
        using var program = Ambush();

        Assert.Equal(ExitCode.Usage, program.Run([.. command, "--rule", "median"]));
        Assert.Contains("There is no rule 'median'. The rules are: conservative, range, latest, most_representative.", program.Errors, StringComparison.Ordinal);
    }

    private static AProgram Ambush() => new AProgram().Holding(TheAmbush.Reports, [.. IncidentResolver.Resolve([.. TheAmbush.Reports], cancellation: TestContext.Current.CancellationToken)]);

    private static IEnumerable<string?> Rules(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("tolls").EnumerateArray()).Select(toll => toll.GetProperty("rule").GetString());
}
