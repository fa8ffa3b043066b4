using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Puts the parties of an event on two sides: those who did it and those it was done to.</summary>
internal sealed class RoleSides(PartyResolver resolver, EventDraft draft, SubEventType type, RoleVotes votes)
{
    public List<RoleTally> Initiators { get; private set; } = [];
    public List<RoleTally> Targets { get; private set; } = [];

    /// <summary>Who usually starts such an event.</summary>
    public static Side AttackingSide(SubEventType type) => type switch
    {
        SubEventType.AirDroneStrike or SubEventType.Arrests or SubEventType.GovernmentRegainsTerritory or SubEventType.DisruptedWeaponsUse => Side.State,
        SubEventType.PeacefulProtest or SubEventType.ProtestWithIntervention or SubEventType.ExcessiveForce
            or SubEventType.ViolentDemonstration or SubEventType.MobViolence => Side.Protest,
        _ => Side.NonState,
    };

    public void Decide()
    {
        Initiators = [.. votes.All.Where(tally => tally.Initiator > tally.Target)];
        Targets = [.. votes.All.Where(tally => tally.Target >= tally.Initiator && tally.Target > 0)];
        if (AttackingSide(type) == Side.Protest)
        {
            Demonstration();
            return;
        }

        Initiators.RemoveAll(tally => tally.Side is Side.Civilian or Side.Protest);
        if (type is SubEventType.Agreement or SubEventType.ChangeToGroup or SubEventType.BaseEstablished)
        {
            Initiators = [.. Initiators.Concat(Targets).Where(tally => tally.Side is Side.State or Side.NonState)];
            if (Initiators.Count < 2 && type == SubEventType.Agreement)
                Initiators.AddRange(votes.Beside.Where(tally => tally.Side is Side.State or Side.NonState));
            Targets.Clear();
        }
        else
        {
            Separate();
            Complete();
        }

        DropGeneric(Initiators);
        DropGeneric(Targets);
        DropParents(Initiators);
        if (type == SubEventType.Arrests && Targets.Exists(tally => tally.Side == Side.NonState))
            Targets.RemoveAll(tally => tally.Side == Side.Civilian);
    }

    /// <summary>Those who march are the initiators, whoever shot; the force that steps in is the target.</summary>
    private void Demonstration()
    {
        var forces = Initiators.Concat(Targets).Concat(votes.Beside).Where(tally => tally.Side == Side.State).ToList();
        // Those whom an appeal names are no force in the street.
        if (forces.Exists(tally => !IsGovernment(tally)))
            forces.RemoveAll(IsGovernment);
        Initiators.RemoveAll(tally => tally.Side != Side.Protest);
        Targets = type switch
        {
            SubEventType.PeacefulProtest => [],
            SubEventType.MobViolence => [.. Targets.Where(tally => tally.Side == Side.Civilian)],
            _ => forces,
        };
        DropGeneric(Targets);
    }

    private static bool IsOrganisation(RoleTally tally) => tally.Party.Id is "united-nations" or "african-union" or "aes" or "ecowas";

    private static bool IsGovernment(RoleTally tally) => tally.Party.Id?.EndsWith("-government", StringComparison.Ordinal) == true;

    /// <summary>Soldiers and militants dead in one fight do not stand on one side.</summary>
    private void Separate()
    {
        if (type is SubEventType.GovernmentRegainsTerritory or SubEventType.NonStateActorOvertakesTerritory)
        {
            // The type says who took the place.
            var taker = type == SubEventType.GovernmentRegainsTerritory ? Side.State : Side.NonState;
            Move(Targets, Initiators, taker);
            Move(Initiators, Targets, taker == Side.State ? Side.NonState : Side.State);
            return;
        }

        var (state, other) = (Has(Targets, Side.State), Has(Targets, Side.NonState));
        if (Has(Initiators, Side.State) && Has(Initiators, Side.NonState))
        {
            var joint = Initiators.TrueForAll(tally => tally.IsJoined);
            if (!joint)
                Move(Initiators, Targets, Balance(Side.State) >= Balance(Side.NonState) ? Side.NonState : Side.State);
        }
        else if (Initiators.Count == 0 && state && other)
        {
            // "Seven soldiers were killed in the army's attack on a base of X": whoever a clause says attacked, whatever its losses.
            Move(Targets, Initiators, StateBegan() || StateAssaulted() ? Side.State : Side.NonState);
        }
        else if (Has(Initiators, Side.NonState) && state && other)
        {
            if (Initiators.TrueForAll(tally => tally.IsGeneric))
                Move(Targets, Initiators, Side.NonState);
            Targets.RemoveAll(tally => tally.Side == Side.NonState);
        }
        else if (Has(Initiators, Side.NonState) && other && !state && Targets.TrueForAll(tally => tally.Side != Side.NonState || tally.IsGeneric)
            && votes.Beside.Any(tally => tally.Side == Side.State))
        {
            // "repelled an attack by rebels and killed nine assailants": the dead are the rebels' own.
            Targets.RemoveAll(tally => tally.Side == Side.NonState);
        }
        else if (Has(Initiators, Side.State) && other)
        {
            Targets.RemoveAll(tally => tally.Side == Side.State);
        }
        else if (Initiators.Count == 0 && other && !state && !Targets.Exists(tally => tally.Side == Side.NonState && !tally.IsGeneric) && !StateBegan()
            && type.Type() == EventType.Battles && votes.Beside.Any(tally => tally.Side == Side.State))
        {
            // Only the attackers' dead are counted.
            Move(Targets, Initiators, Side.NonState);
        }
    }

    /// <summary>A side that no clause speaks of is filled with the parties that stand beside.</summary>
    private void Complete()
    {
        var attacking = AttackingSide(type);
        if (Initiators.Count == 0 && !(Targets.Count > 0 && Targets.TrueForAll(tally => tally.Side == attacking)))
            Initiators.AddRange(votes.Beside.Where(tally => tally.Side == attacking));
        var facing = Has(Initiators, Side.State) ? Side.NonState : Has(Initiators, Side.NonState) ? Side.State : attacking == Side.State ? Side.NonState : Side.State;
        if (type.Type() is EventType.ViolenceAgainstCivilians)
        {
            if (Targets.Count == 0)
                Targets.AddRange(votes.Beside.Where(tally => tally.Side == Side.Civilian));
        }
        else if (!Targets.Exists(tally => tally.Side is Side.State || (tally.Side is Side.NonState && !(tally.IsGeneric && facing == Side.NonState))) && type.Type() is EventType.Battles)
        {
            Targets.AddRange(votes.Beside.Where(tally => tally.Side == facing && !Initiators.Contains(tally)));
        }
        else if (!Targets.Exists(tally => tally.Side == facing) && (Targets.Count == 0
            ? type is SubEventType.Arrests or SubEventType.AirDroneStrike or SubEventType.NonViolentTransfer or SubEventType.SuicideBomb or SubEventType.Shelling
                || (type is SubEventType.RemoteExplosive && !draft.Scenes.Any(scene => scene.Circumstances.Contains("civilian-object")))
            : type is SubEventType.Arrests || (type is SubEventType.SuicideBomb or SubEventType.Shelling && draft.Scenes.Any(scene => scene.Circumstances.Contains("base")))))
        {
            Targets.AddRange(votes.Beside.Where(tally => tally.Side == facing && !Initiators.Contains(tally)));
        }
    }

    /// <summary>Civilians hit beside soldiers, and a foreign force that only accompanies the army, are allies of the target.</summary>
    public ActorRole TargetRole(RoleTally tally)
    {
        // A camp shelled or bombed: those who lived beside it were not aimed at.
        if (tally.Side == Side.Civilian && type is SubEventType.Shelling or SubEventType.SuicideBomb && Targets.Exists(other => other.Side == Side.State))
            return ActorRole.AllyOfTarget;
        if (tally.Side == Side.Civilian && type.Type() is EventType.Battles or EventType.ExplosionsRemoteViolence
            && Targets.Find(other => other.Side == Side.State) is { } armed && armed.Target >= tally.Target)
            return ActorRole.AllyOfTarget;
        return Accompanies(tally, Targets) ? ActorRole.AllyOfTarget : ActorRole.Target;
    }

    public ActorRole InitiatorRole(RoleTally tally) => Accompanies(tally, Initiators) ? ActorRole.AllyOfInitiator : ActorRole.Initiator;

    private bool Accompanies(RoleTally tally, List<RoleTally> side) =>
        (!tally.IsJoined || type is SubEventType.NonViolentTransfer) && resolver.IsForeignForce(tally.Party) && side.Exists(other => other != tally && other.Side == Side.State && !resolver.IsForeignForce(other.Party));

    /// <summary>Whether the event opens as an operation of the state.</summary>
    private bool StateBegan() =>
        AttackingSide(type) == Side.State
        || (draft.BodyFirst.FirstOrDefault(scene => scene.Acts.Length > 0)?.Acts.Any(act => act.Kind is "operation" or "airstrike") == true
            && !draft.Scenes.Any(scene => scene.Acts.Any(act => act.Kind is "ambush" or "assault" or "suicide" or "mine")));

    /// <summary>The first sentence that tells it names the state's men as those who stormed or ambushed.</summary>
    private bool StateAssaulted() => draft.BodyFirst.FirstOrDefault(scene => scene.Acts.Length > 0) is { } opening
        && opening.Acts.Any(act => act is { Kind: "assault" or "ambush", IsVerb: false } && act.Initiators.Length > 0 && act.Initiators.All(party => votes.Resolve(party)?.Side == Side.State));

    private int Balance(Side side) => votes.All.Where(tally => tally.Side == side).Sum(tally => tally.Initiator - tally.Target);

    private static bool Has(List<RoleTally> tallies, Side side) => tallies.Exists(tally => tally.Side == side);

    private static void Move(List<RoleTally> from, List<RoleTally> to, Side side)
    {
        to.AddRange(from.Where(tally => tally.Side == side));
        from.RemoveAll(tally => tally.Side == side);
    }

    /// <summary>"Katiba Macina, part of JNIM": the branch that is named did it.</summary>
    private void DropParents(List<RoleTally> tallies) =>
        tallies.RemoveAll(tally => tallies.Exists(other => other != tally && other.Party.Id is { } id && resolver.ParentOf(id) == tally.Party.Id && tally.Party.Id is not null));

    /// <summary>"Gunmen" beside a named group are its men.</summary>
    private static void DropGeneric(List<RoleTally> tallies)
    {
        if (tallies.Exists(tally => tally.Side == Side.NonState && tally.Party.Id is not null && !tally.IsGeneric))
            tallies.RemoveAll(tally => tally.Party.Id is "unidentified-armed-group" or "unidentified-jihadists");
        else if (tallies.Exists(tally => tally.Party.Id == "unidentified-jihadists"))
            tallies.RemoveAll(tally => tally.Party.Id == "unidentified-armed-group");
        // The United Nations beside its own mission's men, the African Union beside its troops: organisations do not fight.
        if (tallies.Exists(tally => tally.Side == Side.State && tally.Party.Id is not null && !tally.IsGeneric && !IsOrganisation(tally)))
            tallies.RemoveAll(IsOrganisation);
        if (tallies.Exists(tally => tally.Side == Side.State && tally.Party.Id is not null && !tally.IsGeneric))
            tallies.RemoveAll(tally => tally.Party.Id == "unidentified-security-forces");
    }
}
