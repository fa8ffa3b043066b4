using System.Net;
using Griot.Web.Serving;

namespace Griot.Web.Tests.Serving;

public sealed class HostsTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost:7777", true)]
    [InlineData("[::1]:7777", true)]
    [InlineData("evil.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("192.0.2.7", false)]
    [InlineData("griot.example.org", true)]
    public async Task The_server_answers_under_its_own_names_only(string host, bool answered)
    {
        await using var server = await AServer.StartWithoutAccountsAsync(_ => { }, hosts: "griot.example.org, other.example.org");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        request.Headers.Host = host;

        var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(answered ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Under_a_foreign_name_not_even_the_pages_are_given()
    {
        await using var server = await AServer.StartWithoutAccountsAsync(_ => { });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example";

        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await server.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:7777", false)]
    [InlineData("http://localhost:7777", false)]
    [InlineData("http://[::1]:7777", false)]
    [InlineData("https://griot.example.org", false)]
    [InlineData("http://*:7777", true)]
    [InlineData("http://0.0.0.0:7777", true)]
    [InlineData("http://192.0.2.7:7777", true)]
    public void Whoever_listens_beyond_the_machine_without_encryption_is_warned(string url, bool warned) =>
        Assert.Equal(warned, Listening.Exposure([url]) is not null);

    [Theory]
    [InlineData("http://*:7777", "http://localhost:7777/")]
    [InlineData("http://[::]:7777", "http://localhost:7777/")]
    [InlineData("http://192.0.2.7:7777", "http://192.0.2.7:7777/")]
    public void The_printed_link_leads_to_the_server(string url, string link) => Assert.Equal(link, Listening.Reached(url).AbsoluteUri);
}
