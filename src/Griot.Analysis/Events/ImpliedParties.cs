using Griot.Analysis.Acts;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Who is understood where the clauses name nobody: the group that the event speaks of further down, else a nameless one.</summary>
internal sealed class ImpliedParties(AnnotatedReport report, PartyResolver resolver, EventDraft draft, SubEventType type, RoleVotes votes)
{
    public static bool IsGeneric(string id) => id.StartsWith("unidentified-", StringComparison.Ordinal);

    /// <summary>The initiator when none or only a nameless one is told; null when there is nothing better.</summary>
    public ResolvedParty? Initiator(RoleSides sides)
    {
        if (Generic() is not { } generic)
            return null;
        if (RoleSides.AttackingSide(type) is Side.Protest)
            return sides.Initiators.Count > 0 ? null : resolver.Of(generic);
        var side = SideOf(sides);
        var candidates = Mentioned(side).Where(party => !sides.Targets.Exists(tally => tally.Party == party)).ToList();
        var named = candidates.Where(party => party.Id is { } id && !IsGeneric(id)).Distinct().ToList();
        named.RemoveAll(party => named.Exists(other => other.Id is { } id && resolver.ParentOf(id) == party.Id));
        if (side == Side.State && named.Count > 1)
            named.RemoveAll(party => resolver.IsForeignForce(party));
        if (named.Count == 1)
            return named[0];
        if (sides.Initiators.Count > 0)
            return null;
        if (side == Side.NonState)
            return resolver.Of(candidates.Exists(party => party.Id == "unidentified-jihadists") ? "unidentified-jihadists" : generic);
        return HomeArmy() ?? resolver.Of("unidentified-security-forces");
    }

    /// <summary>The target when none is told.</summary>
    public ResolvedParty? Target(RoleSides sides) => type switch
    {
        SubEventType.ExcessiveForce or SubEventType.ProtestWithIntervention => Mentioned(Side.State).Where(party => party.Id is { } id && !IsGeneric(id))
            .Select(party => (ResolvedParty?)party).FirstOrDefault() ?? resolver.Of("unidentified-security-forces"),
        _ when sides.Targets.Count > 0 => null,
        SubEventType.Looting or SubEventType.OtherDevelopment => resolver.Of("civilians"),
        _ when type.Type() is EventType.ViolenceAgainstCivilians => resolver.Of("civilians"),
        _ when type.Type() is EventType.ExplosionsRemoteViolence && HitsCivilians() => resolver.Of("civilians"),
        _ => null,
    };

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
        foreach (var scene in draft.Scenes)
        {
            foreach (var party in scene.Parties)
            {
                if (!scene.Attributions.Any(attribution => attribution.Stance is "accuses" or "denies"
                        && attribution.SpeakerFirst <= party.First && party.Next <= attribution.SpeakerNext)
                    && votes.Resolve(party) is { } resolved && resolved.Side == side)
                    found.Add(resolved);
            }
        }

        if (type == SubEventType.OtherDevelopment && !found.Exists(party => party.Id is { } id && !IsGeneric(id)))
        {
            foreach (var party in report.All<Act>().Where(act => act.Kind is "abduct").SelectMany(act => act.Initiators))
            {
                if (votes.Resolve(party) is { } resolved && resolved.Side == side)
                    found.Add(resolved);
            }
        }

        return found;
    }

    /// <summary>The army of the country when the report speaks of no other.</summary>
    private ResolvedParty? HomeArmy()
    {
        var armies = report.All<Parties.Party>().Where(party => party.Who == PersonKind.Soldiers).Select(party => votes.Resolve(party)).OfType<ResolvedParty>()
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
