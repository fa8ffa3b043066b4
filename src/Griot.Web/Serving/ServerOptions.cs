namespace Griot.Web.Serving;

/// <summary>How a workspace is served.</summary>
/// <param name="Workspace">The folder; it must be a workspace.</param>
/// <param name="Urls">Addresses to listen on, as ASP.NET reads them; port 0 takes a free one.</param>
/// <param name="TileUrl">A template of map tiles with {z}, {x} and {y}, or null for the base map that comes with the program.</param>
/// <param name="Hosts">Names, separated by ; or commas, under which people reach it besides the hosts of its addresses.</param>
public sealed record ServerOptions(string Workspace, string Urls, TimeProvider Clock, string? TileUrl = null, string? Hosts = null)
{
    /// <summary>Only this machine can reach it.</summary>
    public const string DefaultUrls = "http://127.0.0.1:7777";
}
