using System.Collections.Immutable;
using System.Globalization;
using Griot.Merging.Matching;
using Griot.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>Why the reports of an incident are together: a block for each event with what it shares with its likest.</summary>
internal static class GroupingView
{
    /// <summary>Of a thousand copies the first show how they hang together.</summary>
    private const int MostBlocks = 40;

    public static IRenderable Of(Incident incident, ImmutableArray<EventLink> links, IncidentList list)
    {
        var labels = new ReportLabels(incident);
        var rows = new List<IRenderable> { IncidentHead.Of(incident, labels, list), new Text("") };
        if (links.IsEmpty)
        {
            rows.Add(Screen.Plain("One event of one report: nothing was joined."));
            return new Rows(rows);
        }

        rows.Add(Screen.Plain("Each event is shown with the one it is most like, and with what that rests on.", Styles.Quiet));
        var reports = incident.Reports.ToDictionary(report => report.Id);
        var places = incident.Reports.Select((report, i) => (report.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        var shown = new HashSet<(EventKey, EventKey)>();
        foreach (var link in links.OrderBy(link => places.GetValueOrDefault(link.Event.Report)).ThenBy(link => link.Event).Take(MostBlocks))
        {
            var mutual = links.Any(other => other.Event == link.To && other.To == link.Event);
            shown.Add((link.Event, link.To));
            if (mutual && shown.Contains((link.To, link.Event)))
                continue;
            var (one, other) = (Name(link.Event, reports, labels), Name(link.To, reports, labels));
            rows.Add(new Text(""));
            rows.Add(Screen.Plain(
                $"{(mutual ? $"{one} and {other} are most like each other" : $"{one} is most like {other}")}: {link.Score.Points.ToString("0.0", CultureInfo.InvariantCulture)} points", Styles.Heading));
            rows.Add(Parts(link.Score));
        }

        if (links.Length > MostBlocks)
            rows.AddRange([new Text(""), Screen.Plain($"and {Screen.Count(links.Length - MostBlocks, "event")} more", Styles.Quiet)]);
        rows.AddRange([new Text(""), Screen.Plain("Points and what they mean: docs/merging.md", Styles.Quiet)]);
        return new Rows(rows);
    }

    private static Padder Parts(PairScore score)
    {
        var grid = new Grid()
            .AddColumn(new GridColumn { NoWrap = true, Alignment = Justify.Right })
            .AddColumn(new GridColumn { NoWrap = true })
            .AddColumn(new GridColumn());
        foreach (var part in score.Parts.OrderByDescending(part => part.Points))
            grid.AddRow(Screen.Plain(Points(part.Points), part.Points < 0 ? Styles.Warning : Styles.Good), Screen.Plain(Words(part.Outcome)), Screen.Plain(part.Words, Styles.Quiet));
        if (score.Veto is { } veto)
            grid.AddRow(Screen.Plain("!", Styles.Warning), Screen.Plain("kept apart"), Screen.Plain($"{veto}; these two are together through others, or by a judgement"));
        return new Padder(grid, new Padding(2, 0, 0, 0));
    }

    private static string Name(EventKey key, Dictionary<ReportId, IncidentReport> reports, ReportLabels labels)
    {
        var report = reports.TryGetValue(key.Report, out var found) ? labels.Short(found) : key.Report.Value;
        return $"{report} ({key.Event})";
    }

    // time.same_day is "time: same day".
    private static string Words(string outcome) => outcome.Replace(".", ": ", StringComparison.Ordinal).Replace('_', ' ');

    private static string Points(double points) => points.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
