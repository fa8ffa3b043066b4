using System.Collections.Immutable;
using Griot.Analysis.Actors;

namespace Griot.Web.Views;

/// <summary>What the registry knows of an actor's names and kin.</summary>
internal static class ActorNames
{
    /// <summary>The main name with the actor's whole time, then names that were in use for a while, then all others.</summary>
    public static ImmutableArray<ActorName> Of(RegisteredActor? actor) => actor is null ? [] :
    [
        .. actor.Aliases.Where(alias => alias.Form != actor.Name).Select(alias => new ActorName(alias.Form, alias.Language, alias.From, alias.Until))
            .DistinctBy(name => (name.Form, name.From, name.To))
            .OrderBy(name => name.From is null && name.To is null).ThenBy(name => name.From)
            .Prepend(new(actor.Name, null, actor.From, actor.Until)),
    ];

    public static ImmutableArray<RelatedActor> Related(RegisteredActor? actor, ActorRegistry actors)
    {
        if (actor is null)
            return [];
        IEnumerable<(RegisteredActor? Other, ActorTie Tie)> ties =
        [
            (actors.Find(actor.Parent), ActorTie.Parent),
            .. actors.All.Where(other => other.Successor == actor.Id).Select(other => ((RegisteredActor?)other, ActorTie.Predecessor)),
            (actors.Find(actor.Successor), ActorTie.Successor),
            .. actors.All.Where(other => other.Parent == actor.Id).Select(other => ((RegisteredActor?)other, ActorTie.Member)),
        ];
        return [.. ties.Where(tie => tie.Other is not null).Select(tie => new RelatedActor(tie.Other!.Id, tie.Other.Name, tie.Tie, tie.Other.From, tie.Other.Until))];
    }
}
