using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;

namespace Griot.Web.Serving;

/// <summary>What holds for every answer: no inline script, no framing, no guessing of types, and none at all under a foreign name.</summary>
internal static class Protection
{
    public static void Use(WebApplication app, ServerOptions options)
    {
        // Believed only from this machine, where a proxy with TLS may stand; it says who asks and that they ask over https.
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        var (hosts, policy) = (new Hosts(options), Policy(options.TileUrl));
        app.Use((context, next) =>
        {
            Head(context.Response.Headers, policy);
            if (context.Request.Path.StartsWithSegments("/api"))
                context.Response.OnStarting(KeepNowhere, context.Response);
            return hosts.Problem(context.Request) is { } why ? Problems.WriteAsync(context, why) : next(context);
        });
    }

    private static void Head(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
    }

    // What the API says belongs to who asked, unless an endpoint knows better.
    private static Task KeepNowhere(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private static string Policy(string? tileUrl)
    {
        // The braces of {z}/{x}/{y} stand after the host, which is all that is needed here.
        var tiles = tileUrl is not null && Uri.TryCreate(tileUrl, UriKind.Absolute, out var address) ? " " + address.GetLeftPart(UriPartial.Authority) : "";
        return $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:{tiles}; font-src 'self'; connect-src 'self'{tiles}; "
            + "worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }
}
