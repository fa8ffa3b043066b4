using System.CommandLine;
using System.Net.Sockets;
using Griot.Storage;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Builder;

namespace Griot.Cli.Commands;

/// <summary><c>serve</c>: the review app over a workspace.</summary>
internal static class ServeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, separated by ;", HelpName = "URLS", DefaultValueFactory = _ => ServerOptions.DefaultUrls };
        var hosts = new Option<string?>("--hosts") { Description = "Names under which people reach it besides those, separated by commas; other names get no answer", HelpName = "NAMES" };
        var tiles = new Option<string?>("--tiles") { Description = "Map tiles from elsewhere, as an address with {z}, {x} and {y} [default: the base map that comes with Griot]", HelpName = "URL" };
        var workspace = WorkspaceAccess.Option();
        var command = new Command("serve", "Open the review app on a workspace in the browser, until Ctrl-C.") { urls, hosts, tiles, workspace };
        command.SetAction((parsed, cancellation) => Inputs.Breakable(() =>
        {
            var folder = WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings);
            if (WorkspaceAccess.Use(folder, write: false, surroundings, _ => ExitCode.Done) is not ExitCode.Done and var unusable)
                return unusable;
            using var app = GriotServer.Build(new(folder, parsed.GetValue(urls)!, surroundings.Clock, parsed.GetValue(tiles), parsed.GetValue(hosts)));
            if (Listen(app, parsed.GetValue(urls)!, surroundings, cancellation) is not ExitCode.Done and var unheard)
                return unheard;
            if (Announce(app, folder, surroundings) is not ExitCode.Done and var failed)
                return failed;
            Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.WaitForShutdownAsync(app, cancellation).GetAwaiter().GetResult();
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static int Listen(WebApplication app, string urls, Surroundings surroundings, CancellationToken cancellation)
    {
        try
        {
            app.StartAsync(cancellation).GetAwaiter().GetResult();
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is IOException or SocketException or FormatException or InvalidOperationException)
        {
            surroundings.Errors.WriteLine(Why(exception) switch
            {
                SocketError.AddressAlreadyInUse => $"Another program, perhaps another 'griot serve', listens at {urls}. End it, or give another address with --urls, such as http://127.0.0.1:7778.",
                SocketError.AddressNotAvailable => $"This machine has no address {urls}. --urls takes addresses of this machine, such as {ServerOptions.DefaultUrls}, or http://0.0.0.0:7777 for all of them.",
                SocketError.AccessDenied => $"This user may not listen at {urls}. Ports below 1024 need the administrator: give a higher one with --urls.",
                _ => $"'{urls}' cannot be listened at: {exception.Message} --urls takes addresses such as {ServerOptions.DefaultUrls}, separated by ;",
            });
            return ExitCode.Usage;
        }
    }

    // The web server wraps some of the system's refusals and hands others on.
    private static SocketError? Why(Exception? exception) =>
        exception is null ? null : exception is SocketException refusal ? refusal.SocketErrorCode : Why(exception.InnerException);

    private static int Announce(WebApplication app, string folder, Surroundings surroundings)
    {
        try
        {
            var link = GriotServer.SetUpLink(app);
            foreach (var url in app.Urls)
                surroundings.Output.WriteLine($"Griot serves {folder} at {url} (Ctrl-C ends it).");
            if (link is not null)
                surroundings.Output.WriteLine($"Nobody has an account yet. This link makes the first administrator; it works once, and until the server ends:\n{link}");
            surroundings.Output.Flush();
            if (GriotServer.Exposure(app) is { } warning)
                surroundings.Errors.WriteLine(warning);
            return ExitCode.Done;
        }
        catch (WorkspaceException exception)
        {
            surroundings.Errors.WriteLine(exception.Message);
            return ExitCode.WorkspaceUnusable;
        }
    }
}
