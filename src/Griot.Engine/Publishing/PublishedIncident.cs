using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Engine;

/// <summary>An incident as strangers may see it. Pages and downloads are made from this alone, so that what is not in it cannot slip out.</summary>
/// <param name="Sources">By family; a family's sources share one origin.</param>
/// <param name="Reports">How many there are, named or not.</param>
/// <param name="Corrected">The fields in which a person put another value than the program coded, by their names in the contract.</param>
public sealed record PublishedIncident(
    string Id, SubEventType Type, EventDate? Date, PublishedPlace? Place, ImmutableArray<PublishedParty> Parties, ImmutableArray<PublishedToll> Tolls,
    ImmutableArray<PublishedResponsibility> Responsibility, ImmutableArray<ImmutableArray<PublishedSource>> Sources, int Reports,
    ImmutableArray<PublishedDifference> Differences, ImmutableArray<string> Corrected)
{
    /// <summary>Everybody's dead in one figure with its range; null when no report speaks of dead.</summary>
    internal Deaths? Killed { get; init; }
}

/// <summary>A place no closer than the site says places.</summary>
/// <param name="Name">Null where only the region or the country is said.</param>
/// <param name="Region">The first administrative level, as the gazetteer spells it.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Point">The place itself, or the seat of its region; null where neither is said.</param>
/// <param name="Precision">3 whenever no closer than a region is said, however well the place is known.</param>
public sealed record PublishedPlace(string? Name, string? Region, string? Country, Coordinates? Point, Precision Precision);

/// <summary>A party under a name that may be said.</summary>
/// <param name="Key">Of the actor registry; null when it is not in it.</param>
/// <param name="Name">The registry's name; null when it is not in it.</param>
/// <param name="Kind">What to call it when it has no name.</param>
public sealed record PublishedParty(string? Key, string? Name, UnnamedKind Kind, ActorRole Role, Certainty Certainty);

/// <summary>What stands in place of the name of a party that is not in the registry.</summary>
public enum UnnamedKind
{
    Party,
    ArmedGroup,
    Civilians,
}

/// <summary>People harmed, as all reports together say.</summary>
public sealed record PublishedToll(TollMeasure Measure, PersonKind Who, long? Low, long? Best, long? High);

/// <summary>Who is said to have done it.</summary>
/// <param name="By">Null when nobody claims it.</param>
public sealed record PublishedResponsibility(PublishedParty? By, ResponsibilityStatus Status);

/// <summary>A source that reported the incident.</summary>
/// <param name="Name">Null where the source is not named.</param>
public sealed record PublishedSource(string? Name, DateOnly? Published);

/// <summary>A field on which reports differ.</summary>
/// <param name="Values">Each value with the sources that give it; empty where only the fact that they differ may be said.</param>
public sealed record PublishedDifference(string Field, ContradictionType Type, ImmutableArray<PublishedValue> Values);

/// <summary>One of several values that reports give.</summary>
/// <param name="Sources">Those that may be named.</param>
/// <param name="Reports">How many reports give it.</param>
public sealed record PublishedValue(string Value, ImmutableArray<string> Sources, int Reports);
