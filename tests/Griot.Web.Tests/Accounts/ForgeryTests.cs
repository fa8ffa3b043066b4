using System.Net;
using System.Net.Http.Json;
using Griot.Web.Accounts;

namespace Griot.Web.Tests.Accounts;

public sealed class ForgeryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_without_the_token_is_refused_and_nothing_is_changed()
    {
        await using var server = await AServer.StartAsync(_ => { });
        server.Client.DefaultRequestHeaders.Remove("X-Griot-Token");

        var answer = await AddAsync(server.Client, "Eve");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Single((await server.Client.GetFromJsonAsync<UserRow[]>("/api/users", Answers.Json, Cancellation))!);
    }

    [Fact]
    public async Task The_token_of_another_persons_session_does_not_serve()
    {
        await using var server = await AServer.StartAsync(_ => { });
        var token = (await AServer.TakeTokenAsync(await server.SignedInAsync(Role.Administrator, "Bintou"))).Token;
        server.Client.DefaultRequestHeaders.Remove("X-Griot-Token");
        server.Client.DefaultRequestHeaders.Add("X-Griot-Token", token);

        Assert.Equal(HttpStatusCode.Forbidden, (await AddAsync(server.Client, "Eve")).StatusCode);
    }

    [Fact]
    public async Task Signing_in_needs_a_token_too_so_that_no_site_signs_anyone_in_under_a_foreign_name()
    {
        await using var server = await AServer.StartAsync(_ => { });

        var answer = await server.Stranger().PostAsJsonAsync("/api/session", new { name = "Awa", password = AServer.Password }, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_is_signed_out_by_another_site()
    {
        await using var server = await AServer.StartAsync(_ => { });
        server.Client.DefaultRequestHeaders.Remove("X-Griot-Token");

        await server.Client.DeleteAsync("/api/session", Cancellation);

        Assert.Equal("Awa", (await AServer.TakeTokenAsync(server.Client)).Name);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_change_that_another_site_asks_for_is_refused_even_with_the_token(string header, string value)
    {
        await using var server = await AServer.StartAsync(_ => { });
        server.Client.DefaultRequestHeaders.Add(header, value);

        Assert.Equal(HttpStatusCode.Forbidden, (await AddAsync(server.Client, "Eve")).StatusCode);
    }

    [Fact]
    public async Task A_change_that_the_pages_ask_for_is_made()
    {
        await using var server = await AServer.StartAsync(_ => { });
        server.Client.DefaultRequestHeaders.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        server.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        Assert.Equal(HttpStatusCode.OK, (await AddAsync(server.Client, "Bintou")).StatusCode);
    }

    private static Task<HttpResponseMessage> AddAsync(HttpClient client, string name) =>
        client.PostAsJsonAsync("/api/users", new { name, role = "reader", password = AServer.Password }, Cancellation);
}
