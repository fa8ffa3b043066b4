using System.Net;
using System.Net.Http.Json;
using Griot.Web.Accounts;

namespace Griot.Web.Tests.Accounts;

public sealed class SigningInTests
{
    private const string Wrong = "not-the-password-at-all";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_knows_the_password_is_signed_in_under_any_case_of_the_name()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var client = server.Stranger();

        var answer = await AServer.SignInAsync(client, "aWA ", AServer.Password);

        Assert.Equal("Awa", (await answer.ReadAsync<SessionRow>()).Name);
    }

    [Fact]
    public async Task A_wrong_name_a_wrong_password_and_a_disabled_account_get_one_and_the_same_answer()
    {
        await using var server = await AServer.StartAsync(_ => { });
        await server.SignedInAsync(Role.Analyst, "Bintou");
        await server.Client.PatchAsJsonAsync("/api/users/Bintou", new { disabled = true }, Cancellation);

        var answers = new[]
        {
            await AServer.SignInAsync(server.Stranger(), "Nobody", AServer.Password),
            await AServer.SignInAsync(server.Stranger(), "Awa", Wrong),
            await AServer.SignInAsync(server.Stranger(), "Bintou", AServer.Password),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(answer => answer.TitleAsync()))).Distinct());
    }

    [Fact]
    public async Task A_name_that_is_nobodys_costs_as_much_work_as_a_wrong_password()
    {
        using var passwords = new Passwords();

        await passwords.CheckAsync(passwords.Hash(AServer.Password), Wrong, Cancellation);
        await passwords.CheckAsync(null, Wrong, Cancellation);

        Assert.Equal(2, passwords.Compared);
    }

    [Fact]
    public async Task A_password_hashed_with_fewer_rounds_is_hashed_anew_when_it_is_used()
    {
        using var passwords = new Passwords();
        var old = new Microsoft.AspNetCore.Identity.PasswordHasher<string>(
            Microsoft.Extensions.Options.Options.Create(new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 10_000 })).HashPassword("", AServer.Password);

        var check = await passwords.CheckAsync(old, AServer.Password, Cancellation);

        Assert.True(check.Right);
        Assert.Null((await passwords.CheckAsync(check.NewHash, AServer.Password, Cancellation)).NewHash);
    }

    [Theory]
    [InlineData("Awa")]
    [InlineData("Nobody")]
    public async Task After_five_wrong_passwords_a_name_takes_not_even_the_right_one_whether_it_exists_or_not(string name)
    {
        await using var server = await AServer.StartAsync(_ => { });
        var client = server.Stranger();
        for (var i = 0; i < 5; i++)
            await AServer.SignInAsync(client, name, Wrong);

        var answer = await AServer.SignInAsync(client, name, AServer.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("Too many wrong passwords. Try again in 15 minutes.", await answer.TitleAsync());
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task Many_guesses_at_the_same_moment_get_no_further_than_five()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var client = server.Stranger();
        await AServer.TakeTokenAsync(client);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => client.PostAsJsonAsync("/api/session", new { name = "Awa", password = Wrong }, Cancellation)));

        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_locked_name_opens_again_after_fifteen_minutes()
    {
        var clock = new AClock();
        await using var server = await AServer.StartAsync(_ => { }, clock);
        var client = server.Stranger();
        for (var i = 0; i < 5; i++)
            await AServer.SignInAsync(client, "Awa", Wrong);

        clock.Pass(TimeSpan.FromMinutes(15));

        Assert.Equal(HttpStatusCode.OK, (await AServer.SignInAsync(client, "Awa", AServer.Password)).StatusCode);
    }

    [Fact]
    public async Task Wrong_passwords_lock_nobody_out_who_is_signed_in()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var client = server.Stranger();
        for (var i = 0; i < 5; i++)
            await AServer.SignInAsync(client, "Awa", Wrong);

        var users = await server.Client.GetFromJsonAsync<UserRow[]>("/api/users", Answers.Json, Cancellation);

        Assert.True(Assert.Single(users!).LockedOut);
    }

    [Fact]
    public async Task An_address_that_tries_many_names_is_stopped_too()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var client = server.Stranger();
        for (var i = 0; i < 30; i++)
            await AServer.SignInAsync(client, $"Name {i}", Wrong);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await AServer.SignInAsync(client, "Name 31", Wrong)).StatusCode);
    }

    [Fact]
    public async Task A_cookie_that_was_planted_before_signing_in_opens_nothing_afterwards()
    {
        await using var server = await AServer.StartAsync(_ => { });
        using var handler = new HttpClientHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = server.Address };
        var planted = CookieOf(await client.GetAsync("/api/session", Cancellation));
        var token = await Session(client, planted);

        var answer = await client.SendAsync(Request(HttpMethod.Post, "/api/session", planted, token.Token, new { name = "Awa", password = AServer.Password }), Cancellation);

        Assert.NotEqual(planted, CookieOf(answer));
        Assert.Null((await Session(client, planted)).Name);
        Assert.Equal("Awa", (await Session(client, CookieOf(answer))).Name);
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using var server = await AServer.StartAsync(_ => { });
        using var client = new HttpClient { BaseAddress = server.Address };

        var set = Assert.Single((await client.GetAsync("/api/session", Cancellation)).Headers.GetValues("Set-Cookie"));

        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Behind_a_proxy_with_tls_the_cookie_is_for_encrypted_connections_only()
    {
        await using var server = await AServer.StartAsync(_ => { });
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var set = Assert.Single((await client.GetAsync("/api/session", Cancellation)).Headers.GetValues("Set-Cookie"));

        Assert.StartsWith("__Host-griot-", set, StringComparison.Ordinal);
        Assert.Contains("secure", set, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_signs_out_is_signed_out_at_the_server()
    {
        await using var server = await AServer.StartAsync(_ => { });
        using var handler = new HttpClientHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = server.Address };
        var stranger = CookieOf(await client.GetAsync("/api/session", Cancellation));
        var signedIn = CookieOf(await client.SendAsync(
            Request(HttpMethod.Post, "/api/session", stranger, (await Session(client, stranger)).Token, new { name = "Awa", password = AServer.Password }), Cancellation));

        await client.SendAsync(Request(HttpMethod.Delete, "/api/session", signedIn, (await Session(client, signedIn)).Token), Cancellation);

        Assert.Null((await Session(client, signedIn)).Name);
    }

    [Theory]
    [InlineData(13 * 60)]
    [InlineData(7 * 24 * 60)]
    public async Task A_session_that_is_not_used_for_twelve_hours_ends(int minutes)
    {
        var clock = new AClock();
        await using var server = await AServer.StartAsync(_ => { }, clock);

        clock.Pass(TimeSpan.FromMinutes(minutes));

        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.GetAsync("/api/users", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_session_in_use_goes_on_and_ends_after_seven_days_all_the_same()
    {
        var clock = new AClock();
        await using var server = await AServer.StartAsync(_ => { }, clock);
        for (var hours = 0; hours < 7 * 24 - 11; hours += 11)
        {
            clock.Pass(TimeSpan.FromHours(11));
            Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/api/users", Cancellation)).StatusCode);
        }

        clock.Pass(TimeSpan.FromHours(11));

        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.GetAsync("/api/users", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_the_old_password()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var other = server.Stranger();
        await AServer.SignInAsync(other, "Awa", AServer.Password);

        var answer = await server.Client.PostAsJsonAsync("/api/session/password", new { old = AServer.Password, @new = "a-different-basalt-heron" }, Cancellation);

        Assert.Equal("Awa", (await answer.ReadAsync<SessionRow>()).Name);
        Assert.Null((await AServer.TakeTokenAsync(other)).Name);
        Assert.Equal("Awa", (await AServer.TakeTokenAsync(server.Client)).Name);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AServer.SignInAsync(other, "Awa", AServer.Password)).StatusCode);
    }

    [Fact]
    public async Task A_password_is_changed_only_by_one_who_knows_the_old_one()
    {
        await using var server = await AServer.StartAsync(_ => { });

        var answer = await server.Client.PostAsJsonAsync("/api/session/password", new { old = Wrong, @new = "a-different-basalt-heron" }, Cancellation);

        Assert.Equal((HttpStatusCode.BadRequest, "The old password is wrong."), (answer.StatusCode, await answer.TitleAsync()));
    }

    private static string CookieOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private static async Task<SessionRow> Session(HttpClient client, string cookie) =>
        await (await client.SendAsync(Request(HttpMethod.Get, "/api/session", cookie), Cancellation)).ReadAsync<SessionRow>();

    private static HttpRequestMessage Request(HttpMethod method, string path, string cookie, string? token = null, object? body = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Cookie", cookie);
        if (token is not null)
            request.Headers.Add("X-Griot-Token", token);
        return request;
    }
}
