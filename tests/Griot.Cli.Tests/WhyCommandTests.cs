using Griot.Engine.Tests;
using Griot.Merging;

namespace Griot.Cli.Tests;

public sealed class WhyCommandTests
{
    [Fact]
    public void Each_event_is_shown_with_its_likest_and_the_parts_of_the_score()
    {
        using var program = new AProgram().Holding(TheAmbush.Reports, TheAmbush.Incident);

        Assert.Equal(ExitCode.Done, program.Run("why", "1"));

        var text = string.Join(' ', program.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("A Wire (e1) and B Army (e1) are most like each other:", text, StringComparison.Ordinal);
        Assert.Contains("+2.0 type: same Armed clash / Armed clash", text, StringComparison.Ordinal);
        Assert.All(program.Output.Split('\n'), line => Assert.True(line.Length <= Surroundings.WidthWithoutTerminal && line == line.TrimEnd(), $"'{line}'"));
    }

    [Fact]
    public void An_incident_of_one_report_was_not_joined()
    {
        var report = TheAmbush.Reports.First();
        var incident = Assert.Single(IncidentResolver.Resolve([report], cancellation: TestContext.Current.CancellationToken));
        using var program = new AProgram().Holding([report], incident);

        Assert.Equal(ExitCode.Done, program.Run("why", "1"));
        Assert.Contains("One event of one report: nothing was joined.", program.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, program.Run("why", "i99"));
    }
}
