namespace Griot.Web.Tests.Serving;

public sealed class ProtectionTests
{
    [Fact]
    public async Task Nothing_is_loaded_from_elsewhere()
    {
        await using var server = await AServer.StartWithoutAccountsAsync(_ => { });

        Assert.DoesNotContain("http", await PolicyAsync(server), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}.png", "https://tiles.example.org")]
    [InlineData("http://127.0.0.1:8080/osm/{z}/{x}/{y}", "http://127.0.0.1:8080")]
    public async Task Map_tiles_may_come_from_the_address_the_server_was_told_and_from_no_other(string tiles, string origin)
    {
        await using var server = await AServer.StartWithoutAccountsAsync(_ => { }, tiles: tiles);

        var policy = await PolicyAsync(server);

        Assert.Equal(["connect-src", "img-src"], policy.Split("; ").Where(part => part.Split(' ').Contains(origin)).Select(part => part.Split(' ')[0]).Order());
        Assert.Equal(2, policy.Split("http").Length - 1);
    }

    [Fact]
    public async Task Scripts_and_styles_inside_of_pages_are_refused()
    {
        await using var server = await AServer.StartWithoutAccountsAsync(_ => { });

        var policy = await PolicyAsync(server);

        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private static async Task<string> PolicyAsync(AServer server) =>
        Assert.Single((await server.Client.GetAsync("/", TestContext.Current.CancellationToken)).Headers.GetValues("Content-Security-Policy"));
}
