using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Analysis.Actors;

/// <summary>ACLED's eight kinds of actor, in the order of its codes 1 to 8.</summary>
public enum ActorKind
{
    State = 1,
    Rebel,
    PoliticalMilitia,
    IdentityMilitia,
    Rioters,
    Protesters,
    Civilians,
    External,
}

/// <summary>An actor with a stable key.</summary>
/// <param name="Who">How its dead are counted.</param>
/// <param name="From">The first day on which the key may be used; null when always.</param>
/// <param name="Parent">The group it belongs to.</param>
/// <param name="Successor">What it became.</param>
/// <param name="Regional">The branch that a bare mention means in this region ("Islamic State" in the Sahel).</param>
public sealed record RegisteredActor(
    string Id, string Name, ActorKind Kind, PersonKind Who, ImmutableArray<string> Countries,
    DateOnly? From, DateOnly? Until, string? Parent, string? Successor, string? Regional, ImmutableArray<ActorAlias> Aliases)
{
    public bool IsValidOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
    public bool IsArmedNonState => Kind is ActorKind.Rebel or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia;
    public bool IsStateSide => Kind is ActorKind.State or ActorKind.External;
}

/// <summary>A name of an actor in one language, or (null) in all.</summary>
public sealed record ActorAlias(string Form, string? Language)
{
    /// <summary>Shared by several actors: valid only where the country fits.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>The first day on which it was the name; null when since the actor's beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it was the name; null when to the actor's end.</summary>
    public DateOnly? Until { get; init; }
}
