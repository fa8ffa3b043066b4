using Griot.Model;

namespace Griot.Engine.Tests.Claims;

public sealed class ClaimMatrixTests
{
    private static readonly ClaimMatrix Matrix = ClaimMatrix.Of(TheAmbush.Dossier);

    [Fact]
    public void Fields_come_in_the_order_in_which_people_ask_for_them() => Assert.Equal(
        ["date", "place", "event_type", "actors", "responsibility", "tolls.killed.civilians", "materiel.truck"],
        Matrix.Fields.Select(field => field.Name));

    [Theory]
    [InlineData("date", "Wire", ClaimMark.Agrees)]
    [InlineData("date", "Ledger", ClaimMark.Contradicts)]
    [InlineData("date", "Army", ClaimMark.Silent)]
    [InlineData("place", "Ledger", ClaimMark.Contradicts)]
    [InlineData("place", "Army", ClaimMark.Compatible)] // the region that the town lies in
    [InlineData("event_type", "Ledger", ClaimMark.Compatible)] // no contradiction was found, so none is claimed
    [InlineData("tolls.killed.civilians", "Ledger", ClaimMark.Agrees)]
    [InlineData("tolls.killed.civilians", "Army", ClaimMark.Denies)]
    public void Each_report_is_marked_by_how_it_stands_to_the_coded_value(string field, string source, ClaimMark mark) =>
        Assert.Equal(mark, Claims(field, source)[0].Mark);

    [Fact]
    public void A_lower_bound_below_the_coded_value_is_compatible_and_an_early_figure_is_superseded() =>
        Assert.Equal([ClaimMark.Compatible, ClaimMark.Superseded], Claims("tolls.killed.civilians", "Wire").Select(claim => claim.Mark));

    [Fact]
    public void A_claim_quotes_its_words_and_names_its_speaker()
    {
        var claim = Claims("tolls.killed.civilians", "Wire")[0];

        Assert.Equal(("25+", "at least 25 civilians were killed", "Moussa Traoré"), (claim.Value, claim.Words, claim.Speaker));
    }

    [Fact]
    public void A_field_shows_the_coded_value_its_rule_and_how_it_is_contradicted()
    {
        var field = Matrix.Fields.Single(field => field.Name == "tolls.killed.civilians");

        Assert.Equal(("25 / 32 / 32", "range"), (field.Coded, field.Rule));
        Assert.Equal([ContradictionType.Denial], field.Contradictions.Select(one => one.Type));
    }

    private static List<Claim> Claims(string field, string source) =>
        [.. Matrix.Fields.Single(one => one.Name == field).Claims.Where(claim => claim.Report.Source == source)];
}
