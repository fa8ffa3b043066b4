using System.Globalization;
using Griot.Model;
using Griot.Web.Incidents;

namespace Griot.Web.Views;

/// <summary>Puts incidents that lie together on the screen into one mark each: a grid over the Web-Mercator world, the same at every call.</summary>
/// <remarks>
/// A mark stands at the mean of its members, so it shows where they are and not where the grid is. What is only known to lie in a region or country
/// gets marks of its own: it must not look as if it had happened in the town beside its region's middle.
/// </remarks>
internal static class MapClusters
{
    /// <summary>The side of a cell on the screen.</summary>
    private const double CellPixels = 48;

    /// <summary>The side of the world at zoom 0, as MapLibre counts.</summary>
    private const double WorldPixels = 512;

    /// <summary>Where Web Mercator ends: the world is a square up to here.</summary>
    private const double HighestLatitude = 85.051128779806604;

    public static MapRows Of(IReadOnlyList<IncidentRow> rows, double zoom)
    {
        var cells = Math.Max(1, WorldPixels * Math.Pow(2, zoom) / CellPixels);
        var clusters = new Dictionary<(int Y, int X, bool Wide), Members>();
        var nowhere = 0;
        foreach (var row in rows)
        {
            if (row.Place is not { Latitude: { } latitude, Longitude: { } longitude } place)
            {
                nowhere++;
                continue;
            }

            var key = ((int)(Down(latitude) * cells), (int)((longitude + 180) / 360 * cells), place.Precision == (int)Precision.Wide);
            ref var members = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(clusters, key, out _);
            members.Add(latitude, longitude, row);
        }

        return new(rows.Count, nowhere, [.. clusters.OrderBy(cluster => cluster.Key).Select(cluster => cluster.Value.Mark())]);
    }

    /// <summary>How far down the square world a latitude lies, from 0 to 1.</summary>
    private static double Down(double latitude)
    {
        var sine = Math.Sin(double.DegreesToRadians(Math.Clamp(latitude, -HighestLatitude, HighestLatitude)));
        return Math.Clamp(0.5 - (Math.Log((1 + sine) / (1 - sine)) / (4 * Math.PI)), 0, 1);
    }

    private struct Members
    {
        private double _latitudes;
        private double _longitudes;
        private int _count;
        private long _deaths;
        private int _precision;
        private IncidentRow? _first;

        public void Add(double latitude, double longitude, IncidentRow row)
        {
            if (_count++ == 0)
                _first = row;
            _latitudes += latitude;
            _longitudes += longitude;
            _deaths += DeathToll.Of(row.Killed).Best;
            _precision = Math.Max(_precision, row.Place!.Precision);
        }

        public readonly MapCluster Mark()
        {
            var only = _count == 1 ? _first : null;
            return new(
                Math.Round(_latitudes / _count, 5), Math.Round(_longitudes / _count, 5), _count, _deaths, only?.Id, only is null ? null : Label(only), _precision);
        }

        private static string Label(IncidentRow row) => row.Date is { } date
            ? string.Create(CultureInfo.InvariantCulture, $"{row.Place!.Text}, {date.Start:yyyy-MM-dd}")
            : row.Place!.Text;
    }
}
