using System.Collections.Immutable;
using System.Net;

namespace Griot.Reading.Fetching;

/// <summary>Looks up the addresses of a host.</summary>
public delegate Task<IPAddress[]> HostLookup(string host, CancellationToken cancellation);

/// <summary>What fetching may do and how much of it.</summary>
/// <param name="AllowedHosts">Hosts that may be fetched from though their addresses are not public: names as they stand in URLs, with or without a port.</param>
/// <param name="Bytes">The most that is read of one answer, unpacked.</param>
/// <param name="Time">The longest that one fetch may take, with all its redirects.</param>
/// <param name="Redirects">How many times a server may send on to another address.</param>
/// <param name="Lookup">How names become addresses: the system's way unless a test says otherwise.</param>
public sealed record FetchOptions(ImmutableArray<string> AllowedHosts, int Bytes, TimeSpan Time, int Redirects, HostLookup Lookup)
{
    public static FetchOptions Default { get; } = new([], 16 * 1024 * 1024, TimeSpan.FromSeconds(60), 5, Dns.GetHostAddressesAsync);

    /// <summary>Says why an address is refused, or null. Only tests replace it, because they have nothing but the loopback interface.</summary>
    internal Func<IPAddress, string?> WhyRefused { get; init; } = PublicAddresses.WhyRefused;

    internal bool Allows(string host, int port)
    {
        foreach (var allowed in AllowedHosts)
        {
            if (allowed.Equals(host, StringComparison.OrdinalIgnoreCase)
                || allowed.Equals(FormattableString.Invariant($"{host}:{port}"), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
