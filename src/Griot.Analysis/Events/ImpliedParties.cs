using Griot.Analysis.Acts;
using Griot.Analysis.Parties;
using Griot.Analysis.Speakers;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Who is understood where the clauses name nobody: the group that the event speaks of further down, else a nameless one.</summary>
internal sealed class ImpliedParties(AnnotatedReport report, PartyResolver resolver, EventDraft draft, SubEventType type, RoleVotes votes)
{
    /// <summary>Groups that later sentences only mention are background.</summary>
    private const int CoreScenes = 2;

    public static bool IsGeneric(string id) => id.StartsWith("unidentified-", StringComparison.Ordinal);

    /// <summary>The initiator when none or only a nameless one is told; null when there is nothing better.</summary>
    public ResolvedParty? Initiator(RoleSides sides)
    {
        if (type is SubEventType.NonViolentTransfer && sides.Initiators.Count == 0)
            return Taker(sides);
        if (Generic() is not { } generic)
            return null;
        if (RoleSides.AttackingSide(type) is Side.Protest)
            return sides.Initiators.Count > 0 ? null : resolver.Of(generic);
        if (sides.Initiators.Count == 0 && Arrived(sides) is { } force)
            return force;
        var side = SideOf(sides);
        var candidates = Mentioned(side).Where(party => !sides.Targets.Exists(tally => tally.Party == party)).ToList();
        var named = candidates.Where(party => party.Id is { } id && !IsGeneric(id)).Distinct().ToList();
        named.RemoveAll(party => named.Exists(other => other.Id is { } id && resolver.ParentOf(id) == party.Id));
        if (side == Side.State && named.Count > 1)
            named.RemoveAll(party => resolver.IsForeignForce(party));
        if (sides.Initiators.Count == 0 && Voice() is { } voice && !sides.Targets.Exists(tally => tally.Party == voice)
            && (voice.Side == side || type == SubEventType.DisruptedWeaponsUse))
            return voice;
        if (named.Count == 1)
            return named[0];
        if (sides.Initiators.Count > 0)
        {
            return sides.Initiators.TrueForAll(tally => tally.Party.Id == "unidentified-armed-group") && candidates.Exists(party => party.Id == "unidentified-jihadists")
                ? resolver.Of("unidentified-jihadists") : null;
        }

        if (side == Side.NonState)
            return resolver.Of(candidates.Exists(party => party.Id == "unidentified-jihadists") ? "unidentified-jihadists" : generic);
        return HomeArmy() ?? OwnArmy() ?? resolver.Of("unidentified-security-forces");
    }

    /// <summary>"Helicopters set down soldiers at A. Twenty villagers were executed.": the force that came, where no armed group is spoken of before the deed.</summary>
    private ResolvedParty? Arrived(RoleSides sides)
    {
        if (type != SubEventType.Attack)
            return null;
        ResolvedParty? came = null;
        foreach (var scene in draft.Scenes.Where(scene => scene.Sentence.Section == Text.SectionKind.Body).TakeWhile(scene => scene.Acts.IsEmpty))
        {
            foreach (var party in scene.Parties)
            {
                if (party.Who is not (PersonKind.Soldiers or PersonKind.Police or PersonKind.Mercenaries or PersonKind.Militants) || RoleVotes.Speaks(scene, party)
                    || votes.Resolve(party) is not { } resolved || sides.Targets.Exists(tally => tally.Party == resolved))
                    continue;
                if (resolved.Side != Side.State)
                    return null;
                if (came is null || resolver.IsForeignForce(came.Value))
                    came = resolved;
            }
        }

        return came;
    }

    /// <summary>Who holds a place that others left: the only group named beside them.</summary>
    private ResolvedParty? Taker(RoleSides sides)
    {
        var groups = draft.Spoken.SelectMany(scene => scene.Parties.Where(party => party.IsNamed && !RoleVotes.Speaks(scene, party)))
            .Select(votes.Resolve).OfType<ResolvedParty>().Where(party => party.Side == Side.NonState && !sides.Targets.Exists(tally => tally.Party == party)).Distinct().ToList();
        groups.RemoveAll(party => groups.Exists(other => other.Id is { } id && resolver.ParentOf(id) == party.Id));
        return groups.Count == 1 ? groups[0] : null;
    }

    /// <summary>The party in whose name the whole report speaks.</summary>
    private ResolvedParty? Voice() => report.All<ReportVoice>() is [var voice] ? resolver.Resolve(voice.Party, report.Report.Source ?? "") : null;

    /// <summary>The target when none is told.</summary>
    public ResolvedParty? Target(RoleSides sides) => type switch
    {
        SubEventType.ExcessiveForce or SubEventType.ProtestWithIntervention => Mentioned(Side.State).Where(party => party.Id is { } id && !IsGeneric(id))
            .Select(party => (ResolvedParty?)party).FirstOrDefault() ?? resolver.Of("unidentified-security-forces"),
        // "Seventeen people died when a drone fired on the market", whatever fighters the army counts.
        SubEventType.AirDroneStrike when sides.Targets.Count > 0 && sides.Targets.TrueForAll(tally => tally.Side == Side.NonState) && StrikesCrowd() => resolver.Of("civilians"),
        _ when sides.Targets.Count > 0 => null,
        SubEventType.Looting or SubEventType.OtherDevelopment => resolver.Of("civilians"),
        _ when type.Type() is EventType.ViolenceAgainstCivilians => resolver.Of("civilians"),
        _ when type.Type() is EventType.ExplosionsRemoteViolence && HitsCivilians() => resolver.Of("civilians"),
        _ => null,
    };

    private bool StrikesCrowd() => draft.Scenes.Any(scene => scene.Circumstances.Contains("civilian-object")
        && scene.Tolls.Any(toll => toll.Measure is TollMeasure.Killed && !toll.IsNone && toll.Who is PersonKind.All or PersonKind.Civilians));

    private bool HitsCivilians() => draft.Scenes.Any(scene => scene.Circumstances.Contains("civilian-object"))
        || draft.Scenes.SelectMany(scene => scene.Tolls).Any(toll => toll.Measure is TollMeasure.Killed or TollMeasure.Wounded && !toll.IsNone
            && toll.Who is PersonKind.All or PersonKind.Civilians);

    /// <summary>Militants alone hit: the state's forces did it; otherwise somebody armed against the state.</summary>
    private Side SideOf(RoleSides sides)
    {
        if (sides.Initiators.Count > 0)
            return sides.Initiators[0].Side;
        return sides.Targets.Count > 0 && sides.Targets.TrueForAll(tally => tally.Side == Side.NonState) && type.Type() != EventType.StrategicDevelopments
            ? Side.State : RoleSides.AttackingSide(type);
    }

    /// <summary>The parties of a side in the event's sentences, accusers and deniers left out; for a release also those who took the captives.</summary>
    private List<ResolvedParty> Mentioned(Side side)
    {
        var found = new List<ResolvedParty>();
        var order = 0;
        foreach (var scene in draft.Scenes)
        {
            var tells = scene.Acts.Any(act => votes.Matters(act.Kind));
            var core = tells && order++ < CoreScenes;
            // "Nobody has claimed it, but X is active there" accuses nobody.
            if (scene.Responsibility.Any(mention => mention.Status == ResponsibilityStatus.NoneClaimed))
                continue;
            foreach (var party in scene.Parties)
            {
                if (!SpeaksOfOthers(scene, party)
                    && votes.Resolve(party) is { } resolved && resolved.Side == side
                    && (core || (tells && resolved.Id is { } id && IsGeneric(id)) || Acts(scene, party) || RoleVotes.Speaks(scene, party)))
                    found.Add(resolved);
            }
        }

        // A claim that is passed on names the group before it begins.
        // Only for what is told first: in a bulletin the first entry's party is not the next one's.
        var start = report.All<Act>() is [var first, ..] && draft.Scenes.Any(scene => scene.Acts.Contains(first)) ? first.First : 0;
        foreach (var party in report.All<Party>().TakeWhile(party => party.First < start).Where(party => party.IsNamed))
        {
            if (votes.Resolve(party) is { } resolved && resolved.Side == side && side == Side.NonState)
                found.Add(resolved);
        }

        if (type is SubEventType.OtherDevelopment or SubEventType.Abduction && !found.Exists(party => party.Id is { } id && !IsGeneric(id)))
        {
            foreach (var party in report.All<Act>().Where(act => act.Kind is "abduct").SelectMany(act => act.Initiators))
            {
                if (votes.Resolve(party) is { } resolved && resolved.Side == side)
                    found.Add(resolved);
            }
        }

        return found;
    }

    /// <summary>Whether a party stands there as the one who accuses or denies.</summary>
    private static bool SpeaksOfOthers(Scene scene, Party party)
    {
        foreach (var attribution in scene.Attributions)
        {
            if (attribution.Stance is "accuses" or "denies" && attribution.SpeakerFirst <= party.Head && party.Head < attribution.SpeakerNext)
                return true;
        }

        return false;
    }

    /// <summary>Named as one who acts, or in words of claim and accusation.</summary>
    private static bool Acts(Scene scene, Party party) =>
        scene.Acts.Any(act => act.Initiators.Contains(party)) || scene.Responsibility.Any(mention => mention.Party == party);

    /// <summary>"nos FDS ont frappé": the army of the country whose side the report takes.</summary>
    private ResolvedParty? OwnArmy() =>
        type == SubEventType.AirDroneStrike && report.All<Party>().Any(party => party.Who == PersonKind.Soldiers && report.Terms.Is(party.First - 1, Lexicons.TermClass.Grammar, "ours"))
            ? resolver.HomeArmy() : null;

    /// <summary>The army of the country when the report speaks of no other.</summary>
    private ResolvedParty? HomeArmy()
    {
        var armies = report.All<Party>().Where(party => party.Who == PersonKind.Soldiers).Select(party => votes.Resolve(party)).OfType<ResolvedParty>()
            .Where(party => party.Side == Side.State && party.Id is { } id && !IsGeneric(id)).Distinct().ToList();
        return armies.Count == 1 ? armies[0] : null;
    }

    /// <summary>Who is understood where nobody is named: a mine implies somebody who laid it.</summary>
    private string? Generic() => type switch
    {
        SubEventType.AirDroneStrike or SubEventType.Arrests or SubEventType.GovernmentRegainsTerritory or SubEventType.DisruptedWeaponsUse
            => "unidentified-security-forces",
        SubEventType.PeacefulProtest or SubEventType.ProtestWithIntervention or SubEventType.ExcessiveForce => "protesters",
        SubEventType.ViolentDemonstration or SubEventType.MobViolence => "rioters",
        SubEventType.Agreement or SubEventType.ChangeToGroup or SubEventType.BaseEstablished or SubEventType.NonViolentTransfer => null,
        _ => "unidentified-armed-group",
    };
}
