using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Decides who did it and to whom: what the clauses say first, then on which side of such an act a party usually stands.</summary>
internal sealed class RoleReader(AnnotatedReport report, PartyResolver resolver)
{
    private static readonly RuleId FromClause = new("actors/clause", 1);
    private static readonly RuleId FromSide = new("actors/side", 1);
    internal static readonly RuleId FromAct = new("actors/implied-by-act", 1);

    public ImmutableArray<Stated<ActorPart>> Read(EventDraft draft, SubEventType type)
    {
        var votes = new RoleVotes(report, resolver, type);
        votes.Read(draft);
        var sides = new RoleSides(resolver, draft, type, votes);
        sides.Decide();
        var parts = ImmutableArray.CreateBuilder<Stated<ActorPart>>();
        var implied = new ImpliedParties(report, resolver, draft, type, votes);
        var anchor = Anchor(draft);
        if ((sides.Initiators.Count == 0 || sides.Initiators.TrueForAll(tally => tally.IsGeneric)) && implied.Initiator(sides) is { } actor)
            parts.Add(new(new ActorPart(actor.Id, actor.Name, ActorRole.Initiator), [anchor], FromAct, certainty: Suspicion(sides.Initiators)));
        else
            parts.AddRange(sides.Initiators.Select(tally => Part(tally, sides.InitiatorRole(tally))));
        parts.AddRange(sides.Targets.Select(tally => Part(tally, sides.TargetRole(tally))));
        if (sides.Targets.TrueForAll(tally => sides.TargetRole(tally) != ActorRole.Target) && implied.Target(sides) is { } target)
            parts.Add(new(new ActorPart(target.Id, target.Name, ActorRole.Target), [anchor], FromAct));
        return parts.DistinctBy(part => (part.Value.Id ?? part.Value.Name, part.Value.Role)).ToImmutableArray();
    }

    private static Certainty Suspicion(List<RoleTally> tallies) => tallies.Exists(tally => tally.Suspected) ? Certainty.Alleged : Certainty.Stated;

    private static Stated<ActorPart> Part(RoleTally tally, ActorRole role) => new(
        new ActorPart(tally.Party.Id, tally.Party.Name, role), [tally.Span], tally.ByWords ? FromClause : FromSide,
        certainty: tally.Suspected && role is ActorRole.Initiator ? Certainty.Alleged : Certainty.Stated);

    private TextSpan Anchor(EventDraft draft)
    {
        var act = draft.BodyFirst.SelectMany(scene => scene.Acts).First();
        var tokens = report.All<Text.Token>();
        return new(tokens[act.First].Start, tokens[act.Next - 1].End);
    }
}
