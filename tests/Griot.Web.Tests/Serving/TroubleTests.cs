using System.Net;
using Griot.Storage;
using Griot.Web.Judgements;
using Griot.Web.Tests.Judgements;

namespace Griot.Web.Tests.Serving;

public sealed class TroubleTests
{
    [Fact]
    public async Task While_another_program_writes_a_judgement_is_to_be_tried_again()
    {
        await using var server = await AServer.StartAsync(Samples.Into);
        var incident = (await server.Client.IncidentsAsync("limit=1")).Rows[0];
        using var other = ((WorkspaceOutcome.Opened)Workspace.Open(Path.Combine(server.Folder, "workspace"))).Workspace;

        var answer = await server.Client.JudgeAsync(incident.Id, new(JudgementAction.Accept, "date"), incident.Version);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task Reading_goes_on_while_another_program_writes()
    {
        await using var server = await AServer.StartAsync(Samples.Into);
        using var other = ((WorkspaceOutcome.Opened)Workspace.Open(Path.Combine(server.Folder, "workspace"))).Workspace;

        Assert.NotEmpty((await server.Client.IncidentsAsync()).Rows);
    }

    [Fact]
    public async Task What_another_program_changed_is_in_the_next_list()
    {
        await using var server = await AServer.StartAsync(workspace => Samples.Into(workspace, Samples.Reports[..5]));
        var before = await server.Client.IncidentsAsync();
        using (var other = ((WorkspaceOutcome.Opened)Workspace.Open(Path.Combine(server.Folder, "workspace"))).Workspace)
            Samples.Into(other);

        var after = before;
        for (var tries = 0; tries < 100 && after.All == before.All; tries++)
            after = await server.Client.IncidentsAsync();

        Assert.True(after.All > before.All);
    }

    [Fact]
    public async Task Trouble_with_the_workspace_is_told_in_its_own_words()
    {
        await using var server = await AServer.StartAsync(Samples.Into);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(server.Folder, "workspace"), "griot.db*"))
            File.Delete(file);

        var answer = await server.Client.GetAsync("/api/incidents", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("griot.db", await answer.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_another_kind_is_told_so()
    {
        await using var server = await AServer.StartAsync(_ => { });
        using var content = new StringContent("hello", null, "text/plain");

        var answer = await server.Client.PostAsync("/api/incidents/i1/judgements", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_problem_tells_nothing_of_the_inside_of_the_program()
    {
        await using var server = await AServer.StartAsync(_ => { });
        using var content = new StringContent("{\"action\":[[[", null, "application/json");

        var text = await (await server.Client.PostAsync("/api/incidents/i1/judgements", content, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }
}
