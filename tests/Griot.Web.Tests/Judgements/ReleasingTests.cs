using System.Net;
using System.Net.Http.Json;
using Griot.Engine;
using Griot.Engine.Tests;
using Griot.Model;
using Griot.Storage;
using Griot.Web.Accounts;
using Griot.Web.Incidents;
using Griot.Web.Judgements;

namespace Griot.Web.Tests.Judgements;

public sealed class ReleasingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_one_person_is_enough_a_reviewer_releases_at_once()
    {
        await using var server = await AServer.StartAsync(Fill);

        await JudgeAsync(await server.SignedInAsync(Role.Reviewer), "release");

        Assert.Equal(IncidentState.Released, (await DetailAsync(server.Client)).Incident.State);
    }

    [Fact]
    public async Task Where_two_must_agree_the_first_one_asks_and_the_second_one_releases()
    {
        await using var server = await TwoNeededAsync();

        await JudgeAsync(await server.SignedInAsync(Role.Reviewer, "Bintou"), "release");
        var asked = await DetailAsync(server.Client);
        await JudgeAsync(await server.SignedInAsync(Role.Reviewer, "Chaka"), "release");
        var released = await DetailAsync(server.Client);

        Assert.Equal(("Bintou", true), (asked.ReleaseAskedBy, asked.Incident.State != IncidentState.Released));
        Assert.Equal((null, IncidentState.Released), (released.ReleaseAskedBy, released.Incident.State));
    }

    [Fact]
    public async Task Nobody_agrees_with_themselves()
    {
        await using var server = await TwoNeededAsync();
        var bintou = await server.SignedInAsync(Role.Reviewer, "Bintou");
        await JudgeAsync(bintou, "release");

        var answer = await JudgeAsync(bintou, "release");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("It takes another person to agree", await answer.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_key_is_no_second_person()
    {
        await using var server = await TwoNeededAsync();
        var bintou = await server.SignedInAsync(Role.Reviewer, "Bintou");
        var made = await (await bintou.PostAsJsonAsync("/api/keys", new { label = "robot", scope = "reviewer" }, Cancellation)).ReadAsync<MadeKey>();
        var key = server.Stranger();
        key.DefaultRequestHeaders.Authorization = new("Bearer", made.Key);
        await JudgeAsync(bintou, "release");

        Assert.Equal(HttpStatusCode.Conflict, (await JudgeAsync(key, "release")).StatusCode);
    }

    [Fact]
    public async Task An_incident_that_changed_in_between_has_to_be_asked_for_anew()
    {
        await using var server = await TwoNeededAsync();
        await JudgeAsync(await server.SignedInAsync(Role.Reviewer, "Bintou"), "release");
        await JudgeAsync(server.Client, new { action = "correct", field = "event_type", value = "Armed clash" }, new { action = "correct", field = "event_type", value = "Attack" });
        Assert.Null((await DetailAsync(server.Client)).ReleaseAskedBy);

        await JudgeAsync(await server.SignedInAsync(Role.Reviewer, "Chaka"), "release");

        var detail = await DetailAsync(server.Client);
        Assert.Equal("Chaka", detail.ReleaseAskedBy);
        Assert.NotEqual(IncidentState.Released, detail.Incident.State);
    }

    [Fact]
    public async Task Checking_a_value_in_between_is_no_change()
    {
        await using var server = await TwoNeededAsync();
        await JudgeAsync(await server.SignedInAsync(Role.Reviewer, "Bintou"), "release");

        await JudgeAsync(server.Client, "accept");

        Assert.Equal("Bintou", (await DetailAsync(server.Client)).ReleaseAskedBy);
    }

    [Fact]
    public async Task A_release_that_was_called_back_needs_two_people_again()
    {
        await using var server = await TwoNeededAsync();
        var (bintou, chaka) = (await server.SignedInAsync(Role.Reviewer, "Bintou"), await server.SignedInAsync(Role.Reviewer, "Chaka"));
        await JudgeAsync(bintou, "release");
        await JudgeAsync(chaka, "release");
        var back = await (await JudgeAsync(chaka, "unrelease")).ReadAsync<JudgementOutcome>();

        await JudgeAsync(chaka, "release");
        var undone = await chaka.PostAsync($"/api/judgements/{back.Judgement.Number}/undo", null, Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, undone.StatusCode);
        Assert.NotEqual(IncidentState.Released, (await DetailAsync(server.Client)).Incident.State);
    }

    [Fact]
    public async Task An_analyst_takes_no_release_back()
    {
        await using var server = await AServer.StartAsync(Fill);
        var released = await (await JudgeAsync(server.Client, "release")).ReadAsync<JudgementOutcome>();

        var answer = await (await server.SignedInAsync(Role.Analyst)).PostAsync($"/api/judgements/{released.Judgement.Number}/undo", null, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static void Fill(Workspace workspace)
    {
        workspace.AddAll(TheAmbush.Reports);
        WorkspaceIncidents.Resolve(workspace, null, Cancellation);
    }

    private static Task<AServer> TwoNeededAsync() => AServer.StartAsync(workspace =>
    {
        Fill(workspace);
        workspace.KeepReleaseNeedsTwo(true);
    });

    private static Task<HttpResponseMessage> JudgeAsync(HttpClient client, string action) => JudgeAsync(client, new { action });

    /// <summary>Makes the first of the judgements that is not refused, on the first incident.</summary>
    private static async Task<HttpResponseMessage> JudgeAsync(HttpClient client, params IEnumerable<object> judgements)
    {
        var id = await FirstAsync(client);
        HttpResponseMessage? answer = null;
        foreach (var judgement in judgements)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/incidents/{id}/judgements") { Content = JsonContent.Create(judgement) };
            request.Headers.IfMatch.Add((await client.GetAsync($"/api/incidents/{id}", Cancellation)).Headers.ETag!);
            answer = await client.SendAsync(request, Cancellation);
            if (answer.IsSuccessStatusCode)
                break;
        }

        return answer!;
    }

    private static async Task<IncidentDetail> DetailAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<IncidentDetail>($"/api/incidents/{await FirstAsync(client)}", Answers.Json, Cancellation))!;

    private static async Task<string> FirstAsync(HttpClient client)
    {
        var page = await client.GetFromJsonAsync<IncidentPage>("/api/incidents", Answers.Json, Cancellation);
        return page!.Rows.Select(row => row.Id).Order(StringComparer.Ordinal).First();
    }
}
