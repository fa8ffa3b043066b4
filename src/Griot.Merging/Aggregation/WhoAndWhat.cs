using System.Collections.Immutable;
using Griot.Merging.Events;
using Griot.Merging.Families;
using Griot.Model;

namespace Griot.Merging.Aggregation;

/// <summary>Gathers an incident's type, parties, materiel and claims from its reports.</summary>
internal static class WhoAndWhat
{
    public static SubEventType Type(FamilyTree tree) => tree.Families
        .SelectMany(family => family.SelectMany(report => report.Events).Select(coded => coded.Type.Value).Distinct())
        .GroupBy(type => type).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;

    /// <summary>Each party once per role, on its surest statement; a general word gives way to a name it may stand for.</summary>
    public static ImmutableArray<Stated<ActorPart>> Actors(FamilyTree tree)
    {
        var all = Events(tree).SelectMany(coded => coded.Actors).ToArray();
        var byParty = all.GroupBy(actor => (Party.Of(actor.Value).Whole, actor.Value.Role)).Select(Surest).ToArray();
        return [.. byParty.Where(actor => !byParty.Any(named => StandsFor(actor.Value, named.Value)))
            .OrderBy(actor => actor.Value.Role).ThenBy(actor => Party.Of(actor.Value).Key, StringComparer.Ordinal)];
    }

    public static ImmutableArray<Materiel> Things(FamilyTree tree) =>
        [.. Events(tree).SelectMany(coded => coded.Materiel).Select(thing => thing.Value)
            .GroupBy(thing => (thing.Item, thing.Action))
            .OrderBy(group => group.Key.Item, StringComparer.Ordinal).ThenBy(group => group.Key.Action)
            .Select(group => new Materiel(group.Key.Item, group.Key.Action, Hull(group.Select(thing => thing.Count))))];

    public static ImmutableArray<Stated<Responsibility>> Claims(FamilyTree tree) =>
        [.. Events(tree).SelectMany(coded => coded.Responsibility).GroupBy(claim => claim.Value).Select(group => group.First())
            .OrderBy(claim => claim.Value.Status).ThenBy(claim => claim.Value.Actor, StringComparer.Ordinal)];

    private static IEnumerable<CodedEvent> Events(FamilyTree tree) =>
        tree.Families.SelectMany(family => family).SelectMany(report => report.Events);

    // A party's own claim outranks others' words about it; a denial stands only where nobody says more.
    private static Stated<ActorPart> Surest(IEnumerable<Stated<ActorPart>> statements) => statements.OrderBy(actor => actor.Certainty switch
    {
        Certainty.Claimed => 0,
        Certainty.Stated => 1,
        Certainty.Alleged => 2,
        _ => 3,
    }).First();

    private static bool StandsFor(ActorPart general, ActorPart named)
    {
        var (party, other) = (Party.Of(general), Party.Of(named));
        return party.IsGeneral && !other.IsGeneral && general.Role == named.Role && party.MatchTo(other) != PartyMatch.Conflict;
    }

    private static CountRange Hull(IEnumerable<CountRange> counts)
    {
        var known = counts.Where(count => !count.IsUnstated).ToArray();
        if (known.Length == 0)
            return CountRange.Unstated;
        var low = known.Min(count => count.Low ?? count.High);
        var high = known.All(count => count.High is null) ? null : known.Max(count => count.High ?? count.Low);
        return CountRange.From(low, high);
    }
}
