using System.Net;
using System.Text.RegularExpressions;
using Griot.Model;

namespace Griot.Engine.Tests.Publishing;

public sealed partial class SensitiveDataTests
{
    private const int WordsInARow = 4;

    [Theory]
    [InlineData(PlaceDetail.Exact)]
    [InlineData(PlaceDetail.Admin1)]
    [InlineData(PlaceDetail.Country)]
    public void No_file_names_a_person_or_a_file_or_who_judged(PlaceDetail places)
    {
        using var site = new ASite(ASite.Ambush);
        site.Publish(places);

        AssertNowhere(site, ["Moussa Traoré", "Ali Diallo", "shepherds", ASite.Judge, ASite.Why, "prefect", "Wire.txt", "Ledger.txt", "Title of", Path.GetTempPath(), "truck"]);
    }

    [Theory]
    [InlineData(PlaceDetail.Exact)]
    [InlineData(PlaceDetail.Admin1)]
    [InlineData(PlaceDetail.Country)]
    public void No_file_repeats_words_of_a_report(PlaceDetail places)
    {
        using var site = new ASite(ASite.Ambush);
        site.Publish(places);

        AssertNowhere(site, TheAmbush.Reports.SelectMany(coded => InARow(coded.Report.Text)));
    }

    [Theory]
    [InlineData(PlaceDetail.Admin1)]
    [InlineData(PlaceDetail.Country)]
    public void A_coarsened_site_holds_no_village_and_no_position_of_one(PlaceDetail places)
    {
        using var site = new ASite(ASite.Ambush);
        site.Publish(places);

        AssertNowhere(site, ["Kobé", "Kob", "Niono", "16.1", "0.56", "0.57"]);
    }

    [Fact]
    public void A_site_of_countries_names_no_region()
    {
        using var site = new ASite(ASite.Ambush);
        site.Publish(PlaceDetail.Country);

        AssertNowhere(site, ["Gao"]);
    }

    [Fact]
    public void An_exact_site_says_the_place_that_was_coded()
    {
        using var site = new ASite(ASite.Ambush);
        site.Publish(PlaceDetail.Exact);

        Assert.Contains("near Kobé, Gao, Mali", site.Files()[$"incident/{ASite.Ambush.Id}.html"], StringComparison.Ordinal);
        Assert.Contains("\"latitude\":16.1234", site.Files()["incidents.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_no_gazetteer_knows_is_not_published_even_exactly()
    {
        using var site = new ASite(ASite.Ambush with { Place = new("the farm of Ali Diallo", "Beyond", "ML", null, Precision.Exact) });
        site.Publish(PlaceDetail.Exact);

        AssertNowhere(site, ["Diallo", "farm", "Beyond"]);
    }

    [Fact]
    public void A_party_outside_the_registry_is_given_as_its_kind()
    {
        using var site = new ASite(ASite.Ambush with { Actors = TheAmbush.Ledger.Events[0].Actors, Type = SubEventType.Attack });
        site.Publish();

        Assert.Contains("unidentified armed group", site.Files()[$"incident/{ASite.Ambush.Id}.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_reports_say_of_tolls_and_days_is_published_with_the_sources_that_say_it()
    {
        using var site = new ASite(ASite.Ambush);
        site.Publish();

        var page = WebUtility.HtmlDecode(site.Files()[$"incident/{ASite.Ambush.Id}.html"]);
        Assert.Matches("<b>25\\+</b> <bdi>Wire</bdi>", page);
        Assert.Matches("<b>8 February 2025</b> <bdi>Ledger</bdi>", page);
    }

    [Fact]
    public void Incidents_that_nobody_released_stay_behind()
    {
        using var site = new ASite(ASite.Ambush with { State = IncidentState.Reviewed });

        Assert.Equal((0, 1), site.Publish() is PublishOutcome.Made made ? (made.Incidents, made.Kept) : default);
        AssertNowhere(site, [ASite.Ambush.Id.Value]);
    }

    [Theory]
    [InlineData("Radio Hamada", "zip/page", "Radio Hamada")]
    [InlineData("Radio Hamada", "zip/telegram", null)]
    [InlineData("aBamako", "telegram", "aBamako")]
    [InlineData("Ali <ali@example.org>", "page", null)]
    public void A_source_is_named_when_it_publishes_under_that_name(string source, string format, string? named) =>
        Assert.Equal(named, new PublishedNames(Analysis.Coder.Default).Source(source, [format]));

    [Fact]
    public void Every_rule_is_told_to_readers_in_every_language() =>
        Assert.All(SiteWords.All, words => Assert.All(PublishingRules.All, rule => Assert.True(words[$"rule.{rule.Name}"].Length > 20 && rule.Reason.Length > 20)));

    private static void AssertNowhere(ASite site, IEnumerable<string> words)
    {
        var files = site.Files();
        foreach (var word in words)
        {
            Assert.All(files, file => Assert.DoesNotContain(word, file.Key, StringComparison.OrdinalIgnoreCase));
            Assert.All(files.Where(file => !file.Key.StartsWith("site/", StringComparison.Ordinal)), file => Assert.DoesNotContain(word, WithoutOutlines(file.Value), StringComparison.OrdinalIgnoreCase));
        }
    }

    // The drawing of the land is numbers through and through, the same for everyone.
    private static string WithoutOutlines(string page) => Outlines().Replace(page, "");

    private static IEnumerable<string> InARow(string text)
    {
        var words = text.Split(' ');
        return Enumerable.Range(0, words.Length - WordsInARow).Select(at => string.Join(' ', words[at..(at + WordsInARow)]));
    }

    [GeneratedRegex("<path[^>]*>", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Outlines();
}
