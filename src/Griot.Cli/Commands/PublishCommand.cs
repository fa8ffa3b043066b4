using System.CommandLine;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Storage;

namespace Griot.Cli.Commands;

/// <summary><c>publish</c>: a static site of released incidents.</summary>
internal static class PublishCommand
{
    private static readonly Dictionary<string, PlaceDetail> Details = new(StringComparer.OrdinalIgnoreCase)
    {
        ["exact"] = PlaceDetail.Exact,
        ["admin1"] = PlaceDetail.Admin1,
        ["country"] = PlaceDetail.Country,
    };

    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder for the site; made when it is not there. An earlier site in it is replaced, other files are never touched" };
        var places = new Option<string>("--places")
        {
            Description = "How closely places are said: exact (as coded), admin1 (the region) or country", HelpName = "LEVEL", DefaultValueFactory = _ => "admin1",
        };
        places.AcceptOnlyFromAmong([.. Details.Keys]);
        var title = new Option<string?>("--title") { Description = "What the site is called [default: Incidents]", HelpName = "TEXT" };
        var workspace = WorkspaceAccess.Option();
        var command = new Command("publish", "Make a web site of the released incidents, for readers: plain files, without a server. Names of persons, texts and exact places stay behind (docs/publishing.md).")
        {
            folder, places, title, workspace,
        };
        command.SetAction((parsed, cancellation) => Inputs.Breakable(
            () => WorkspaceAccess.Use(
                WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), write: false, surroundings,
                opened => Publish(
                    opened, parsed.GetRequiredValue(folder), new(Details[parsed.GetValue(places)!], parsed.GetValue(title), DateOnly.FromDateTime(surroundings.Clock.GetUtcNow().UtcDateTime)),
                    surroundings, cancellation)),
            cancellation));
        return command;
    }

    private static int Publish(Workspace workspace, string folder, SiteOptions options, Surroundings surroundings, CancellationToken cancellation)
    {
        try
        {
            switch (SitePublisher.Publish(workspace, folder, options, cancellation))
            {
                case PublishOutcome.Refused refused:
                    surroundings.Errors.WriteLine(refused.Message);
                    return ExitCode.WorkspaceUnusable;
                case PublishOutcome.Made made:
                    Tell(made, folder, surroundings);
                    return ExitCode.Done;
                case var outcome:
                    throw new InvalidOperationException($"Unhandled outcome '{outcome}'.");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            surroundings.Errors.WriteLine($"{folder}: The site could not be written: {exception.Message} Name a folder you may write to; the same command goes on where it stopped.");
            return ExitCode.WorkspaceUnusable;
        }
    }

    private static void Tell(PublishOutcome.Made made, string folder, Surroundings surroundings)
    {
        surroundings.Errors.WriteLine($"{Screen.Count(made.Incidents, "released incident")} published: {Screen.Count(made.Files, "file")} in {folder}. Open {Path.Combine(folder, "index.html")}.");
        if (made.Removed > 0)
            surroundings.Errors.WriteLine($"{Screen.Count(made.Removed, "file")} of the earlier site removed.");
        if (made.Kept > 0)
            surroundings.Errors.WriteLine($"{Screen.Count(made.Kept, "incident")} not released and left out; griot judge INCIDENT release releases one.");
    }
}
