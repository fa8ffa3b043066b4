namespace Griot.Analysis.Tests.Fuzz;

/// <summary>Every value points at words that show it, and the same text gives the same bytes: over every report at hand.</summary>
public sealed class InvariantTests
{
    [Fact]
    public void Every_report_at_hand_keeps_the_promises_of_a_coding()
    {
        var broken = Material.Reports.SelectMany(report => Invariants.Broken(report).Select(problem => $"{report.File}: {problem}")).ToList();

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    [Fact]
    public void Many_cores_give_what_one_core_gives()
    {
        var coders = Material.Reports.AsParallel().AsOrdered().Select(report => Coder.Default.Code(report).Events.Length).ToList();

        Assert.Equal(Material.Reports.Select(report => Coder.Default.Code(report).Events.Length), coders);
    }

    [Fact]
    public void A_text_is_coded_alike_whatever_file_it_came_from()
    {
        var report = Material.Reports[0];

        Assert.Equal(Coder.Default.Code(report).Events.Select(each => each.Type.Value), Coder.Default.Code(report with { File = "elsewhere" }).Events.Select(each => each.Type.Value));
    }
}
