using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Griot.Merging.Aggregation;
using Griot.Merging.Judgements;
using Griot.Merging.Tests.Gold;
using Griot.Merging.Tests.Judgements;
using Griot.Merging.Tests.Scale;
using Griot.Model;

namespace Griot.Merging.Tests.Growth;

public sealed class GrowthTests
{
    private static readonly IReadOnlyList<CodedReport> Reports = new PlantedReports(60, seed: 3).Reports;
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(20).WithReplay(new Replay(new Rnd(20261121, 11), null));

    [Fact]
    public void Reports_that_come_in_any_order_and_in_any_batches_give_what_all_at_once_give() => Check.One(Config, Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var order = Reports.ToArray();
            random.Shuffle(order);
            ImmutableArray<Incident> incidents = [];
            for (var there = 0; there < order.Length;)
            {
                there = Math.Min(order.Length, there + 1 + random.Next(30));
                incidents = IncidentResolver.Update(incidents, order[..there]).Incidents;
            }

            return Lines(incidents).SequenceEqual(Lines(IncidentResolver.Resolve(Reports)));
        }));

    [Fact]
    public void Judgements_between_batches_give_what_judgements_at_once_give() => Check.One(Config, Prop.ForAll(
        SomeJudgements.On(IncidentResolver.Resolve(Reports), 10).ToArbitrary(), log =>
        {
            ImmutableArray<Incident> incidents = [];
            for (var judged = 0; judged <= log.Length; judged++)
                incidents = IncidentResolver.Update(incidents, Reports, new(Judgements: JudgementLog.Of(log[..judged]))).Incidents;

            return Lines(incidents).SequenceEqual(Lines(IncidentResolver.Resolve(Reports, new(Judgements: JudgementLog.Of(log)))));
        }));

    [Fact]
    public void A_report_of_something_else_touches_no_incident()
    {
        var before = IncidentResolver.Resolve(Reports);
        var other = AReport.Saying("Soldiers arrested a smuggler at the border post.", "Courier", "2026-02-12", AReport.Event(type: SubEventType.Arrests));

        var grown = IncidentResolver.Update(before, [.. Reports, other]);

        Assert.Equal((before.Length, before.Length + 1), (grown.Kept, grown.Incidents.Length));
    }

    [Fact]
    public void A_copy_touches_only_the_incident_it_belongs_to()
    {
        var before = IncidentResolver.Resolve(Reports);
        var one = Reports[30];
        var copy = one with { Report = one.Report with { File = "copy.txt", Source = "Portal of copies" } };

        var grown = IncidentResolver.Update(before, [.. Reports, copy]);

        Assert.Equal(before.Length, grown.Incidents.Length);
        // Words that the copy makes commoner may be told by a neighbour or two.
        Assert.InRange(grown.Kept, before.Length - 6, before.Length - 1);
    }

    [Fact]
    public void Nothing_new_leaves_everything_as_it_is()
    {
        var before = IncidentResolver.Resolve(Reports);

        Assert.Equal(before.Length, IncidentResolver.Update(before, Reports).Kept);
    }

    [Fact]
    public void Another_rule_or_another_coding_keeps_nothing_of_before()
    {
        var before = IncidentResolver.Resolve(Reports);
        CodedReport[] recoded = [.. Reports.Select(coded => coded with { Events = [.. coded.Events.Select(one => one with { Status = EventStatus.Averted })] })];

        Assert.Equal(0, IncidentResolver.Update(before, Reports, new(AggregationRules.Latest)).Kept);
        Assert.Equal(0, IncidentResolver.Update(before, recoded).Kept);
    }

    private static IEnumerable<string> Lines(ImmutableArray<Incident> incidents) => incidents.Select(incident => IncidentLines.Of(incident) + incident.Fingerprint);
}
