using System.Collections.Immutable;

namespace Griot.Web.Views;

/// <summary>A party over all incidents that pass the filter.</summary>
public sealed record ActorRow(string Key, string Name, string? Kind, int Events, int AsInitiator, int AsTarget, long Deaths, DateOnly? First, DateOnly? Last);

/// <summary>Who met whom, and how often.</summary>
public sealed record ActorPair(string Initiator, string Target, int Events, long Deaths);

public sealed record ActorNetwork(ImmutableArray<ActorRow> Actors, ImmutableArray<ActorPair> Pairs);

/// <summary>A name of an actor and when it was in use.</summary>
public sealed record ActorName(string Form, DateOnly? From, DateOnly? To);

/// <summary>An actor's names over time, where it acts, and whom it meets.</summary>
public sealed record ActorDetail(ActorRow Actor, ImmutableArray<ActorName> Names, ImmutableArray<ActorPair> Pairs, TrendRows History);
