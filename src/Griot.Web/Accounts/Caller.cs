using System.Security.Claims;
using Griot.Web.Accounts.Store;
using Microsoft.AspNetCore.Http;

namespace Griot.Web.Accounts;

/// <summary>The person who asks, by a session or by a key.</summary>
/// <param name="Role">What this request may do: a key does no more than its scope, nor more than its owner.</param>
internal sealed record Caller(StoredUser User, Role Role, StoredKey? Key = null)
{
    /// <summary>As judgements and events name them.</summary>
    public string Name => Key is null ? User.Name : $"{User.Name} (key {Key.Label})";

    /// <summary>Who asks; null for a stranger.</summary>
    public static Caller? Of(HttpContext context) => context.Features.Get<Caller>();

    /// <summary>Who asks, where the endpoint lets no stranger in.</summary>
    public static Caller Known(HttpContext context) => Of(context) ?? throw new InvalidOperationException("This endpoint is open to strangers.");

    public void EnterInto(HttpContext context)
    {
        context.Features.Set(this);
        context.User = new(new ClaimsIdentity(
            [new(ClaimTypes.Name, Name), new(ClaimTypes.Role, Role.ToString())], authenticationType: Key is null ? "session" : "key"));
    }
}
