using System.Collections.Immutable;
using Griot.Analysis.Parties;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Decides who did it and to whom: what the clauses say first, then on which side of such an act a party usually stands.</summary>
internal sealed class RoleReader(AnnotatedReport report, PartyResolver resolver)
{
    private const int ByClause = 3;
    private const int BySide = 1;

    /// <summary>Parties named further down are other stories' or background.</summary>
    private const int CoreScenes = 5;
    private static readonly RuleId FromClause = new("actors/clause", 1);
    private static readonly RuleId FromSide = new("actors/side", 1);
    private static readonly RuleId FromAct = new("actors/implied-by-act", 1);

    private sealed class Tally
    {
        public required ResolvedParty Party { get; init; }
        public required TextSpan Span { get; init; }
        public int Initiator { get; set; }
        public int Target { get; set; }
        public bool Suspected { get; set; }
        public bool ByWords { get; set; }
    }

    /// <summary>Those whom somebody claims, accuses or suspects to have done it are initiators too, as sure as that word is.</summary>
    public ImmutableArray<Stated<ActorPart>> WithAccused(
        ImmutableArray<Stated<ActorPart>> parts, ImmutableArray<Stated<Responsibility>> responsibility)
    {
        foreach (var entry in responsibility)
        {
            if (entry.Value.Actor is not { } id || entry.Value.Status is ResponsibilityStatus.NoneClaimed
                || parts.Any(part => part.Value.Id == id) || resolver.Of(id) is not { } party)
                continue;
            // Only a party that is accused by somebody and denies; a bare denial says who is meant as well.
            var certainty = entry.Value.Status switch
            {
                ResponsibilityStatus.Claimed => Certainty.Claimed,
                ResponsibilityStatus.Denied => Certainty.Denied,
                _ => Certainty.Alleged,
            };
            if (parts.FirstOrDefault(part => part.Rule == FromAct && part.Value.Role == ActorRole.Initiator) is { } implied)
                parts = parts.Remove(implied);
            parts = parts.Add(new(new ActorPart(party.Id, party.Name, ActorRole.Initiator), entry.Spans, entry.Rule, entry.Speaker, certainty));
        }

        return parts;
    }

    public ImmutableArray<Stated<ActorPart>> Read(EventDraft draft, SubEventType type)
    {
        var tallies = new Dictionary<string, Tally>(StringComparer.Ordinal);
        var telling = draft.BodyFirst.Where(scene => scene.Acts.Length > 0 && !scene.IsConsequence).Take(CoreScenes).ToList();
        foreach (var scene in telling)
        {
            foreach (var act in scene.Acts.Where(act => scene.IsReal(act) || telling.Count == 1))
            {
                foreach (var party in act.Initiators)
                    Vote(tallies, party, ByClause, 0);
                foreach (var party in act.Targets)
                    Vote(tallies, party, 0, ByClause);
            }
        }

        foreach (var scene in telling.Take(2).Where(scene => !scene.SpeaksOfResponsibility || scene.Number == telling[0].Number))
        {
            foreach (var party in scene.Parties)
            {
                var speaks = scene.Attributions.Any(attribution => attribution.SpeakerFirst <= party.First && party.Next <= attribution.SpeakerNext);
                if (!speaks)
                    BySideOf(tallies, party, type);
            }
        }

        foreach (var toll in draft.Scenes.SelectMany(scene => scene.Tolls))
        {
            if (toll.Party is { } harmed && toll.Measure is not (TollMeasure.Arrested or TollMeasure.Displaced) && !toll.IsNone)
                Vote(tallies, harmed, 0, resolver.Resolve(harmed, "")?.Side is Side.NonState ? BySide : ByClause - 1);
        }

        return Decide(tallies, draft, type);
    }

    private void Vote(Dictionary<string, Tally> tallies, Party party, int initiator, int target)
    {
        if (Find(tallies, party) is not { } tally)
            return;
        tally.Initiator += initiator;
        tally.Target += target;
        tally.Suspected |= party.Suspected;
        tally.ByWords = true;
    }

    private void BySideOf(Dictionary<string, Tally> tallies, Party party, SubEventType type)
    {
        if (resolver.Resolve(party, Words(party)) is not { } resolved)
            return;
        var attacker = AttackingSide(type);
        if (resolved.Side == attacker)
            Add(tallies, party, BySide, 0);
        else if (resolved.Side is Side.State or Side.NonState || (resolved.Side == Side.Civilian && type.Type() == EventType.ViolenceAgainstCivilians && !party.IsObject))
            Add(tallies, party, 0, BySide);
    }

    private void Add(Dictionary<string, Tally> tallies, Party party, int initiator, int target)
    {
        if (Find(tallies, party) is not { } tally)
            return;
        tally.Initiator += initiator;
        tally.Target += target;
        tally.Suspected |= party.Suspected;
    }

    private Tally? Find(Dictionary<string, Tally> tallies, Party party)
    {
        if (resolver.Resolve(party, Words(party)) is not { } resolved)
            return null;
        var key = resolved.Id ?? resolved.Name;
        if (tallies.TryGetValue(key, out var tally))
            return tally;
        tally = new Tally { Party = resolved, Span = SpanOf(party) };
        tallies.Add(key, tally);
        return tally;
    }

    private static Side AttackingSide(SubEventType type) => type switch
    {
        SubEventType.AirDroneStrike or SubEventType.Arrests or SubEventType.GovernmentRegainsTerritory or SubEventType.DisruptedWeaponsUse => Side.State,
        SubEventType.PeacefulProtest or SubEventType.ProtestWithIntervention or SubEventType.ExcessiveForce
            or SubEventType.ViolentDemonstration or SubEventType.MobViolence => Side.Protest,
        _ => Side.NonState,
    };

    private ImmutableArray<Stated<ActorPart>> Decide(Dictionary<string, Tally> tallies, EventDraft draft, SubEventType type)
    {
        var parts = ImmutableArray.CreateBuilder<Stated<ActorPart>>();
        var initiators = tallies.Values.Where(tally => tally.Initiator > tally.Target).ToList();
        var targets = tallies.Values.Where(tally => tally.Target >= tally.Initiator && tally.Target > 0).ToList();
        if (AttackingSide(type) == Side.Protest)
        {
            // Those who march are the initiators, whoever shot; the force that steps in is the target.
            targets.AddRange(initiators.Where(tally => tally.Party.Side == Side.State));
            initiators.RemoveAll(tally => tally.Party.Side != Side.Protest);
            targets.RemoveAll(tally => tally.Party.Side is Side.Protest || (tally.Party.Side == Side.Civilian && type != SubEventType.MobViolence));
        }

        DropGeneric(initiators);
        DropGeneric(targets);
        DropParents(initiators);
        var anchor = Anchor(draft);
        if (initiators.Count == 0 && ImpliedBy(draft, targets, type) is { } actor)
            parts.Add(Part(actor, ActorRole.Initiator, anchor, FromAct));
        foreach (var tally in initiators)
        {
            parts.Add(new(new ActorPart(tally.Party.Id, tally.Party.Name, ActorRole.Initiator), [tally.Span], tally.ByWords ? FromClause : FromSide,
                certainty: tally.Suspected ? Certainty.Alleged : Certainty.Stated));
        }

        foreach (var tally in targets)
            parts.Add(Part(tally.Party, TargetRole(tally, targets, type), tally.Span, tally.ByWords ? FromClause : FromSide));
        if (targets.Count == 0 && type.Type() is EventType.ViolenceAgainstCivilians && resolver.Of("civilians") is { } civilians)
            parts.Add(Part(civilians, ActorRole.Target, anchor, FromAct));
        return parts.DrainToImmutable();
    }

    /// <summary>Nobody is named in the clause: the only party of the attacking side that the event speaks of, else a generic one.</summary>
    private ResolvedParty? ImpliedBy(EventDraft draft, List<Tally> targets, SubEventType type)
    {
        if (Implied(type) is not { } generic)
            return null;
        if (AttackingSide(type) is Side.Protest)
            return resolver.Of(generic);
        // Militants alone hit: the state's forces did it; otherwise somebody armed against the state.
        var side = targets.Count > 0 && targets.TrueForAll(tally => tally.Party.Side == Side.NonState) ? Side.State : AttackingSide(type);
        var others = draft.Scenes.SelectMany(scene => scene.Parties).Select(party => resolver.Resolve(party, Words(party))).OfType<ResolvedParty>()
            .Where(party => party.Side == side && !targets.Exists(tally => tally.Party == party)).Distinct().ToList();
        var known = others.Where(party => party.Id is { } id && !IsGeneric(id)).ToList();
        if (known.Count == 1 && side == Side.State)
            return known[0];
        if (side == Side.NonState && others.Exists(party => party.Id == "unidentified-jihadists"))
            return resolver.Of("unidentified-jihadists");
        return resolver.Of(side == Side.State ? "unidentified-security-forces" : generic);
    }

    /// <summary>"Katiba Macina, part of JNIM": the branch that is named did it.</summary>
    private void DropParents(List<Tally> tallies) =>
        tallies.RemoveAll(tally => tallies.Exists(other => other != tally && other.Party.Id is { } id && resolver.ParentOf(id) == tally.Party.Id && tally.Party.Id is not null));

    /// <summary>"Gunmen" beside a named group are its men; "civilians" never stand for an attacker.</summary>
    private static void DropGeneric(List<Tally> tallies)
    {
        if (tallies.Exists(tally => tally.Party is { Side: Side.NonState, Id: not null } && !IsGeneric(tally.Party.Id)))
            tallies.RemoveAll(tally => tally.Party.Id is "unidentified-armed-group" or "unidentified-jihadists");
        else if (tallies.Exists(tally => tally.Party.Id == "unidentified-jihadists"))
            tallies.RemoveAll(tally => tally.Party.Id == "unidentified-armed-group");
        if (tallies.Exists(tally => tally.Party is { Side: Side.State, Id: not null } && tally.Party.Id != "unidentified-security-forces"))
            tallies.RemoveAll(tally => tally.Party.Id == "unidentified-security-forces");
    }

    private static bool IsGeneric(string id) => id.StartsWith("unidentified-", StringComparison.Ordinal);

    /// <summary>Civilians hit beside soldiers, and a foreign force beside the national army, are allies of the target.</summary>
    private static ActorRole TargetRole(Tally tally, List<Tally> targets, SubEventType type)
    {
        if (tally.Party.Side == Side.Civilian && type.Type() is EventType.Battles or EventType.ExplosionsRemoteViolence
            && targets.Find(other => other.Party.Side == Side.State) is { } armed && armed.Target >= tally.Target)
            return ActorRole.AllyOfTarget;
        return ActorRole.Target;
    }

    /// <summary>Who is understood where nobody is named: a mine implies somebody who laid it.</summary>
    private static string? Implied(SubEventType type) => type switch
    {
        SubEventType.AirDroneStrike or SubEventType.Arrests or SubEventType.GovernmentRegainsTerritory or SubEventType.DisruptedWeaponsUse
            => "unidentified-security-forces",
        SubEventType.PeacefulProtest or SubEventType.ProtestWithIntervention or SubEventType.ExcessiveForce => "protesters",
        SubEventType.ViolentDemonstration or SubEventType.MobViolence => "rioters",
        SubEventType.Agreement or SubEventType.ChangeToGroup or SubEventType.BaseEstablished or SubEventType.NonViolentTransfer => null,
        _ => "unidentified-armed-group",
    };

    private static Stated<ActorPart> Part(ResolvedParty party, ActorRole role, TextSpan span, RuleId rule) =>
        new(new ActorPart(party.Id, party.Name, role), [span], rule);

    private TextSpan Anchor(EventDraft draft)
    {
        var act = draft.BodyFirst.SelectMany(scene => scene.Acts).First();
        var tokens = report.All<Text.Token>();
        return new(tokens[act.First].Start, tokens[act.Next - 1].End);
    }

    private TextSpan SpanOf(Party party)
    {
        var tokens = report.All<Text.Token>();
        return new(tokens[party.First].Start, tokens[party.Next - 1].End);
    }

    private string Words(Party party) => report.TextOf(SpanOf(party)).ToString();
}
