using System.Globalization;
using System.Text.Json;
using Griot.Model;
using Griot.Storage.Values;

namespace Griot.Storage.Incidents;

/// <summary>The whole of an incident as one JSON text, so that the view gives back exactly what was saved.</summary>
/// <remarks>Not the output contract: this form may change with the schema.</remarks>
internal static class IncidentJson
{
    public static string Write(Incident incident) => CanonicalJson.Of(json => json.Object(() =>
    {
        json.WriteString("id", incident.Id.Value);
        json.WriteString("type", incident.Type.Name());
        if (incident.Date is { } date)
        {
            json.WritePropertyName("date");
            ValueWriter.Write(json, date);
        }

        if (incident.Place is { } place)
        {
            json.WritePropertyName("place");
            ValueWriter.Write(json, place);
        }

        json.Array("actors", incident.Actors, actor => ValueWriter.Write(json, actor, ValueWriter.Write));
        json.Array("tolls", incident.Tolls, toll => Write(json, toll));
        json.Array("materiel", incident.Materiel, materiel => ValueWriter.Write(json, materiel));
        json.Array("responsibility", incident.Responsibility, stated => ValueWriter.Write(json, stated, ValueWriter.Write));
        json.Array("events", incident.Events, key => Write(json, key));
        json.Array("reports", incident.Reports, report => Write(json, report));
        json.Array("contradictions", incident.Contradictions, contradiction => Write(json, contradiction));
        json.Array("possibly_same", incident.PossiblySame, other => Write(json, other));
        json.WriteString("state", incident.State.Name());
        json.Optional("fingerprint", incident.Fingerprint);
        if (!incident.Decisions.IsEmpty)
            json.Array("decisions", incident.Decisions, decision => Write(json, decision));
    }));

    public static Incident Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var json = document.RootElement;
        return new(
            new(json.Text("id")),
            ValueReader.SubEventType(json.GetProperty("type")),
            json.TryGetProperty("date", out var date) ? ValueReader.EventDate(date) : null,
            json.TryGetProperty("place", out var place) ? ValueReader.Place(place) : null,
            json.List("actors", actor => ValueReader.Stated(actor, ValueReader.ActorPart)),
            json.List("tolls", ReadToll),
            json.List("materiel", ValueReader.Materiel),
            json.List("responsibility", stated => ValueReader.Stated(stated, ValueReader.Responsibility)),
            json.List("events", key => new EventKey(new(key.Text("report")), key.Text("event"))),
            json.List("reports", ReadReport),
            json.List("contradictions", ReadContradiction),
            json.List("possibly_same", other => new PossiblySame(
                new(other.Text("incident")), other.GetProperty("score").GetDouble(), other.List("reasons", Text))),
            Names.Parse<IncidentState>(json.Text("state")))
        {
            // Incidents saved by earlier versions have neither.
            Fingerprint = json.OptionalText("fingerprint"),
            Decisions = json.TryGetProperty("decisions", out _) ? json.List("decisions", ReadDecision) : [],
        };
    }

    private static void Write(Utf8JsonWriter json, MergedToll toll) => json.Object(() =>
    {
        json.WriteString("measure", toll.Measure.Name());
        json.WriteString("who", toll.Who.Name());
        json.Optional("low", toll.Low);
        json.Optional("best", toll.Best);
        json.Optional("high", toll.High);
        json.WriteString("rule", toll.Rule);
    });

    private static void Write(Utf8JsonWriter json, EventKey key) => json.Object(() =>
    {
        json.WriteString("report", key.Report.Value);
        json.WriteString("event", key.Event);
    });

    private static void Write(Utf8JsonWriter json, IncidentReport report) => json.Object(() =>
    {
        json.WriteString("id", report.Id.Value);
        json.WriteString("file", report.File);
        json.Optional("source", report.Source);
        json.Optional("published", report.Published);
        json.WriteNumber("family", report.Family);
        json.Optional("family_reason", report.FamilyReason);
    });

    private static void Write(Utf8JsonWriter json, Contradiction contradiction) => json.Object(() =>
    {
        json.WriteString("field", contradiction.Field);
        json.WriteString("type", contradiction.Type.Name());
        json.Array("values", contradiction.Values, rival => json.Object(() =>
        {
            json.WriteString("value", rival.Value);
            json.Array("reports", rival.Reports, report => json.WriteStringValue(report.Value));
        }));
    });

    private static void Write(Utf8JsonWriter json, PossiblySame other) => json.Object(() =>
    {
        json.WriteString("incident", other.Incident.Value);
        json.WriteNumber("score", other.Score);
        json.Array("reasons", other.Reasons, json.WriteStringValue);
    });

    private static void Write(Utf8JsonWriter json, FieldDecision decision) => json.Object(() =>
    {
        json.WriteString("field", decision.Field);
        json.WriteString("kind", decision.Kind.Name());
        json.Optional("coded", decision.Coded);
        json.Optional("value", decision.Value);
        json.WriteNumber("judgement", decision.Judgement);
        json.WriteString("by", decision.By);
        json.WriteString("when", decision.When.ToString("O", CultureInfo.InvariantCulture));
        json.Optional("why", decision.Why);
        if (decision.Evidence is { } evidence)
        {
            json.WriteString("report", evidence.Report.Value);
            json.Optional("start", (long?)evidence.Span.Start);
            json.Optional("end", (long?)evidence.Span.End);
        }
    });

    private static FieldDecision ReadDecision(JsonElement json) => new(
        json.Text("field"), Names.Parse<DecisionKind>(json.Text("kind")), json.OptionalText("coded"), json.OptionalText("value"),
        json.GetProperty("judgement").GetInt32(), json.Text("by"),
        DateTimeOffset.ParseExact(json.Text("when"), "O", CultureInfo.InvariantCulture), json.OptionalText("why"),
        json.OptionalText("report") is { } report
            ? new(new(report), new((int)json.OptionalNumber("start")!, (int)json.OptionalNumber("end")!)) : null);

    private static MergedToll ReadToll(JsonElement json) => new(
        Names.Parse<TollMeasure>(json.Text("measure")), Names.Parse<PersonKind>(json.Text("who")),
        json.OptionalNumber("low"), json.OptionalNumber("best"), json.OptionalNumber("high"), json.Text("rule"));

    private static IncidentReport ReadReport(JsonElement json) => new(
        new(json.Text("id")), json.Text("file"), json.OptionalText("source"), json.OptionalDay("published"),
        json.GetProperty("family").GetInt32(), json.OptionalText("family_reason"));

    private static Contradiction ReadContradiction(JsonElement json) => new(
        json.Text("field"),
        Names.Parse<ContradictionType>(json.Text("type")),
        json.List("values", rival => new Rival(rival.Text("value"), rival.List("reports", id => new ReportId(Text(id))))));

    private static string Text(JsonElement json) => json.GetString() ?? "";
}
