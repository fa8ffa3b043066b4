using System.Net.Http.Headers;
using System.Net.Http.Json;
using Griot.Storage;
using Griot.Web.Accounts;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Builder;

namespace Griot.Web.Tests;

/// <summary>A real server on a free port of this machine, over a workspace of its own.</summary>
public sealed class AServer : IAsyncDisposable
{
    /// <summary>Good enough for every account of a test.</summary>
    public const string Password = "heron-basalt-kiosk-77";

    public const string Administrator = "Awa";

    private readonly WebApplication _app;
    private readonly List<HttpClient> _clients = [];

    private AServer(WebApplication app, string folder)
    {
        (_app, Folder) = (app, folder);
        Address = new(app.Urls.First());
        Client = Stranger();
    }

    public string Folder { get; }

    public Uri Address { get; }

    /// <summary>Signed in as administrator, with the header that requests which change something need.</summary>
    public HttpClient Client { get; }

    /// <param name="fill">Puts reports and incidents into the new workspace.</param>
    public static async Task<AServer> StartAsync(Action<Workspace> fill, TimeProvider? clock = null)
    {
        var server = await StartWithoutAccountsAsync(fill, clock);
        await server.SetUpAsync(server.Client, Administrator);
        return server;
    }

    /// <summary>As it is at its first start; <see cref="Client"/> is a stranger.</summary>
    public static async Task<AServer> StartWithoutAccountsAsync(Action<Workspace> fill, TimeProvider? clock = null, string? hosts = null, string? tiles = null)
    {
        ArgumentNullException.ThrowIfNull(fill);
        var folder = Directory.CreateTempSubdirectory("griot-web-").FullName;
        using (var workspace = ((WorkspaceOutcome.Opened)Workspace.Open(Path.Combine(folder, "workspace"), create: true)).Workspace)
            fill(workspace);
        var app = GriotServer.Build(new(Path.Combine(folder, "workspace"), "http://127.0.0.1:0", clock ?? TimeProvider.System, tiles, hosts));
        await app.StartAsync();
        return new(app, folder);
    }

    /// <summary>The key in the link that the server would print now; null when there are accounts.</summary>
    public string? SetUpKey() => GriotServer.SetUpLink(_app)?.Fragment[1..];

    /// <summary>A client with a cookie jar of its own, of someone who is not signed in.</summary>
    public HttpClient Stranger()
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _clients.Add(client);
        return client;
    }

    /// <summary>Someone with that role, signed in. The account is made when there is none of that name.</summary>
    public async Task<HttpClient> SignedInAsync(Role role, string? name = null)
    {
        name ??= role.ToString();
        await Client.PostAsJsonAsync("/api/users", new { name, role = Words.Of(role), password = Password });
        var client = Stranger();
        await SignInAsync(client, name, Password);
        return client;
    }

    public static async Task<HttpResponseMessage> SignInAsync(HttpClient client, string name, string password)
    {
        ArgumentNullException.ThrowIfNull(client);
        await TakeTokenAsync(client);
        var answer = await client.PostAsJsonAsync("/api/session", new { name, password });
        await TakeTokenAsync(client);
        return answer;
    }

    public async Task SetUpAsync(HttpClient client, string name)
    {
        ArgumentNullException.ThrowIfNull(client);
        await TakeTokenAsync(client);
        (await client.PostAsJsonAsync("/api/session/setup", new { key = SetUpKey(), name, password = Password })).EnsureSuccessStatusCode();
        await TakeTokenAsync(client);
    }

    /// <summary>Sends the token of the client's session from now on, as the pages do.</summary>
    public static async Task<SessionRow> TakeTokenAsync(HttpClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var session = (await client.GetFromJsonAsync<SessionRow>("/api/session", Answers.Json))!;
        client.DefaultRequestHeaders.Remove("X-Griot-Token");
        client.DefaultRequestHeaders.Add("X-Griot-Token", session.Token);
        return session;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
