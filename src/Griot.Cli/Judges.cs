using System.Collections.Immutable;
using System.CommandLine;
using Griot.Cli.Views;
using Griot.Engine;
using Griot.Model;
using Griot.Storage;

namespace Griot.Cli;

/// <summary>What commands that record a judgement have in common: who judges, why, and saying what came of it.</summary>
internal sealed class Judges
{
    private readonly Surroundings _surroundings;
    private readonly Option<string?> _by = new("--by") { Description = "Who judges [default: your login name]", HelpName = "NAME" };
    private readonly Option<string?> _because = new("--because") { Description = "Why; kept with the judgement and shown beside it", HelpName = "TEXT" };
    private readonly Option<string?> _workspace = WorkspaceAccess.Option();

    private Judges(Surroundings surroundings) => _surroundings = surroundings;

    /// <summary>Gives a command the options of a judgement and the work it does on an open workspace.</summary>
    /// <param name="work">What is judged, or null when it has said on stderr why nothing can be.</param>
    public static Command Command(Command command, Surroundings surroundings, Func<ParseResult, Bench, Judged?> work)
    {
        var judges = new Judges(surroundings);
        command.Options.Add(judges._by);
        command.Options.Add(judges._because);
        command.Options.Add(judges._workspace);
        command.SetAction((parsed, cancellation) => Inputs.Breakable(() => judges.Run(parsed, work, cancellation), cancellation));
        return command;
    }

    private int Run(ParseResult parsed, Func<ParseResult, Bench, Judged?> work, CancellationToken cancellation)
    {
        if (Judge(parsed.GetValue(_by)) is not { } by)
        {
            _surroundings.Errors.WriteLine("Who judges? Your login name is not known here; say it with --by NAME.");
            return ExitCode.Usage;
        }

        return WorkspaceAccess.UseExisting(WorkspaceAccess.Folder(parsed.GetValue(_workspace), _surroundings), _surroundings, workspace =>
        {
            var before = new IncidentList(workspace);
            var judging = new Judging(workspace, Rules.Keep(null, workspace), by, parsed.GetValue(_because), cancellation);
            if (work(parsed, new Bench(workspace, before, judging, _surroundings)) is not { } judged)
                return ExitCode.Usage;
            Screen.Show(JudgedView.Of(judged, before, new IncidentList(workspace), parsed.GetValue(_workspace), _surroundings), _surroundings);
            foreach (var warning in judged.Warnings)
                _surroundings.Errors.WriteLine(Screen.Harmless($"Warning: {warning} The later one holds."));
            return ExitCode.Done;
        });
    }

    private string? Judge(string? given) =>
        new[] { given, _surroundings.Variable("USER"), _surroundings.Variable("LOGNAME"), _surroundings.Variable("USERNAME") }
            .FirstOrDefault(name => !string.IsNullOrWhiteSpace(name))?.Trim();
}

/// <summary>Where a judgement is made: the workspace, its incidents by name, and the judging itself.</summary>
internal sealed record Bench(Workspace Workspace, IncidentList List, Judging Judging, Surroundings Surroundings)
{
    /// <summary>The incident of that name; says why not when there is none.</summary>
    public Incident? Find(string name)
    {
        var (incident, problem) = List.Find(name);
        if (incident is null)
            Refuse(problem!);
        return incident;
    }

    /// <summary>The report of an incident that a person means: by its letter in <c>griot show</c>, its id or the beginning of it, or its file.</summary>
    public IncidentReport? Report(Incident incident, string name)
    {
        var labels = new ReportLabels(incident);
        var found = incident.Reports.Where(report => labels[report.Id].Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0)
            found = [.. incident.Reports.Where(report => report.File == name || Path.GetFileName(report.File) == name || report.Id.Value == name)];
        if (found.Count == 0 && name.Length >= 4)
            found = [.. incident.Reports.Where(report => report.Id.Value.StartsWith(name, StringComparison.Ordinal))];
        if (found.Count == 1)
            return found[0];
        Refuse(found.Count == 0
            ? $"Incident {List.ShortId(incident.Id)} has no report '{name}'. Its reports are {Reports(incident, labels)}."
            : $"'{name}' names {found.Count} reports of incident {List.ShortId(incident.Id)}. Use a letter: {Reports(incident, labels)}.");
        return null;
    }

    /// <summary>The events of an incident that a person means: all of a report, or one as REPORT#e1.</summary>
    public ImmutableArray<EventKey>? Events(Incident incident, string name)
    {
        var at = name.LastIndexOf('#');
        if (Report(incident, at < 0 ? name : name[..at]) is not { } report)
            return null;
        var events = incident.Events.Where(key => key.Report == report.Id).ToImmutableArray();
        if (at < 0)
            return events;
        if (events.Any(key => key.Event == name[(at + 1)..]))
            return [.. events.Where(key => key.Event == name[(at + 1)..])];
        Refuse($"Report '{name[..at]}' has no event '{name[(at + 1)..]}' in incident {List.ShortId(incident.Id)}. It has {string.Join(", ", events.Select(key => key.Event))}.");
        return null;
    }

    public void Refuse(string problem) => Surroundings.Errors.WriteLine(Screen.Harmless(problem));

    private static string Reports(Incident incident, ReportLabels labels)
    {
        const int Most = 12;
        var named = incident.Reports.Take(Most).Select(report => $"{labels[report.Id]} ({report.Source ?? Path.GetFileName(report.File)})");
        return string.Join(", ", named) + (incident.Reports.Length > Most ? $" and {incident.Reports.Length - Most} more (griot show)" : "");
    }
}
