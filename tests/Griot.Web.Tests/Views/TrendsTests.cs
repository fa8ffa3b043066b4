using System.Net;
using Griot.Model;
using Griot.Web.Views;

namespace Griot.Web.Tests.Views;

public sealed class TrendsTests
{
    [Fact]
    public async Task Periods_have_no_gaps_and_weeks_begin_on_monday()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(
            new AnIncident("i1").On("2025-02-07"), new AnIncident("i2").On("2025-02-25")));

        var trends = await server.GetAsync<TrendRows>("/api/trends?step=week");

        Assert.Equal([new(2025, 2, 3), new(2025, 2, 10), new(2025, 2, 17), new(2025, 2, 24)], trends.Periods);
        Assert.Equal([1, 0, 0, 1], Assert.Single(trends.Series).Events);
    }

    [Fact]
    public async Task A_missing_high_counts_as_best_and_a_missing_best_as_low()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(
            new AnIncident("i1").On("2025-02-07").Killing(5, null, null), new AnIncident("i2").On("2025-02-08").Killing(1, 2, 9), new AnIncident("i3").On("2025-02-09")));

        var series = Assert.Single((await server.GetAsync<TrendRows>("/api/trends?step=month")).Series);

        Assert.Equal((6, 7, 14), (series.Low[0], series.Best[0], series.High[0]));
    }

    [Theory]
    [InlineData("day", 2)]
    [InlineData("week", 2)]
    [InlineData("month", 1)]
    public async Task What_is_dated_no_better_than_a_month_counts_only_in_months(string step, int left)
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(
            new AnIncident("i1").On("2025-02-07"), new AnIncident("i2").During("2025-02-01", "2025-02-28", Precision.Wide), new AnIncident("i3")));

        Assert.Equal(left, (await server.GetAsync<TrendRows>($"/api/trends?step={step}")).Left);
    }

    [Fact]
    public async Task What_is_dated_to_a_year_counts_in_none_of_its_months()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(
            new AnIncident("i1").On("2025-02-07"), new AnIncident("i2").During("2025-01-01", "2025-12-31", Precision.Wide)));

        var trends = await server.GetAsync<TrendRows>("/api/trends?step=month");

        Assert.Equal((1, 1), (trends.Left, trends.Series[0].Events.Sum()));
    }

    [Fact]
    public async Task An_incident_counts_for_each_of_its_parties_once()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(
            new AnIncident("i1").On("2025-02-07").By("jnim", "JNIM").Against("mali-army", "Malian army").Killing(4, 4, 4)));

        var trends = await server.GetAsync<TrendRows>("/api/trends?group=actor");

        Assert.Equal([("jnim", 1, 4), ("mali-army", 1, 4)], trends.Series.Select(one => (one.Key, one.Events[0], one.Best[0])));
    }

    [Fact]
    public async Task Beyond_the_eight_most_frequent_groups_all_are_other_and_what_is_unknown_stays_so()
    {
        var incidents = Enumerable.Range(0, 10).Select(i => new AnIncident($"i{i}").On("2025-02-07").At("A place", 14, 2, $"Region {i}"));
        await using var server = await AServer.StartAsync(workspace => workspace.Hold([.. incidents, new AnIncident("j").On("2025-02-07")]));

        var trends = await server.GetAsync<TrendRows>("/api/trends?group=region");

        Assert.Equal([.. Enumerable.Range(0, 8).Select(i => ($"Region {i}", 1)), ("other", 2), ("unknown", 1)], trends.Series.Select(one => (one.Key, one.Events[0])));
    }

    [Fact]
    public async Task Countries_carry_their_names()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(new AnIncident("i1").On("2025-02-07").At("Gao", 16.0, 0.2)));

        var series = Assert.Single((await server.GetAsync<TrendRows>("/api/trends?group=country")).Series);

        Assert.Equal(("ML", "Mali"), (series.Key, series.Label));
    }

    [Fact]
    public async Task Days_over_centuries_are_refused_with_what_to_do()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(new AnIncident("i1").On("0001-01-02"), new AnIncident("i2").On("2025-02-07")));

        Assert.Equal((HttpStatusCode.BadRequest, "The incidents spread over more than 10000 periods. Ask for weeks or months, or narrow the days with from and to."), await server.ProblemAsync("/api/trends?step=day"));
    }

    [Fact]
    public async Task Without_incidents_there_are_no_periods()
    {
        await using var server = await AServer.StartAsync(_ => { });

        var trends = await server.GetAsync<TrendRows>("/api/trends?group=type");

        Assert.Equal((0, 0, 0), (trends.Periods.Length, trends.Series.Length, trends.Left));
    }
}
