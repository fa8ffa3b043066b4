using Griot.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Griot.Web.Accounts;

/// <summary>Signing in and out.</summary>
internal static class SessionEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Accounts");
        session.MapGet("/", Session).WithName("getSession").WithSummary("Who is asking");
        session.MapPost("/", SignInAsync).WithName("signIn").WithSummary("Begins a session; the token is another one from then on");
        session.MapDelete("/", SignOut).WithName("signOut");
        session.MapPost("/setup", SetUp).WithName("setUp").WithSummary("Makes the first administrator");
        session.MapPost("/password", ChangePasswordAsync).WithName("changePassword").WithSummary("Ends every session of the account and begins one anew");
    }

    private static Ok<SessionRow> Session(HttpContext context, Greeting greeting) => TypedResults.Ok(greeting.Now(context));

    private static async Task<Results<Ok<SessionRow>, ProblemHttpResult>> SignInAsync(
        SignIn request, HttpContext context, SigningIn signingIn, Greeting greeting, CancellationToken cancellation) =>
        Answer(await signingIn.SignInAsync(request.Name, request.Password, Address.Of(context), cancellation), context, greeting);

    private static Ok<SessionRow> SignOut(HttpContext context, Greeting greeting) => TypedResults.Ok(greeting.Goodbye(context));

    private static Results<Ok<SessionRow>, ProblemHttpResult> SetUp(FirstAdministrator request, HttpContext context, People people, Greeting greeting) =>
        Answer(people.SetUp(request.Key, request.Name, request.Password, Address.Of(context)), context, greeting);

    private static async Task<Results<Ok<SessionRow>, ProblemHttpResult>> ChangePasswordAsync(
        NewPassword request, HttpContext context, SigningIn signingIn, Greeting greeting, CancellationToken cancellation) =>
        Caller.Known(context) is { Key: null } caller
            ? Answer(await signingIn.ChangePasswordAsync(caller.User, request.Old, request.New, Address.Of(context), cancellation), context, greeting)
            : Problems.Of(context, new(StatusCodes.Status403Forbidden, "A key cannot change a password. Sign in to change it."));

    private static Results<Ok<SessionRow>, ProblemHttpResult> Answer(Outcome<BegunSession> outcome, HttpContext context, Greeting greeting) => outcome switch
    {
        Outcome<BegunSession>.Done done => TypedResults.Ok(greeting.Welcome(context, done.Value)),
        Outcome<BegunSession>.Refused refused => Problems.Of(context, refused.Why),
        _ => throw new InvalidOperationException($"Unhandled outcome '{outcome}'."),
    };
}
