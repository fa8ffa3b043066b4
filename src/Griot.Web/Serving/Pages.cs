using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;

namespace Griot.Web.Serving;

/// <summary>The review app, from inside the assembly. Addresses without a file are the app's own and give its first page.</summary>
internal static class Pages
{
    private const string Root = "site/";
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void Map(IEndpointRouteBuilder app)
    {
        // Only for GET: for other methods it would stand in for an address that is there and takes another kind of body.
        app.MapGet("/api/{**rest}", () => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such address in the API. GET /openapi/v1.json lists those there are.")).WithName("noSuchAddress").ExcludeFromDescription();
        app.MapGet("/{**path}", (string? path, HttpContext context) => File(path ?? "", context)).ExcludeFromDescription();
    }

    private static IResult File(string path, HttpContext context)
    {
        if (path.Length > 0 && Open(path) is { } file)
        {
            // Vite puts a hash of the content into the names of what it compiles.
            context.Response.Headers.CacheControl = path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
            return Results.Stream(file, Types.TryGetContentType(path, out var type) ? type : "application/octet-stream");
        }

        context.Response.Headers.CacheControl = "no-cache";
        return Open("index.html") is { } page
            ? Results.Stream(page, "text/html; charset=utf-8")
            : Results.Text("This server was built without its pages, because Node was missing then. The API is at /api and its description at /openapi/v1.json.\n", statusCode: 503);
    }

    private static Stream? Open(string path) => typeof(Pages).Assembly.GetManifestResourceStream(Root + path);
}
