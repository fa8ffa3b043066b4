using System.Globalization;
using Griot.Analysis.Actors;
using Griot.Model;

namespace Griot.Engine;

/// <summary>One row for each incident in the 31 columns of ACLED's exports, filled by its published rules.</summary>
/// <remarks>
/// Fatalities are the lowest reported figure, as ACLED codes contested tolls. Where ACLED would put a provincial capital for a
/// region, the coordinates stay empty: Griot does not put a place where no report did.
/// </remarks>
internal sealed class AcledExport(ExportParts parts)
{
    public static readonly string[] Columns =
    [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1",
        "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2",
        "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
    ];

    public ExportSummary Write(IEnumerable<Dossier> dossiers, TextWriter output)
    {
        var table = new CsvTable(output, Columns);
        var tally = new ExportTally();
        foreach (var dossier in dossiers)
        {
            if (tally.Takes(Missing(dossier.Incident)))
                Row(table, dossier, dossier.Incident.Date!, dossier.Incident.Place!);
        }

        return tally.Summary();
    }

    private static string? Missing(Incident incident) => incident switch
    {
        { Date: null } => "no date",
        { Place: null } => "no place",
        { Place: { Precision: Precision.Wide, Admin1: null, Point: null } } => "no place below the country",
        _ => null,
    };

    private void Row(CsvTable table, Dossier dossier, EventDate date, Place place)
    {
        var incident = dossier.Incident;
        var day = Middle(date);
        var country = parts.Country(place);
        var (first, second) = (Side.Of(parts, incident, ActorRole.Initiator), Side.Of(parts, incident, ActorRole.Target));
        table.Row(
            parts.CountryCode(place) + ExportParts.Number(incident.Id).ToString(CultureInfo.InvariantCulture),
            day, day.Year, (int)date.Precision,
            incident.Type.DisorderType(), incident.Type.Type().Name(), incident.Type.Name(),
            first.Actor, first.Allies, first.Label, second.Actor, second.Allies, second.Label, Interaction(first.Kind, second.Kind),
            CivilianTargeting(incident, second.Kind),
            country?.Numeric, Regions.Acled(place.Country), country?.English ?? place.Country, place.Admin1, null, null,
            place.Name, Rounded(place.Point?.Latitude), Rounded(place.Point?.Longitude), (int)place.Precision,
            ExportParts.Sources(dossier), null, ExportParts.Notes(dossier), Deaths.Of(incident).Low, null, Timestamp(incident));
    }

    // Time precision 2 and 3: the middle of the period, as ACLED codes it.
    private static DateOnly Middle(EventDate date) => date.Precision == Precision.Exact ? date.Start : date.Start.AddDays((date.Days - 1) / 2);

    // Codes run from the lower kind to the higher: "Rebel group-Civilians", whoever attacked.
    private static string? Interaction(ActorKind? first, ActorKind? second) => (first, second) switch
    {
        ({ } one, { } other) => $"{Label(one < other ? one : other)}-{Label(one < other ? other : one)}",
        (null, null) => null,
        var (one, other) => $"{Label((one ?? other)!.Value)} only",
    };

    private static string? CivilianTargeting(Incident incident, ActorKind? target) =>
        incident.Type.Type() == EventType.ViolenceAgainstCivilians
        || (target is ActorKind.Civilians or ActorKind.Protesters
            && (incident.Type.Type() == EventType.ExplosionsRemoteViolence || incident.Type == SubEventType.ExcessiveForce))
            ? "Civilians targeted"
            : null;

    private static decimal? Rounded(double? degrees) => degrees is { } value ? Math.Round((decimal)value, 4) : null;

    // ACLED stamps the upload; here it is the newest report, so that an export does not change from one day to the next.
    private static long? Timestamp(Incident incident) =>
        incident.Reports.Max(report => report.Published) is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds() : null;

    private static string Label(ActorKind kind) => kind switch
    {
        ActorKind.State => "State forces",
        ActorKind.Rebel => "Rebel group",
        ActorKind.PoliticalMilitia => "Political militia",
        ActorKind.IdentityMilitia => "Identity militia",
        ActorKind.External => "External/Other forces",
        _ => kind.ToString(),
    };

    /// <summary>One side of an event: its main actor, the others, and its kind.</summary>
    private sealed record Side(string? Actor, string Allies, ActorKind? Kind)
    {
        public string? Label => Kind is { } kind ? AcledExport.Label(kind) : null;

        public static Side Of(ExportParts parts, Incident incident, ActorRole role)
        {
            var main = ExportParts.Parties(incident, role);
            var allies = ExportParts.Parties(incident, role == ActorRole.Initiator ? ActorRole.AllyOfInitiator : ActorRole.AllyOfTarget);
            // In battles ACLED does not name civilians beside a fighting side.
            var others = main.Skip(1).Concat(allies)
                .Where(actor => incident.Type.Type() != EventType.Battles || parts.Registered(actor)?.Kind != ActorKind.Civilians);
            return main.Length == 0
                ? new(null, "", null)
                : new(parts.Name(main[0]), string.Join("; ", others.Select(parts.Name).Distinct(StringComparer.Ordinal)), parts.Registered(main[0])?.Kind);
        }
    }
}
