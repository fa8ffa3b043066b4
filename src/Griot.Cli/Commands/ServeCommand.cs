using System.CommandLine;
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
            app.StartAsync(cancellation).GetAwaiter().GetResult();
            if (Announce(app, folder, surroundings) is not ExitCode.Done and var failed)
                return failed;
            Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.WaitForShutdownAsync(app, cancellation).GetAwaiter().GetResult();
            return ExitCode.Done;
        }, cancellation));
        return command;
    }

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
