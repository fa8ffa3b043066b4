using Griot.Engine.Tests;
using Griot.Model;
using Griot.Web.Views;

namespace Griot.Web.Tests.Views;

public sealed class SourcesTests
{
    private static readonly CodedReport Wire = Report("Wire", "2025-02-08", 5);
    private static readonly CodedReport Paper = Report("Paper", "2025-02-09", 5);
    private static readonly CodedReport WireLater = Report("Wire", "2025-02-10", 8);
    private static readonly CodedReport Radio = Report("Radio", "2025-02-08", 4);

    [Fact]
    public async Task Who_reports_on_the_first_day_is_first_where_several_sources_report()
    {
        await using var server = await StartAsync(
            new AnIncident("i1").ToldBy(Wire, 1).ToldBy(Paper, 2), new AnIncident("i2").ToldBy(Radio, 1));

        var sources = await server.GetAsync<SourceRows>("/api/sources");

        Assert.Equal([("Paper", 0), ("Radio", 0), ("Wire", 1)], sources.Sources.Select(row => (row.Source, row.First)).Order());
    }

    [Fact]
    public async Task Sources_of_the_same_first_day_were_all_first()
    {
        await using var server = await StartAsync(new AnIncident("i1").ToldBy(Wire, 1).ToldBy(Radio, 2).ToldBy(Paper, 3));

        var sources = await server.GetAsync<SourceRows>("/api/sources");

        Assert.Equal(["Radio", "Wire"], sources.Sources.Where(row => row.First == 1).Select(row => row.Source).Order());
    }

    [Fact]
    public async Task A_report_in_a_family_that_another_source_began_is_a_copy_of_that_source()
    {
        await using var server = await StartAsync(new AnIncident("i1").ToldBy(Wire, 1).ToldBy(Paper, 1, begins: false).ToldBy(WireLater, 1, begins: false));

        var sources = await server.GetAsync<SourceRows>("/api/sources");

        Assert.Equal([new SourcePair("Paper", "Wire", 1)], sources.Pairs);
        Assert.Equal([("Paper", 1), ("Wire", 0)], sources.Sources.Select(row => (row.Source, row.Copies)).Order());
    }

    [Fact]
    public async Task A_toll_that_a_later_report_of_its_family_changes_was_revised()
    {
        await using var server = await StartAsync(
            new AnIncident("i1").ToldBy(Wire, 1).ToldBy(Radio, 2).ToldBy(Paper, 1, begins: false).ToldBy(WireLater, 1, begins: false));

        var sources = await server.GetAsync<SourceRows>("/api/sources");

        Assert.Equal(
            [new SourceRow("Paper", 1, 1, 0, 1, 1, 1), new SourceRow("Radio", 1, 1, 1, 0, 1, 0), new SourceRow("Wire", 2, 1, 1, 0, 1, 1)],
            sources.Sources.OrderBy(row => row.Source, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_report_that_tells_two_incidents_is_one_report()
    {
        await using var server = await StartAsync(new AnIncident("i1").ToldBy(Wire, 1), new AnIncident("i2").ToldBy(Wire, 1));

        var wire = Assert.Single((await server.GetAsync<SourceRows>("/api/sources")).Sources);

        Assert.Equal((1, 2, 2), (wire.Reports, wire.Incidents, wire.Tolls));
    }

    [Fact]
    public async Task Only_incidents_that_pass_the_filter_count()
    {
        await using var server = await StartAsync(new AnIncident("i1").On("2024-01-01").ToldBy(Wire, 1), new AnIncident("i2").On("2025-02-07").ToldBy(Radio, 1));

        var sources = await server.GetAsync<SourceRows>("/api/sources?from=2025-01-01");

        Assert.Equal("Radio", Assert.Single(sources.Sources).Source);
    }

    private static Task<AServer> StartAsync(params AnIncident[] incidents) =>
        AServer.StartAsync(workspace => workspace.Hold([Wire, Paper, WireLater, Radio], incidents));

    private static CodedReport Report(string source, string published, int killed) =>
        new AReport(source, published, $"Attack near Gao: {killed} killed, {source} says on {published}.")
            .Killing(CountRange.Exactly(killed), PersonKind.All, $"{killed} killed").Coded();
}
