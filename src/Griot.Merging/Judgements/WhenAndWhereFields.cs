using System.Globalization;
using Griot.Model;

namespace Griot.Merging.Judgements;

internal sealed class DateField() : IncidentField("date", "a day (2026-02-10) or the first and last day (2026-02-10..2026-02-12)")
{
    public override string? TextOf(Incident incident) => incident.Date?.ToString();

    public override string? Normal(string text) => Read(text)?.ToString();

    public override Incident With(Incident incident, string? text, string because) => incident with { Date = text is null ? null : Read(text) };

    private static EventDate? Read(string text)
    {
        var ends = text.Split("..");
        if (ends.Length > 2 || Day(ends[0]) is not { } start || Day(ends[^1]) is not { } end || end < start)
            return null;
        var days = end.DayNumber - start.DayNumber + 1;
        return new(start, end, days == 1 ? Precision.Exact : days <= 7 ? Precision.Near : Precision.Wide);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A name, then what is known of region, country, position and how exact it is: "Tonka, Tombouctou, ML, 16.13 -3.75, near".</summary>
internal sealed class PlaceField() : IncidentField("place",
    "NAME[, REGION][, CC][, LATITUDE LONGITUDE][, near|wide], such as: Tonka, Tombouctou, ML, 16.13 -3.75")
{
    public override string? TextOf(Incident incident) => incident.Place is { } place ? Write(place) : null;

    public override string? Normal(string text) => Read(text) is { } place ? Write(place) : null;

    public override Incident With(Incident incident, string? text, string because) => incident with { Place = text is null ? null : Read(text) };

    private static string Write(Place place) => string.Join(", ", new[]
    {
        place.Name.Replace(',', ' '),
        place.Admin1,
        place.Country,
        place.Point is { } point ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(point.Latitude, 4)} {Math.Round(point.Longitude, 4)}") : null,
        place.Precision == Precision.Exact ? null : place.Precision == Precision.Near ? "near" : "wide",
    }.OfType<string>());

    private static Place? Read(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts[0].Length == 0 || !parts[0].Any(char.IsLetter))
            return null;
        var place = new Place(parts[0], null, null, null, Precision.Exact);
        foreach (var part in parts.AsSpan(1))
        {
            if (part is "near" or "wide")
                place = place with { Precision = part == "near" ? Precision.Near : Precision.Wide };
            else if (part is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
                place = place with { Country = part };
            else if (Point(part) is { } point)
                place = place with { Point = point };
            else if (part.Length > 0 && part.Any(char.IsLetter) && place.Admin1 is null)
                place = place with { Admin1 = part };
            else
                return null;
        }
        return place;
    }

    private static Coordinates? Point(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var north, var east]
        && double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && latitude is >= -90 and <= 90
        && double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && longitude is >= -180 and <= 180
            ? new(latitude, longitude) : null;
}

internal sealed class TypeField() : IncidentField("event_type",
    "one of: " + string.Join("; ", Enum.GetValues<SubEventType>().Select(type => type.Name())))
{
    public override string? TextOf(Incident incident) => incident.Type.Name();

    public override string? Normal(string text) => Read(text)?.Name();

    // An incident is of some type; a rejected one stays in place and is marked.
    public override Incident With(Incident incident, string? text, string because) => text is null ? incident : incident with { Type = Read(text)!.Value };

    private static SubEventType? Read(string text)
    {
        foreach (var type in Enum.GetValues<SubEventType>())
        {
            if (type.Name().Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
                return type;
        }
        return null;
    }
}
