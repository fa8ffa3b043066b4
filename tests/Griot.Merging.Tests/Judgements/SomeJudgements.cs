using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Merging.Tests.Judgements;

/// <summary>Makes judgements of every kind on the events of given incidents.</summary>
internal static class SomeJudgements
{
    public static readonly (string Field, string Value)[] Values =
    [
        ("tolls.killed.civilians", "3-4-9"), ("tolls.wounded.all", "12+"), ("date", "2015-01-03"), ("place", "Gao, ML"), ("event_type", "Armed clash"),
        ("actors.initiator", "JNIM [jnim]"), ("materiel.vehicle", "2 destroyed"), ("responsibility", "jnim claimed"),
    ];

    public static Gen<Judgement[]> On(ImmutableArray<Incident> incidents, int most) =>
        from count in Gen.Choose(1, most)
        from log in Gen.CollectToArray(Enumerable.Range(1, count), number => One(number, incidents))
        select log;

    private static Gen<Judgement> One(int number, ImmutableArray<Incident> incidents)
    {
        var pair = from one in Gen.Elements(incidents.ToArray())
                   from other in Gen.Elements(incidents.ToArray())
                   select (one, other);
        return from kind in Gen.Choose(0, 6)
               from two in pair
               from value in Gen.Elements(Values)
               from seed in Gen.Choose(0, int.MaxValue - 1)
               select Of(kind, number, two.one, two.other, value, new Random(seed));
    }

    /// <param name="kind">From 0 to 6.</param>
    public static Judgement Of(int kind, int number, Incident one, Incident other, (string Field, string Value) value, Random random)
    {
        var by = random.Next(2) == 0 ? "ana" : "ben";
        var shuffled = one.Events.ToArray();
        random.Shuffle(shuffled);
        var taken = 1 + random.Next(shuffled.Length);
        return kind switch
        {
            0 => new IncidentJudgement(new(number), by, default, null, one.Events, other.Events, Verdict.Same),
            1 => new IncidentJudgement(new(number), by, default, null, [.. shuffled[..taken]], [.. shuffled[taken..], .. other.Events.Except(one.Events)], Verdict.Different),
            2 => new IncidentJudgement(new(number), by, default, null, [shuffled[0]], [other.Events[0]], Verdict.Unsure),
            3 => new DependenceJudgement(new(number), by, default, null, one.Reports[random.Next(one.Reports.Length)].Id, one.Reports[0].Id, random.Next(2) == 0),
            4 => new ValueJudgement(new(number), by, default, null, one.Events, value.Field, DecisionKind.Corrected, value.Value),
            5 => new ValueJudgement(new(number), by, default, null, one.Events, value.Field, random.Next(2) == 0 ? DecisionKind.Accepted : DecisionKind.Rejected,
                IncidentField.Named(value.Field)!.TextOf(one)),
            _ => new ReleaseJudgement(new(number), by, default, null, one.Events, random.Next(3) > 0),
        };
    }
}
