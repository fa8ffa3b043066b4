using System.CommandLine;
using System.Globalization;
using Griot.Analysis.Places;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Storage;

namespace Griot.Cli.Commands;

/// <summary><c>gazetteer</c>: places beyond those of this version, kept in a workspace.</summary>
internal static class GazetteerCommand
{
    /// <summary>A file of another kind has a hundred thousand bad lines; the first show what is wrong.</summary>
    private const int MostNamed = 20;

    public static Command Create(Surroundings surroundings) =>
        new("gazetteer", "Teach a workspace more places, from the country dumps of GeoNames.") { Import(surroundings), List(surroundings), Remove(surroundings) };

    private static Command Import(Surroundings surroundings)
    {
        var file = new Argument<string>("FILE")
        {
            Description = $"A country dump of GeoNames, unpacked: ML.txt. Regions get their names when {GeoNamesFile.RegionNames} lies beside it",
        };
        var workspace = WorkspaceAccess.Option();
        var import = new Command("import", "Read the places of a country into the workspace; read and code then know them. The same file again replaces them.") { file, workspace };
        import.SetAction(parsed => Import(parsed.GetRequiredValue(file), WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), surroundings));
        return import;
    }

    private static int Import(string file, string folder, Surroundings surroundings)
    {
        var reading = GeoNamesFile.Read(file);
        if (reading.Outcome is not { } outcome)
        {
            surroundings.Errors.WriteLine(Screen.Harmless(reading.Problem!));
            return ExitCode.Usage;
        }

        return WorkspaceAccess.Use(folder, write: true, surroundings, opened =>
        {
            var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            GazetteerImport.Write(outcome, text);
            var name = GazetteerFolder.NameFor(file);
            opened.Gazetteers.Save(new(name, text.ToString()));
            Tell(name, reading, outcome, surroundings);
            return Skipped(file, outcome, surroundings);
        });
    }

    private static void Tell(string name, GeoNamesReading reading, ImportOutcome outcome, Surroundings surroundings)
    {
        var output = surroundings.Output;
        output.WriteLine($"{Screen.Count(outcome.Places.Count, "place")} imported as '{name}'; {Screen.Count(outcome.OtherFeatures, "other feature")} (wells, hills, ...) left out.");
        output.WriteLine(reading.RegionFile is not null
            ? $"Their regions are named after {GeoNamesFile.RegionNames}."
            : $"Their regions stay unnamed: put GeoNames' {GeoNamesFile.RegionNames} beside the file and import it again to name them.");
        output.WriteLine("Reports read from now on are coded with them; read earlier ones again to code them anew.");
    }

    private static int Skipped(string file, ImportOutcome outcome, Surroundings surroundings)
    {
        foreach (var line in outcome.Skipped.Take(MostNamed))
            surroundings.Errors.WriteLine(Screen.Harmless(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line.Number}: skipped, {line.Reason}")));
        if (outcome.Skipped.Count > MostNamed)
            surroundings.Errors.WriteLine($"{file}: {Screen.Count(outcome.Skipped.Count - MostNamed, "more line")} skipped.");
        return outcome.Skipped.Count == 0 ? ExitCode.Done : ExitCode.SomeReportsUnreadable;
    }

    private static Command List(Surroundings surroundings)
    {
        var workspace = WorkspaceAccess.Option();
        var list = new Command("list", "List what was imported into the workspace.") { workspace };
        list.SetAction(parsed => WorkspaceAccess.Use(
            WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), write: false, surroundings, opened =>
            {
                var imported = opened.Gazetteers.All();
                if (imported.IsEmpty)
                    surroundings.Output.WriteLine("Nothing was imported. Import a country with: griot gazetteer import FILE");
                foreach (var one in imported)
                    surroundings.Output.WriteLine($"{one.Name}: {Screen.Count(Places(one), "place")}");
                return ExitCode.Done;
            }));
        return list;
    }

    private static Command Remove(Surroundings surroundings)
    {
        var name = new Argument<string>("NAME") { Description = "Its name in the list" };
        var workspace = WorkspaceAccess.Option();
        var remove = new Command("remove", "Take an import away. Reports that were coded with it stay as they are until they are read again.") { name, workspace };
        remove.SetAction(parsed => WorkspaceAccess.Use(
            WorkspaceAccess.Folder(parsed.GetValue(workspace), surroundings), write: true, surroundings, opened =>
            {
                var wanted = parsed.GetRequiredValue(name);
                var removed = opened.Gazetteers.All().Any(one => one.Name == wanted) && opened.Gazetteers.Remove(wanted);
                if (removed)
                    surroundings.Output.WriteLine($"'{wanted}' is taken away.");
                else
                    surroundings.Errors.WriteLine($"Nothing was imported as '{wanted}'. See: griot gazetteer list");
                return removed ? ExitCode.Done : ExitCode.Usage;
            }));
        return remove;
    }

    /// <summary>How many places an import holds: its lines without comments.</summary>
    public static int Places(ImportedGazetteer gazetteer)
    {
        var count = 0;
        foreach (var line in gazetteer.Text.AsSpan().EnumerateLines())
            count += line.IsWhiteSpace() || line[0] == '#' ? 0 : 1;
        return count;
    }
}
