using System.Collections.Immutable;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Griot.Web.Accounts;

/// <summary>Keys for programs.</summary>
internal static class KeyEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/keys").WithTags("Accounts");
        keys.MapGet("/", List).WithName("listKeys").WithSummary("One's own keys; an administrator sees everyone's");
        keys.MapPost("/", MakeKey).WithName("makeKey").WithSummary("A key to be given as Authorization: Bearer KEY; it is shown this once");
        keys.MapDelete("/{id}", DropKey).WithName("dropKey");
    }

    private static Ok<ImmutableArray<KeyRow>> List(HttpContext context, Keys keys) => TypedResults.Ok(keys.SeenBy(Caller.Known(context)));

    private static Results<Ok<MadeKey>, ProblemHttpResult> MakeKey(NewKey request, HttpContext context, Keys keys) =>
        keys.Make(request, Caller.Known(context), Address.Of(context)) switch
        {
            Outcome<MadeKey>.Done done => TypedResults.Ok(done.Value),
            Outcome<MadeKey>.Refused refused => Problems.Of(context, refused.Why),
            var outcome => throw new InvalidOperationException($"Unhandled outcome '{outcome}'."),
        };

    private static Results<NoContent, ProblemHttpResult> DropKey(string id, HttpContext context, Keys keys) =>
        keys.Drop(id, Caller.Known(context), Address.Of(context)) is Outcome<bool>.Refused refused ? Problems.Of(context, refused.Why) : TypedResults.NoContent();
}
