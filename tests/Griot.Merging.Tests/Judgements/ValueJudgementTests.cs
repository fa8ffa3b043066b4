using Griot.Merging.Aggregation;
using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Merging.Tests.Judgements;

public sealed class ValueJudgementTests
{
    private static readonly CodedReport First = AReport.Saying("One story.", "A", "2026-02-11", AReport.Event(tolls: [AReport.Killed(9)]));
    private static readonly CodedReport Second = AReport.Saying("The same elsewhere.", "B", "2026-02-12", AReport.Event(tolls: [AReport.Killed(12)]));

    [Fact]
    public void A_corrected_value_stands_in_the_incident_and_the_coded_one_beside_it()
    {
        var incident = Resolve([First, Second], Judge(DecisionKind.Corrected, "10"));

        Assert.Equal((10, "corrected by ana (#1)"), (Assert.Single(incident.Tolls).Best, incident.Tolls[0].Rule));
        Assert.Equal(("9-12-12", "10"), (Assert.Single(incident.Decisions).Coded, incident.Decisions[0].Value));
        Assert.Equal(IncidentState.Reviewed, incident.State);
    }

    [Fact]
    public void A_rejected_value_is_gone_until_the_program_codes_another()
    {
        var rejected = Judge(DecisionKind.Rejected, "9");

        Assert.Empty(Resolve([First], rejected).Tolls);
        var grown = Resolve([First, Second], rejected);
        Assert.Equal(12, Assert.Single(grown.Tolls).High);
        Assert.True(Assert.Single(grown.Decisions).IsOutdated);
    }

    [Fact]
    public void An_accepted_value_that_has_changed_since_asks_to_be_looked_at_again()
    {
        var accepted = Judge(DecisionKind.Accepted, "9");

        Assert.False(Assert.Single(Resolve([First], accepted).Decisions).IsOutdated);
        Assert.True(Assert.Single(Resolve([First, Second], accepted).Decisions).IsOutdated);
    }

    [Fact]
    public void Another_rule_leaves_a_corrected_toll_alone_and_says_what_it_would_give()
    {
        var incident = Resolve([First, Second], Judge(DecisionKind.Corrected, "10"));

        var switched = RuleSwitch.Apply([incident], new[] { First, Second }.ToDictionary(coded => coded.Report.Id), AggregationRules.Conservative)[0];

        Assert.Equal((10, "9"), (Assert.Single(switched.Tolls).Best, Assert.Single(switched.Decisions).Coded));
    }

    [Fact]
    public void A_correction_follows_its_event_into_another_incident()
    {
        var split = new IncidentJudgement(new(2), "ana", default, null, [Key(First)], [Key(Second)], Verdict.Different);

        var incidents = IncidentResolver.Resolve([First, Second], new(Judgements: JudgementLog.Of([Judge(DecisionKind.Corrected, "10"), split])));

        Assert.Equal(10, incidents.Single(incident => incident.Events.Contains(Key(First))).Tolls[0].Best);
        Assert.Equal(12, incidents.Single(incident => incident.Events.Contains(Key(Second))).Tolls[0].Best);
    }

    [Fact]
    public void A_later_correction_of_one_field_holds_and_warns()
    {
        var log = JudgementLog.Of([Judge(DecisionKind.Corrected, "10"), Judge(DecisionKind.Corrected, "11", number: 2)]);

        Assert.Equal("#2 by ana (tolls.killed.soldiers corrected: 11) goes against #1 by ana (tolls.killed.soldiers corrected: 10).", Assert.Single(log.Warnings));
        Assert.Equal("11", Assert.Single(log.OnValues).Value);
    }

    [Fact]
    public void A_released_incident_that_gains_a_report_is_no_longer_released()
    {
        var release = new ReleaseJudgement(new(1), "ana", default, null, [Key(First)], true);

        Assert.Equal(IncidentState.Released, Resolve([First], release).State);
        Assert.Equal(IncidentState.Reviewed, Resolve([First, Second], release).State);
    }

    private static EventKey Key(CodedReport report) => new(report.Report.Id, "e1");

    private static ValueJudgement Judge(DecisionKind decision, string value, int number = 1) =>
        new(new(number), "ana", default, null, [Key(First)], "tolls.killed.soldiers", decision, value);

    private static Incident Resolve(CodedReport[] reports, params Judgement[] log) =>
        Assert.Single(IncidentResolver.Resolve(reports, new(Judgements: JudgementLog.Of(log))));
}
