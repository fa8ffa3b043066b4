namespace Griot.Model;

/// <summary>A position in degrees, WGS 84.</summary>
public readonly record struct Coordinates
{
    private const double EarthRadiusKm = 6371;

    public Coordinates(double latitude, double longitude)
    {
        if (latitude is not (>= -90 and <= 90))
            throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude lies between -90 and 90 degrees.");
        if (longitude is not (>= -180 and <= 180))
            throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude lies between -180 and 180 degrees.");
        (Latitude, Longitude) = (latitude, longitude);
    }

    public double Latitude { get; }
    public double Longitude { get; }

    /// <summary>Great-circle distance in kilometres.</summary>
    public double KilometresTo(Coordinates other)
    {
        double phi1 = double.DegreesToRadians(Latitude), phi2 = double.DegreesToRadians(other.Latitude);
        var sinPhi = Math.Sin((phi2 - phi1) / 2);
        var sinLambda = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var h = sinPhi * sinPhi + Math.Cos(phi1) * Math.Cos(phi2) * sinLambda * sinLambda;
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>The point at a distance in a direction.</summary>
    /// <param name="kilometres">Distance along the surface.</param>
    /// <param name="bearing">Degrees clockwise from north.</param>
    public Coordinates Moved(double kilometres, double bearing)
    {
        var theta = double.DegreesToRadians(bearing);
        var latitude = Latitude + double.RadiansToDegrees(kilometres / EarthRadiusKm) * Math.Cos(theta);
        var shrink = Math.Max(0.01, Math.Cos(double.DegreesToRadians(Latitude)));
        var longitude = Longitude + double.RadiansToDegrees(kilometres / EarthRadiusKm) * Math.Sin(theta) / shrink;
        return new(Math.Clamp(latitude, -90, 90), Math.Clamp(longitude, -180, 180));
    }

    public Coordinates MiddleTo(Coordinates other) => new((Latitude + other.Latitude) / 2, (Longitude + other.Longitude) / 2);
}

/// <summary>Where something is said to have happened.</summary>
/// <param name="Name">The report's own spelling.</param>
/// <param name="Admin1">The first-level region as it was before the reforms of 2023 (Mali) and 2025 (Burkina Faso), or null.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or null.</param>
/// <param name="Point">Null for a region or a place that no gazetteer knows.</param>
/// <param name="Precision">1 the place itself, 2 near it or between two places, 3 a region or country.</param>
public sealed record Place(string Name, string? Admin1, string? Country, Coordinates? Point, Precision Precision);
