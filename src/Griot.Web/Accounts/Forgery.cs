using Microsoft.AspNetCore.Http;

namespace Griot.Web.Accounts;

/// <summary>Tells requests that the pages make from those that another site makes a browser send (CSRF).</summary>
internal static class Forgery
{
    private static readonly Refusal Foreign = new(StatusCodes.Status403Forbidden, "This request comes from another site. Nothing was changed.");

    private static readonly Refusal NoToken = new(StatusCodes.Status403Forbidden,
        $"The header {Entrance.TokenHeader} is missing or old. Nothing was changed; load the page anew and try again.");

    /// <param name="secret">From the cookie that came with the request; null when none did.</param>
    public static Refusal? Problem(HttpContext context, Secret? secret)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            return null;
        if (IsForeign(request))
            return Foreign;
        return secret is not null && Secret.Same(request.Headers[Entrance.TokenHeader].ToString(), secret.Token) ? null : NoToken;
    }

    // Browsers send at least one of the two with whatever changes something; other programs send neither.
    private static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none"))
            return true;
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }
}
