using System.Collections.Immutable;
using Griot.Merging.Events;
using Griot.Merging.Families;
using Griot.Model;

namespace Griot.Merging.Contradictions;

/// <summary>Accusations that exclude each other, and victims whom some call fighters and others civilians.</summary>
internal static class PartyContradictions
{
    /// <summary>Whom one speaker in one report holds responsible; several suspects of one speaker are alternatives.</summary>
    /// <param name="Cleared">Parties that the report names only to say that they did not do it.</param>
    private sealed record Accusation(ReportId Report, ImmutableArray<Party> Parties, ImmutableArray<Party> Cleared)
    {
        public bool Excludes(Accusation other) => ExcludesAll(other) || other.ExcludesAll(this)
            || Parties.All(party => other.Parties.All(rival => party.MatchTo(rival) == PartyMatch.Conflict));

        /// <summary>Equal for two accusations of the same parties in the same order.</summary>
        public string Key => $"{string.Join('+', Parties.Select(party => party.Key))}-{string.Join('+', Cleared.Select(party => party.Key))}";

        public override string ToString() => string.Join(" + ", Parties.Select(party => party.Key).Order(StringComparer.Ordinal));

        private bool ExcludesAll(Accusation other) => other.Parties.All(Cleared.Contains);
    }

    public static IEnumerable<Contradiction> Find(ReportInIncident[] reports)
    {
        var accusations = reports.SelectMany(Accusations).ToList();
        if (ContradictionFinder.AnyPair(accusations, accusation => accusation.Key, (a, b) => a.Excludes(b)))
            yield return new("responsibility", ContradictionType.Conflict, ContradictionFinder.Rivals(
                accusations.Select(accusation => (accusation.ToString(), accusation.Report))));
        var victims = reports.SelectMany(report => report.Events.Select(coded => (Kind: VictimKind(coded), report.Id)))
            .Where(pair => pair.Kind is not null).Select(pair => (pair.Kind!, pair.Id)).ToList();
        if (victims.Any(victim => victim.Item1 == "fighters") && victims.Any(victim => victim.Item1 != "fighters"))
            yield return new("actors", ContradictionType.Conflict, ContradictionFinder.Rivals(victims));
    }

    private static IEnumerable<Accusation> Accusations(ReportInIncident report)
    {
        foreach (var coded in report.Events)
        {
            var doers = coded.ActorsAs(ActorRole.Initiator).Concat(coded.ActorsAs(ActorRole.AllyOfInitiator))
                .Where(actor => actor.Certainty != Certainty.Denied).ToArray();
            ImmutableArray<Party> cleared = [.. coded.ActorsAs(ActorRole.Initiator)
                .Where(actor => actor.Certainty == Certainty.Denied).Select(actor => Party.Of(actor.Value))];
            var accused = coded.Responsibility
                .Where(claim => claim.Value.Actor is not null
                    && claim.Value.Status is not (ResponsibilityStatus.Denied or ResponsibilityStatus.NoneClaimed))
                .Where(claim => doers.Any(doer => Party.Of(doer.Value).MatchTo(Party.Named(claim.Value.Actor!)) == PartyMatch.Same))
                .GroupBy(claim => claim.Speaker, claim => Party.Named(claim.Value.Actor!))
                .Select(group => new Accusation(report.Id, [.. group.Distinct()], cleared))
                .ToArray();
            if (accused.Length > 0)
            {
                foreach (var accusation in accused)
                    yield return accusation;
            }
            else if (doers.Length > 0)
                yield return new(report.Id, [.. doers.Select(doer => Party.Of(doer.Value)).Distinct()], cleared);
        }
    }

    // Only where somebody says that no civilian was aimed at do the victims' kinds contradict each other.
    private static string? VictimKind(CodedEvent coded)
    {
        Party[] targets = [.. coded.ActorsAs(ActorRole.Target).Select(actor => Party.Of(actor.Value))];
        if (targets.Length == 0 || targets.Any(party => party.Kind is null))
            return null;
        var civilians = targets.Any(party => party.IsCivilian);
        var armed = targets.Any(party => !party.IsCivilian);
        return (civilians, armed) switch { (true, false) => "civilians", (true, true) => "civilians or fighters", _ => "fighters" };
    }
}
