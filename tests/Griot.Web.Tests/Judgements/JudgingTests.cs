using System.Net;
using System.Text.Json;
using Griot.Model;
using Griot.Web.Accounts;
using Griot.Web.Incidents;
using Griot.Web.Judgements;

namespace Griot.Web.Tests.Judgements;

public sealed class JudgingTests : IAsyncLifetime
{
    private AServer _server = null!;

    private HttpClient Client => _server.Client;

    public async ValueTask InitializeAsync() => _server = await AServer.StartAsync(Samples.Into);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_corrected_value_stands_in_the_incident()
    {
        var incident = await First();

        await Client.JudgedAsync(incident, new(JudgementAction.Correct, "tolls.killed.all", "12-15"));

        Assert.Equal("12-15", (await Client.IncidentAsync(incident.Id)).Fields.Single(field => field.Name == "tolls.killed.all").Editable.Single().Text);
    }

    [Fact]
    public async Task A_judgement_changes_the_version()
    {
        var incident = await First();

        var outcome = await Client.JudgedAsync(incident, new(JudgementAction.Accept, "date"));

        Assert.NotEqual(incident.Version, outcome.Now[0].Version);
    }

    [Fact]
    public async Task The_list_shows_what_was_judged()
    {
        var incident = await First();

        var outcome = await Client.JudgedAsync(incident, new(JudgementAction.Reject, "date"));

        Assert.Equal(outcome.Now[0].Version, (await Client.IncidentsAsync()).Rows.Single(row => row.Id == incident.Id).Version);
    }

    [Fact]
    public async Task A_judgement_needs_the_version_that_was_seen()
    {
        var answer = await Client.JudgeAsync((await First()).Id, new(JudgementAction.Accept, "date"), null);

        Assert.Equal(HttpStatusCode.PreconditionRequired, answer.StatusCode);
    }

    [Fact]
    public async Task A_stale_judgement_is_told_the_present_version_and_records_nothing()
    {
        var incident = await First();
        var now = (await Client.JudgedAsync(incident, new(JudgementAction.Accept, "date"))).Now[0];

        var answer = await Client.JudgeAsync(incident.Id, new(JudgementAction.Reject, "date"), incident.Version);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(now.Version, problem.RootElement.GetProperty("version").GetString());
        Assert.Equal(1, (await Log()).Total);
    }

    [Fact]
    public async Task Confirming_accepts_every_value_that_has_no_decision_yet()
    {
        var incident = await First();
        incident = (await Client.JudgedAsync(incident, new(JudgementAction.Correct, "date", "2026-01-01"))).Now[0];

        await Client.JudgedAsync(incident, new(JudgementAction.Accept));

        var editable = (await Client.IncidentAsync(incident.Id)).Fields.SelectMany(field => field.Editable.Where(one => one.Text is not null).Select(one => (one.Field, field.Decisions)));
        Assert.All(editable, one => Assert.Contains(one.Decisions, decision => decision.Field == one.Field));
    }

    [Fact]
    public async Task A_confirmation_is_taken_back_whole()
    {
        var incident = await First();
        var confirmed = await Client.JudgedAsync(incident, new(JudgementAction.Accept));
        var last = confirmed.Judgement.Number;

        var undone = await (await Client.PostAsync($"/api/judgements/{last - confirmed.Recorded + 1}/undo?to={last}", null, TestContext.Current.CancellationToken)).ReadAsync<JudgementOutcome>();

        Assert.Equal(incident.Version, undone.Now.Single(row => row.Id == incident.Id).Version);
    }

    [Fact]
    public async Task Merging_leaves_one_of_the_two()
    {
        var rows = (await Client.IncidentsAsync()).Rows;

        var outcome = await Client.JudgedAsync(rows[0], new(JudgementAction.Merge, Other: rows[1].Id));

        Assert.Single(outcome.Gone);
        Assert.Equal(rows.Length - 1, (await Client.IncidentsAsync()).All);
    }

    [Fact]
    public async Task A_merge_undone_gives_both_back_as_they_were()
    {
        var rows = (await Client.IncidentsAsync()).Rows;
        var merged = await Client.JudgedAsync(rows[0], new(JudgementAction.Merge, Other: rows[1].Id));

        await Client.PostAsync($"/api/judgements/{merged.Judgement.Number}/undo", null, TestContext.Current.CancellationToken);

        Assert.Equal(rows.Select(row => (row.Id, row.Version)), (await Client.IncidentsAsync()).Rows.Select(row => (row.Id, row.Version)));
    }

    [Fact]
    public async Task Splitting_takes_reports_out()
    {
        var incident = (await Client.IncidentsAsync("order=most_reports")).Rows[0];
        var report = (await Client.IncidentAsync(incident.Id)).Families[^1].Reports[^1].Id;

        await Client.JudgedAsync(incident, new(JudgementAction.Split, Reports: [report]));

        Assert.DoesNotContain(report, (await Client.IncidentAsync(incident.Id)).Families.SelectMany(family => family.Reports).Select(one => one.Id));
    }

    [Fact]
    public async Task Incidents_that_are_different_are_no_longer_possibly_the_same()
    {
        var incident = (await Client.IncidentsAsync("reason=possibly_same")).Rows[0];
        var other = (await Client.IncidentAsync(incident.Id)).PossiblySame[0].Incident.Id;

        await Client.JudgedAsync(incident, new(JudgementAction.Different, Other: other));

        Assert.DoesNotContain(other, (await Client.IncidentAsync(incident.Id)).PossiblySame.Select(one => one.Incident.Id));
    }

    [Fact]
    public async Task Dependent_reports_are_one_family()
    {
        var incident = (await Client.IncidentsAsync("order=most_reports")).Rows[0];
        var families = (await Client.IncidentAsync(incident.Id)).Families;

        var outcome = await Client.JudgedAsync(incident, new(JudgementAction.Dependent, Report: families[1].Reports[0].Id, On: families[0].Reports[0].Id));

        Assert.True(outcome.Now[0].Families < incident.Families);
    }

    [Fact]
    public async Task A_comment_stands_beside_the_incident_and_makes_no_edit_stale()
    {
        var incident = await First();

        await Client.JudgedAsync(incident, new(JudgementAction.Comment, Because: "The mayor was there."));

        var detail = await Client.IncidentAsync(incident.Id);
        Assert.Equal(("The mayor was there.", AServer.Administrator), (detail.Comments.Single().Text, detail.Comments.Single().By));
        Assert.Equal(incident.Version, detail.Incident.Version);
    }

    [Fact]
    public async Task A_comment_can_be_taken_back()
    {
        var incident = await First();
        var made = await Client.JudgedAsync(incident, new(JudgementAction.Comment, Because: "Wrong page."));

        await Client.PostAsync($"/api/judgements/{made.Judgement.Number}/undo", null, TestContext.Current.CancellationToken);

        Assert.Empty((await Client.IncidentAsync(incident.Id)).Comments);
    }

    [Fact]
    public async Task A_release_holds_at_once_where_one_person_is_enough()
    {
        var outcome = await Client.JudgedAsync(await First(), new(JudgementAction.Release));

        Assert.Equal(IncidentState.Released, outcome.Now[0].State);
    }

    [Fact]
    public async Task Where_two_must_agree_the_first_release_only_asks()
    {
        await TwoMustAgree();
        var incident = await First();

        var outcome = await Client.JudgedAsync(incident, new(JudgementAction.Release));

        Assert.NotEqual(IncidentState.Released, outcome.Now[0].State);
        Assert.Equal(AServer.Administrator, (await Client.IncidentAsync(incident.Id)).ReleaseAskedBy);
    }

    [Fact]
    public async Task Nobody_agrees_to_the_release_that_they_asked_for()
    {
        await TwoMustAgree();
        var incident = await First();
        await Client.JudgedAsync(incident, new(JudgementAction.Release));

        var answer = await Client.JudgeAsync(incident.Id, new(JudgementAction.Release), incident.Version);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task A_second_person_releases_what_a_first_asked_for()
    {
        await TwoMustAgree();
        var incident = await First();
        await Client.JudgedAsync(incident, new(JudgementAction.Release));

        var outcome = await (await _server.SignedInAsync(Role.Reviewer)).JudgedAsync(incident, new(JudgementAction.Release));

        Assert.Equal(IncidentState.Released, outcome.Now[0].State);
    }

    [Theory]
    [InlineData("""{}""", "lacks action")]
    [InlineData("""{"action":"guess"}""", "body's action")]
    [InlineData("""{"action":"accept","field":7}""", "body's field")]
    [InlineData("""{"action":"accept" """, "not the JSON")]
    [InlineData("""{"action":"reject"}""", "needs field")]
    [InlineData("""{"action":"accept","field":"weather"}""", "no field 'weather'")]
    [InlineData("""{"action":"correct","field":"date"}""", "needs value")]
    [InlineData("""{"action":"correct","field":"date","value":"soon"}""", "'soon' is no value for date")]
    [InlineData("""{"action":"correct","field":"date","value":"2026-01-01","evidence":{"report":"r1","start":0,"end":1}}""", "no report 'r1'")]
    [InlineData("""{"action":"merge"}""", "needs other")]
    [InlineData("""{"action":"merge","other":"i1"}""", "no incident 'i1'")]
    [InlineData("""{"action":"split"}""", "name in reports")]
    [InlineData("""{"action":"split","reports":["r1"]}""", "no report 'r1'")]
    [InlineData("""{"action":"comment"}""", "needs because")]
    public async Task A_judgement_that_lacks_something_is_told_what(string body, string says)
    {
        var incident = await First();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/incidents/{incident.Id}/judgements") { Content = new StringContent(body, null, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{incident.Version}\"");

        var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(says, await answer.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_shows_the_newest_judgement_first_with_the_incident_it_touches()
    {
        var incident = await First();
        await Client.JudgedAsync(incident, new(JudgementAction.Comment, Because: "One."));
        await Client.JudgedAsync(incident, new(JudgementAction.Comment, Because: "Two."));

        Assert.Equal([("Two.", incident.Id), ("One.", incident.Id)], (await Log()).Rows.Select(row => (row.Because, row.Incident)));
    }

    [Fact]
    public async Task The_chain_of_judgements_is_checked()
    {
        await Client.JudgedAsync(await First(), new(JudgementAction.Accept, "date"));

        var chain = await (await Client.GetAsync("/api/judgements/chain", TestContext.Current.CancellationToken)).ReadAsync<ChainRow>();

        Assert.Equal((true, 1), (chain.Intact, chain.Judgements));
    }

    [Fact]
    public async Task A_judgement_is_taken_back_once()
    {
        await Client.JudgedAsync(await First(), new(JudgementAction.Accept, "date"));
        await Client.PostAsync("/api/judgements/1/undo", null, TestContext.Current.CancellationToken);

        var again = await Client.PostAsync("/api/judgements/1/undo", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Contains("undo #2", await again.TitleAsync(), StringComparison.Ordinal);
    }

    private async Task<IncidentRow> First() => (await Client.IncidentsAsync("limit=1")).Rows[0];

    private async Task<JudgementPage> Log() => await (await Client.GetAsync("/api/judgements", TestContext.Current.CancellationToken)).ReadAsync<JudgementPage>();

    private async Task TwoMustAgree()
    {
        using var content = new StringContent("""{"releaseNeedsTwo":true}""", null, "application/json");
        (await Client.PatchAsync("/api/settings", content, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
    }
}
