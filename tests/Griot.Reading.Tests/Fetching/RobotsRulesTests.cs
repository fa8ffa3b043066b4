using Griot.Reading.Fetching;

namespace Griot.Reading.Tests.Fetching;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/news", false)]
    [InlineData("User-agent: *\nDisallow:", "/news", true)]
    [InlineData("", "/news", true)]
    [InlineData("User-agent: other\nDisallow: /", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: griot\nDisallow: /admin", "/news", true)]
    [InlineData("User-agent: *\nAllow: /\n\nUser-agent: GRIOT/1\nUser-agent: other\nDisallow: /news", "/news/1", false)]
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news/public", "/news/public/1", true)]
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news", "/news", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /*/print/*", "/a/print/1", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("user-agent:*\r\ndisallow:/x # why\r\n", "/x", false)]
    [InlineData("Disallow: /", "/news", true)]
    [InlineData("<html>no robots here: 404</html>", "/news", true)]
    public void A_path_is_allowed_as_the_longest_rule_has_it(string robots, string path, bool allowed) => Assert.Equal(allowed, RobotsRules.Parse(robots).Allows(path));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 10", 10.0)]
    [InlineData("User-agent: *\nCrawl-delay: 1.5", 1.5)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: *\nCrawl-delay: 1e99", null)]
    public void A_site_can_ask_for_pauses(string robots, double? seconds) => Assert.Equal(seconds, RobotsRules.Parse(robots).Delay?.TotalSeconds);

    [Fact]
    public void A_pattern_of_many_stars_costs_no_more_than_its_length()
    {
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 400)) + "b$");

        Assert.True(rules.Allows("/" + new string('a', 50_000)));
    }
}
