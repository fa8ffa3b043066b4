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

    [Theory]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}.png", "https://tiles.example.org")]
    [InlineData("http://127.0.0.1:8080/osm/{z}/{x}/{y}", "http://127.0.0.1:8080")]
    public async Task Map_tiles_may_come_from_the_address_the_server_was_told_and_from_no_other(string tiles, string origin)
    {
        await using var server = await AServer.StartWithoutAccountsAsync(_ => { }, tiles: tiles);

        var policy = Assert.Single((await server.Client.GetAsync("/", TestContext.Current.CancellationToken)).Headers.GetValues("Content-Security-Policy"));

        Assert.Equal(["connect-src", "img-src"], policy.Split("; ").Where(part => part.Split(' ').Contains(origin)).Select(part => part.Split(' ')[0]).Order());
        Assert.Equal(2, policy.Split("http").Length - 1);
    }
}
