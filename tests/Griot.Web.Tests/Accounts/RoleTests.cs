using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Griot.Web.Accounts;
using Griot.Web.Judgements;

namespace Griot.Web.Tests.Accounts;

public sealed class RoleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stranger_gets_nothing_but_the_pages_and_the_session()
    {
        await using var server = await AServer.StartAsync(_ => { });
        using var api = JsonDocument.Parse(await server.Client.GetStringAsync("/openapi/v1.json", Cancellation));
        var stranger = server.Stranger();

        foreach (var (method, path) in Operations(api).Where(one => one.Path != "/api/session" && one.Path != "/api/session/setup"))
        {
            using var request = new HttpRequestMessage(new(method), path);
            var answer = await stranger.SendAsync(request, Cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {path} answered {(int)answer.StatusCode}.");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task A_reader_changes_nothing_but_their_own_password_and_keys()
    {
        await using var server = await AServer.StartAsync(_ => { });
        using var api = JsonDocument.Parse(await server.Client.GetStringAsync("/openapi/v1.json", Cancellation));
        var reader = await server.SignedInAsync(Role.Reader);
        string[] own = ["/api/session", "/api/session/setup", "/api/session/password", "/api/keys", "/api/keys/1", "/api/codebook/try"];

        foreach (var (method, path) in Operations(api).Where(one => one.Method != "GET" && !own.Contains(one.Path)))
        {
            using var request = new HttpRequestMessage(new(method), path) { Content = JsonContent.Create(new { }) };
            var answer = await reader.SendAsync(request, Cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {path} answered a reader with {(int)answer.StatusCode}.");
        }
    }

    [Theory]
    [InlineData("/api/users")]
    [InlineData("/api/users/events")]
    public async Task Accounts_are_for_administrators(string path)
    {
        await using var server = await AServer.StartAsync(_ => { });

        var answer = await (await server.SignedInAsync(Role.Reviewer)).GetAsync(path, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("This needs the role administrator; yours is reviewer. An administrator can change it.", await answer.TitleAsync());
    }

    [Theory]
    [InlineData(Role.Reader, "comment", false)]
    [InlineData(Role.Analyst, "release", false)]
    [InlineData(Role.Analyst, "unrelease", false)]
    [InlineData(Role.Analyst, "accept", true)]
    [InlineData(Role.Reviewer, "release", true)]
    public async Task Analysts_judge_and_reviewers_release(Role role, string action, bool may)
    {
        await using var server = await AServer.StartAsync(_ => { });

        var answer = await (await server.SignedInAsync(role)).PostAsJsonAsync("/api/incidents/i0/judgements", new { action }, Cancellation);

        Assert.Equal(may, answer.StatusCode != HttpStatusCode.Forbidden);
    }

    [Fact]
    public void Every_action_but_those_on_releases_is_an_analysts() =>
        Assert.Equal([JudgementAction.Release, JudgementAction.Unrelease], Enum.GetValues<JudgementAction>().Where(action => Permissions.Of(action) > Role.Analyst));

    [Fact]
    public async Task A_new_role_holds_from_the_next_request_on()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var bintou = await server.SignedInAsync(Role.Administrator, "Bintou");

        await server.Client.PatchAsJsonAsync("/api/users/Bintou", new { role = "reader" }, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, (await bintou.GetAsync("/api/users", Cancellation)).StatusCode);
    }

    private static IEnumerable<(string Method, string Path)> Operations(JsonDocument api) =>
        from path in api.RootElement.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select (operation.Name.ToUpperInvariant(), string.Join('/', path.Name.Split('/').Select(part => part.StartsWith('{') ? "1" : part)));
}
