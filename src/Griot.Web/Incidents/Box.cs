using System.Globalization;

namespace Griot.Web.Incidents;

/// <summary>A window of the map: west, south, east, north in degrees. One that crosses the date line has its west east of its east.</summary>
public readonly record struct Box(double West, double South, double East, double North)
{
    private const double FarthestTurn = 540;

    /// <summary>The box, or null when the text is none. Longitudes may go on past 180 as a map's window does.</summary>
    public static Box? Read(string text)
    {
        var parts = text.Split(',');
        if (parts.Length != 4)
            return null;
        var degrees = new double[4];
        for (var i = 0; i < 4; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out degrees[i]) || !(Math.Abs(degrees[i]) <= (i % 2 == 0 ? FarthestTurn : 90)))
                return null;
        }

        var (west, south, east, north) = (degrees[0], degrees[1], degrees[2], degrees[3]);
        if (south > north)
            return null;
        return east - west >= 360 ? new(-180, south, 180, north) : new(Turned(west), south, Turned(east), north);
    }

    public bool Holds(double latitude, double longitude) => latitude >= South && latitude <= North
        && (West <= East ? longitude >= West && longitude <= East : longitude >= West || longitude <= East);

    private static double Turned(double longitude) => longitude is >= -180 and <= 180 ? longitude : longitude - (360 * Math.Round(longitude / 360));
}
