using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Griot.Merging.Judgements;
using Griot.Merging.Tests.Gold;
using Griot.Merging.Tests.Scale;
using Griot.Model;

namespace Griot.Merging.Tests.Judgements;

public sealed partial class JudgementPropertyTests
{
    private const int MostJudgements = 14;
    private static readonly IReadOnlyList<CodedReport> Reports = new PlantedReports(40, seed: 5).Reports;
    private static readonly ImmutableArray<Incident> Untouched = IncidentResolver.Resolve(Reports);
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(new Replay(new Rnd(20261120, 11), null));

    [Fact]
    public void Any_sequence_of_judgements_undone_in_any_order_restores_the_identical_state() => Check.One(Config, Prop.ForAll(
        SomeJudgements.On(Untouched, MostJudgements).Two().Select(two => two.Item1).Zip(Seed).ToArbitrary(), pair =>
        {
            var (log, seed) = pair;
            var order = log.Select(judgement => judgement.Number).ToArray();
            new Random(seed).Shuffle(order);
            var undone = log.Concat(order.Select((of, i) => new Withdrawal(new(log.Length + 1 + i), "ana", default, null, of)));

            return Lines(Resolve(Reports, undone)).SequenceEqual(Lines(Untouched));
        }));

    [Fact]
    public void Undoing_every_undo_restores_what_the_judgements_made() => Check.One(Config, Prop.ForAll(
        SomeJudgements.On(Untouched, MostJudgements).ToArbitrary(), log =>
        {
            var undo = log.Select((judgement, i) => new Withdrawal(new(100 + i), "ana", default, null, judgement.Number));
            var again = log.Select((_, i) => new Withdrawal(new(200 + i), "ana", default, null, new(100 + i)));

            return Lines(Resolve(Reports, log.Concat(undo).Concat<Judgement>(again))).SequenceEqual(Lines(Resolve(Reports, log)));
        }));

    [Fact]
    public void Judgements_act_alike_in_whatever_order_the_reports_arrived() => Check.One(Config, Prop.ForAll(
        SomeJudgements.On(Untouched, MostJudgements).Zip(Seed).ToArbitrary(), pair =>
        {
            var shuffled = Reports.ToArray();
            new Random(pair.Item2).Shuffle(shuffled);

            return Lines(Resolve(shuffled, pair.Item1)).SequenceEqual(Lines(Resolve(Reports, pair.Item1)));
        }));

    [Fact]
    public void Judgements_that_do_not_contradict_each_other_act_alike_in_any_order() => Check.One(Config, Prop.ForAll(
        Seed.Zip(Seed).ToArbitrary(), seeds =>
        {
            var log = Truths(new Random(seeds.Item1));
            var numbers = Enumerable.Range(1, log.Length).ToArray();
            new Random(seeds.Item2).Shuffle(numbers);
            var renumbered = log.Select((judgement, i) => judgement with { Number = new(numbers[i]) });

            return JudgementLog.Of(log).Conflicts.IsEmpty
                && Lines(Resolve(Reports, renumbered)).SequenceEqual(Lines(Resolve(Reports, log)));
        }));

    [Fact]
    public void A_judgement_on_events_holds_whatever_the_program_thinks() => Check.One(Config, Prop.ForAll(
        Seed.ToArbitrary(), seed =>
        {
            var log = Truths(new Random(seed));
            var incidents = Resolve(Reports, log);
            var of = incidents.SelectMany((incident, i) => incident.Events.Select(key => (key, i))).ToDictionary(pair => pair.key, pair => pair.i);

            return log.OfType<IncidentJudgement>().All(judgement =>
                judgement.First.All(one => judgement.Second.All(other => of[one] == of[other] == (judgement.Verdict == Verdict.Same))));
        }));

    private static Gen<int> Seed => Gen.Choose(0, int.MaxValue - 1);

    // Events are dealt to imagined incidents at random; everything said about them agrees with that.
    private static Judgement[] Truths(Random random)
    {
        var events = Untouched.SelectMany(incident => incident.Events).ToArray();
        var truth = events.ToDictionary(key => key, _ => random.Next(6));
        var log = new List<Judgement>();
        for (var number = 1; number <= 10; number++)
        {
            var (one, other) = (events[random.Next(events.Length)], events[random.Next(events.Length)]);
            if (one != other)
                log.Add(new IncidentJudgement(new(number), "ana", default, null, [one], [other], truth[one] == truth[other] ? Verdict.Same : Verdict.Different));
        }

        // One decision for each event and field, so that no two say different things about one.
        log.AddRange(events.DistinctBy(key => truth[key]).Select((key, i) => new ValueJudgement(
            new(20 + i), "ben", default, null, [key], $"tolls.killed.{Enum.GetValues<PersonKind>()[i].Name()}", DecisionKind.Corrected, (50 + i).ToString(CultureInfo.InvariantCulture))));
        return [.. log];
    }

    private static ImmutableArray<Incident> Resolve(IReadOnlyCollection<CodedReport> reports, IEnumerable<Judgement> log) =>
        IncidentResolver.Resolve(reports, new(Judgements: JudgementLog.Of(log)));

    // The numbers of judgements differ where their order does; what they did must not.
    private static IEnumerable<string> Lines(ImmutableArray<Incident> incidents) =>
        incidents.Select(incident => Numbers().Replace(IncidentLines.Of(incident), "#"));

    [GeneratedRegex(@"#\d+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Numbers();
}
