using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>What kind of deed an event is, and who is its doer before anybody's word is weighed.</summary>
internal sealed class Deed(SubEventType type, ImmutableArray<Stated<ActorPart>> roles)
{
    public bool IsStrike => type is SubEventType.AirDroneStrike or SubEventType.Shelling;

    public bool IsFight => type.Type() is EventType.Battles or EventType.ExplosionsRemoteViolence or EventType.ViolenceAgainstCivilians;

    /// <summary>A deed that is an accusation when somebody tells it of a state's forces.</summary>
    public bool IsGrave => IsStrike || type.Type() is EventType.ViolenceAgainstCivilians || type is SubEventType.ExcessiveForce or SubEventType.Looting;

    /// <summary>What an army's own announcement makes a claim: strikes and attacks, not arrests or the retaking of a town.</summary>
    public bool CanBeClaimed => IsStrike || type is SubEventType.ArmedClash
        || type.Type() is EventType.ViolenceAgainstCivilians or EventType.ExplosionsRemoteViolence;

    public IEnumerable<string> Doers => roles.Where(part => part.Value.Role == ActorRole.Initiator).Select(part => part.Value.Id ?? part.Value.Name);

    public bool WasDoneBy(ResolvedParty party) => Doers.Contains(party.Id ?? party.Name);

    public bool HasTarget(ResolvedParty party) =>
        roles.Any(part => part.Value.Role is ActorRole.Target or ActorRole.AllyOfTarget && part.Value.Id == party.Id);

    public bool OnlySuffered(ResolvedParty party) => HasTarget(party) && !WasDoneBy(party);

    /// <summary>At a protest the accused force stands as the target.</summary>
    public bool IsCrowd => type.Type() is EventType.Protests or EventType.Riots;

    /// <summary>A government does not bomb: its army does.</summary>
    public static ImmutableArray<Stated<ActorPart>> WithForces(
        ImmutableArray<Stated<ActorPart>> roles, SubEventType type, PartyResolver resolver, string? country)
    {
        if (type is not (SubEventType.AirDroneStrike or SubEventType.Shelling or SubEventType.ArmedClash)
            || resolver.Service(country, "army") is not { } army || resolver.Service(country, "government") is not { } government
            || resolver.Of(army) is not { } force)
            return roles;
        return [.. roles.Select(part => part.Value.Id == government && part.Value.Role == ActorRole.Initiator
            ? part with { Value = new ActorPart(force.Id, force.Name, ActorRole.Initiator) } : part).DistinctBy(part => (part.Value.Id, part.Value.Name, part.Value.Role))];
    }

    public static bool IsGeneric(string id) => id.StartsWith("unidentified-", StringComparison.Ordinal);
}
