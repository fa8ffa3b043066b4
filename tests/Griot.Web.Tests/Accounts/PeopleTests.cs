using System.Net;
using System.Net.Http.Json;
using Griot.Web.Accounts;

namespace Griot.Web.Tests.Accounts;

public sealed class PeopleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_disabled_account_is_out_at_once_though_it_is_signed_in()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var bintou = await server.SignedInAsync(Role.Analyst, "Bintou");

        await server.Client.PatchAsJsonAsync("/api/users/Bintou", new { disabled = true }, Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, (await bintou.GetAsync("/api/keys", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task An_account_that_is_enabled_again_finds_its_old_session_ended()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var bintou = await server.SignedInAsync(Role.Analyst, "Bintou");

        await server.Client.PatchAsJsonAsync("/api/users/Bintou", new { disabled = true }, Cancellation);
        await server.Client.PatchAsJsonAsync("/api/users/Bintou", new { disabled = false }, Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, (await bintou.GetAsync("/api/keys", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AServer.SignInAsync(bintou, "Bintou", AServer.Password)).StatusCode);
    }

    [Theory]
    [InlineData("""{"role":"reviewer"}""")]
    [InlineData("""{"disabled":true}""")]
    public async Task The_last_administrator_stays_one(string change)
    {
        await using var server = await AServer.StartAsync(_ => { });

        var answer = await server.Client.PatchAsync("/api/users/awa", new StringContent(change, System.Text.Encoding.UTF8, "application/json"), Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("last administrator", await answer.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_administrator_does_not_count_as_another()
    {
        await using var server = await AServer.StartAsync(_ => { });
        await server.SignedInAsync(Role.Administrator, "Bintou");
        await server.Client.PatchAsJsonAsync("/api/users/Bintou", new { disabled = true }, Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, (await server.Client.PatchAsJsonAsync("/api/users/Awa", new { role = "reader" }, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Two_administrators_who_demote_each_other_at_the_same_moment_leave_one()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var bintou = await server.SignedInAsync(Role.Administrator, "Bintou");

        var answers = await Task.WhenAll(
            server.Client.PatchAsJsonAsync("/api/users/Bintou", new { role = "reader" }, Cancellation),
            bintou.PatchAsJsonAsync("/api/users/Awa", new { role = "reader" }, Cancellation));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_name_is_given_once_whatever_its_case()
    {
        await using var server = await AServer.StartAsync(_ => { });

        var answer = await server.Client.PostAsJsonAsync("/api/users", new { name = "AWA", role = "reader", password = AServer.Password }, Cancellation);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Awa (key laptop)")]
    [InlineData("<b>Awa</b>")]
    [InlineData("A\u202Ewa")]
    [InlineData("two  spaces")]
    public async Task A_name_that_could_be_taken_for_something_else_is_refused(string name)
    {
        await using var server = await AServer.StartAsync(_ => { });

        var answer = await server.Client.PostAsJsonAsync("/api/users", new { name, role = "reader", password = AServer.Password }, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_password_that_an_administrator_gives_ends_the_sessions_and_unlocks_the_name()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var bintou = await server.SignedInAsync(Role.Analyst, "Bintou");
        for (var i = 0; i < 5; i++)
            await AServer.SignInAsync(server.Stranger(), "Bintou", "not-the-password-at-all");

        await server.Client.PatchAsJsonAsync("/api/users/Bintou", new { password = "a-different-basalt-heron" }, Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, (await bintou.GetAsync("/api/keys", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AServer.SignInAsync(bintou, "Bintou", "a-different-basalt-heron")).StatusCode);
    }

    [Fact]
    public async Task Nobody_changes_their_own_password_without_the_old_one()
    {
        await using var server = await AServer.StartAsync(_ => { });

        var answer = await server.Client.PatchAsJsonAsync("/api/users/Awa", new { password = "a-different-basalt-heron" }, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
