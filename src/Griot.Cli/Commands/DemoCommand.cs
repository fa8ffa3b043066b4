using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Griot.Analysis;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Model;
using Griot.Reading;

namespace Griot.Cli.Commands;

/// <summary><c>demo</c>: the whole path from reports to incidents on the samples inside the program.</summary>
internal static class DemoCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var workspace = WorkspaceAccess.Option();
        workspace.Description = "An empty or new folder to work in [default: a new temporary folder]";
        var command = new Command("demo", "Read made-up sample reports into a fresh workspace and show what comes out.") { workspace };
        command.SetAction((parsed, cancellation) =>
        {
            var folder = parsed.GetValue(workspace) ?? Directory.CreateTempSubdirectory("griot-demo-").FullName;
            return Inputs.Breakable(() => WorkspaceAccess.Use(folder, write: true, surroundings, opened =>
            {
                if (opened.ReportCount > 0)
                {
                    surroundings.Errors.WriteLine($"The workspace '{folder}' holds reports already. The demo wants an empty or new folder.");
                    return ExitCode.Usage;
                }

                var run = new ReadRun(new CodeRun(Coder.Default), opened);
                var summary = ProgressBar.Watch("Reading", surroundings, progress => run.Run(Samples(), progress, cancellation));
                var list = new IncidentList(summary.Incidents);
                Introduce(summary, surroundings);
                Screen.Show(IncidentTable.Of(list, opened.ReportCount, surroundings.Width), surroundings);
                Suggest(list, folder, surroundings);
                return Inputs.Report(summary.Problems, surroundings);
            }), cancellation);
        });
        return command;
    }

    private static ReportSources Samples()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return ReportSources.Of(
            from name in assembly.GetManifestResourceNames()
            where name.StartsWith("samples/", StringComparison.Ordinal)
            select new ReportSource(name, () => assembly.GetManifestResourceStream(name)!));
    }

    private static void Introduce(ReadSummary summary, Surroundings surroundings)
    {
        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{summary.Read} made-up reports in English and French, told by outlets that copy, revise and contradict each other, became {Screen.Count(summary.Incidents.Length, "incident")}."));
        surroundings.Output.WriteLine("Real places and groups, invented events: no line below is news.");
        surroundings.Output.WriteLine();
    }

    private static void Suggest(IncidentList list, string folder, Surroundings surroundings)
    {
        var (command, word) = (surroundings.Command, Screen.ShellWord(folder));
        var rows = new List<(string, string)>();
        if (Richest(list.Incidents) is { } incident)
            rows.Add(($"{command} show {list.ShortId(incident.Id)} --workspace {word}", "who says what about the most contested of them, in which words"));
        rows.Add(($"{command} export --format geojson map.geojson --workspace {word}", "the incidents as a map layer"));
        rows.Add(($"{command} read YOUR-FOLDER", "the same with your own reports: texts, pages, feeds, tables, archives"));
        Screen.Show(TryNext.Of(rows), surroundings);
    }

    private static Incident? Richest(ImmutableArray<Incident> incidents) =>
        incidents.MaxBy(incident => (incident.Contradictions.Length, incident.Reports.Length));
}
