using System.Collections.Immutable;
using Griot.Merging.Events;

namespace Griot.Merging.Matching;

/// <summary>Compares who did it and to whom; several registered parties in common weigh more than one.</summary>
internal static class PartyFeature
{
    public static void Score(EventProfile a, EventProfile b, ref ScoreSheet sheet)
    {
        var same = Side(a.Initiators, b.Initiators, "initiator.same", "initiator.possible", "initiator.conflict", ref sheet)
            + Side(a.Targets, b.Targets, "target.same", "target.possible", "target.conflict", ref sheet);
        if (same > 2)
            sheet.Add("parties.several_same", sheet.Explained ? $"{same} parties" : "", Math.Min(3, same - 2));
    }

    private static int Side(
        ImmutableArray<Party> a, ImmutableArray<Party> b, string sameOutcome, string possibleOutcome, string conflictOutcome,
        ref ScoreSheet sheet)
    {
        if (a.IsEmpty || b.IsEmpty)
            return 0;
        var same = 0;
        var best = PartyMatch.Conflict;
        foreach (var one in a)
        {
            foreach (var other in b)
            {
                var match = one.MatchTo(other);
                best = match > best ? match : best;
                same += match == PartyMatch.Same && !one.IsGeneral ? 1 : 0;
            }
        }
        var outcome = best switch { PartyMatch.Same => sameOutcome, PartyMatch.Possible => possibleOutcome, _ => conflictOutcome };
        sheet.Add(outcome, sheet.Explained ? $"{Keys(a)} / {Keys(b)}" : "");
        return same;
    }

    private static string Keys(ImmutableArray<Party> parties) => string.Join(", ", parties.Select(party => party.Key));
}
