using System.Collections.Immutable;
using System.ComponentModel;
using Griot.Web.Accounts.Store;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Griot.Web.Accounts;

/// <summary>Accounts, and what happened to them.</summary>
internal static class PeopleEndpoints
{
    private const int DefaultLimit = 50;
    private const int MostRows = 500;

    public static void Map(IEndpointRouteBuilder api)
    {
        var users = api.MapGroup("/users").WithTags("Accounts");
        users.MapGet("/", Users).WithName("listUsers");
        users.MapPost("/", AddUser).WithName("addUser");
        users.MapPatch("/{name}", ChangeUser).WithName("changeUser").WithSummary("Another role, disabled or enabled, a new password; the last administrator stays one");
        users.MapGet("/events", Events).WithName("listSecurityEvents").WithSummary("Who signed in or failed to, and what was done to accounts and keys, newest first");
    }

    private static Ok<ImmutableArray<UserRow>> Users(People people) => TypedResults.Ok(people.All());

    private static Results<Ok<UserRow>, ProblemHttpResult> AddUser(NewUser request, HttpContext context, People people) =>
        Answer(people.Add(request, Caller.Known(context), Address.Of(context)), context);

    private static Results<Ok<UserRow>, ProblemHttpResult> ChangeUser(string name, UserChange request, HttpContext context, People people) =>
        Answer(people.Change(name, request, Caller.Known(context), Address.Of(context)), context);

    private static Ok<SecurityEventPage> Events(
        [Description("How many to skip.")] int? offset,
        [Description("How many to give, 1 to 500; 50 when left out.")] int? limit,
        EventTable events) =>
        TypedResults.Ok(events.Page(Math.Max(0, offset ?? 0), Math.Clamp(limit ?? DefaultLimit, 1, MostRows)));

    private static Results<Ok<UserRow>, ProblemHttpResult> Answer(Outcome<UserRow> outcome, HttpContext context) => outcome switch
    {
        Outcome<UserRow>.Done done => TypedResults.Ok(done.Value),
        Outcome<UserRow>.Refused refused => Problems.Of(context, refused.Why),
        _ => throw new InvalidOperationException($"Unhandled outcome '{outcome}'."),
    };
}
