using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Griot.Cli.Views;
using Griot.Engine;

namespace Griot.Cli.Commands;

/// <summary><c>verify</c>: whether everything in a workspace is still what came in.</summary>
internal static class VerifyCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var workspace = WorkspaceAccess.Option();
        var trust = new Option<string?>("--trust") { Description = "Root certificates (PEM) that time stamps must lead to [default: only their signatures are checked]", HelpName = "FILE" };
        var command = new Command("verify", "Hash everything again: the bytes that were read, where they came from, reports, judgements, time stamps. Names what is damaged or missing.") { workspace, trust };
        command.SetAction((parsed, cancellation) => Inputs.Breakable(() =>
        {
            var (roots, problem) = Roots(parsed.GetValue(trust));
            if (problem is not null)
            {
                surroundings.Errors.WriteLine(problem);
                return ExitCode.Usage;
            }

            return WorkspaceAccess.Use(WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), write: false, surroundings, opened => Tell(
                ProgressBar.Watch("Verifying", surroundings, progress => new CustodyCheck(opened, roots).Run(progress, cancellation)), surroundings));
        }, cancellation));
        return command;
    }

    private static int Tell(CustodyFindings found, Surroundings surroundings)
    {
        foreach (var line in found.Wrong.Concat(found.Notes))
            surroundings.Errors.WriteLine(Screen.Harmless(line));
        foreach (var line in found.Stamps)
            surroundings.Output.WriteLine(Screen.Harmless(line));
        var what = string.Create(CultureInfo.InvariantCulture,
            $"{Screen.Count(found.RawFiles, "raw file")} ({found.Bytes:N0} bytes), {found.Lines:N0} lines of custody, {Screen.Count(found.Reports, "report")}, {Screen.Count(found.Judgements, "judgement")}");
        surroundings.Output.WriteLine(found.Wrong.IsEmpty ? $"In order: {what}." : $"Not in order: {found.Wrong.Length} of {what}.");
        return found.Wrong.IsEmpty ? ExitCode.Done : ExitCode.Damaged;
    }

    private static (X509Certificate2Collection? Roots, string? Problem) Roots(string? file)
    {
        if (file is null)
            return (null, null);
        try
        {
            var roots = new X509Certificate2Collection();
            roots.ImportFromPemFile(file);
            return roots.Count > 0 ? (roots, null) : (null, $"'{file}' holds no certificate. --trust takes a file of certificates in PEM form.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return (null, $"'{file}' cannot be read as certificates: {exception.Message}");
        }
    }
}
