using System.Globalization;
using Griot.Engine;
using Griot.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Griot.Cli.Views;

/// <summary>The list of incidents: one row each, with what is sure and what is not.</summary>
internal static class IncidentTable
{
    private const int MostTolls = 4;

    public static IRenderable Of(IncidentList list, int reports)
    {
        if (list.Incidents.IsEmpty)
            return new Rows(Screen.Plain($"No incidents: {Screen.Count(reports, "report")} in the workspace, and none of them tells of an event that Griot can code."));

        var table = new Table { Border = TableBorder.Horizontal, Expand = false };
        table.AddColumn(new TableColumn("#") { NoWrap = true, Alignment = Justify.Right });
        table.AddColumn(new TableColumn("Date") { NoWrap = true });
        foreach (var heading in new[] { "Where", "What", "Low / best / high" })
            table.AddColumn(new TableColumn(heading));
        table.AddColumn(new TableColumn("Reports") { NoWrap = true });
        table.AddColumn(new TableColumn("Disputed"));
        table.AddColumn(new TableColumn("Id") { NoWrap = true });
        for (var i = 0; i < list.Incidents.Length; i++)
            Add(table, i + 1, list.Incidents[i], list);
        return new Rows(table, Legend(list));
    }

    private static void Add(Table table, int number, Incident incident, IncidentList list) => table.AddRow(
        Screen.Plain(number.ToString(CultureInfo.InvariantCulture)),
        Screen.Plain(Date(incident.Date)),
        Screen.Plain(incident.Place is { } place ? Wording.Of(place) : "unknown"),
        new Rows(Screen.Plain(incident.Type.Name(), Styles.Heading), Screen.Plain(Parties(incident))),
        Tolls(incident),
        Reports(incident),
        Disputed(incident, list),
        Screen.Plain(list.ShortId(incident.Id), Styles.Quiet));

    public static string Date(EventDate? date) => date switch
    {
        null => "unknown",
        { Days: 1 } => date.ToString(),
        _ => date.ToString().Replace("..", "\n", StringComparison.Ordinal),
    };

    public static string Parties(Incident incident)
    {
        var by = Names(incident.Actors, ActorRole.Initiator);
        var against = Names(incident.Actors, ActorRole.Target);
        return (by, against) switch
        {
            ("", "") => "",
            (_, "") => by,
            ("", _) => $"against {against}",
            _ => $"{by} > {against}",
        };
    }

    private static string Names(IEnumerable<Stated<ActorPart>> actors, ActorRole role)
    {
        var names = actors.Where(actor => actor.Value.Role == role).Select(Wording.Of).Distinct(StringComparer.Ordinal).ToList();
        return names.Count <= 2 ? string.Join(" and ", names) : string.Create(CultureInfo.InvariantCulture, $"{names[0]} and {names.Count - 1} others");
    }

    private static Text Tolls(Incident incident)
    {
        var lines = incident.Tolls
            .Select(toll => $"{Wording.Of(toll)} {toll.Who.Name().Replace('_', ' ')} {toll.Measure.Name()}".Replace(" all ", " ", StringComparison.Ordinal))
            .ToList();
        if (lines.Count > MostTolls)
            lines = [.. lines.Take(MostTolls - 1), string.Create(CultureInfo.InvariantCulture, $"and {lines.Count - MostTolls + 1} more")];
        return Screen.Plain(lines.Count == 0 ? "none given" : string.Join('\n', lines));
    }

    private static Text Reports(Incident incident) => Screen.Plain(incident.Families == incident.Reports.Length
        ? incident.Reports.Length.ToString(CultureInfo.InvariantCulture)
        : $"{incident.Reports.Length}\n{(incident.Families == 1 ? "1 family" : $"{incident.Families} families")}");

    private static Rows Disputed(Incident incident, IncidentList list)
    {
        var fields = incident.Contradictions.Select(one => one.Field.Replace("tolls.", "", StringComparison.Ordinal).Replace('.', ' ')).Distinct().ToList();
        var lines = new List<IRenderable>();
        if (fields.Count > 0)
            lines.Add(Screen.Plain("! " + string.Join(", ", fields), Styles.Warning));
        foreach (var other in incident.PossiblySame)
            lines.Add(Screen.Plain($"~ {list.ShortId(other.Incident)}?", Styles.Quiet));
        return new Rows(lines);
    }

    private static Text Legend(IncidentList list)
    {
        var parts = new List<string> { "family: reports of one origin" };
        if (list.Incidents.Any(incident => !incident.Contradictions.IsEmpty))
            parts.Insert(0, "! the reports contradict each other");
        if (list.Incidents.Any(incident => !incident.PossiblySame.IsEmpty))
            parts.Insert(0, "~ possibly the same incident as");
        return Screen.Plain(string.Join("   ", parts), Styles.Quiet);
    }
}
