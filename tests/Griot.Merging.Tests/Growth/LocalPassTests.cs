using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Griot.Merging.Aggregation;
using Griot.Merging.Judgements;
using Griot.Merging.Tests.Judgements;
using Griot.Merging.Tests.Scale;
using Griot.Model;

namespace Griot.Merging.Tests.Growth;

public sealed class LocalPassTests
{
    private const int MostJudgements = 12;
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(8).WithReplay(new Replay(new Rnd(20261120, 7), null));

    [Theory]
    [InlineData(60, 3)]
    [InlineData(200, 5)]
    public void Judgements_taken_in_one_by_one_give_what_resolving_everything_anew_gives(int reports, int seed) =>
        AreTakenInAsByAFullPass(new PlantedReports(reports, seed).Reports);

    [Fact]
    public void So_they_do_where_incidents_have_more_doubts_than_are_shown()
    {
        var reports = Crowded(100);
        Assert.Contains(IncidentResolver.Resolve(reports), incident => incident.PossiblySame.Length > 7);

        AreTakenInAsByAFullPass(reports);
    }

    [Fact]
    public void So_they_do_on_reports_of_several_events() => AreTakenInAsByAFullPass(Bulletins(60));

    [Fact]
    public void So_they_do_on_written_reports() => AreTakenInAsByAFullPass(GoldIncidentTests.Reports());

    [Fact]
    public void A_judgement_reads_only_the_reports_it_may_concern()
    {
        var view = new AView(new PlantedReports(3000, seed: 11, leastWords: 24, mostWords: 60).Reports);
        var incidents = view.Incidents();

        view.Judge([new IncidentJudgement(new(1), "ana", default, null, incidents[500].Events, incidents[400].Events, Verdict.Same)]);

        Assert.InRange(view.Read, 1, 150);
    }

    [Fact]
    public void A_view_made_by_another_rule_has_to_be_resolved_anew()
    {
        var view = new AView(new PlantedReports(60, seed: 3).Reports);

        Assert.Null(IncidentResolver.Judge(view, JudgementLog.Empty, JudgementLog.Empty, AggregationRules.Latest));
    }

    private static void AreTakenInAsByAFullPass(IReadOnlyList<CodedReport> reports) => Check.One(Config, Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var view = new AView(reports);
            var log = new List<Judgement>();
            for (var number = 1; number <= MostJudgements; number++)
            {
                log.Add(One(number, view.Incidents(), random));
                Assert.NotNull(view.Judge(log));
                var all = IncidentResolver.Resolve(reports, new(Judgements: JudgementLog.Of(log)));
                Assert.Equal(Everything(all), Everything(view.Incidents()));
            }
        }));

    // Two in seven take back an earlier one, so that some are taken back twice.
    private static Judgement One(int number, ImmutableArray<Incident> incidents, Random random)
    {
        if (number > 1 && random.Next(7) < 2)
            return new Withdrawal(new(number), "ana", default, null, new(1 + random.Next(number - 1)));
        var one = incidents[random.Next(incidents.Length)];
        // People judge what they are shown as possibly the same, and sometimes anything else.
        var doubts = one.PossiblySame;
        var doubted = doubts.IsEmpty || random.Next(2) == 0 ? incidents[random.Next(incidents.Length)].Id : doubts[random.Next(doubts.Length)].Incident;
        var other = incidents.Single(incident => incident.Id == doubted);
        return SomeJudgements.Of(random.Next(7), number, one, other, SomeJudgements.Values[random.Next(SomeJudgements.Values.Length)], random);
    }

    // Kinds and parties agree or nearly so and no place is named: alike enough to doubt, never enough to join. They follow each other day
    // after day, so that what is like an incident's like is seldom like the incident.
    private static CodedReport[] Crowded(int reports)
    {
        var random = new Random(4);
        string[] doers = ["jnim", "is-sahel", "unidentified-armed-group"];
        return [.. Enumerable.Range(0, reports).Select(i => AReport.Saying(
            $"Gunmen struck Ferme{random.Next(40)} and Puits{random.Next(40)}, {i}.", $"Outlet {i}", "2026-02-14",
            AReport.Event($"2026-02-{10 + i % 12}", AReport.Nowhere, random.Next(2) == 0 ? SubEventType.Attack : SubEventType.ArmedClash,
                doers[random.Next(3)], tolls: [AReport.Killed(3 + random.Next(30))])))];
    }

    // Each tells up to four happenings, some without a day or a place, and one happening in the words of several.
    private static CodedReport[] Bulletins(int reports)
    {
        var random = new Random(9);
        Place[] places = [AReport.Tonka, AReport.At("Gao", 16.27, -0.05), AReport.At("Ansongo", 15.66, 0.50), AReport.Nowhere];
        var stories = Enumerable.Range(0, 30).Select(i => $"Fighters of Katiba{i} struck near Ferme{i % 7} and burnt {i} trucks, said Dienta{i % 11}.").ToArray();
        return [.. Enumerable.Range(0, reports).Select(i =>
        {
            var told = Enumerable.Range(0, 1 + random.Next(4)).Select(_ => random.Next(stories.Length)).Distinct().ToArray();
            var day = 12 + told[0] % 5;
            return AReport.Saying(string.Join(' ', told.Select(story => stories[story])) + $" {i}", $"Outlet {random.Next(20)}", $"2026-02-{day}",
                [.. told.Select((story, at) => AReport.Event(
                    random.Next(6) == 0 ? null : $"2026-02-{10 + story % 5}", places[story % places.Length], story % 3 == 0 ? SubEventType.Attack : SubEventType.ArmedClash,
                    tolls: [AReport.Killed(3 + story % 9 + random.Next(2))], id: $"e{at + 1}"))]);
        })];
    }

    private static IEnumerable<string> Everything(IEnumerable<Incident> incidents) => incidents.Select(incident => JsonSerializer.Serialize(incident));
}
