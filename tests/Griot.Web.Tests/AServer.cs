using System.Net.Http.Headers;
using Griot.Storage;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Builder;

namespace Griot.Web.Tests;

/// <summary>A real server on a free port of this machine, over a workspace of its own.</summary>
public sealed class AServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AServer(WebApplication app, string folder)
    {
        (_app, Folder) = (app, folder);
        Address = new(app.Urls.First());
        Client = new() { BaseAddress = Address };
        Client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    public string Folder { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <param name="fill">Puts reports and incidents into the new workspace.</param>
    public static async Task<AServer> StartAsync(Action<Workspace> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        var folder = Directory.CreateTempSubdirectory("griot-web-").FullName;
        using (var workspace = ((WorkspaceOutcome.Opened)Workspace.Open(Path.Combine(folder, "workspace"), create: true)).Workspace)
            fill(workspace);
        var app = GriotServer.Build(new(Path.Combine(folder, "workspace"), "http://127.0.0.1:0", TimeProvider.System));
        await app.StartAsync();
        return new(app, folder);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
