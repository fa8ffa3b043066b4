using System.Net;
using Griot.Model;
using Griot.Web.Views;

namespace Griot.Web.Tests.Views;

public sealed class MapTests
{
    [Fact]
    public async Task Incidents_that_lie_together_are_one_cluster_at_their_mean_with_all_their_dead()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(
            new AnIncident("i1").At("Gao", 16.0, 0.2).Killing(3, 4, 5),
            new AnIncident("i2").At("Ansongo", 16.2, 0.4).Killing(2, null, null)));

        var map = await server.GetAsync<MapRows>("/api/map?zoom=2");

        Assert.Equal([new MapCluster(16.1, 0.3, 2, 6, null, null, 1)], map.Clusters);
    }

    [Fact]
    public async Task Incidents_apart_on_the_screen_have_marks_of_their_own_with_id_and_label()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(
            new AnIncident("i1").At("Gao", 16.0, 0.2).On("2025-02-07"),
            new AnIncident("i2").At("Ansongo", 15.6, 0.5)));

        var map = await server.GetAsync<MapRows>("/api/map?zoom=12");

        Assert.Equal([("i1", "Gao (ML), 2025-02-07"), ("i2", "Ansongo (Gao, ML)")], map.Clusters.Select(one => (one.Incident!, one.Label!)).Order());
    }

    [Fact]
    public async Task What_lies_somewhere_in_a_region_is_never_put_together_with_what_happened_in_a_town()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(
            new AnIncident("i1").At("Gao", 16.27, -0.04), new AnIncident("i2").At("Gao", 16.27, -0.04, precision: Precision.Wide)));

        var map = await server.GetAsync<MapRows>("/api/map?zoom=3");

        Assert.Equal([("i1", 1), ("i2", 3)], map.Clusters.Select(one => (one.Incident!, one.Precision)).Order());
    }

    [Fact]
    public async Task Incidents_without_a_position_are_counted_apart()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(new AnIncident("i1"), new AnIncident("i2").At("Gao", 16.0, 0.2)));

        var map = await server.GetAsync<MapRows>("/api/map?zoom=3");

        Assert.Equal((2, 1, 1), (map.Total, map.Nowhere, map.Clusters.Length));
    }

    [Fact]
    public async Task Only_incidents_in_the_window_are_shown()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(
            new AnIncident("i1").At("Gao", 16.0, 0.2), new AnIncident("i2").At("Kayes", 14.45, -11.44, "Kayes")));

        var map = await server.GetAsync<MapRows>("/api/map?zoom=5&box=-1,14,2,18");

        Assert.Equal("i1", Assert.Single(map.Clusters).Incident);
    }

    [Fact]
    public async Task A_window_across_the_date_line_shows_both_of_its_sides()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(
            new AnIncident("i1").At("Suva", -18.1, 178.4, null, "FJ"), new AnIncident("i2").At("Apia", -13.8, -171.8, null, "WS"), new AnIncident("i3").At("Gao", 16.0, 0.2)));

        var map = await server.GetAsync<MapRows>("/api/map?zoom=5&box=170,-30,-170,0");

        Assert.Equal(["i1", "i2"], map.Clusters.Select(one => one.Incident).Order());
    }

    [Theory]
    [InlineData("/api/map?zoom=3&box=1,2,3", "box is '1,2,3' and must be west,south,east,north in degrees, such as -12,10,5,25.")]
    [InlineData("/api/map?zoom=3&box=1,20,3,10", "box is '1,20,3,10' and must be west,south,east,north in degrees, such as -12,10,5,25.")]
    [InlineData("/api/map?zoom=23", "zoom is 23 and must lie between 0 (the world) and 22.")]
    public async Task What_cannot_be_read_is_refused_in_a_sentence(string address, string title)
    {
        await using var server = await AServer.StartAsync(_ => { });

        Assert.Equal((HttpStatusCode.BadRequest, title), await server.ProblemAsync(address));
    }
}
