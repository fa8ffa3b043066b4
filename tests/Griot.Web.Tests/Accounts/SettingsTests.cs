using System.Net;
using System.Net.Http.Json;
using Griot.Web.Accounts;

namespace Griot.Web.Tests.Accounts;

public sealed class SettingsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settings_are_seen_by_readers_and_changed_by_administrators()
    {
        await using var server = await AServer.StartAsync(_ => { });

        var changed = await (await server.Client.PatchAsJsonAsync("/api/settings", new { rule = "conservative", releaseNeedsTwo = true }, Cancellation)).ReadAsync<Settings>();

        Assert.Equal(("conservative", true), (changed.Rule, changed.ReleaseNeedsTwo));
        var seen = await (await server.SignedInAsync(Role.Reader)).GetFromJsonAsync<Settings>("/api/settings", Answers.Json, Cancellation);
        Assert.Equal(("conservative", true), (seen!.Rule, seen.ReleaseNeedsTwo));
    }

    [Fact]
    public async Task A_setting_that_is_left_out_stays_as_it_is()
    {
        await using var server = await AServer.StartAsync(_ => { });
        await server.Client.PatchAsJsonAsync("/api/settings", new { releaseNeedsTwo = true }, Cancellation);

        var changed = await (await server.Client.PatchAsJsonAsync("/api/settings", new { rule = "latest" }, Cancellation)).ReadAsync<Settings>();

        Assert.True(changed.ReleaseNeedsTwo);
    }

    [Fact]
    public async Task A_rule_that_there_is_not_is_refused_with_those_that_there_are()
    {
        await using var server = await AServer.StartAsync(_ => { });

        var answer = await server.Client.PatchAsJsonAsync("/api/settings", new { rule = "average" }, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("conservative", await answer.TitleAsync(), StringComparison.Ordinal);
    }
}
