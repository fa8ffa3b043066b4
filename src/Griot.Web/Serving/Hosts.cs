using System.Collections.Frozen;
using System.Net;
using Griot.Web.Accounts;
using Microsoft.AspNetCore.Http;

namespace Griot.Web.Serving;

/// <summary>Under which names the server answers. A foreign site that makes its own name point here (DNS rebinding) gets nothing.</summary>
internal sealed class Hosts
{
    private readonly FrozenSet<string> _names;
    private readonly bool _everyAddress;

    public Hosts(ServerOptions options)
    {
        var listening = Parts(options.Urls).Select(Listening.Host).ToList();
        _names = listening.OfType<string>().Concat(Parts(options.Hosts ?? "")).Concat(["localhost", "127.0.0.1", "[::1]"])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _everyAddress = listening.Contains(null);
    }

    /// <summary>Null when the request is meant for this server.</summary>
    public Refusal? Problem(HttpRequest request) => Knows(request.Host.Host) ? null : new(StatusCodes.Status421MisdirectedRequest,
        $"This server does not answer as '{request.Host.Host}'. If it should, start it with: griot serve --hosts {request.Host.Host}");

    // An address in figures cannot be made to point elsewhere; only names can.
    private bool Knows(string host) => _names.Contains(host) || (_everyAddress && IPAddress.TryParse(host, out _));

    private static string[] Parts(string text) => text.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
