using System.Collections.Immutable;
using Griot.Analysis.Actors;

namespace Griot.Web.Views;

/// <summary>A party over all incidents that pass the filter. One whose part is denied is not counted.</summary>
/// <param name="Key">Its key in the registry, or its name where it has none; the filter's <c>actor</c> takes it.</param>
/// <param name="Kind">Null when it is not registered.</param>
/// <param name="Deaths">Of all sides, in the incidents it took part in.</param>
public sealed record ActorRow(string Key, string Name, ActorKind? Kind, int Events, int AsInitiator, int AsTarget, long Deaths, DateOnly? First, DateOnly? Last);

/// <summary>Who met whom, and how often.</summary>
public sealed record ActorPair(string Initiator, string Target, int Events, long Deaths);

/// <summary>The most frequent parties and the 200 strongest pairs.</summary>
public sealed record ActorNetwork(ImmutableArray<ActorRow> Actors, ImmutableArray<ActorPair> Pairs);

/// <summary>A name of an actor and when it was in use.</summary>
/// <param name="Language">BCP 47; null when it is used in all.</param>
/// <param name="From">Null when it was from the beginning.</param>
/// <param name="To">Null when it is to this day.</param>
public sealed record ActorName(string Form, string? Language, DateOnly? From, DateOnly? To);

/// <summary>How another actor of the registry belongs to one.</summary>
public enum ActorTie
{
    /// <summary>The larger group it is part of.</summary>
    Parent,

    /// <summary>What it became.</summary>
    Successor,

    /// <summary>What it was before.</summary>
    Predecessor,

    /// <summary>A part of it.</summary>
    Member,
}

/// <summary>Another actor that belongs to one.</summary>
public sealed record RelatedActor(string Key, string Name, ActorTie Tie, DateOnly? From, DateOnly? To);

/// <summary>An actor's names over time, where it acts, and whom it meets.</summary>
/// <param name="Names">The registry's, the main one first; empty for a party without a key.</param>
/// <param name="History">By month.</param>
public sealed record ActorDetail(
    ActorRow Actor, ImmutableArray<ActorName> Names, ImmutableArray<RelatedActor> Related, ImmutableArray<ActorPair> Pairs, TrendRows History);
