using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Griot.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Griot.Web.Serving;

/// <summary>Turns exceptions into problems: trouble of the surroundings in its own words, bugs without a trace of the inside.</summary>
internal sealed partial class ExceptionProblems : IExceptionHandler
{
    private const int SecondsToWait = 2;

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellation)
    {
        if (context.Response.HasStarted)
            return false;
        if (exception is WorkspaceException { Kind: WorkspaceProblem.Locked })
            context.Response.Headers.RetryAfter = SecondsToWait.ToString(CultureInfo.InvariantCulture);
        await Of(exception).ExecuteAsync(context);
        return true;
    }

    private static ProblemHttpResult Of(Exception exception) => exception switch
    {
        WorkspaceException trouble => Problems.Of(
            trouble.Kind switch
            {
                WorkspaceProblem.Locked => StatusCodes.Status503ServiceUnavailable,
                WorkspaceProblem.Disk => StatusCodes.Status507InsufficientStorage,
                _ => StatusCodes.Status500InternalServerError,
            },
            trouble.Message),
        BadHttpRequestException { InnerException: JsonException json } => Body(json),
        BadHttpRequestException bad => Request(bad),
        _ => Problems.Of(StatusCodes.Status500InternalServerError, "Something went wrong in the server. It is a fault of the program and not of what you did; please report it."),
    };

    private static ProblemHttpResult Body(JsonException json)
    {
        var path = json.Path is { Length: > 0 } known && known != "$" ? known.TrimStart('$').TrimStart('.') : null;
        var where = string.Create(CultureInfo.InvariantCulture, $"line {json.LineNumber + 1}");
        var missing = Missing().Match(json.Message) is { Success: true } match ? match.Groups["name"].Value.Replace("'", "", StringComparison.Ordinal) : null;
        return Problems.Malformed(
            path ?? missing ?? "body", null,
            missing is not null ? $"The body lacks {missing}. What it takes is described at /openapi/v1.json."
            : path is not null ? $"The body's {path} does not hold what it should. What it takes is described at /openapi/v1.json."
            : $"The body is not the JSON that is asked for here ({where}). What it takes is described at /openapi/v1.json.");
    }

    private static ProblemHttpResult Request(BadHttpRequestException bad)
    {
        var match = Unbound().Match(bad.Message);
        return bad.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => Problems.Of(bad.StatusCode, "The body is too large."),
            StatusCodes.Status415UnsupportedMediaType => Problems.Of(bad.StatusCode, "The body is not JSON. Send it with the header Content-Type: application/json."),
            _ when match.Success => Problems.Malformed(match.Groups["name"].Value, match.Groups["value"].Value, $"'{match.Groups["value"].Value}' cannot be read as {match.Groups["name"].Value}."),
            _ when Required().Match(bad.Message) is { Success: true } required =>
                Problems.Malformed(required.Groups["name"].Value, null, $"The request lacks {required.Groups["name"].Value}."),
            _ => Problems.Of(StatusCodes.Status400BadRequest, "The request cannot be understood."),
        };
    }

    // What the framework says of a value that it cannot turn into the parameter's type.
    [GeneratedRegex("^Failed to bind parameter \"\\S+ (?<name>\\w+)\" from \"(?<value>.*)\"\\.$", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unbound();

    [GeneratedRegex("^Required parameter \"\\S+ (?<name>\\w+)\" was not provided", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Required();

    [GeneratedRegex("missing required properties including: (?<name>.+?)\\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Missing();
}
