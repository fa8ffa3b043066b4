using System.CommandLine;
using System.Globalization;
using System.Text;
using Griot.Analysis;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Storage;

namespace Griot.Cli.Commands;

/// <summary><c>export</c>: incidents as files for other programs.</summary>
internal static class ExportCommand
{
    private static readonly Dictionary<string, ExportFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["acled"] = ExportFormat.Acled,
        ["ged"] = ExportFormat.Ged,
        ["geojson"] = ExportFormat.GeoJson,
        ["csv"] = ExportFormat.Csv,
    };

    public static Command Create(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write, replaced if it is there; - for standard output" };
        var workspace = WorkspaceAccess.Option();
        var rule = Rules.Option("for this file");
        var format = new Option<string>("--format")
        {
            Description = "acled (ACLED's 31 columns), ged (UCDP GED's 49 columns), geojson (a map layer) or csv (one row a claim)",
            HelpName = "FORMAT",
            Required = true,
        };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var command = new Command("export", "Write the incidents for other programs. Exports name no private person: speakers and quotations stay behind.")
        {
            file, format, rule, workspace,
        };
        command.SetAction(parsed => WorkspaceAccess.Use(
            WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), write: false, surroundings,
            opened => Export(opened, parsed.GetValue(rule), Formats[parsed.GetRequiredValue(format)], parsed.GetRequiredValue(file), surroundings)));
        return command;
    }

    private static int Export(Workspace workspace, string? rule, ExportFormat format, string file, Surroundings surroundings)
    {
        var incidents = new IncidentList(Rules.Incidents(workspace, rule)).Incidents;
        var dossiers = Dossiers.All(incidents, workspace);
        var export = new IncidentExport(Coder.Default.Actors, Coder.Default.Countries);
        try
        {
            Tell(Written(file, surroundings, output => export.Write(format, dossiers, output)), file, surroundings);
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            surroundings.Errors.WriteLine($"{file}: It could not be written: {exception.Message} Name a file in a folder you may write to.");
            return ExitCode.WorkspaceUnusable;
        }
    }

    private static ExportSummary Written(string file, Surroundings surroundings, Func<TextWriter, ExportSummary> write)
    {
        if (file == "-")
            return write(surroundings.Output);

        // Beside the target first, so that a full disk does not cost the file that was there.
        var draft = file + ".part";
        ExportSummary summary;
        using (var output = new StreamWriter(draft, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            summary = write(output);
        File.Move(draft, file, overwrite: true);
        return summary;
    }

    private static void Tell(ExportSummary summary, string file, Surroundings surroundings)
    {
        var where = file == "-" ? "" : $" to {file}";
        surroundings.Errors.WriteLine($"{Screen.Count(summary.Written, "incident")} written{where}.");
        if (summary.LeftOut.Count > 0)
            surroundings.Errors.WriteLine(
                "Left out, because the format has no row for them: "
                + string.Join(", ", summary.LeftOut.Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Value} with {reason.Key}"))) + ".");
    }
}
