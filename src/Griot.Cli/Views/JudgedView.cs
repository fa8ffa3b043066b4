using System.Collections.Immutable;
using System.Globalization;
using Griot.Engine;
using Griot.Merging.Judgements;
using Griot.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>What a judgement did: the incidents it touched, before and after, and how to take it back.</summary>
internal static class JudgedView
{
    public static IRenderable Of(Judged judged, IncidentList before, IncidentList after, string? workspace, Surroundings surroundings)
    {
        var entry = judged.Entry;
        var rows = new List<IRenderable> { Screen.Plain($"{entry.Number} {entry.Judgement?.Says}, by {entry.Recorded.Judgement.By}", Styles.Heading) };
        if (Value(entry.Judgement) is { } field)
            rows.Add(Values(field, judged, after));
        else
            rows.Add(Incidents(judged, before, after));
        if (entry.Judgement is ReleaseRequest)
            rows.Add(Screen.Plain("In this workspace a release takes two people: it goes out when another person releases it as it is now.", Styles.Warning));
        else if (judged.ChangedNothing)
            rows.Add(Screen.Plain("Nothing changes by it now: the incidents are as they were. It is kept, and holds when they change.", Styles.Warning));
        rows.Add(Screen.Plain(
            $"Take it back with: {surroundings.Command} undo {entry.Number.Value.ToString(CultureInfo.InvariantCulture)}{(workspace is null ? "" : $" --workspace {Screen.ShellWord(workspace)}")}", Styles.Quiet));
        rows.Add(new Text(""));
        return new Rows(rows);
    }

    private static IncidentField? Value(Judgement? judgement) => judgement is ValueJudgement on ? IncidentField.Named(on.Field) : null;

    private static Padder Values(IncidentField field, Judged judged, IncidentList after)
    {
        var grid = Grid();
        foreach (var incident in judged.After)
        {
            var was = judged.Before.FirstOrDefault(one => one.Id == incident.Id) is { } old ? field.TextOf(old) : null;
            grid.AddRow(Screen.Plain("in"), Screen.Plain(after.ShortId(incident.Id)), Screen.Plain(Line(incident)));
            grid.AddRow(Screen.Plain("was", Styles.Quiet), new Text(""), Screen.Plain(was ?? "nothing"));
            grid.AddRow(Screen.Plain("now", Styles.Heading), new Text(""), Screen.Plain(field.TextOf(incident) ?? "nothing", Styles.Heading));
        }

        return new Padder(grid, new Padding(2, 0, 0, 0));
    }

    private static Padder Incidents(Judged judged, IncidentList before, IncidentList after)
    {
        var grid = Grid();
        Add(grid, "was", Styles.Quiet, judged.Before, before);
        Add(grid, "now", Styles.Heading, judged.After, after);
        return new Padder(grid, new Padding(2, 0, 0, 0));
    }

    private static void Add(Grid grid, string label, Style style, ImmutableArray<Incident> incidents, IncidentList list)
    {
        for (var i = 0; i < incidents.Length; i++)
            grid.AddRow(Screen.Plain(i == 0 ? label : "", style), Screen.Plain(list.ShortId(incidents[i].Id)), Screen.Plain($"{Line(incidents[i])}: {Told(incidents[i])}", label == "now" ? null : style));
    }

    private static Grid Grid() => new Grid()
        .AddColumn(new GridColumn { NoWrap = true })
        .AddColumn(new GridColumn { NoWrap = true })
        .AddColumn(new GridColumn());

    private static string Line(Incident incident) => $"{IncidentTable.Title(incident)}, {incident.Date?.ToString() ?? "no date"}";

    private static string Told(Incident incident) =>
        $"{Screen.Count(incident.Reports.Length, "report")}, {(incident.Families == 1 ? "1 family" : string.Create(CultureInfo.InvariantCulture, $"{incident.Families} families"))}, {incident.State.Name()}";
}
