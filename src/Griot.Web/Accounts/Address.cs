using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Griot.Web.Accounts;

/// <summary>Where a request comes from, as failures are counted and events name it.</summary>
internal static class Address
{
    private const int NetworkBytes = 8;

    /// <summary>The address; of version 6 its network, because a household has 2^64 of them.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
            return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return $"{new IPAddress(bytes)}/64";
    }
}
