namespace Griot.Model;

/// <summary>Whether a report is about an event or recalls it.</summary>
public enum Relation
{
    News,
    Background,
}

/// <summary>What became of an event, as the report presents it.</summary>
public enum EventStatus
{
    Reported,

    /// <summary>Foiled or repelled.</summary>
    Averted,
    Denied,
    Threatened,
    Planned,
}

/// <summary>How sure a report is of a value, and on whose word.</summary>
public enum Certainty
{
    Stated,

    /// <summary>Suspected, accused, hearsay.</summary>
    Alleged,

    /// <summary>Said by a party about itself or its enemy.</summary>
    Claimed,
    Denied,
}

public enum ActorRole
{
    Initiator,
    Target,
    AllyOfInitiator,
    AllyOfTarget,
}

public enum TollMeasure
{
    Killed,
    Wounded,
    Captured,
    Abducted,
    Missing,
    Displaced,
    Arrested,
    Freed,
}

/// <summary>Whose dead, wounded or taken a toll counts.</summary>
public enum PersonKind
{
    /// <summary>The report does not say, or mixes kinds.</summary>
    All,
    Civilians,
    Soldiers,
    Militants,
    Mercenaries,
    Police,
    Officials,
    Peacekeepers,
    AidWorkers,
    Journalists,
}

public enum MaterielAction
{
    Destroyed,
    Damaged,

    /// <summary>Taken in a fight or a search.</summary>
    Captured,

    /// <summary>Taken from civilians, or carried off in a raid.</summary>
    Stolen,
    Lost,
}

/// <summary>Where a report stands on the question of who did it.</summary>
public enum ResponsibilityStatus
{
    Claimed,
    Attributed,
    Suspected,
    Denied,
    NoneClaimed,
}

/// <summary>How well founded an event is, as the report itself presents it.</summary>
public enum Reliability
{
    Unverified,
    SingleSource,
    OfficiallyStated,
    Corroborated,
}

public enum Direction
{
    Up,
    Down,
}
