using Griot.Web.Accounts.Store;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Griot.Web.Accounts;

/// <summary>Every request to the API passes here: who asks, whether the request is their own doing, and whether they may.</summary>
internal sealed class Entrance(UserTable users, SessionTable sessions, KeyTable keys, SessionCookie cookie)
{
    public const string TokenHeader = "X-Griot-Token";
    private const string Bearer = "Bearer ";

    private static readonly Refusal NotSignedIn = new(StatusCodes.Status401Unauthorized, "You are not signed in. Sign in, or give a key in the header Authorization.");
    private static readonly Refusal BadKey = new(StatusCodes.Status401Unauthorized, "This key does not work: it was dropped, is over, its owner's account is disabled, or it is not whole. Make another one.");

    public Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
            return next(context);
        return Refused(context) is { } why ? Problems.WriteAsync(context, why) : next(context);
    }

    private Refusal? Refused(HttpContext context)
    {
        var byKey = context.Request.Headers.Authorization.Count > 0;
        var caller = byKey ? ByKey(context.Request.Headers.Authorization.ToString()) : BySession(context);
        if (byKey && caller is null)
            return BadKey;
        caller?.EnterInto(context);
        var needed = Permissions.Of(context.GetEndpoint(), context.Request.Method);
        if (needed is not null && caller is null)
            return NotSignedIn;
        // A browser adds cookies to what another site makes it send, but never a key.
        if (!byKey && Forgery.Problem(context, cookie.Read(context)) is { } forged)
            return forged;
        return needed is { } role ? Below(role, Caller.Known(context)) : null;
    }

    /// <summary>Null when whoever asks has the role.</summary>
    public static Refusal? Below(Role needed, Caller caller) =>
        caller.Role >= needed ? null
        : new(StatusCodes.Status403Forbidden, caller.Key is null
            ? $"This needs the role {Words.Of(needed)}; yours is {Words.Of(caller.Role)}. An administrator can change it."
            : $"This needs the role {Words.Of(needed)}; this key may do what a {Words.Of(caller.Role)} may.");

    private Caller? BySession(HttpContext context)
    {
        if (cookie.Read(context) is not { } secret || sessions.UserOf(secret) is not { } id || users.Find(id) is not { Disabled: false } user)
            return null;
        users.Seen(user);
        return new(user, user.Role);
    }

    private Caller? ByKey(string header)
    {
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || ApiKey.Of(header[Bearer.Length..].Trim()) is not { } given
            || keys.Use(given.Secret) is not { } key || users.Find(key.User) is not { Disabled: false } user)
            return null;
        return new(user, key.Scope < user.Role ? key.Scope : user.Role, key);
    }
}
