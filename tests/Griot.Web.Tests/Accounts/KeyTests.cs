using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Griot.Web.Accounts;

namespace Griot.Web.Tests.Accounts;

public sealed class KeyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_acts_in_its_owners_name_and_says_so()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var program = await WithKeyAsync(server, server.Client, Role.Analyst);

        var session = await program.GetFromJsonAsync<SessionRow>("/api/session", Answers.Json, Cancellation);

        Assert.Equal(("Awa (key laptop)", Role.Analyst), (session!.Name, session.Role));
    }

    [Fact]
    public async Task A_key_needs_no_token_because_no_browser_sends_it_by_itself()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var program = await WithKeyAsync(server, server.Client, Role.Administrator);

        var answer = await program.PostAsJsonAsync("/api/users", new { name = "Bintou", role = "reader", password = AServer.Password }, Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_does_no_more_than_its_scope()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var program = await WithKeyAsync(server, server.Client, Role.Reader);

        var answer = await program.PostAsJsonAsync("/api/incidents/i0/judgements", new { action = "accept" }, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("This needs the role analyst; this key may do what a reader may.", await answer.TitleAsync());
    }

    [Fact]
    public async Task Nobody_makes_a_key_that_may_do_more_than_they_may()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var analyst = await server.SignedInAsync(Role.Analyst);

        var answer = await analyst.PostAsJsonAsync("/api/keys", new { label = "laptop", scope = "reviewer" }, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_key_makes_no_keys()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var program = await WithKeyAsync(server, server.Client, Role.Administrator);

        Assert.Equal(HttpStatusCode.Forbidden, (await program.PostAsJsonAsync("/api/keys", new { label = "more", scope = "reader" }, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_key_sinks_with_its_owners_role()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var program = await WithKeyAsync(server, await server.SignedInAsync(Role.Administrator, "Bintou"), Role.Administrator);

        await server.Client.PatchAsJsonAsync("/api/users/Bintou", new { role = "analyst" }, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, (await program.GetAsync("/api/users", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_key_stops_when_its_owner_is_disabled()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var program = await WithKeyAsync(server, await server.SignedInAsync(Role.Analyst, "Bintou"), Role.Reader);

        await server.Client.PatchAsJsonAsync("/api/users/Bintou", new { disabled = true }, Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/keys", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_key_works_to_the_end_of_its_last_day()
    {
        var clock = new AClock();
        await using var server = await AServer.StartAsync(_ => { }, clock);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var program = await WithKeyAsync(server, server.Client, Role.Reader, today);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/keys", Cancellation)).StatusCode);

        clock.Pass(TimeSpan.FromDays(1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/keys", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_dropped_key_is_dead()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var program = await WithKeyAsync(server, server.Client, Role.Reader);
        var key = Assert.Single((await server.Client.GetFromJsonAsync<KeyRow[]>("/api/keys", Answers.Json, Cancellation))!);

        await server.Client.DeleteAsync($"/api/keys/{key.Id}", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/keys", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_key_that_does_not_work_is_not_made_up_for_by_a_session()
    {
        await using var server = await AServer.StartAsync(_ => { });
        server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "griot_" + new string('A', 43));

        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.GetAsync("/api/users", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task People_see_and_drop_their_own_keys_and_administrators_all()
    {
        await using var server = await AServer.StartAsync(_ => { });
        await WithKeyAsync(server, server.Client, Role.Reader);
        var analyst = await server.SignedInAsync(Role.Analyst);
        await WithKeyAsync(server, analyst, Role.Reader);
        var all = (await server.Client.GetFromJsonAsync<KeyRow[]>("/api/keys", Answers.Json, Cancellation))!;

        Assert.Equal(["Awa", "Analyst"], all.Select(key => key.By));
        Assert.Equal("Analyst", Assert.Single((await analyst.GetFromJsonAsync<KeyRow[]>("/api/keys", Answers.Json, Cancellation))!).By);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.DeleteAsync($"/api/keys/{all[0].Id}", Cancellation)).StatusCode);
    }

    private static async Task<HttpClient> WithKeyAsync(AServer server, HttpClient owner, Role scope, DateOnly? expires = null)
    {
        var made = await (await owner.PostAsJsonAsync("/api/keys", new { label = "laptop", scope = Words.Of(scope), expires }, Cancellation)).ReadAsync<MadeKey>();
        var program = server.Stranger();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Key);
        return program;
    }
}
