using System.Collections.Immutable;

namespace Griot.Model;

/// <summary>A party to an event. How sure its part is stands in the <see cref="Stated{T}"/> that holds it.</summary>
/// <param name="Id">Its key in the actor registry, or null when it is not registered.</param>
/// <param name="Name">The registry's name, or the report's words for an unregistered party.</param>
public sealed record ActorPart(string? Id, string Name, ActorRole Role);

/// <summary>A number of people harmed or taken.</summary>
/// <param name="Superseded">Whether the report itself says a later figure replaced this one.</param>
public sealed record Toll(TollMeasure Measure, PersonKind Who, CountRange Count, bool Superseded = false);

/// <summary>Things destroyed, captured or lost.</summary>
/// <param name="Item">The thing's common English name in the singular.</param>
public sealed record Materiel(string Item, MaterielAction Action, CountRange Count);

/// <summary>A claim, accusation, suspicion or denial of having done it.</summary>
/// <param name="Actor">Key in the registry, or the report's words; null for <see cref="ResponsibilityStatus.NoneClaimed"/>.</param>
public sealed record Responsibility(string? Actor, ResponsibilityStatus Status);

/// <summary>What one report says happened once: a bundle of stated values.</summary>
/// <param name="Id">Unique in the report: e1, e2, ... in order of the text.</param>
/// <param name="Spans">The words the event as a whole rests on; never empty.</param>
public sealed record CodedEvent(
    string Id,
    Relation Relation,
    EventStatus Status,
    Stated<SubEventType> Type,
    Stated<EventDate>? Date,
    Stated<Place>? Place,
    ImmutableArray<Stated<ActorPart>> Actors,
    ImmutableArray<Stated<Toll>> Tolls,
    ImmutableArray<Stated<Materiel>> Materiel,
    ImmutableArray<Stated<Responsibility>> Responsibility,
    Reliability Reliability,
    ImmutableArray<TextSpan> Spans)
{
    public IEnumerable<Stated<ActorPart>> ActorsAs(ActorRole role) => Actors.Where(actor => actor.Value.Role == role);
}

/// <summary>A span of days of which either end may be open.</summary>
public sealed record Period(DateOnly? Start, DateOnly? End);

/// <summary>An aggregate such as "9,000 killed since 2020". Never an event.</summary>
/// <param name="Unit"><c>people</c>, <c>percent</c>, <c>events</c>, <c>money</c>, <c>places</c>, ...</param>
public sealed record Statistic(
    string Subject, decimal Value, string Unit, Direction? Direction, Period? Period, string? Place);

/// <summary>Everything one report says, or why it says nothing that can be coded.</summary>
/// <param name="Language">The language found in the text (BCP 47).</param>
/// <param name="Uncoded">Why the report was kept but not coded (a language without a pack), or null.</param>
public sealed record CodedReport(
    Report Report,
    string? Language,
    ImmutableArray<CodedEvent> Events,
    ImmutableArray<Stated<Statistic>> Statistics,
    string? Uncoded = null);
