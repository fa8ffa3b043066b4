using Griot.Web.Accounts.Store;
using Microsoft.AspNetCore.Http;

namespace Griot.Web.Accounts;

/// <summary>The cookie that carries a session's secret, out of reach of scripts and of requests from other sites.</summary>
/// <remarks>A stranger has one too, with a secret that opens nothing: from it comes the token without which not even signing in is taken.</remarks>
internal sealed class SessionCookie(AccountDatabase database)
{
    private readonly Lazy<string> _id = new(() => (string)database.Scalar("SELECT value FROM meta WHERE key = 'id'")!);

    public Secret? Read(HttpContext context) => Secret.Of(context.Request.Cookies[Name(context)]);

    public void Write(HttpContext context, Secret secret) => context.Response.Cookies.Append(Name(context), secret.Text, new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    });

    // Browsers take a cookie of the name __Host- only from the host itself and over TLS.
    private string Name(HttpContext context) => (context.Request.IsHttps ? "__Host-griot-" : "griot-") + _id.Value;
}
