namespace Griot.Model;

/// <summary>ACLED's six kinds of event.</summary>
public enum EventType
{
    Battles,
    ExplosionsRemoteViolence,
    ViolenceAgainstCivilians,
    Protests,
    Riots,
    StrategicDevelopments,
}

/// <summary>ACLED's twenty-five kinds of sub-event. Each belongs to one <see cref="EventType"/>.</summary>
public enum SubEventType
{
    ArmedClash,
    GovernmentRegainsTerritory,
    NonStateActorOvertakesTerritory,
    AirDroneStrike,
    ChemicalWeapon,
    Grenade,
    RemoteExplosive,
    Shelling,
    SuicideBomb,
    Abduction,
    Attack,
    SexualViolence,
    ExcessiveForce,
    PeacefulProtest,
    ProtestWithIntervention,
    MobViolence,
    ViolentDemonstration,
    Agreement,
    Arrests,
    ChangeToGroup,
    DisruptedWeaponsUse,
    BaseEstablished,
    Looting,
    NonViolentTransfer,
    OtherDevelopment,
}

/// <summary>The published names of event types, as the output contract spells them, and ACLED's disorder types.</summary>
public static class EventTypeNames
{
    private static readonly (SubEventType Sub, EventType Type, string Name)[] Table =
    [
        (SubEventType.ArmedClash, EventType.Battles, "Armed clash"),
        (SubEventType.GovernmentRegainsTerritory, EventType.Battles, "Government regains territory"),
        (SubEventType.NonStateActorOvertakesTerritory, EventType.Battles, "Non-state actor overtakes territory"),
        (SubEventType.AirDroneStrike, EventType.ExplosionsRemoteViolence, "Air/drone strike"),
        (SubEventType.ChemicalWeapon, EventType.ExplosionsRemoteViolence, "Chemical weapon"),
        (SubEventType.Grenade, EventType.ExplosionsRemoteViolence, "Grenade"),
        (SubEventType.RemoteExplosive, EventType.ExplosionsRemoteViolence, "Remote explosive/landmine/IED"),
        (SubEventType.Shelling, EventType.ExplosionsRemoteViolence, "Shelling/artillery/missile attack"),
        (SubEventType.SuicideBomb, EventType.ExplosionsRemoteViolence, "Suicide bomb"),
        (SubEventType.Abduction, EventType.ViolenceAgainstCivilians, "Abduction/forced disappearance"),
        (SubEventType.Attack, EventType.ViolenceAgainstCivilians, "Attack"),
        (SubEventType.SexualViolence, EventType.ViolenceAgainstCivilians, "Sexual violence"),
        (SubEventType.ExcessiveForce, EventType.Protests, "Excessive force against protesters"),
        (SubEventType.PeacefulProtest, EventType.Protests, "Peaceful protest"),
        (SubEventType.ProtestWithIntervention, EventType.Protests, "Protest with intervention"),
        (SubEventType.MobViolence, EventType.Riots, "Mob violence"),
        (SubEventType.ViolentDemonstration, EventType.Riots, "Violent demonstration"),
        (SubEventType.Agreement, EventType.StrategicDevelopments, "Agreement"),
        (SubEventType.Arrests, EventType.StrategicDevelopments, "Arrests"),
        (SubEventType.ChangeToGroup, EventType.StrategicDevelopments, "Change to group/activity"),
        (SubEventType.DisruptedWeaponsUse, EventType.StrategicDevelopments, "Disrupted weapons use"),
        (SubEventType.BaseEstablished, EventType.StrategicDevelopments, "Headquarters or base established"),
        (SubEventType.Looting, EventType.StrategicDevelopments, "Looting/property destruction"),
        (SubEventType.NonViolentTransfer, EventType.StrategicDevelopments, "Non-violent transfer of territory"),
        (SubEventType.OtherDevelopment, EventType.StrategicDevelopments, "Other"),
    ];

    private static readonly Dictionary<string, SubEventType> ByName = Table.ToDictionary(row => row.Name, row => row.Sub);

    public static EventType Type(this SubEventType sub) => Table[(int)sub].Type;

    /// <summary>The name in the output contract, such as <c>Remote explosive/landmine/IED</c>.</summary>
    public static string Name(this SubEventType sub) => Table[(int)sub].Name;

    public static string Name(this EventType type) => type switch
    {
        EventType.Battles => "Battles",
        EventType.ExplosionsRemoteViolence => "Explosions/Remote violence",
        EventType.ViolenceAgainstCivilians => "Violence against civilians",
        EventType.Protests => "Protests",
        EventType.Riots => "Riots",
        EventType.StrategicDevelopments => "Strategic developments",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not an event type."),
    };

    /// <summary>Finds a sub-event type by its published name; null when there is none of that name.</summary>
    public static SubEventType? SubEventNamed(string name) => ByName.TryGetValue(name, out var sub) ? sub : null;

    /// <summary>ACLED's disorder type. Excessive force against protesters carries two.</summary>
    public static string DisorderType(this SubEventType sub) => sub switch
    {
        SubEventType.ExcessiveForce => "Political violence; Demonstrations",
        SubEventType.PeacefulProtest or SubEventType.ProtestWithIntervention or SubEventType.ViolentDemonstration => "Demonstrations",
        _ when sub.Type() == EventType.StrategicDevelopments => "Strategic developments",
        _ => "Political violence",
    };
}
