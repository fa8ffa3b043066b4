using System.Net;
using Griot.Model;
using Griot.Web.Incidents;

namespace Griot.Web.Tests.Incidents;

public sealed class ListTests : IAsyncLifetime
{
    private AServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await AServer.StartAsync(Samples.Into);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_queue_begins_with_what_is_worth_most()
    {
        var page = await List("");

        Assert.Equal(page.Rows.Select(row => row.Priority).OrderDescending(), page.Rows.Select(row => row.Priority));
    }

    [Theory]
    [InlineData("order=newest")]
    [InlineData("order=oldest")]
    [InlineData("order=deadliest")]
    [InlineData("order=most_reports")]
    public async Task Every_order_gives_every_incident(string query)
    {
        Assert.Equal((await List("")).Rows.Select(row => row.Id).Order(), (await List(query)).Rows.Select(row => row.Id).Order());
    }

    [Fact]
    public async Task Pages_one_after_the_other_give_each_incident_once()
    {
        var first = await List("limit=5");
        var second = await List("limit=500&offset=5");

        Assert.Equal(first.Total, first.Rows.Concat(second.Rows).Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public async Task Words_find_the_incidents_whose_reports_hold_them()
    {
        var found = await List("q=wedding");

        Assert.NotEmpty(found.Rows);
        Assert.True(found.Total < found.All);
    }

    [Fact]
    public async Task Words_that_no_report_holds_find_nothing() => Assert.Equal(0, (await List("q=xylophoniste")).Total);

    [Fact]
    public async Task Accents_do_not_matter_in_words() => Assert.Equal((await List("q=armée")).Total, (await List("q=ARMEE")).Total);

    public static TheoryData<string, string> Facets => new()
    {
        { "country", "countries" }, { "region", "regions" }, { "actor", "actors" }, { "source", "sources" }, { "language", "languages" }, { "state", "states" }, { "type", "types" },
    };

    [Theory]
    [MemberData(nameof(Facets))]
    public async Task A_facet_counts_what_its_filter_gives(string parameter, string name)
    {
        var facets = await (await Get("/api/incidents/facets")).ReadAsync<Facets>();
        var values = name switch
        {
            "countries" => facets.Countries, "regions" => facets.Regions, "actors" => facets.Actors, "sources" => facets.Sources,
            "languages" => facets.Languages, "states" => facets.States, _ => facets.Types,
        };

        foreach (var value in values)
            Assert.Equal(value.Incidents, (await List($"{parameter}={Uri.EscapeDataString(value.Key)}")).Total);
    }

    [Fact]
    public async Task An_incident_passes_when_any_of_its_days_does()
    {
        var row = (await List("order=newest")).Rows.First(row => row.Date is not null);

        Assert.Contains(row.Id, (await List($"from={row.Date!.End:yyyy-MM-dd}&to={row.Date.End:yyyy-MM-dd}")).Rows.Select(one => one.Id));
    }

    [Fact]
    public async Task A_box_holds_the_incidents_inside_it_alone()
    {
        var all = await List("");

        var inside = await List("box=-6,15,0,18");

        Assert.Equal(all.Rows.Where(row => row.Place is { Latitude: >= 15 and <= 18, Longitude: >= -6 and <= 0 }).Select(row => row.Id).Order(), inside.Rows.Select(row => row.Id).Order());
    }

    [Fact]
    public async Task Reasons_and_states_are_written_as_in_the_answers()
    {
        var rows = (await List("reason=single_family&state=proposed")).Rows;

        Assert.All(rows, row => Assert.True(row.Reasons.Contains(ReviewReason.SingleFamily) && row.State == IncidentState.Proposed));
    }

    [Theory]
    [InlineData("limit=0", "limit is 0")]
    [InlineData("limit=many", "limit is 'many'")]
    [InlineData("offset=-1", "offset is -1")]
    [InlineData("from=2026-2-1", "from is '2026-2-1'")]
    [InlineData("from=2026-02-02&to=2026-02-01", "after to")]
    [InlineData("box=1,2,3", "box is '1,2,3'")]
    [InlineData("box=0,50,10,40", "box is")]
    [InlineData("order=best", "priority, newest")]
    [InlineData("state=0", "proposed, reviewed, released")]
    [InlineData("type=Quarrel", "event type 'Quarrel'")]
    [InlineData("country=ML&country=NE", "given 2 times")]
    public async Task A_wrong_value_is_named(string query, string says)
    {
        var answer = await Get("/api/incidents?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(says, await answer.TitleAsync(), StringComparison.Ordinal);
    }

    private async Task<IncidentPage> List(string query) => await (await Get("/api/incidents?" + query)).ReadAsync<IncidentPage>();

    private Task<HttpResponseMessage> Get(string address) => _server.Client.GetAsync(address, TestContext.Current.CancellationToken);
}
