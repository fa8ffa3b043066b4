namespace Griot.Web.Tests.Serving;

public sealed class ProtectionTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/session")]
    [InlineData("/api/nothing")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_forbids_scripts_that_are_not_the_programs_own(string path)
    {
        await using var server = await AServer.StartAsync(_ => { });

        var policy = Assert.Single((await server.Client.GetAsync(path, TestContext.Current.CancellationToken)).Headers.GetValues("Content-Security-Policy"));

        Assert.Contains("default-src 'none'; script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_api_says_is_kept_nowhere()
    {
        await using var server = await AServer.StartAsync(_ => { });

        Assert.True((await server.Client.GetAsync("/api/users", TestContext.Current.CancellationToken)).Headers.CacheControl!.NoStore);
    }
}
