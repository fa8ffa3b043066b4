using System.Reflection;
using Griot.Web.Accounts.Store;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Griot.Web.Accounts;

/// <summary>What the pages are told first, and the cookie that goes with it.</summary>
internal sealed class Greeting(SessionCookie cookie, SessionTable sessions, EventTable events, People people, ServerOptions options)
{
    private static readonly string Version =
        typeof(Greeting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public SessionRow Now(HttpContext context)
    {
        var caller = Caller.Of(context);
        // A key needs no token, and whoever has one needs no cookie.
        return caller?.Key is not null ? Row(caller.Name, caller.Role, "")
            : cookie.Read(context) is { } secret ? Row(caller?.Name, caller?.Role, secret.Token)
            : Stranger(context);
    }

    /// <summary>A session has begun. The secret is a new one: whatever cookie a stranger brought opens nothing afterwards.</summary>
    public SessionRow Welcome(HttpContext context, BegunSession begun)
    {
        if (cookie.Read(context) is { } earlier)
            sessions.End(earlier);
        cookie.Write(context, begun.Secret);
        return Row(begun.User.Name, begun.User.Role, begun.Secret.Token);
    }

    public SessionRow Goodbye(HttpContext context)
    {
        if (cookie.Read(context) is { } secret)
            sessions.End(secret);
        if (Caller.Of(context) is { Key: null } caller)
            events.Add(SecurityEventKind.SignedOut, caller.Name, null, Address.Of(context));
        return Stranger(context);
    }

    private SessionRow Stranger(HttpContext context)
    {
        var secret = Secret.New();
        cookie.Write(context, secret);
        return Row(null, null, secret.Token);
    }

    private SessionRow Row(string? name, Role? role, string token) => new(
        name, role, name is null && people.None, token, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Workspace))), Version, options.TileUrl);
}
