using System.Globalization;
using Griot.Analysis.Actors;
using Griot.Model;

namespace Griot.Engine;

/// <summary>One row for each lethal incident in the 49 columns of UCDP GED.</summary>
/// <remarks>
/// Numbers that only UCDP can give (conflicts, dyads, sides) stay empty. As in UCDP, an event needs an organised
/// actor, a death, a date and a place; what has none of these is left out and counted.
/// </remarks>
internal sealed class GedExport(ExportParts parts)
{
    public static readonly string[] Columns =
    [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name",
        "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
        "number_of_sources", "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
        "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country",
        "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
        "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ];

    public ExportSummary Write(IEnumerable<Dossier> dossiers, TextWriter output)
    {
        var table = new CsvTable(output, Columns);
        var tally = new ExportTally();
        foreach (var dossier in dossiers)
        {
            var deaths = Deaths.Of(dossier.Incident);
            if (tally.Takes(Missing(dossier.Incident, deaths)))
                Row(table, dossier, deaths, dossier.Incident.Date!, dossier.Incident.Place!);
        }

        return tally.Summary();
    }

    private static string? Missing(Incident incident, Deaths deaths) => incident switch
    {
        { Date: null } => "no date",
        { Place: null } => "no place",
        _ when deaths.High == 0 => "no deaths",
        _ when incident.Type.Type() is EventType.Riots or EventType.StrategicDevelopments => "no organised violence",
        _ when !incident.Actors.Any(actor => actor.Value.Role is ActorRole.Initiator or ActorRole.Target) => "no actor",
        _ => null,
    };

    private void Row(CsvTable table, Dossier dossier, Deaths deaths, EventDate date, Place place)
    {
        var incident = dossier.Incident;
        var (a, b, violence) = Sides(incident);
        var (deathsA, deathsB) = violence switch
        {
            1 => (deaths.State, deaths.NonState),
            3 => (IsState(a) ? deaths.State : deaths.NonState, 0),
            _ => (0, 0),
        };
        // Between two non-state groups the reports' "militants" may be either's, and a one-sided event has no other side.
        var unknown = deaths.Best - deathsA - deathsB - deaths.Civilians;
        var (nameA, nameB) = (Name(a), violence == 3 ? "Civilians" : Name(b));
        var number = ExportParts.Number(incident.Id);
        table.Row(
            number,
            string.Create(CultureInfo.InvariantCulture, $"{parts.CountryCode(place)}-{date.Start.Year}-{violence}-{number}"),
            date.Start.Year, null, null, violence, null, null, null,
            null, null, $"{nameA} - {nameB}", null, null, nameA, null, null, nameB,
            incident.Families, ExportParts.Sources(dossier), Sources(incident.Reports.Select(report => report.Source)),
            Sources(incident.Reports.Select(report => report.Published is { } day ? ContractParts.Day(day) : null)),
            null, null, WherePrecision(place), place.Name, Wording.Of(place), place.Admin1, null,
            Degrees(place.Point?.Latitude), Degrees(place.Point?.Longitude), Point(place), PrioGrid(place),
            parts.Country(place)?.English ?? place.Country, Regions.StateNumber(place.Country), Regions.Ucdp(place.Country),
            1, DatePrecision(date), date.Start, date.End,
            deathsA, deathsB, deaths.Civilians, unknown, deaths.Best, deaths.High, deaths.Low, StateNumber(a), violence == 3 ? null : StateNumber(b));
    }

    /// <summary>Side A is the state in type 1, and whoever attacked civilians in type 3.</summary>
    private (ActorPart? A, ActorPart? B, int Violence) Sides(Incident incident)
    {
        var attacker = ExportParts.Parties(incident, ActorRole.Initiator) is [var first, ..] ? first : null;
        var target = ExportParts.Parties(incident, ActorRole.Target) is [var hit, ..] ? hit : null;
        if (incident.Type.Type() is EventType.ViolenceAgainstCivilians or EventType.Protests || IsUnarmed(target))
            return (attacker, target, 3);
        if (!IsState(attacker) && !IsState(target))
            return (attacker, target, 2);
        return IsState(attacker) ? (attacker, target, 1) : (target, attacker, 1);
    }

    private bool IsState(ActorPart? actor) => parts.Registered(actor) is { IsStateSide: true };

    private bool IsUnarmed(ActorPart? actor) =>
        parts.Registered(actor)?.Kind is ActorKind.Civilians or ActorKind.Protesters or ActorKind.Rioters;

    private string Name(ActorPart? actor) => actor is null ? "Unknown" : parts.Name(actor);

    private int? StateNumber(ActorPart? actor) =>
        parts.Registered(actor) is { Kind: ActorKind.State, Countries: [var country] } ? Regions.StateNumber(country) : null;

    private static int WherePrecision(Place place) => place switch
    {
        { Precision: Precision.Exact } => 1,
        { Precision: Precision.Near } => 2,
        { Admin1: not null } => 4,
        _ => 6,
    };

    private static int DatePrecision(EventDate date) => date.Days switch
    {
        1 when date.Precision == Precision.Exact => 1,
        <= 6 => 2,
        7 => 3,
        <= 31 => 4,
        _ => 5,
    };

    private static decimal? Degrees(double? value) => value is { } degrees ? Math.Round((decimal)degrees, 6) : null;

    private static string? Point(Place place) => place.Point is { } point
        ? string.Create(CultureInfo.InvariantCulture, $"POINT ({Degrees(point.Longitude)} {Degrees(point.Latitude)})")
        : null;

    // PRIO-GRID: half-degree cells, numbered from the south-west corner along rows of 720.
    private static int? PrioGrid(Place place) => place.Point is { } point
        ? (int)Math.Floor((point.Latitude + 90) * 2) * 720 + (int)Math.Floor((point.Longitude + 180) * 2) + 1
        : null;

    private static string Sources(IEnumerable<string?> values) => string.Join("; ", values.Where(value => value is not null).Distinct(StringComparer.Ordinal));
}
