using System.Text.Json;

namespace Griot.Cli.Tests;

public sealed class JudgementCommandsTests
{
    [Fact]
    public void Merged_incidents_are_one_until_it_is_undone()
    {
        using var program = Apart();
        var before = Ids(program);

        Assert.Equal(ExitCode.Done, program.Run("merge", "1", "2", "--because", "One day was a slip"));
        Assert.StartsWith("#1 same incident, by ana\n", program.Output, StringComparison.Ordinal);
        Assert.Contains("Take it back with: griot undo 1", program.Output, StringComparison.Ordinal);
        Assert.Single(Ids(program));

        Assert.Equal(ExitCode.Done, program.Run("undo"));
        Assert.Equal(before, Ids(program));

        Assert.Equal(ExitCode.Done, program.Run("undo", "2"));
        Assert.Single(Ids(program));
    }

    [Fact]
    public void A_split_takes_the_named_reports_out_and_warns_when_it_goes_against_a_merge()
    {
        using var program = Apart();
        program.Run("merge", "1", "2");

        Assert.Equal(ExitCode.Done, program.Run("split", "1", "B"));

        Assert.Equal(2, Ids(program).Length);
        Assert.Equal("Warning: #2 by ana (different incidents) goes against #1 by ana (same incident). The later one holds.\n", program.ErrorsBeforeIds);
    }

    [Fact]
    public void A_corrected_value_is_shown_as_such_with_the_coded_one_beside_it()
    {
        using var program = Apart();

        Assert.Equal(ExitCode.Done, program.Run("judge", "1", "tolls.killed.civilians", "9-10-12", "--because", "Counted graves", "--report", "A", "--words", "nine civilians"));
        program.Run("show", "1");

        Assert.Contains("killed civilians: 9 / 10 / 12 * corrected by ana, coded 9", program.Output, StringComparison.Ordinal);
        Assert.Matches(@"\* tolls\.killed\.civilians 9-10-12 corrected by ana, \d{4}-\d\d-\d\d \(#1\), after A \[\d+, \d+\): ""Counted graves""; coded: 9", program.Output);
        program.Run("incidents", "--json");
        var decision = JsonDocument.Parse(program.Output.Split('\n')[0]).RootElement.GetProperty("decisions")[0];
        Assert.Equal(("corrected", "9", "9-10-12"), (decision.GetProperty("decision").GetString(), decision.GetProperty("coded").GetString(), decision.GetProperty("value").GetString()));
    }

    [Theory]
    [InlineData("acled")]
    [InlineData("geojson")]
    [InlineData("csv")]
    public void Exports_hold_the_corrected_value_and_say_so(string format)
    {
        using var program = Apart();
        program.Run("judge", "1", "tolls.killed.civilians", "10");

        program.Run("export", "--format", format, "-");

        Assert.Matches(@"tolls\.killed\.civilians corrected by ana on \d{4}-\d\d-\d\d, coded 9", program.Output);
    }

    [Fact]
    public void A_place_that_the_gazetteer_knows_is_completed()
    {
        using var program = Apart();

        program.Run("judge", "1", "place", "Ansongo");

        Assert.Contains("Ansongo, Gao, ML, 15.", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_party_is_found_in_the_registry_by_its_name()
    {
        using var program = Apart();

        program.Run("judge", "1", "actors.initiator", "JNIM; Herders of Kobé");

        Assert.Contains("[jnim]; Herders of Kobé", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_released_incident_says_so_until_it_is_taken_back()
    {
        using var program = Apart();

        Assert.Equal(ExitCode.Done, program.Run("judge", "1", "release"));
        Assert.Contains("released", program.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, program.Run("judge", "1", "release"));
        Assert.Matches("^Incident i[0-9a-f]+ is released already.\n$", program.Errors);
        Assert.Equal(ExitCode.Done, program.Run("judge", "1", "unrelease"));
    }

    [Fact]
    public void Where_a_release_takes_two_people_one_of_them_asks_and_cannot_agree_alone()
    {
        using var program = Apart();
        program.ReleasesNeedTwo();

        program.Run("judge", "1", "release", "--by", "ben");
        Assert.Contains("#1 release asked for, by ben", program.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, program.Run("judge", "1", "release", "--by", "Ben"));
        Assert.Contains("It takes another person to agree", program.Errors, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, program.Run("judge", "1", "release", "--by", "mariam"));
        Assert.Contains("#2 released, by mariam", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_release_takes_two_people_no_undo_releases_again()
    {
        using var program = Apart();
        program.Run("judge", "1", "release");
        program.Run("judge", "1", "unrelease");
        program.ReleasesNeedTwo();

        Assert.Equal(ExitCode.Usage, program.Run("undo", "2"));

        Assert.Contains("in this workspace a release takes two people", program.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_lists_judgements_and_says_that_it_is_whole()
    {
        using var program = Apart();
        program.Run("merge", "1", "2", "--by", "ben", "--because", "One day was a slip");
        program.Run("undo");

        Assert.Equal(ExitCode.Done, program.Run("log"));

        Assert.Contains("taken back by #2", program.Output, StringComparison.Ordinal);
        Assert.Contains("The log is whole: 2 judgements, last hash ", program.Output, StringComparison.Ordinal);
        program.Run("log", "--json");
        Assert.Contains("\"kind\":\"same_incident\"", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Judgements_hold_when_more_reports_are_read()
    {
        using var program = Apart();
        program.Run("merge", "1", "2");

        program.File("third.txt", Text("2026-06-20", "Kidal", "two")).Run("read", program.In("third.txt"));

        Assert.Equal(2, Ids(program).Length);
    }

    [Fact]
    public void A_workspace_keeps_the_rule_it_is_given()
    {
        using var program = Apart();

        program.Run("rule");
        Assert.Contains("*  range", program.Output, StringComparison.Ordinal);
        program.Run("rule", "latest");
        Assert.Equal("Tolls are chosen by the rule 'latest' from now on.\n", program.Output);
        program.Run("incidents", "--json");
        Assert.Contains("\"rule\":\"latest: ", program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no incident '9'. They are numbered 1 to 2. List them with: griot incidents", "merge", "9", "1")]
    [InlineData("There is no incident 'zz'. Nearest: ", "split", "zz", "A")]
    [InlineData("'1' and '1' are the same incident already: ", "merge", "1", "1")]
    [InlineData("That is all of incident ", "split", "1", "A")]
    [InlineData(" has no report 'Q'. Its reports are A (Wire).", "split", "1", "Q")]
    [InlineData("There is no field 'dead'. Fields are date, place, ", "judge", "1", "dead", "3")]
    [InlineData("'many' is no value for tolls.killed.civilians. It takes a number (12), at least (12+), low-high (9-15) or low-best-high (9-12-15).", "judge", "1", "tolls.killed.civilians", "many")]
    [InlineData("Say what about date: accept, reject, or a day (2026-02-10)", "judge", "1", "date")]
    [InlineData(" has no tolls.freed.all, so there is nothing to accept.", "judge", "1", "tolls.freed.all", "accept")]
    [InlineData("tolls.killed.civilians of i", "judge", "1", "tolls.killed.civilians", "9")]
    [InlineData("Report 'A' does not hold the words \"ten goats\".", "judge", "1", "date", "2026-03-04", "--report", "A", "--words", "ten goats")]
    [InlineData("--report and --words go together", "judge", "1", "date", "2026-03-04", "--words", "x")]
    [InlineData("'dependent A' is not understood. Say one of: FIELD accept", "judge", "1", "dependent", "A")]
    [InlineData("There is no judgement to take back.", "undo")]
    [InlineData("There is no judgement '7'. None has been made.", "undo", "7")]
    public void What_cannot_be_judged_is_told_and_nothing_is_recorded(string message, params string[] command)
    {
        using var program = Apart();

        Assert.Equal(ExitCode.Usage, program.Run(command));

        Assert.Contains(message, program.Errors, StringComparison.Ordinal);
        program.Run("log");
        Assert.Equal("Nobody has judged anything in this workspace yet.\n", program.Output);
    }

    [Fact]
    public void Without_a_name_nobody_can_judge()
    {
        using var program = Apart().With("USER", "");

        Assert.Equal(ExitCode.Usage, program.Run("merge", "1", "2"));
        Assert.Equal("Who judges? Your login name is not known here; say it with --by NAME.\n", program.Errors);
    }

    [Fact]
    public void A_judgement_makes_no_workspace()
    {
        using var program = new AProgram().With("USER", "ana");

        Assert.Equal(ExitCode.WorkspaceUnusable, program.Run("undo"));
        Assert.False(Directory.Exists(program.Workspace));
    }

    private static string[] Ids(AProgram program)
    {
        program.ErrorsBeforeIds = program.Errors;
        program.Run("incidents", "--json");
        return [.. program.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
    }

    // Two attacks six weeks apart, which nobody would take for one.
    private static AProgram Apart()
    {
        var program = new AProgram().With("USER", "ana")
            .File("in/a.txt", Text("2026-03-05", "Gao", "nine", "Wire")).File("in/b.txt", Text("2026-04-17", "Mopti", "ten", "Ledger"));
        program.Run("read", program.In("in"));
        return program;
    }

    private static string Text(string published, string town, string count, string source = "Third") =>
        $"---\npublished: {published}\nsource: {source}\n---\nGunmen attacked the town of {town} in Mali on Tuesday and killed {count} civilians, officials said.";
}
