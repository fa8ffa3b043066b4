using System.Net;
using Griot.Merging.Judgements;
using Griot.Web.Incidents;
using Griot.Web.Judgements;
using Griot.Web.Tests.Judgements;

namespace Griot.Web.Tests.Incidents;

public sealed class DetailTests : IAsyncLifetime
{
    private AServer _server = null!;

    private HttpClient Client => _server.Client;

    public async ValueTask InitializeAsync() => _server = await AServer.StartAsync(Samples.Into);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Every_report_of_an_incident_stands_in_one_family()
    {
        foreach (var row in (await Client.IncidentsAsync()).Rows)
            Assert.Equal(row.Reports, (await Client.IncidentAsync(row.Id)).Families.SelectMany(family => family.Reports).DistinctBy(report => report.Id).Count());
    }

    [Fact]
    public async Task What_a_report_gives_can_be_entered_as_it_is_told()
    {
        foreach (var row in (await Client.IncidentsAsync()).Rows)
        {
            foreach (var claim in (await Client.IncidentAsync(row.Id)).Fields.SelectMany(field => field.Claims).Where(claim => claim.Text is not null))
                Assert.Equal(claim.Text, IncidentField.Named(claim.Field!)!.Normal(claim.Text!));
        }
    }

    [Fact]
    public async Task A_denial_cannot_be_taken_over()
    {
        var claims = await All(field => field.Claims);

        Assert.All(claims.Where(claim => claim is { Certainty: Model.Certainty.Denied }), claim => Assert.Null(claim.Text));
    }

    [Fact]
    public async Task The_words_of_a_claim_stand_in_the_report_at_its_spans()
    {
        var claim = (await All(field => field.Claims)).First(claim => claim.Spans.Length == 1);

        var text = Samples.Reports.Single(coded => coded.Report.Id.Value == claim.Report).Report.Text;
        Assert.Equal(claim.Words, string.Join(' ', text[claim.Spans[0].Start..claim.Spans[0].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task Every_field_can_be_filled_in_though_no_report_speaks_of_it()
    {
        var detail = await Client.IncidentAsync((await Client.IncidentsAsync()).Rows[0].Id);

        var names = detail.Fields.SelectMany(field => field.Editable).Concat(detail.Editable).Select(one => one.Field).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Contains("tolls.wounded.journalists", names);
    }

    [Fact]
    public async Task A_field_without_any_report_can_be_filled_in()
    {
        var row = (await Client.IncidentsAsync()).Rows[0];

        await Client.JudgedAsync(row, new(JudgementAction.Correct, "tolls.arrested.journalists", "2"));

        Assert.Equal("2", (await Client.IncidentAsync(row.Id)).Editable.Single(one => one.Field == "tolls.arrested.journalists").Text);
    }

    [Fact]
    public async Task Possibly_the_same_is_told_as_a_probability()
    {
        var row = (await Client.IncidentsAsync("reason=possibly_same")).Rows[0];

        Assert.All((await Client.IncidentAsync(row.Id)).PossiblySame, one => Assert.InRange(one.Probability, 0.05, 0.95));
    }

    [Fact]
    public async Task Incidents_nearby_are_near_in_place_and_time()
    {
        foreach (var row in (await Client.IncidentsAsync()).Rows)
            Assert.All((await Client.IncidentAsync(row.Id)).Nearby, near => Assert.True(near.Kilometres is null or <= 60 && near.Days <= 10 && near.Incident.Id != row.Id));
    }

    [Fact]
    public async Task An_unchanged_incident_is_not_sent_again()
    {
        var answer = await Ask(Client, (await Client.IncidentsAsync()).Rows[0].Id, null);

        Assert.Equal(HttpStatusCode.NotModified, (await Ask(Client, (await Client.IncidentsAsync()).Rows[0].Id, answer.Headers.ETag!.Tag)).StatusCode);
    }

    [Fact]
    public async Task A_new_comment_makes_a_kept_page_old()
    {
        var row = (await Client.IncidentsAsync()).Rows[0];
        var tag = (await Ask(Client, row.Id, null)).Headers.ETag!.Tag;
        await Client.JudgedAsync(row, new(JudgementAction.Comment, Because: "Seen."));

        Assert.Equal(HttpStatusCode.OK, (await Ask(Client, row.Id, tag)).StatusCode);
    }

    [Fact]
    public async Task The_tag_of_the_page_is_good_for_a_judgement()
    {
        var row = (await Client.IncidentsAsync()).Rows[0];
        var tag = (await Ask(Client, row.Id, null)).Headers.ETag!.Tag.Trim('"');

        Assert.Equal(HttpStatusCode.OK, (await Client.JudgeAsync(row.Id, new(JudgementAction.Accept, "date"), tag)).StatusCode);
    }

    [Fact]
    public async Task An_incident_that_is_not_there_is_named()
    {
        var answer = await Ask(Client, "i123", null);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("'i123'", await answer.TitleAsync(), StringComparison.Ordinal);
    }

    private async Task<List<T>> All<T>(Func<FieldPart, IEnumerable<T>> parts)
    {
        var all = new List<T>();
        foreach (var row in (await Client.IncidentsAsync()).Rows)
            all.AddRange((await Client.IncidentAsync(row.Id)).Fields.SelectMany(parts));
        return all;
    }

    private static Task<HttpResponseMessage> Ask(HttpClient client, string id, string? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/api/incidents/{id}");
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
