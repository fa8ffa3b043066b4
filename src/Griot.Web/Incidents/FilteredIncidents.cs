using System.Globalization;
using Griot.Storage;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Griot.Web.Incidents;

/// <summary>The incidents that pass a filter.</summary>
internal static class FilteredIncidents
{
    /// <summary>Finds them, or says what is wrong with the filter.</summary>
    /// <exception cref="WorkspaceException">The workspace cannot be read.</exception>
    public static bool TryFind(OpenWorkspace workspace, IncidentFilter filter, out IReadOnlyList<IncidentRow> rows, out ProblemHttpResult? problem)
    {
        var box = Box.Parse(filter.Box);
        problem = filter.Box is not null && box is null
            ? Problems.Malformed("box", filter.Box, $"box is '{filter.Box}' and must be west,south,east,north in degrees, such as -12,10,5,25.") : null;
        rows = problem is null ? [.. workspace.Index.Rows.Where(row => Passes(row, filter, box))] : [];
        return problem is null;
    }

    private static bool Passes(IncidentRow row, IncidentFilter filter, Box? box) =>
        (filter.From is not { } from || row.Date?.End >= from)
        && (filter.To is not { } to || row.Date?.Start <= to)
        && (filter.Country is null || row.Place?.Country == filter.Country)
        && (filter.Region is null || row.Place?.Admin1 == filter.Region)
        && (box is null || (row.Place is { Latitude: { } latitude, Longitude: { } longitude } && box.Value.Holds(latitude, longitude)))
        && (filter.Actor is null || row.Initiators.Concat(row.Targets).Any(party => (party.Id ?? party.Name) == filter.Actor))
        && (filter.Type is null || row.EventType == filter.Type || row.SubEventType == filter.Type)
        && (filter.State is null || row.State == filter.State)
        && (filter.Language is null || row.Languages.Contains(filter.Language))
        && (filter.Source is null || row.Sources.Contains(filter.Source))
        && (filter.Reason is not { } reason || row.Reasons.Contains(reason));

    private readonly record struct Box(double West, double South, double East, double North)
    {
        public bool Holds(double latitude, double longitude) =>
            South <= latitude && latitude <= North
            && (West <= East ? West <= longitude && longitude <= East : longitude >= West || longitude <= East);

        public static Box? Parse(string? text)
        {
            if (text?.Split(',') is not [var west, var south, var east, var north])
                return null;
            return Degrees(west, out var w) && Degrees(south, out var s) && Degrees(east, out var e) && Degrees(north, out var n) && s <= n ? new(w, s, e, n) : null;
        }

        private static bool Degrees(string text, out double degrees) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && double.IsFinite(degrees);
    }
}
