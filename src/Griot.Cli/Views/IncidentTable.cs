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

    private const int FewestColumns = 4;

    /// <summary>Below this, sources and disputes stand under the incident instead of beside it.</summary>
    private const int WidthForColumns = 110;

    public static IRenderable Of(IncidentList list, int reports, int width)
    {
        if (list.Incidents.IsEmpty)
            return Screen.Plain($"No incidents: {Screen.Count(reports, "report")} in the workspace, and none of them tells of an event that Griot can code.\n");

        var table = new Table { Border = TableBorder.Horizontal, Expand = true };
        table.AddColumn(new TableColumn("#") { NoWrap = true, Alignment = Justify.Right, Padding = new Padding(0, 0, 1, 0) });
        table.AddColumn(new TableColumn("Date, id") { NoWrap = true, Width = 10 });
        table.AddColumn(new TableColumn("Incident"));
        table.AddColumn(new TableColumn("Tolls: low / best / high") { NoWrap = width >= WidthForColumns });
        if (width >= WidthForColumns)
        {
            table.AddColumn(new TableColumn("Told by") { NoWrap = true });
            table.AddColumn(new TableColumn("In dispute"));
        }

        for (var i = 0; i < list.Incidents.Length; i++)
        {
            if (i > 0)
                table.AddEmptyRow();
            Add(table, i + 1, list.Incidents[i], list);
        }

        return new Rows(table, Legend(list));
    }

    /// <summary>What and where in a few words.</summary>
    public static string Title(Incident incident) => incident.Place switch
    {
        null => $"{incident.Type.Name()}, place unknown",
        { Precision: Precision.Near } place => $"{incident.Type.Name()} {Wording.Of(place)}",
        { Precision: Precision.Wide } place => $"{incident.Type.Name()} in {Wording.Of(place)}",
        var place => $"{incident.Type.Name()} at {Wording.Of(place)}",
    };

    public static string Parties(Incident incident)
    {
        var by = Names(incident.Actors, ActorRole.Initiator);
        var against = Names(incident.Actors, ActorRole.Target);
        return (by, against) switch
        {
            (_, "") => by,
            ("", _) => $"against {against}",
            _ => $"{by} > {against}",
        };
    }

    private static void Add(Table table, int number, Incident incident, IncidentList list)
    {
        var (reports, families) = (Screen.Count(incident.Reports.Length, "report"), incident.Families == 1 ? "1 family" : $"{incident.Families} families");
        var what = new List<IRenderable> { Screen.Plain(Title(incident), Styles.Heading), Screen.Plain(Parties(incident)) };
        IRenderable[] last = [Screen.Plain($"{reports}\n{families}"), Disputed(incident, list)];
        if (table.Columns.Count <= FewestColumns)
        {
            what.AddRange([Screen.Plain($"{reports}, {families}", Styles.Quiet), last[1]]);
            last = [];
        }

        table.AddRow([
            Screen.Plain(number.ToString(CultureInfo.InvariantCulture)),
            new Rows(Screen.Plain(Date(incident.Date)), Screen.Plain(list.ShortId(incident.Id), Styles.Quiet)),
            new Rows(what),
            Tolls(incident),
            .. last]);
    }

    private static string Date(EventDate? date) => date switch
    {
        null => "no date",
        { Days: 1 } => date.ToString(),
        _ => date.ToString().Replace("..", "\n", StringComparison.Ordinal),
    };

    private static string Names(IEnumerable<Stated<ActorPart>> actors, ActorRole role)
    {
        var names = actors
            .Where(actor => actor.Value.Role == role && actor.Certainty != Certainty.Denied)
            .Select(Wording.Of).Distinct(StringComparer.Ordinal).ToList();
        return names.Count <= 2 ? string.Join(" and ", names) : string.Create(CultureInfo.InvariantCulture, $"{names[0]} and {names.Count - 1} others");
    }

    private static Rows Tolls(Incident incident)
    {
        var shown = incident.Tolls.Length > MostTolls ? incident.Tolls[..(MostTolls - 1)] : incident.Tolls;
        var lines = shown.Select(toll => (Who: Who(toll), Count: Wording.Of(toll))).ToList();
        var width = lines.Select(line => line.Who.Length).DefaultIfEmpty(0).Max();
        var rows = lines.ConvertAll(line => (IRenderable)Screen.Plain($"{line.Who.PadRight(width)}  {line.Count}"));
        if (shown.Length < incident.Tolls.Length)
            rows.Add(Screen.Plain(string.Create(CultureInfo.InvariantCulture, $"and {incident.Tolls.Length - shown.Length} more"), Styles.Quiet));
        if (rows.Count == 0)
            rows.Add(Screen.Plain("none given", Styles.Quiet));
        return new Rows(rows);
    }

    private static string Who(MergedToll toll) =>
        toll.Who == PersonKind.All ? toll.Measure.Name() : $"{toll.Who.Name().Replace('_', ' ')} {toll.Measure.Name()}";

    private static Rows Disputed(Incident incident, IncidentList list)
    {
        var fields = incident.Contradictions.Select(one => Short(one.Field)).Distinct(StringComparer.Ordinal).ToList();
        var lines = new List<IRenderable>();
        if (fields.Count > 0)
            lines.Add(Screen.Plain("! " + string.Join(", ", fields), Styles.Warning));
        var decided = incident.Decisions.Where(one => one.Kind != DecisionKind.Accepted).Select(one => Short(one.Field)).Distinct(StringComparer.Ordinal).ToList();
        if (decided.Count > 0)
            lines.Add(Screen.Plain("* " + string.Join(", ", decided)));
        if (incident.State == IncidentState.Released)
            lines.Add(Screen.Plain("released", Styles.Good));
        lines.AddRange(incident.PossiblySame.Select(other => Screen.Plain($"~ {list.ShortId(other.Incident)}", Styles.Quiet)));
        return new Rows(lines);
    }

    // tolls.killed.soldiers is "killed" here; which of them is what griot show is for.
    private static string Short(string field) => field.Split('.') switch
    {
        ["tolls", var measure, ..] => measure,
        ["materiel", var item, ..] => item,
        ["event_type"] => "type",
        var other => other[0],
    };

    private static Text Legend(IncidentList list)
    {
        var parts = new List<string> { "family: reports of one origin" };
        if (list.Incidents.Any(incident => !incident.PossiblySame.IsEmpty))
            parts.Insert(0, "~ possibly the same incident as");
        if (list.Incidents.Any(incident => incident.Decisions.Any(one => one.Kind != DecisionKind.Accepted)))
            parts.Insert(0, "* corrected or rejected by a person");
        if (list.Incidents.Any(incident => !incident.Contradictions.IsEmpty))
            parts.Insert(0, "! reports contradict each other");
        return Screen.Plain(string.Join("   ", parts), Styles.Quiet);
    }
}
