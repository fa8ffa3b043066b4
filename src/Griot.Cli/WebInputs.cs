using System.CommandLine;
using Griot.Engine.Watching;
using Griot.Reading;
using Griot.Reading.Fetching;

namespace Griot.Cli;

/// <summary>Addresses of the web among the paths of a command.</summary>
internal static class WebInputs
{
    public static Option<string[]> AllowedHosts() => new("--allow-host")
    {
        Description = "A host that may be fetched from though its address is not public, as NAME or NAME:PORT; may be given more than once",
        HelpName = "NAME",
    };

    public static FetchOptions Options(string[]? allowed) => FetchOptions.Default with { AllowedHosts = [.. allowed ?? []] };

    /// <summary>Finds the files among what was named, and fetches the addresses one after the other.</summary>
    public static ReportSources Find(string[] given, string[]? allowed, Surroundings surroundings, CancellationToken cancellation)
    {
        var addresses = given.Where(WebAddress.Looks).Distinct(StringComparer.Ordinal).ToList();
        var files = Inputs.Find([.. given.Where(one => !WebAddress.Looks(one))], surroundings);
        if (addresses.Count == 0)
            return files;
        using var fetcher = new WebFetcher(Options(allowed), surroundings.Clock);
        var outcomes = addresses.ConvertAll(address => Fetch(address, fetcher, cancellation));
        return files.With(
            outcomes.OfType<FetchedBytes>().Select(fetched => fetched.ToSource()),
            outcomes.OfType<NotFetched>().Select(failed => failed.Problem));
    }

    private static FetchOutcome Fetch(string address, WebFetcher fetcher, CancellationToken cancellation) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
            ? fetcher.FetchAsync(url, default, cancellation).GetAwaiter().GetResult()
            : new NotFetched(new(address, "It is no address.", "Check the spelling."), Refused: true);
}
