using System.Globalization;
using System.Text.Json;
using Griot.Model;

namespace Griot.Engine;

/// <summary>Writes <c>griot/incident/1</c>: what all reports together say, as one line of JSON.</summary>
public static class IncidentJson
{
    public const string Schema = "griot/incident/1";

    public static ReadOnlyMemory<byte> Line(Incident incident) => JsonLine.Write(json =>
    {
        json.WriteString("schema", Schema);
        json.WriteString("id", incident.Id.Value);
        json.Type(incident.Type);
        json.Date(incident.Date);
        json.Place(incident.Place);
        json.Actors(incident.Actors);
        json.Objects("materiel", incident.Materiel, json.MaterielValues);
        json.Responsibility(incident.Responsibility);
        json.Objects("tolls", incident.Tolls, toll => Toll(json, toll));
        json.Objects("reports", incident.Reports, report => Report(json, report));
        json.WriteNumber("families", incident.Families);
        json.Objects("contradictions", incident.Contradictions, contradiction => Contradiction(json, contradiction));
        json.Objects("possibly_same", incident.PossiblySame, other => PossiblySame(json, other));
        json.WriteString("state", incident.State.Name());
        if (!incident.Decisions.IsEmpty)
            json.Objects("decisions", incident.Decisions, decision => Decision(json, decision));
    });

    // Beyond the contract: what people decided, so that a corrected value is never taken for a coded one.
    private static void Decision(Utf8JsonWriter json, FieldDecision decision)
    {
        json.WriteString("field", decision.Field);
        json.WriteString("decision", decision.Kind.Name());
        json.WriteString("coded", decision.Coded);
        json.WriteString("value", decision.Value);
        json.WriteString("by", decision.By);
        json.WriteString("at", decision.When.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteString("because", decision.Why);
        json.WriteNumber("judgement", decision.Judgement);
    }

    private static void Toll(Utf8JsonWriter json, MergedToll toll)
    {
        json.WriteString("measure", toll.Measure.Name());
        json.WriteString("who", toll.Who.Name());
        json.Number("low", toll.Low);
        json.Number("best", toll.Best);
        json.Number("high", toll.High);
        json.WriteString("rule", toll.Rule);
    }

    private static void Report(Utf8JsonWriter json, IncidentReport report)
    {
        json.WriteString("id", report.Id.Value);
        json.WriteString("file", report.File);
        json.WriteString("source", report.Source);
        json.WriteNumber("family", report.Family);
    }

    private static void Contradiction(Utf8JsonWriter json, Contradiction contradiction)
    {
        json.WriteString("field", contradiction.Field);
        json.WriteString("type", contradiction.Type.Name());
        json.Objects("values", contradiction.Values, rival =>
        {
            json.WriteString("value", rival.Value);
            json.List("reports", rival.Reports, report => json.WriteStringValue(report.Value));
        });
    }

    private static void PossiblySame(Utf8JsonWriter json, PossiblySame other)
    {
        json.WriteString("incident", other.Incident.Value);
        json.WriteNumber("score", Math.Round((decimal)other.Score, 3));
        json.List("reasons", other.Reasons, json.WriteStringValue);
    }
}
