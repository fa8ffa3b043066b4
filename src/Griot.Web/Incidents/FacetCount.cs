using System.Collections.Immutable;
using System.Text.Json;

namespace Griot.Web.Incidents;

/// <summary>Counts how many incidents have each value that a filter can take.</summary>
internal static class FacetCount
{
    public static Facets Of(ImmutableArray<IncidentRow> rows)
    {
        var dated = rows.Where(row => row.Date is not null).ToList();
        return new(
            [.. Counted(rows, row => [new(row.EventType, row.EventType, null)]), .. Counted(rows, row => [new(row.SubEventType, row.SubEventType, row.EventType)])],
            Counted(rows, row => row.Place?.Country is { } country ? [new(country, country, null)] : []),
            Counted(rows, row => row.Place?.Admin1 is { } region ? [new(region, region, row.Place.Country)] : []),
            Counted(rows, Parties),
            Counted(rows, row => row.Sources.Select(source => new Value(source, source, null))),
            Counted(rows, row => row.Languages.Select(language => new Value(language, language, null))),
            Counted(rows, row => [State(row)]),
            dated.Count == 0 ? null : dated.Min(row => row.Date!.Start),
            dated.Count == 0 ? null : dated.Max(row => row.Date!.End));
    }

    private static IEnumerable<Value> Parties(IncidentRow row) =>
        row.Initiators.Concat(row.Targets).Concat(row.Allies).Select(party => new Value(party.Id ?? party.Name, party.Name, null)).DistinctBy(value => value.Key);

    private static Value State(IncidentRow row)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(row.State.ToString());
        return new(name, name, null);
    }

    // The label is the first that is met: one key may have been written in several ways.
    private static ImmutableArray<Facet> Counted(ImmutableArray<IncidentRow> rows, Func<IncidentRow, IEnumerable<Value>> values)
    {
        var counts = new Dictionary<(string Key, string? Within), (string Label, int Count)>();
        foreach (var row in rows)
        {
            foreach (var value in values(row))
            {
                var known = counts.GetValueOrDefault((value.Key, value.Within), (value.Label, 0));
                counts[(value.Key, value.Within)] = (known.Item1, known.Item2 + 1);
            }
        }

        return [.. counts.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key.Key, StringComparer.Ordinal).Select(pair => new Facet(pair.Key.Key, pair.Value.Label, pair.Key.Within, pair.Value.Count))];
    }

    private readonly record struct Value(string Key, string Label, string? Within);
}
