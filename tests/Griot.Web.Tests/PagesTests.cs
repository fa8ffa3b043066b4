using System.Net;

namespace Griot.Web.Tests;

public sealed class PagesTests
{
    [Fact]
    public async Task An_address_that_is_no_file_gives_the_first_page()
    {
        await using var server = await AServer.StartAsync(_ => { });

        var answer = await server.Client.GetAsync("/incidents/i123", TestContext.Current.CancellationToken);

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task An_address_that_the_api_does_not_have_is_a_problem_in_json()
    {
        await using var server = await AServer.StartAsync(_ => { });

        var answer = await server.Client.GetAsync("/api/nothing", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
