using System.Net;
using System.Net.Sockets;

namespace Griot.Reading.Fetching;

/// <summary>An address is not public. Thrown inside the connection and turned into a problem by the fetcher.</summary>
internal sealed class AddressRefusedException(string host, string what) : IOException($"'{host}' leads to {what}.")
{
    public string Host { get; } = host;
    public string What { get; } = what;
}

/// <summary>A name has no address.</summary>
internal sealed class HostUnknownException(string host) : IOException($"There is no host '{host}'.")
{
    public string Host { get; } = host;
}

/// <summary>Opens connections only to addresses that were checked, and to exactly those.</summary>
/// <remarks>
/// A name is looked up once for each connection. What is connected to is the address that was checked, not the name, so a name that leads
/// elsewhere when it is looked up again gains nothing. Every redirect comes through here as well.
/// </remarks>
internal sealed class GuardedConnection(FetchOptions options)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await LookUpAsync(host, cancellation).ConfigureAwait(false);
        if (!options.Allows(host, port))
            addresses = Checked(host, addresses);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> LookUpAsync(string host, CancellationToken cancellation)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out var literal))
            return [literal];
        try
        {
            var found = await options.Lookup(host, cancellation).ConfigureAwait(false);
            return found.Length > 0 ? found : throw new HostUnknownException(host);
        }
        catch (SocketException)
        {
            throw new HostUnknownException(host);
        }
    }

    // One address that is not public taints the name: an honest host has none.
    private IPAddress[] Checked(string host, IPAddress[] addresses)
    {
        foreach (var address in addresses)
        {
            if (options.WhyRefused(address) is { } what)
                throw new AddressRefusedException(host, what);
        }

        return addresses;
    }
}
