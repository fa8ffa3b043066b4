using System.Net.Http.Json;
using System.Text.Json;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Builder;

namespace Griot.Bench;

/// <summary>A server over a workspace, and a client that is signed in as its administrator.</summary>
internal sealed class ServedWorkspace : IAsyncDisposable
{
    private const string Name = "Bench";
    private const string Password = "heron-basalt-kiosk-77";

    private readonly WebApplication _app;

    private ServedWorkspace(WebApplication app) => (_app, Client) =
        // The first judgement by another build of the program works out everything anew.
        (app, new() { BaseAddress = new(app.Urls.First()), Timeout = Timeout.InfiniteTimeSpan });

    public HttpClient Client { get; }

    public static async Task<ServedWorkspace> StartAsync(string folder)
    {
        // Accounts of an earlier run would not know this one's password.
        foreach (var file in Directory.EnumerateFiles(folder, "accounts*"))
            File.Delete(file);
        var app = GriotServer.Build(new(folder, "http://127.0.0.1:0", TimeProvider.System));
        await app.StartAsync();
        var served = new ServedWorkspace(app);
        await served.TakeTokenAsync();
        (await served.Client.PostAsJsonAsync("/api/session/setup", new { key = GriotServer.SetUpLink(app)!.Fragment[1..], name = Name, password = Password })).EnsureSuccessStatusCode();
        await served.TakeTokenAsync();
        return served;
    }

    public async Task<JsonElement> JsonAsync(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task TakeTokenAsync()
    {
        var token = (await JsonAsync("/api/session")).GetProperty("token").GetString();
        Client.DefaultRequestHeaders.Remove("X-Griot-Token");
        Client.DefaultRequestHeaders.Add("X-Griot-Token", token);
    }
}
