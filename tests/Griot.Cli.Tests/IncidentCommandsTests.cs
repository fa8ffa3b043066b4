using System.Text.Json;
using Griot.Engine.Tests;

namespace Griot.Cli.Tests;

public sealed class IncidentCommandsTests
{
    [Fact]
    public void The_list_shows_tolls_families_and_what_is_in_dispute()
    {
        using var program = Ambush(width: 160);

        Assert.Equal(ExitCode.Done, program.Run("incidents"));

        Assert.Contains("Armed clash near Kobé (Gao, ML)", program.Output, StringComparison.Ordinal);
        Assert.Contains("civilians killed  25 / 32 / 32", program.Output, StringComparison.Ordinal);
        Assert.Contains("2 families", program.Output, StringComparison.Ordinal);
        Assert.Contains("! date, place, killed", program.Output, StringComparison.Ordinal);
        Assert.Contains("~ iffff0", program.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public void Tables_fit_the_width_and_are_plain_text_when_nobody_looks(int width)
    {
        using var program = Ambush(width: width);

        program.Run("incidents");
        Assert.All(program.Output.Split('\n'), line => Assert.True(line.Length <= width && line == line.TrimEnd(), $"'{line}'"));
        Assert.DoesNotContain('\u001b', program.Output);

        program.Run("show", "1");
        Assert.All(program.Output.Split('\n'), line => Assert.True(line.Length <= width && line == line.TrimEnd(), $"'{line}'"));
    }

    [Fact]
    public void Colours_are_for_terminals_without_no_color()
    {
        using var coloured = Ambush(onATerminal: true);
        coloured.Run("incidents");
        Assert.Contains('\u001b', coloured.Output);

        using var plain = Ambush(onATerminal: true).With("NO_COLOR", "1");
        plain.Run("incidents");
        Assert.DoesNotContain('\u001b', plain.Output);
    }

    [Fact]
    public void Json_is_one_incident_a_line()
    {
        using var program = Ambush();

        program.Run("incidents", "--json");

        using var json = JsonDocument.Parse(Assert.Single(program.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("griot/incident/1", json.RootElement.GetProperty("schema").GetString());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("i0123")]
    [InlineData("i0123456789ab")]
    public void An_incident_is_shown_by_number_beginning_or_whole_id(string name)
    {
        using var program = Ambush();

        Assert.Equal(ExitCode.Done, program.Run("show", name));
        Assert.Contains("Incident i0123456789ab", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Showing_an_incident_gives_each_claim_with_its_mark_words_and_speaker()
    {
        using var program = Ambush();

        program.Run("show", "1");

        var text = string.Join(' ', program.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("killed civilians: 25 / 32 / 32 (rule: range)", text, StringComparison.Ordinal);
        Assert.Contains("! denial: 25+ (A) / denied (B)", text, StringComparison.Ordinal);
        Assert.Contains("~ compatible 25+ A Wire \"at least 25 civilians were killed\" - Moussa Traoré", text, StringComparison.Ordinal);
        Assert.Contains("< superseded 10 A Wire \"10 dead\"", text, StringComparison.Ordinal);
        Assert.Contains("x denies 25 B Army \"25 civilians were killed\" - the army, denied", text, StringComparison.Ordinal);
        Assert.Contains("! contradicts 2025-02-08 C Ledger", text, StringComparison.Ordinal);
        Assert.Contains("~ possibly the same as iffff0", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_incident_that_is_not_there_is_a_mistake_in_the_command()
    {
        using var program = Ambush();

        Assert.Equal(ExitCode.Usage, program.Run("show", "i99"));
        Assert.Contains("no incident 'i99'", program.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acled", "event_id_cnty,")]
    [InlineData("ged", "id,relid,")]
    [InlineData("geojson", "{\"type\":\"FeatureCollection\"")]
    [InlineData("csv", "incident,field,")]
    public void An_export_is_written_to_a_file(string format, string start)
    {
        using var program = Ambush();

        Assert.Equal(ExitCode.Done, program.Run("export", "--format", format, program.In("out")));
        Assert.StartsWith(start, File.ReadAllText(program.In("out")), StringComparison.Ordinal);
        Assert.Contains("1 incident written to", program.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(program.In("out.part")));
    }

    [Fact]
    public void An_export_that_cannot_be_written_says_why()
    {
        using var program = Ambush();

        Assert.Equal(ExitCode.WorkspaceUnusable, program.Run("export", "--format", "csv", program.In("no/such/folder/out.csv")));
        Assert.Contains("could not be written", program.Errors, StringComparison.Ordinal);
    }

    private static AProgram Ambush(int width = Surroundings.WidthWithoutTerminal, bool onATerminal = false) =>
        new AProgram { Width = width, OnATerminal = onATerminal }.Holding(TheAmbush.Reports, TheAmbush.Incident);
}
