using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Web.Incidents;

/// <summary>Finds the incidents close to one in place and time: what a person compares before saying that two are one.</summary>
internal static class Nearby
{
    private const double FarthestKilometres = 60;
    private const int MostDays = 10;
    private const int Most = 8;

    /// <summary>One degree of latitude is never less than this.</summary>
    private const double KilometresPerDegree = 110.5;

    /// <param name="alike">The probabilities of those that the program compared with it.</param>
    public static ImmutableArray<NearbyPart> Of(IncidentRow incident, IncidentIndex index, IReadOnlyDictionary<string, double> alike)
    {
        if (incident.Date is null)
            return [];
        var found = new List<(NearbyPart Part, double Distance)>();
        var (first, last) = (incident.Date.Start.DayNumber - MostDays, incident.Date.End.DayNumber + MostDays);
        for (var at = 0; at < index.Rows.Length; at++)
        {
            if (!index.IsWithin(at, first, last) || index.Rows[at] is not { Date: { } date } row || row.Id == incident.Id || !IsNear(incident.Place, row.Place, out var kilometres))
                continue;
            var days = DaysBetween(incident.Date, date);
            double? probability = alike.TryGetValue(row.Id, out var known) ? known : null;
            found.Add((new(row, kilometres is { } far ? Math.Round(far, 1) : null, days, probability), ((kilometres ?? FarthestKilometres) / FarthestKilometres) + ((double)days / MostDays)));
        }

        return [.. found.OrderBy(one => one.Distance).ThenBy(one => one.Part.Incident.Id, StringComparer.Ordinal).Take(Most).Select(one => one.Part)];
    }

    // Without positions the name of the place or of the region has to do.
    private static bool IsNear(PlaceRow? one, PlaceRow? other, out double? kilometres)
    {
        kilometres = null;
        if (one is null || other is null)
            return false;
        if (one is not { Latitude: { } north, Longitude: { } east } || other is not { Latitude: { } otherNorth, Longitude: { } otherEast })
            return one.Country == other.Country && (one.Name == other.Name || (one.Admin1 is not null && one.Admin1 == other.Admin1) || one.Admin1 == other.Name || one.Name == other.Admin1);
        // Most of the world is told away by its latitude.
        if (Math.Abs(north - otherNorth) * KilometresPerDegree > FarthestKilometres)
            return false;
        kilometres = new Coordinates(north, east).KilometresTo(new(otherNorth, otherEast));
        return kilometres <= FarthestKilometres;
    }

    private static int DaysBetween(DateRow one, DateRow other) =>
        Math.Max(0, Math.Max(other.Start.DayNumber - one.End.DayNumber, one.Start.DayNumber - other.End.DayNumber));
}
