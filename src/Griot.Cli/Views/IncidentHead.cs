using System.Globalization;
using Griot.Engine;
using Griot.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>What an incident is, which reports tell it, and which of those share an origin.</summary>
internal static class IncidentHead
{
    public static IRenderable Of(Incident incident, ReportLabels labels, IncidentList list)
    {
        var rows = new List<IRenderable>
        {
            Screen.Plain($"{IncidentTable.Title(incident)}, {incident.Date?.ToString() ?? "date unknown"}", Styles.Heading),
            Screen.Plain(IncidentTable.Parties(incident)),
            Screen.Plain($"Incident {incident.Id}, {incident.State.Name()}", Styles.Quiet),
            new Text(""),
            Screen.Plain($"{Screen.Count(incident.Reports.Length, "report")} from {Families(incident)}", Styles.Heading),
            Reports(incident, labels),
        };
        foreach (var other in incident.PossiblySame)
        {
            rows.Add(new Text(""));
            rows.Add(Screen.Plain(string.Create(CultureInfo.InvariantCulture,
                $"~ possibly the same as {list.ShortId(other.Incident)} (score {other.Score:0.0})"), Styles.Warning));
            rows.Add(new Padder(Screen.Plain(string.Join("; ", other.Reasons), Styles.Quiet), new Padding(2, 0, 0, 0)));
        }

        if (!incident.Decisions.IsEmpty)
        {
            rows.AddRange([new Text(""), Screen.Plain("Decided by people", Styles.Heading)]);
            rows.AddRange(incident.Decisions.Select(decision => new Padder(Screen.Plain(Decided(decision, labels)), new Padding(2, 0, 0, 0))));
        }

        return new Rows(rows);
    }

    /// <summary>One decision in a line: what, who, when, why, and what the program codes there.</summary>
    private static string Decided(FieldDecision decision, ReportLabels labels)
    {
        var by = string.Create(CultureInfo.InvariantCulture, $"{decision.Kind.Name()} by {decision.By}, {decision.When.UtcDateTime:yyyy-MM-dd} (#{decision.Judgement})");
        var why = decision.Why is null ? "" : $": \"{decision.Why}\"";
        var words = decision.Evidence is { } evidence ? string.Create(CultureInfo.InvariantCulture, $", after {labels[evidence.Report]} [{evidence.Span.Start}, {evidence.Span.End})") : "";
        var coded = decision switch
        {
            { Kind: DecisionKind.Corrected } => $"; coded: {decision.Coded ?? "nothing"}",
            { IsOutdated: true } => $"; look again: it is coded {decision.Coded ?? "as nothing"} now",
            _ => "",
        };
        return $"* {decision.Field} {decision.Value} {by}{words}{why}{coded}";
    }

    private static string Families(Incident incident) => incident.Families == 1 ? "1 family" : $"{incident.Families} independent families";

    private static Padder Reports(Incident incident, ReportLabels labels)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn { NoWrap = true })
            .AddColumn(new GridColumn { NoWrap = true })
            .AddColumn(new GridColumn { NoWrap = true })
            .AddColumn(new GridColumn());
        foreach (var report in incident.Reports.OrderBy(report => report.Family))
        {
            grid.AddRow(
                Screen.Plain(labels.Short(report)),
                Screen.Plain(report.Published is { } day ? EventDate.On(day).ToString() : "no date"),
                Screen.Plain(string.Create(CultureInfo.InvariantCulture, $"family {report.Family}")),
                Screen.Plain(report.FamilyReason is { } reason ? Screen.OneLine(labels.Readable(reason)) : report.File, Styles.Quiet));
        }

        return new Padder(grid, new Padding(2, 0, 0, 0));
    }
}
