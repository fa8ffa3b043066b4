using System.Collections.Immutable;
using System.Text.Json;
using Griot.Model;

namespace Griot.Storage.Values;

/// <summary>Reads what <see cref="ValueWriter"/> writes.</summary>
internal static class ValueReader
{
    public static SubEventType SubEventType(JsonElement json) =>
        EventTypeNames.SubEventNamed(json.GetString() ?? "") ?? throw new FormatException($"{json} is no kind of sub-event.");

    public static EventDate EventDate(JsonElement json) => new(
        CanonicalJson.Day(json.Text("start")), CanonicalJson.Day(json.Text("end")), Precision(json));

    public static Place Place(JsonElement json) => new(
        json.Text("name"), json.OptionalText("admin1"), json.OptionalText("country"), Point(json), Precision(json));

    public static ActorPart ActorPart(JsonElement json) => new(
        json.OptionalText("id"), json.Text("name"), Names.Parse<ActorRole>(json.Text("role")));

    public static Toll Toll(JsonElement json) => new(
        Names.Parse<TollMeasure>(json.Text("measure")),
        Names.Parse<PersonKind>(json.Text("who")),
        json.Counts(),
        json.TryGetProperty("superseded", out var superseded) && superseded.GetBoolean());

    public static Materiel Materiel(JsonElement json) => new(
        json.Text("item"), Names.Parse<MaterielAction>(json.Text("action")), json.Counts());

    public static Responsibility Responsibility(JsonElement json) => new(
        json.OptionalText("actor"), Names.Parse<ResponsibilityStatus>(json.Text("status")));

    public static Statistic Statistic(JsonElement json) => new(
        json.Text("subject"),
        json.GetProperty("value").GetDecimal(),
        json.Text("unit"),
        json.OptionalText("direction") is { } direction ? Names.Parse<Direction>(direction) : null,
        json.TryGetProperty("period", out var period) ? new(period.OptionalDay("start"), period.OptionalDay("end")) : null,
        json.OptionalText("place"));

    public static TextSpan Span(JsonElement json) => new(json[0].GetInt32(), json[1].GetInt32());

    public static ImmutableArray<TextSpan> Spans(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateArray().Select(Span)];
    }

    public static Stated<T> Stated<T>(JsonElement json, Func<JsonElement, T> read) => new(
        read(json.GetProperty("value")),
        json.List("spans", Span),
        new(json.Text("rule"), json.GetProperty("rule_version").GetInt32()),
        json.OptionalText("speaker"),
        Names.Parse<Certainty>(json.Text("certainty")));

    private static Precision Precision(JsonElement json) => (Precision)json.GetProperty("precision").GetInt32();

    private static Coordinates? Point(JsonElement json) => json.TryGetProperty("latitude", out var latitude)
        ? new(latitude.GetDouble(), json.GetProperty("longitude").GetDouble())
        : null;
}
