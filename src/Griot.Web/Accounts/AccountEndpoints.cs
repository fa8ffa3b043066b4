using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Griot.Web.Accounts;

/// <summary>Signing in, people, keys and settings.</summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Accounts");
        session.MapGet("/", Session).WithName("getSession").WithSummary("Who is asking");
        session.MapPost("/", SignIn).WithName("signIn");
        session.MapDelete("/", SignOut).WithName("signOut");
        session.MapPost("/setup", SetUp).WithName("setUp").WithSummary("Makes the first administrator");
        session.MapPost("/password", ChangePassword).WithName("changePassword");

        var users = api.MapGroup("/users").WithTags("Accounts");
        users.MapGet("/", Users).WithName("listUsers");
        users.MapPost("/", AddUser).WithName("addUser");
        users.MapPatch("/{name}", ChangeUser).WithName("changeUser");

        var keys = api.MapGroup("/keys").WithTags("Accounts");
        keys.MapGet("/", Keys).WithName("listKeys");
        keys.MapPost("/", MakeKey).WithName("makeKey");
        keys.MapDelete("/{id}", DropKey).WithName("dropKey");

        var settings = api.MapGroup("/settings").WithTags("Accounts");
        settings.MapGet("/", Settings).WithName("getSettings");
        settings.MapPatch("/", ChangeSettings).WithName("changeSettings");
    }

    private static Ok<SessionRow> Session() => throw new NotSupportedException();
    private static Results<Ok<SessionRow>, ProblemHttpResult> SignIn(SignIn request) => throw new NotSupportedException();
    private static Ok<SessionRow> SignOut() => throw new NotSupportedException();
    private static Results<Ok<SessionRow>, ProblemHttpResult> SetUp(FirstAdministrator request) => throw new NotSupportedException();
    private static Results<NoContent, ProblemHttpResult> ChangePassword(NewPassword request) => throw new NotSupportedException();
    private static Ok<ImmutableArray<UserRow>> Users() => throw new NotSupportedException();
    private static Results<Ok<UserRow>, ProblemHttpResult> AddUser(NewUser request) => throw new NotSupportedException();
    private static Results<Ok<UserRow>, ProblemHttpResult> ChangeUser(string name, UserChange request) => throw new NotSupportedException();
    private static Ok<ImmutableArray<KeyRow>> Keys() => throw new NotSupportedException();
    private static Results<Ok<MadeKey>, ProblemHttpResult> MakeKey(NewKey request) => throw new NotSupportedException();
    private static Results<NoContent, ProblemHttpResult> DropKey(string id) => throw new NotSupportedException();
    private static Ok<Settings> Settings() => throw new NotSupportedException();
    private static Results<Ok<Settings>, ProblemHttpResult> ChangeSettings(SettingsChange request) => throw new NotSupportedException();
}
