using System.CommandLine;
using System.Globalization;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Storage;

namespace Griot.Cli.Commands;

/// <summary><c>stamp</c>: an authority's word that the custody list existed at a time.</summary>
internal static class StampCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Command Create(Surroundings surroundings)
    {
        var workspace = WorkspaceAccess.Option();
        var authority = new Option<string>("--authority") { Description = "The address of a time-stamp authority (RFC 3161), http or https", HelpName = "URL", Required = true };
        var command = new Command("stamp", "Ask a time-stamp authority to sign the hash of the custody list; nothing but that hash leaves this machine.") { authority, workspace };
        command.SetAction((parsed, cancellation) => Inputs.Breakable(() =>
        {
            var url = parsed.GetRequiredValue(authority);
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            {
                surroundings.Errors.WriteLine($"'{url}' is no address of an authority. Give one that begins with http:// or https://.");
                return ExitCode.Usage;
            }

            return WorkspaceAccess.Use(WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), write: true, surroundings, opened => Stamp(opened, address, surroundings, cancellation));
        }, cancellation));
        return command;
    }

    private static int Stamp(Workspace opened, Uri authority, Surroundings surroundings, CancellationToken cancellation)
    {
        if (opened.Custody.Last() is not { } last)
        {
            surroundings.Errors.WriteLine("The custody list is empty: there is nothing to stamp. Read some reports first.");
            return ExitCode.Usage;
        }

        // A redirect could lead anywhere; the authority was named, and nobody else is asked.
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = Patience };
        var outcome = TimeStampToken.RequestAsync(authority, last.Hash, client, cancellation).GetAwaiter().GetResult();
        if (outcome.Token is not { } token)
        {
            surroundings.Errors.WriteLine(Screen.Harmless($"{authority} gave no time stamp: {outcome.Problem}. Check the address, or name another authority."));
            return ExitCode.Usage;
        }

        opened.Custody.Add(last, authority.ToString(), token);
        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Stamped: {last.Number:N0} lines of custody existed at {outcome.At:yyyy-MM-dd HH:mm:ss} UTC, says {authority}."));
        return ExitCode.Done;
    }
}
