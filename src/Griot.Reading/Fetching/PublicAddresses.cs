using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Griot.Reading.Fetching;

/// <summary>Tells addresses that anybody on the internet may be sent to from those inside a machine or a network.</summary>
/// <remarks>A page or a feed must not make this program talk to the machine it runs on, to its neighbours, or to a cloud's metadata service.</remarks>
internal static class PublicAddresses
{
    private static readonly ImmutableArray<(IPNetwork Network, string What)> Refused =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "this machine"), (IPNetwork.Parse("127.0.0.0/8"), "this machine"), (IPNetwork.Parse("10.0.0.0/8"), "a private network"),
        (IPNetwork.Parse("172.16.0.0/12"), "a private network"), (IPNetwork.Parse("192.168.0.0/16"), "a private network"),
        (IPNetwork.Parse("100.64.0.0/10"), "a provider's inner network"), (IPNetwork.Parse("169.254.0.0/16"), "link-local, where clouds keep metadata"),
        (IPNetwork.Parse("168.63.129.16/32"), "a cloud's metadata"), (IPNetwork.Parse("192.0.0.0/24"), "reserved"), (IPNetwork.Parse("192.0.2.0/24"), "reserved"),
        (IPNetwork.Parse("192.88.99.0/24"), "reserved"), (IPNetwork.Parse("198.18.0.0/15"), "reserved"), (IPNetwork.Parse("198.51.100.0/24"), "reserved"),
        (IPNetwork.Parse("203.0.113.0/24"), "reserved"), (IPNetwork.Parse("224.0.0.0/4"), "multicast"), (IPNetwork.Parse("240.0.0.0/4"), "reserved"),
        (IPNetwork.Parse("2001::/23"), "reserved"), (IPNetwork.Parse("2001:db8::/32"), "reserved"), (IPNetwork.Parse("3fff::/20"), "reserved"),
    ];

    // Of IPv6 only this part is given out for use on the internet; all else is local, reserved or multicast.
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>What kind of address it is when it may not be fetched from; null when it may.</summary>
    public static string? WhyRefused(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return WhyRefused(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // An IPv4 address in the clothes of an IPv6 one: what is inside decides.
            if (Nat64.Contains(address))
                return WhyRefused(Inside(address, 12));
            if (SixToFour.Contains(address))
                return WhyRefused(Inside(address, 2));
            if (!Global6.Contains(address))
                return address.IsIPv6Multicast ? "multicast" : IPAddress.IsLoopback(address) ? "this machine" : "a private network";
        }
        else if (address.AddressFamily != AddressFamily.InterNetwork)
        {
            return "no internet address";
        }

        foreach (var (network, what) in Refused)
        {
            if (network.Contains(address))
                return what;
        }

        return null;
    }

    private static IPAddress Inside(IPAddress address, int from)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return new(bytes.Slice(from, 4));
    }
}
