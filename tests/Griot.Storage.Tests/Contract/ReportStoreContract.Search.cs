namespace Griot.Storage.Tests.Contract;

public abstract partial class ReportStoreContract
{
    [Theory]
    [InlineData("menaka")]
    [InlineData("MÉNAKA")]
    [InlineData("convoy Ménaka")]
    [InlineData("\"near Ménaka\"")]
    [InlineData("near: (Ménaka) AND*")]
    public void Words_are_found_without_regard_to_case_and_accents_and_signs(string words)
    {
        Store.Add(AReport.Saying("A convoy and its escort were ambushed near Ménaka."));

        Assert.Single(Store.Search(words));
    }

    [Theory]
    [InlineData("Ménaka Gao")]
    [InlineData("\"Ménaka near\"")]
    [InlineData("enaka")]
    public void Reports_without_all_the_words_are_not_found(string words)
    {
        Store.Add(AReport.Saying("A convoy was ambushed near Ménaka."));

        Assert.Empty(Store.Search(words));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("* OR NOT )(")]
    [InlineData("text:^a NEAR(")]
    [InlineData("'; DROP TABLE report; --")]
    [InlineData("\0")]
    [InlineData("\u0301")]
    [InlineData("\ud800")]
    [InlineData("😀")]
    public void No_text_is_a_wrong_query(string words)
    {
        Store.Add(AReport.Saying("A convoy was ambushed near Ménaka."));

        Assert.Empty(Store.Search(words));
    }

    [Fact]
    public void A_query_may_be_as_long_as_a_report() =>
        Assert.Empty(Store.Search(string.Join(' ', Enumerable.Range(0, 20_000))));

    [Fact]
    public void A_report_is_found_by_its_title()
    {
        var coded = AReport.Without("Nothing here.");
        Store.Add(coded with { Report = new("a.txt", "Nothing here.", Title: "Ambush at Tillabéri") });

        Assert.Single(Store.Search("tillaberi"));
    }
}
