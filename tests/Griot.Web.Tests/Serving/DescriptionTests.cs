using Griot.Web.Serving;

namespace Griot.Web.Tests.Serving;

public sealed class DescriptionTests
{
    [Fact]
    public async Task The_description_that_the_pages_are_compiled_against_is_the_servers_own()
    {
        var kept = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "web", "openapi.json"), TestContext.Current.CancellationToken);

        Assert.True(kept.TrimEnd() == (await ApiDescription.JsonAsync(TestContext.Current.CancellationToken)).TrimEnd(),
            "web/openapi.json is not what the server gives. Run: griot docs api > web/openapi.json && cd web && npm run client");
    }
}
