using System.Text;
using System.Text.Json;
using Griot.Model;

namespace Griot.Engine;

/// <summary>A GeoJSON layer (RFC 7946) with one feature for each incident; those without a point have a null geometry.</summary>
internal sealed class GeoJsonExport(ExportParts parts)
{
    public ExportSummary Write(IEnumerable<Dossier> dossiers, TextWriter output)
    {
        var tally = new ExportTally();
        output.Write("""{"type":"FeatureCollection","features":[""");
        var separator = "\n";
        foreach (var dossier in dossiers)
        {
            tally.Takes(null);
            output.Write(separator);
            output.Write(Encoding.UTF8.GetString(JsonLine.Write(json => Feature(json, dossier)).Span));
            separator = ",\n";
        }

        output.Write("\n]}\n");
        return tally.Summary();
    }

    private void Feature(Utf8JsonWriter json, Dossier dossier)
    {
        var incident = dossier.Incident;
        json.WriteString("type", "Feature");
        json.WriteString("id", incident.Id.Value);
        Geometry(json, incident.Place?.Point);
        json.WriteStartObject("properties");
        json.Type(incident.Type);
        json.WriteString("date_start", incident.Date is { } date ? ContractParts.Day(date.Start) : null);
        json.WriteString("date_end", incident.Date is { } until ? ContractParts.Day(until.End) : null);
        json.Number("date_precision", (long?)incident.Date?.Precision);
        json.WriteString("place", incident.Place?.Name);
        json.WriteString("admin1", incident.Place?.Admin1);
        json.WriteString("country", incident.Place?.Country);
        json.Number("place_precision", (long?)incident.Place?.Precision);
        Names(json, "initiators", incident, ActorRole.Initiator);
        Names(json, "targets", incident, ActorRole.Target);
        Deaths(json, incident);
        json.WriteString("sources", ExportParts.Sources(dossier));
        json.WriteNumber("reports", incident.Reports.Length);
        json.WriteNumber("families", incident.Families);
        json.List("contradicted", incident.Contradictions.Select(one => one.Field).Distinct(StringComparer.Ordinal), json.WriteStringValue);
        json.WriteString("state", incident.State.Name());
        if (!incident.Decisions.IsEmpty)
            json.List("decided", incident.Decisions.Select(ExportParts.Decided), json.WriteStringValue);
        json.WriteEndObject();
    }

    private void Names(Utf8JsonWriter json, string key, Incident incident, ActorRole role) =>
        json.List(key, ExportParts.Parties(incident, role).Select(parts.Name).Distinct(StringComparer.Ordinal), json.WriteStringValue);

    // Zero would say that nobody died; an incident without a word on deaths has null.
    private static void Deaths(Utf8JsonWriter json, Incident incident)
    {
        var deaths = incident.Tolls.Any(toll => toll.Measure == TollMeasure.Killed) ? Engine.Deaths.Of(incident) : null;
        json.Number("killed_low", deaths?.Low);
        json.Number("killed_best", deaths?.Best);
        json.Number("killed_high", deaths?.High);
    }

    private static void Geometry(Utf8JsonWriter json, Coordinates? point)
    {
        if (point is not { } at)
        {
            json.WriteNull("geometry");
            return;
        }

        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.List("coordinates", [at.Longitude, at.Latitude], degrees => json.WriteNumberValue(Math.Round((decimal)degrees, 5)));
        json.WriteEndObject();
    }
}
