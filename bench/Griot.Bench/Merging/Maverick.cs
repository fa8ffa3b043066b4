using System.Collections.Immutable;
using System.Globalization;
using Griot.Merging.Aggregation;
using Griot.Model;

namespace Griot.Bench;

/// <summary>How far several reports of one event differ, and what each aggregation rule makes of their figures.</summary>
/// <remarks>
/// Input: the table of coded reports of MAVERICK (one row a report, <c>event_id</c> for the event). Published models to compare with are those of the
/// R package eventreport: the most conservative (lowest figure) and the most representative one (the figure that most reports give).
/// </remarks>
internal static class Maverick
{
    public static string Measure(string file)
    {
        var events = Read(file).GroupBy(row => row["event_id"]).Select(group => group.ToArray()).ToArray();
        var lethal = events.Where(rows => rows.Length > 1 && rows.Any(row => Dead(row) > 0)).ToArray();
        double Share(Func<Dictionary<string, string>[], bool> differs) => (double)lethal.Count(differs) / lethal.Length;
        bool Toll(Dictionary<string, string>[] rows) => Differ(rows, row => row["deaths_best"]);
        bool Actor(Dictionary<string, string>[] rows) => Differ(rows, row => row["actor1"]);
        bool Date(Dictionary<string, string>[] rows) => Differ(rows, row => row["date_start"]);
        bool Place(Dictionary<string, string>[] rows) => Differ(rows, row => row["latitude"] + "|" + row["longitude"]);
        var chosen = lethal.Select(rows => (Figures: Figures(rows), Rows: rows)).ToArray();
        var conservative = chosen.Count(one => AggregationRules.Conservative.Choose(one.Figures).Best == one.Rows.Min(Dead));
        var modes = chosen.Select(one => (one.Figures, Modes: Modes(one.Rows))).Where(one => one.Modes.Count == 1).ToArray();
        var representative = modes.Count(one => AggregationRules.MostRepresentative.Choose(one.Figures).Best == one.Modes[0]);
        var totals = AggregationRules.All.Select(rule => string.Create(CultureInfo.InvariantCulture,
            $"| {rule.Name} | {chosen.Sum(one => rule.Choose(one.Figures).Low ?? 0):N0} | {chosen.Sum(one => rule.Choose(one.Figures).Best ?? 0):N0} | {chosen.Sum(one => rule.Choose(one.Figures).High ?? 0):N0} |"));
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Aggregation rules on coded reports of 2,200 events

            {events.Sum(rows => rows.Length):N0} reports of {events.Length:N0} events (MAVERICK, CC BY 4.0); {lethal.Length} lethal events with several reports.

            | field | reports differ | published |
            | --- | ---: | ---: |
            | toll | {Share(Toll):P1} | 70.6 % |
            | actor | {Share(Actor):P1} | 62.2 % |
            | date | {Share(Date):P1} | 49.2 % |
            | place | {Share(Place):P1} | 48.2 % |
            | any of them | {Share(rows => Toll(rows) || Actor(rows) || Date(rows) || Place(rows)):P1} | 92.4 % |

            | rule | low | best | high |
            | --- | ---: | ---: | ---: |
            {string.Join('\n', totals)}

            Compared are best estimate of the dead, first actor, first day, and coordinates; the published shares do not say which columns they take.
            Dead in these events, added up, each report a family of its own. `conservative` gives the lowest figure, the published most conservative
            model, in {conservative} of {lethal.Length} events; `most_representative` gives the figure that most reports give, the published most
            representative model, in {representative} of the {modes.Length} events that have one such figure. The published most informative model (the most
            precise actors, dates and places) has no counterpart for tolls: Griot keeps the most exact of agreeing dates and places under every rule.
            """);
    }

    private static bool Differ(Dictionary<string, string>[] rows, Func<Dictionary<string, string>, string> field) =>
        rows.Select(field).Distinct(StringComparer.Ordinal).Count() > 1;

    private static long Dead(Dictionary<string, string> row) => Number(row["deaths_best"]);

    private static long Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (long)Math.Max(0, number) : 0;

    private static List<long> Modes(Dictionary<string, string>[] rows)
    {
        var counts = rows.GroupBy(Dead).ToDictionary(group => group.Key, group => group.Count());
        return [.. counts.Where(pair => pair.Value == counts.Values.Max()).Select(pair => pair.Key)];
    }

    private static ImmutableArray<TollStatement> Figures(Dictionary<string, string>[] rows) =>
        [.. rows.Select((row, i) => new TollStatement(
            new(new(row["id"]), "e1"), i + 1, DateOnly.TryParse(row["date_start"], CultureInfo.InvariantCulture, out var day) ? day : default,
            new(new(TollMeasure.Killed, PersonKind.All, Count(row)), [default], new("maverick", 1)), "", OneSide: false))];

    private static CountRange Count(Dictionary<string, string> row) => CountRange.Exactly(Dead(row));

    private static IEnumerable<Dictionary<string, string>> Read(string file)
    {
        var rows = Cells(File.ReadAllText(file)).ToList();
        return rows.Skip(1).Where(row => row.Count == rows[0].Count).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    // RFC 4180: quoted cells may hold commas, line ends and doubled quotes.
    private static IEnumerable<List<string>> Cells(string text)
    {
        var (row, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is ',' or '\n' && !quoted)
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
                cell.Append(c);
        }
    }
}
