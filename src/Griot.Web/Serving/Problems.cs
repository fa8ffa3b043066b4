using System.Globalization;
using Griot.Web.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Griot.Web.Serving;

/// <summary>Answers that say why not (RFC 9457): the title is a whole sentence for people that names the thing and what to do.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(HttpContext context, Refusal why)
    {
        if (why.Wait is { } wait)
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (why.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"griot\""; // a browser asks nothing for it
        return Of(why.Status, why.Says);
    }

    public static Task WriteAsync(HttpContext context, Refusal why) => Of(context, why).ExecuteAsync(context);

    /// <summary>A parameter or a part of the body that does not hold what it should.</summary>
    /// <param name="name">The parameter, or the path in the body.</param>
    /// <param name="value">What was met there.</param>
    public static ProblemHttpResult Malformed(string name, string? value, string message) =>
        Of(StatusCodes.Status400BadRequest, message, new() { ["parameter"] = name, ["value"] = value });

    /// <summary>What the person asks for cannot be done with this thing as it is.</summary>
    public static ProblemHttpResult Refused(string message) => Of(StatusCodes.Status409Conflict, message);

    public static ProblemHttpResult NotFound(string message) => Of(StatusCodes.Status404NotFound, message);

    public static ProblemHttpResult Of(int status, string message, Dictionary<string, object?>? extensions = null) =>
        TypedResults.Problem(title: message, statusCode: status, extensions: extensions);
}
