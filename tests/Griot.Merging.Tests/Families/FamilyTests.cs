using Griot.Model;

namespace Griot.Merging.Tests.Families;

public sealed class FamilyTests
{
    private const string Wire = "BAMAKO (CNW) - At least nine soldiers were killed on Tuesday when suspected jihadists ambushed a military supply column near "
        + "the town of Tonka, two security sources and a local official told Continental Newswire. The column had left at dawn.";

    [Fact]
    public void A_copied_story_counts_as_one_source()
    {
        var incident = Merge(
            AReport.Saying(Wire, "Continental Newswire", "2026-02-10", Ambush(9)),
            AReport.Saying(Wire.Replace("BAMAKO (CNW) - ", "", StringComparison.Ordinal), "Daily Ledger", "2026-02-11", Ambush(9)));

        Assert.Equal(1, incident.Families);
        Assert.StartsWith("copies", incident.Reports[1].FamilyReason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nine troops died in an attack, the paper has learnt. (CNW)", "credits")]
    [InlineData("Nine troops died in an attack near Tonka, according to CNW.", "credits")]
    [InlineData("Neuf soldats sont morts dans une embuscade, rapporte l'agence CNW, qui cite deux sources.", "credits")]
    [InlineData("Nine troops died, Continental Newswire reported on Wednesday.", "credits")]
    public void A_report_that_credits_another_and_adds_nothing_belongs_to_its_family(string text, string reason)
    {
        var incident = Merge(
            AReport.Saying(Wire, "Continental Newswire", "2026-02-10", Ambush(9)), AReport.Saying(text, "Desert Ledger", "2026-02-12", Ambush(9)));

        Assert.Equal(1, incident.Families);
        Assert.StartsWith(reason, incident.Reports[1].FamilyReason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_credits_another_but_has_its_own_figure_is_its_own_source() =>
        Assert.Equal(2, Merge(
            AReport.Saying(Wire, "Continental Newswire", "2026-02-10", Ambush(9)),
            AReport.Saying("Fifteen soldiers died, a nurse said. CNW reported nine.", "Desert Ledger", "2026-02-12", Ambush(15))).Families);

    [Fact]
    public void Two_outlets_signing_with_one_agency_are_one_source_though_the_agency_itself_was_not_read() =>
        Assert.Equal(1, Merge(
            AReport.Saying("Nine soldiers died in an ambush at Tonka. (AFP)", "Daily Ledger", "2026-02-10", Ambush(9)),
            AReport.Saying("TOMBOUCTOU (AFP) - Neuf militaires ont péri mardi dans une embuscade à Tonka.", "Horizon", "2026-02-11", Ambush(9))).Families);

    [Fact]
    public void A_later_report_of_the_same_outlet_is_no_new_source() =>
        Assert.Equal(1, Merge(
            AReport.Saying("First news of an ambush near Tonka.", "Radio Tapoa FM", "2026-02-10", Ambush(9)),
            AReport.Saying("What we know a week later about the dead of Tonka.", "radio tapoa fm", "2026-02-17", Ambush(15))).Families);

    [Fact]
    public void A_report_that_only_passes_on_an_official_statement_belongs_to_the_statement() =>
        Assert.Equal(1, Merge(
            AReport.Saying("COMMUNIQUÉ Le bilan est de quatre morts.", "Gouvernorat de la région", "2026-02-11", Ambush(4, "Gouverneur")),
            AReport.Saying("Four soldiers died in an attack, the government said.", "Continental Newswire", "2026-02-11", Ambush(4, "regional governor"))).Families);

    [Fact]
    public void A_report_with_a_witness_of_its_own_stands_beside_the_statement() =>
        Assert.Equal(2, Merge(
            AReport.Saying("COMMUNIQUÉ Le bilan est de quatre morts.", "Gouvernorat de la région", "2026-02-11", Ambush(4, "Gouverneur")),
            AReport.Saying("Four soldiers died, a herder who saw it said.", "Continental Newswire", "2026-02-11", Ambush(4, "herder"))).Families);

    [Fact]
    public void A_post_passed_on_belongs_to_the_family_of_its_origin()
    {
        var incident = Merge(
            AReport.Saying("Nine soldiers fell at Tonka today.", "Voice of the Lake", "2026-02-10", Ambush(9)),
            PassedOn("Voice of the Lake", "Market News", "Nine soldiers fell at Tonka today, may they rest.", "2026-02-11"));

        Assert.Equal(1, incident.Families);
        Assert.Equal($"passed on from \"Voice of the Lake\" ({incident.Reports[0].Id})", incident.Reports[1].FamilyReason);
    }

    [Fact]
    public void Two_channels_that_pass_on_one_channel_are_one_source_though_it_was_not_read_itself() =>
        Assert.Equal(1, Merge(
            PassedOn("Voice of the Lake", "Market News", "Nine soldiers fell at Tonka today.", "2026-02-10"),
            PassedOn("voice of the lake", "Night Owl", "At Tonka the army lost nine men, we hear.", "2026-02-11")).Families);

    [Fact]
    public void What_is_passed_on_from_elsewhere_stays_a_source_of_its_own() =>
        Assert.Equal(2, Merge(
            AReport.Saying("Nine soldiers fell at Tonka today.", "Voice of the Lake", "2026-02-10", Ambush(9)),
            PassedOn("Courier", "Market News", "The army lost nine men in an ambush, people of the town say.", "2026-02-11")).Families);

    private static CodedReport PassedOn(string from, string source, string text, string day)
    {
        var coded = AReport.Saying(text, source, day, Ambush(9));
        return coded with { Report = coded.Report with { ForwardedFrom = from } };
    }

    private static CodedEvent Ambush(long dead, string? speaker = null) => AReport.Event(tolls: [AReport.Killed(dead, speaker: speaker)]);

    private static Incident Merge(params CodedReport[] reports) => Assert.Single(IncidentResolver.Resolve(reports));
}
