using System.Collections.Immutable;
using Griot.Analysis.Parties;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Says how sure it is who did it: a claim outranks the report's own word, an accusation makes it alleged, a bare denial denied.</summary>
internal sealed class CertaintyReader(AnnotatedReport report, PartyResolver resolver)
{
    /// <summary>How many parties of a report are asked how sure it is of them.</summary>
    // Every event asks again: without a limit a report of a million words would take time squared.
    private const int MostParties = 1000;

    public ImmutableArray<Stated<ActorPart>> Apply(
        ImmutableArray<Stated<ActorPart>> parts, ImmutableArray<Stated<Responsibility>> responsibility, SubEventType type) =>
        [.. WithVictims(WithAccused(parts, responsibility, type), type).Select(part => IsJudged(part, type) && Of(part.Value.Id ?? part.Value.Name, responsibility) is { } certainty
            ? part with { Certainty = certainty } : part).Select(WithHedge)];

    /// <summary>"suspected jihadists" stay suspected where the next sentence calls them only jihadists; "a group linked to Al-Qaeda" is never sure.</summary>
    private Stated<ActorPart> WithHedge(Stated<ActorPart> part)
    {
        if (part.Value.Role != ActorRole.Initiator || part.Certainty != Certainty.Stated || part.Value.Id is not { } id)
            return part;
        int mentions = 0, hedged = 0;
        var parties = report.All<Party>();
        for (var i = 0; i < Math.Min(parties.Length, MostParties); i++)
        {
            var party = parties[i];
            if (resolver.Resolve(party, "")?.Id != id)
                continue;
            mentions++;
            hedged += party.Suspected ? 1 : 0;
        }

        return hedged > 0 && (IsGeneric(id) || hedged == mentions) ? part with { Certainty = Certainty.Alleged } : part;
    }

    /// <summary>When the only party hit turns out to be accused, the nameless dead are left.</summary>
    private ImmutableArray<Stated<ActorPart>> WithVictims(ImmutableArray<Stated<ActorPart>> parts, SubEventType type) =>
        type.Type() == EventType.ViolenceAgainstCivilians && parts is [var first, ..] && !parts.Any(part => part.Value.Role == ActorRole.Target) && resolver.Of("civilians") is { } civilians
            ? parts.Add(new(new ActorPart(civilians.Id, civilians.Name, ActorRole.Target), first.Spans, RoleReader.FromAct)) : parts;

    /// <summary>Initiators, and at a protest the force that stepped in.</summary>
    private static bool IsJudged(Stated<ActorPart> part, SubEventType type) =>
        part.Value.Role == ActorRole.Initiator || (type.Type() == EventType.Protests && part.Value.Role == ActorRole.Target);

    private static Certainty? Of(string id, ImmutableArray<Stated<Responsibility>> responsibility)
    {
        var statuses = responsibility.Where(entry => entry.Value.Actor == id).Select(entry => entry.Value.Status).ToHashSet();
        if (statuses.Contains(ResponsibilityStatus.Claimed))
            return Certainty.Claimed;
        if (statuses.Contains(ResponsibilityStatus.Attributed) || statuses.Contains(ResponsibilityStatus.Suspected))
            return Certainty.Alleged;
        return statuses.Contains(ResponsibilityStatus.Denied) ? Certainty.Denied : null;
    }

    /// <summary>Those whom somebody claims, accuses or suspects to have done it are initiators too, and stand for the nameless gunmen.</summary>
    private ImmutableArray<Stated<ActorPart>> WithAccused(
        ImmutableArray<Stated<ActorPart>> parts, ImmutableArray<Stated<Responsibility>> responsibility, SubEventType type)
    {
        if (type.Type() == EventType.Protests)
            return parts;
        foreach (var entry in responsibility.OrderBy(entry => entry.Value.Status == ResponsibilityStatus.Denied))
        {
            if (entry.Value.Actor is not { } id)
                continue;
            if (parts.Any(part => (part.Value.Id ?? part.Value.Name) == id && part.Value.Role == ActorRole.Initiator))
            {
                // Somebody says so: it is no longer only implied, and whoever else is accused stands beside it.
                parts = [.. parts.Select(part => part.Rule == RoleReader.FromAct && part.Value.Id == id ? part with { Rule = entry.Rule } : part)];
                continue;
            }

            var denied = entry.Value.Status == ResponsibilityStatus.Denied;
            // Whoever only denies is meant only where nobody else is.
            if (denied && parts.Any(part => part.Value is { Role: ActorRole.Initiator, Id: { } other } && !IsNameless(part) && other != id))
                continue;
            // Those arrested as members of a group stand for it.
            if (type == SubEventType.Arrests && resolver.Of(id) is { Side: Side.NonState } group)
            {
                parts = [.. parts.Where(part => part.Value.Id != "civilians" && part.Value.Id != id),
                    new(new ActorPart(group.Id, group.Name, ActorRole.Target), entry.Spans, entry.Rule, entry.Speaker, Certainty.Alleged)];
                continue;
            }

            if (resolver.Of(id) is not { } party)
            {
                parts = [.. WithoutNameless(parts), new(new ActorPart(null, id, ActorRole.Initiator), entry.Spans, entry.Rule, entry.Speaker, Certainty.Alleged)];
                continue;
            }

            if (parts.Any(part => part.Value.Id == id && part.Value.Role == ActorRole.Target) && entry.Value.Status != ResponsibilityStatus.Claimed
                && parts.Any(part => part.Value.Role == ActorRole.Initiator && !IsNameless(part)))
                continue;
            // "Paramilitaries believed to be of X" who were attacked: the belief is about who they are.
            if (entry.Value.Status == ResponsibilityStatus.Suspected && party.Side == Side.State && parts.Any(part => part.Value.Id == id && part.Value.Role != ActorRole.Initiator))
                continue;
            parts = IsGeneric(id) ? WithoutUnknown(parts, id) : WithoutNameless(parts);
            parts = [.. parts.Where(part => part.Value.Id != id), new(new ActorPart(party.Id, party.Name, ActorRole.Initiator), entry.Spans, entry.Rule, entry.Speaker)];
        }

        return parts;
    }

    private static ImmutableArray<Stated<ActorPart>> WithoutNameless(ImmutableArray<Stated<ActorPart>> parts) =>
        [.. parts.Where(part => part.Value.Role != ActorRole.Initiator || !IsNameless(part))];

    /// <summary>"Armed men" whom somebody calls jihadists.</summary>
    private static ImmutableArray<Stated<ActorPart>> WithoutUnknown(ImmutableArray<Stated<ActorPart>> parts, string accused) =>
        [.. parts.Where(part => part.Value is not { Role: ActorRole.Initiator, Id: "unidentified-armed-group" } || accused != "unidentified-jihadists")];

    /// <summary>Nobody in particular, or somebody whom only the act implies.</summary>
    private static bool IsNameless(Stated<ActorPart> part) => part.Rule == RoleReader.FromAct
        || part.Value.Id is "unidentified-armed-group" or "unidentified-security-forces"
        || (part.Value.Id == "unidentified-jihadists" && part.Certainty == Certainty.Stated);

    private static bool IsGeneric(string id) => id.StartsWith("unidentified-", StringComparison.Ordinal);
}
