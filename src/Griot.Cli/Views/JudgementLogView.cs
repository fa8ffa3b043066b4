using System.Globalization;
using Griot.Engine;
using Griot.Merging.Judgements;
using Griot.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>The judgements of a workspace, oldest first: what, about which incident, by whom, when and why.</summary>
internal static class JudgementLogView
{
    public static IRenderable Of(JudgementLedger ledger, IncidentList list)
    {
        if (ledger.Entries.IsEmpty)
            return Screen.Plain("Nobody has judged anything in this workspace yet.\n");
        var incidentOf = list.Incidents.SelectMany(incident => incident.Events.Select(key => (key, incident))).ToDictionary(pair => pair.key, pair => pair.incident);
        var table = new Table { Border = TableBorder.Horizontal, Expand = true };
        table.AddColumn(new TableColumn("#") { NoWrap = true, Alignment = Justify.Right, Padding = new Padding(0, 0, 1, 0) });
        table.AddColumn(new TableColumn("When, by") { NoWrap = true });
        table.AddColumn(new TableColumn("Judgement"));
        table.AddColumn(new TableColumn("About"));
        foreach (var entry in ledger.Entries)
        {
            var style = entry.WithdrawnBy is null ? Style.Plain : Styles.Quiet;
            var what = new List<IRenderable> { Screen.Plain(entry.Judgement?.Says ?? $"{entry.Recorded.Judgement.Kind} (of a later version)", style) };
            if (entry.Recorded.Judgement.Reason is { } why)
                what.Add(Screen.Plain($"\"{why}\"", Styles.Quiet));
            if (entry.WithdrawnBy is { } by)
                what.Add(Screen.Plain($"taken back by {by}", Styles.Warning));
            table.AddRow(
                Screen.Plain(entry.Number.Value.ToString(CultureInfo.InvariantCulture), style),
                new Rows(Screen.Plain(entry.Recorded.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), style), Screen.Plain(entry.Recorded.Judgement.By, Styles.Quiet)),
                new Rows(what),
                Screen.Plain(About(entry.Judgement, incidentOf, list), style));
        }

        var rows = new List<IRenderable> { table };
        rows.AddRange(ledger.Log.Conflicts.Select(conflict => Screen.Plain($"! {conflict} The later one holds.", Styles.Warning)));
        return new Rows(rows);
    }

    private static string About(Judgement? judgement, Dictionary<EventKey, Incident> incidentOf, IncidentList list)
    {
        IEnumerable<EventKey> events = judgement switch
        {
            IncidentJudgement on => on.First.Concat(on.Second),
            ValueJudgement on => on.Events.Take(1),
            ReleaseJudgement on => on.Events.Take(1),
            ReleaseRequest on => on.Events.Take(1),
            Comment on => on.Events.Take(1),
            DependenceJudgement on => incidentOf.Keys.Where(key => key.Report == on.Report),
            _ => [],
        };
        return string.Join("\n", events.Where(incidentOf.ContainsKey).Select(key => incidentOf[key]).DistinctBy(incident => incident.Id)
            .Select(incident => $"{list.ShortId(incident.Id)} {IncidentTable.Title(incident)}"));
    }
}
