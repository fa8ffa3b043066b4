using System.Globalization;
using System.Text.Json;
using Griot.Model;

namespace Griot.Storage.Values;

/// <summary>The canonical JSON of each kind of value; <see cref="ValueReader"/> reads it back.</summary>
internal static class ValueWriter
{
    public static void Write(Utf8JsonWriter json, SubEventType type) => json.WriteStringValue(type.Name());

    public static void Write(Utf8JsonWriter json, EventDate date) => json.Object(() =>
    {
        json.Optional("start", date.Start);
        json.Optional("end", date.End);
        json.WriteNumber("precision", (int)date.Precision);
    });

    public static void Write(Utf8JsonWriter json, Place place) => json.Object(() =>
    {
        json.WriteString("name", place.Name);
        json.Optional("admin1", place.Admin1);
        json.Optional("country", place.Country);
        if (place.Point is { } point)
        {
            json.WriteNumber("latitude", point.Latitude);
            json.WriteNumber("longitude", point.Longitude);
        }

        json.WriteNumber("precision", (int)place.Precision);
    });

    public static void Write(Utf8JsonWriter json, ActorPart actor) => json.Object(() =>
    {
        json.Optional("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("role", actor.Role.Name());
    });

    public static void Write(Utf8JsonWriter json, Toll toll) => json.Object(() =>
    {
        json.WriteString("measure", toll.Measure.Name());
        json.WriteString("who", toll.Who.Name());
        json.Counts(toll.Count);
        if (toll.Superseded)
            json.WriteBoolean("superseded", true);
    });

    public static void Write(Utf8JsonWriter json, Materiel materiel) => json.Object(() =>
    {
        json.WriteString("item", materiel.Item);
        json.WriteString("action", materiel.Action.Name());
        json.Counts(materiel.Count);
    });

    public static void Write(Utf8JsonWriter json, Responsibility responsibility) => json.Object(() =>
    {
        json.Optional("actor", responsibility.Actor);
        json.WriteString("status", responsibility.Status.Name());
    });

    public static void Write(Utf8JsonWriter json, Statistic statistic) => json.Object(() =>
    {
        json.WriteString("subject", statistic.Subject);
        json.WritePropertyName("value");
        json.WriteRawValue(Shortest(statistic.Value));
        json.WriteString("unit", statistic.Unit);
        json.Optional("direction", statistic.Direction?.Name());
        if (statistic.Period is { } period)
        {
            json.WriteStartObject("period");
            json.Optional("start", period.Start);
            json.Optional("end", period.End);
            json.WriteEndObject();
        }

        json.Optional("place", statistic.Place);
    });

    public static void Write(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    public static void Write<T>(Utf8JsonWriter json, Stated<T> stated, Action<Utf8JsonWriter, T> write) => json.Object(() =>
    {
        json.WritePropertyName("value");
        write(json, stated.Value);
        json.Array("spans", stated.Spans, span => Write(json, span));
        json.Optional("speaker", stated.Speaker);
        json.WriteString("certainty", stated.Certainty.Name());
        json.WriteString("rule", stated.Rule.Name);
        json.WriteNumber("rule_version", stated.Rule.Version);
    });

    // 9000 and 9000.0 are equal, so they need one form; the invariant format keeps trailing zeros.
    private static string Shortest(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);
}
