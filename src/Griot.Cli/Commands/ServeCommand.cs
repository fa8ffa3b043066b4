using System.CommandLine;
using Griot.Web.Serving;

namespace Griot.Cli.Commands;

/// <summary><c>serve</c>: the review app over a workspace.</summary>
internal static class ServeCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, separated by ;", HelpName = "URLS", DefaultValueFactory = _ => ServerOptions.DefaultUrls };
        var tiles = new Option<string?>("--tiles") { Description = "Map tiles from elsewhere, as an address with {z}, {x} and {y} [default: the base map that comes with Griot]", HelpName = "URL" };
        var workspace = WorkspaceAccess.Option();
        var command = new Command("serve", "Open the review app on a workspace in the browser, until Ctrl-C.") { urls, tiles, workspace };
        command.SetAction((parsed, cancellation) => Inputs.Breakable(() =>
        {
            var folder = WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings);
            if (WorkspaceAccess.Use(folder, write: false, surroundings, _ => ExitCode.Done) is not ExitCode.Done and var unusable)
                return unusable;
            using var app = GriotServer.Build(new(folder, parsed.GetValue(urls)!, surroundings.Clock, parsed.GetValue(tiles)));
            app.StartAsync(cancellation).GetAwaiter().GetResult();
            foreach (var url in app.Urls)
                surroundings.Output.WriteLine($"Griot serves {folder} at {url} (Ctrl-C ends it).");
            surroundings.Output.Flush();
            Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.WaitForShutdownAsync(app, cancellation).GetAwaiter().GetResult();
            return ExitCode.Done;
        }, cancellation));
        return command;
    }
}
