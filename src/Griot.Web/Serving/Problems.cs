using System.Globalization;
using Griot.Web.Accounts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Griot.Web.Serving;

/// <summary>Refusals as RFC 9457 problems: the title is the sentence for people.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(HttpContext context, Refusal why)
    {
        if (why.Wait is { } wait)
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        if (why.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"griot\""; // a browser asks nothing for it
        return TypedResults.Problem(title: why.Says, statusCode: why.Status);
    }

    public static Task WriteAsync(HttpContext context, Refusal why) => Of(context, why).ExecuteAsync(context);
}
