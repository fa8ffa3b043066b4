using System.Collections;
using System.Collections.Immutable;
using Griot.Model;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Griot.Web.Incidents;

/// <summary>A filter made ready: checked once, then asked of each row.</summary>
public sealed class IncidentQuery
{
    private static readonly HashSet<string> Types = new(
        Enum.GetValues<SubEventType>().SelectMany(type => new[] { type.Name(), type.Type().Name() }), StringComparer.OrdinalIgnoreCase);

    private readonly IncidentFilter _filter;
    private readonly Box? _box;
    private readonly BitArray? _found;

    /// <summary>Whether nothing but days and words is asked for.</summary>
    private readonly bool _isPlain;

    private IncidentQuery(IncidentFilter filter, Box? box, BitArray? found)
    {
        (_filter, _box, _found) = (filter, box, found);
        _isPlain = filter with { From = null, To = null, Words = null } == new IncidentFilter();
    }

    /// <summary>Makes a filter ready, or says which of its values is wrong. Words are looked up in the store here, once.</summary>
    public static bool TryMake(IncidentFilter filter, OpenWorkspace workspace, out IncidentQuery query, out ProblemHttpResult? problem)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(workspace);
        var box = Given(filter.Box) ? Incidents.Box.Read(filter.Box!) : null;
        problem = Wrong(filter, box);
        query = new(filter, box, problem is null && Given(filter.Words) ? Found(filter.Words!, workspace) : null);
        return problem is null;
    }

    /// <summary>The rows that pass, by date.</summary>
    public IEnumerable<IncidentRow> Of(IncidentIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return Positions(index).Select(at => index.Rows[at]);
    }

    /// <summary>A part of the rows that pass, in an order, and how many there are.</summary>
    public (int Total, ImmutableArray<IncidentRow> Rows) Page(IncidentIndex index, IncidentOrder order, int offset, int limit)
    {
        ArgumentNullException.ThrowIfNull(index);
        // Looked at as they lie in memory; walking them in another order takes several times as long.
        var passes = new BitArray(index.Rows.Length);
        var total = 0;
        foreach (var at in Positions(index))
        {
            passes[at] = true;
            total++;
        }

        var page = ImmutableArray.CreateBuilder<IncidentRow>();
        foreach (var at in index.In(order))
        {
            if (page.Count == limit)
                break;
            if (passes[at] && offset-- <= 0)
                page.Add(index.Rows[at]);
        }

        return (total, page.ToImmutable());
    }

    private IEnumerable<int> Positions(IncidentIndex index)
    {
        var (first, last) = (_filter.From?.DayNumber ?? int.MinValue, _filter.To?.DayNumber ?? int.MaxValue);
        var isDated = _filter.From is not null || _filter.To is not null;
        for (var at = 0; at < index.Rows.Length; at++)
        {
            if ((!isDated || index.IsWithin(at, first, last)) && (_found is null || index.IsToldBy(at, _found)) && (_isPlain || Passes(index.Rows[at])))
                yield return at;
        }
    }

    /// <summary>Whether a row passes all but days and words.</summary>
    private bool Passes(IncidentRow row) =>
        (_filter.State is not { } state || row.State == state)
        && (_filter.Reason is not { } reason || row.Reasons.Contains(reason))
        && InPlace(row)
        && (!Given(_filter.Type) || Same(row.EventType, _filter.Type) || Same(row.SubEventType, _filter.Type))
        && (!Given(_filter.Actor) || HasParty(row, _filter.Actor!))
        && (!Given(_filter.Language) || row.Languages.Any(language => Same(language, _filter.Language)))
        && (!Given(_filter.Source) || row.Sources.Any(source => Same(source, _filter.Source)));

    private bool InPlace(IncidentRow row) =>
        (!Given(_filter.Country) || Same(row.Place?.Country, _filter.Country))
        && (!Given(_filter.Region) || Same(row.Place?.Admin1, _filter.Region))
        && (_box is not { } box || (row.Place is { Latitude: { } latitude, Longitude: { } longitude } && box.Holds(latitude, longitude)));

    private static bool HasParty(IncidentRow row, string name) =>
        row.Initiators.Any(party => Is(party, name)) || row.Targets.Any(party => Is(party, name)) || row.Allies.Any(party => Is(party, name));

    private static bool Is(PartyRow party, string name) => Same(party.Id ?? party.Name, name);

    private static BitArray Found(string words, OpenWorkspace workspace)
    {
        var numbers = workspace.Read(opened => opened.SearchNumbers(words));
        var found = new BitArray(numbers.IsEmpty ? 0 : numbers[^1] + 1);
        foreach (var number in numbers)
            found[number] = true;
        return found;
    }

    private static ProblemHttpResult? Wrong(IncidentFilter filter, Box? box)
    {
        if (Given(filter.Box) && box is null)
            return Problems.Malformed("box", filter.Box, $"box is '{filter.Box}' and must be west,south,east,north in degrees, such as -12,10,5,25.");
        if (filter.From > filter.To)
            return Problems.Malformed("from", $"{filter.From:yyyy-MM-dd}", $"from ({filter.From:yyyy-MM-dd}) is after to ({filter.To:yyyy-MM-dd}). Exchange the two.");
        if (Given(filter.Type) && !Types.Contains(filter.Type!))
            return Problems.Malformed("type", filter.Type, $"There is no event type '{filter.Type}'. GET /api/incidents/facets lists those that are met here.");
        return null;
    }

    private static bool Given(string? value) => !string.IsNullOrWhiteSpace(value);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
