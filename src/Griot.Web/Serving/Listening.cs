using System.Net;

namespace Griot.Web.Serving;

/// <summary>The addresses that the server listens on, as people and browsers use them.</summary>
internal static class Listening
{
    /// <summary>The host of an address such as <c>http://*:7777</c>; null when it stands for all of the machine's.</summary>
    public static string? Host(string url)
    {
        var host = BindingHost(url);
        return host is "*" or "+" or "0.0.0.0" or "[::]" ? null : host;
    }

    /// <summary>An address under which this machine reaches the server.</summary>
    public static Uri Reached(string url) => Host(url) is null ? new(url.Replace("://" + BindingHost(url), "://localhost", StringComparison.Ordinal)) : new(url);

    /// <summary>Whether a host is this machine alone.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    public static string? Exposure(IEnumerable<string> urls) =>
        urls.FirstOrDefault(url => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !(Host(url) is { } host && IsLoopback(host))) is { } open
            ? $"Warning: {open} is not encrypted: passwords and reports can be read on the way. Put a proxy with TLS before it, or use https (docs/accounts.md)."
            : null;

    // Uri does not take * and + as hosts.
    private static string BindingHost(string url)
    {
        var rest = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var end = rest.StartsWith('[') ? rest.IndexOf(']', StringComparison.Ordinal) + 1 : rest.IndexOfAny([':', '/']);
        return end < 0 ? rest : rest[..end];
    }
}
