using System.Globalization;
using System.Text.Json;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Engine.Evaluation;

/// <summary>Reads objects of the output contract for scoring. Gold and answers take the same way, so that neither is favoured.</summary>
internal static class ScoredReader
{
    public static ScoredReport Report(string name, JsonElement coded) => new(
        name,
        coded.TryGetProperty("report", out var report) ? Text(report, "language") : null,
        [.. List(coded, "events").Select(Event)],
        [.. List(coded, "statistics").Select(one => (Real(one, "value") ?? double.NaN, Text(one, "unit")))],
        Text(coded, "error") is { Length: > 0 });

    public static ScoredEvent Event(JsonElement coded)
    {
        var date = Object(coded, "date");
        var tolls = List(coded, "tolls").ToList();
        return new(
            (Text(coded, "relation") ?? "news") == "news",
            Text(coded, "event_type"),
            Text(coded, "sub_event_type"),
            Day(date, "start"),
            Day(date, "end"),
            Place(Object(coded, "place")),
            [.. List(coded, "actors").Select(Actor)],
            [.. tolls.Select(Toll)],
            [.. List(coded, "responsibility").Select(one => (Fold(Text(one, "actor")), Text(one, "status")))],
            List(coded, "spans").Any(),
            [.. List(coded, "spans").Concat(tolls.SelectMany(toll => List(toll, "spans"))).Select(Span)]);
    }

    /// <summary>Lower case letters and digits without accents: two spellings of one name are equal.</summary>
    public static string Fold(string? text)
    {
        var word = string.Concat((text ?? "").Where(char.IsLetterOrDigit));
        var folded = new char[word.Length * 2 + 2];
        return new string(folded, 0, Folding.Fold(word, folded));
    }

    public static IEnumerable<JsonElement> List(JsonElement parent, string key) =>
        parent.TryGetProperty(key, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    public static string? Text(JsonElement parent, string key) =>
        parent.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ScoredPlace Place(JsonElement? place) => place is not { } given ? new(null, null, null, null, null) : new(
        Text(given, "name"), Text(given, "admin1"), Text(given, "country"),
        Real(given, "latitude") is { } latitude && Real(given, "longitude") is { } longitude ? new Coordinates(latitude, longitude) : null,
        (int?)Real(given, "precision"));

    private static ScoredActor Actor(JsonElement actor) => new(
        Text(actor, "id") is { Length: > 0 } id ? id : Fold(Text(actor, "name")), Text(actor, "role") ?? "", Text(actor, "certainty"));

    private static ScoredToll Toll(JsonElement toll) => new(
        Text(toll, "measure") ?? "", Text(toll, "who") is { Length: > 0 } who ? who : "all", (long?)Real(toll, "low"), (long?)Real(toll, "high"),
        (long?)Real(toll, "best"), toll.TryGetProperty("superseded", out var superseded) && superseded.ValueKind == JsonValueKind.True);

    private static (int Start, int End) Span(JsonElement span) =>
        span.ValueKind == JsonValueKind.Array && span.GetArrayLength() == 2 ? (span[0].GetInt32(), span[1].GetInt32()) : (-1, -1);

    private static DateOnly? Day(JsonElement? date, string key) => date is { } given
        && DateOnly.TryParseExact(Text(given, key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static double? Real(JsonElement parent, string key) =>
        parent.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static JsonElement? Object(JsonElement parent, string key) =>
        parent.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;
}
