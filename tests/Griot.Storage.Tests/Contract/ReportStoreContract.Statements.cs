using Griot.Model;

namespace Griot.Storage.Tests.Contract;

public abstract partial class ReportStoreContract
{
    [Fact]
    public void A_report_coded_otherwise_keeps_its_old_statements_as_withdrawn()
    {
        Store.Add(AReport.Saying("Many were killed.", killed: 10));

        Assert.Equal(AddOutcome.Recoded, Store.Add(AReport.Saying("Many were killed.", killed: 12)));

        Assert.Equal(1, Store.ReportCount);
        Assert.Equal(CountRange.Exactly(12), Store.All().Single().Events.Single().Tolls.Single().Value.Count);
        var tolls = Store.Statements(Store.All().Single().Report.Id).Where(statement => statement.Field == StatementField.Toll).ToList();
        Assert.Equal([(1, true), (2, false)], tolls.Select(statement => (statement.Coding, statement.Withdrawn)));
        Assert.Contains("10", tolls[0].Value);
    }

    [Fact]
    public void A_new_version_of_a_rule_is_a_new_coding_of_statements_with_the_same_ids()
    {
        Store.Add(AReport.Saying("Many were killed.", ruleVersion: 1));

        Assert.Equal(AddOutcome.Recoded, Store.Add(AReport.Saying("Many were killed.", ruleVersion: 2)));

        var codings = Store.Statements(Store.All().Single().Report.Id).ToLookup(statement => statement.Coding, statement => statement.Id);
        Assert.Equal(codings[1], codings[2]);
    }

    [Fact]
    public void Going_back_to_an_earlier_coding_is_a_third_coding()
    {
        foreach (var killed in (int[])[10, 12, 10])
            Store.Add(AReport.Saying("Many were killed.", killed: killed));

        var id = Store.All().Single().Report.Id;
        Assert.Equal([3], Store.Statements(id).Where(statement => !statement.Withdrawn).Select(statement => statement.Coding).Distinct());
        Assert.Equal(CountRange.Exactly(10), Store.All().Single().Events.Single().Tolls.Single().Value.Count);
    }

    [Fact]
    public void A_statement_shows_its_words_its_rule_and_its_value()
    {
        var coded = AReport.Saying("Twelve were killed.");
        Store.Add(coded);

        var toll = Store.Statements(coded.Report.Id).Single(statement => statement.Field == StatementField.Toll);

        Assert.Equal("""{"measure":"killed","who":"civilians","low":12,"high":12}""", toll.Value);
        Assert.Equal(new TextSpan(0, 19), toll.Spans.Single());
        Assert.Equal(new("test-rule", 1), toll.Rule);
        Assert.Equal("e1", toll.Event);
    }

    [Fact]
    public void Equal_numbers_make_equal_statements_however_they_are_written()
    {
        Store.Add(Aggregate(9000m));

        Assert.Equal(AddOutcome.AlreadyThere, Store.Add(Aggregate(9000.00m)));

        static CodedReport Aggregate(decimal value) => AReport.Without("9,000 were killed.") with
        {
            Statistics = [new(new("killed", value, "people", null, null, null), [new(0, 5)], new("aggregate", 1))],
        };
    }
}
