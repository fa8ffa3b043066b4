using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Griot.Model;

namespace Griot.Merging.Tests.Gold;

/// <summary>Reads gold codings and their texts as if a coder had written them.</summary>
internal static class GoldReports
{
    private static readonly RuleId Rule = new("gold", 1);

    public static ImmutableArray<CodedReport> Read(string goldFolder, string textFolder) =>
        [.. Directory.EnumerateFiles(goldFolder, "*.json").Order(StringComparer.Ordinal)
            .Select(file => One(file, Path.Combine(textFolder, Path.GetFileNameWithoutExtension(file) + ".txt")))];

    public static CodedReport One(string goldFile, string textFile)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(goldFile));
        var report = ReadText(textFile);
        return new(report, report.Language, [.. gold.RootElement.GetProperty("events").EnumerateArray().Select(Event)], []);
    }

    private static Report ReadText(string path)
    {
        var text = File.ReadAllText(path);
        var fields = new Dictionary<string, string>();
        if (text.StartsWith("---\n", StringComparison.Ordinal) && text.IndexOf("\n---\n", StringComparison.Ordinal) is var end and > 0)
        {
            foreach (var line in text[4..end].Split('\n'))
                fields[line.Split(": ")[0]] = line.Split(": ", 2)[1].Trim('"');
            text = text[(end + 5)..];
        }
        return new(Path.GetFileName(path), text, fields.GetValueOrDefault("title"), fields.GetValueOrDefault("source"), null,
            fields.TryGetValue("published", out var published) ? DateOnly.Parse(published, CultureInfo.InvariantCulture) : null,
            fields.GetValueOrDefault("language"), fields.ContainsKey("synthetic"));
    }

    private static CodedEvent Event(JsonElement coded)
    {
        var spans = Spans(coded) ?? [new TextSpan(0, 1)];
        return new(
            Text(coded, "id")!, Names.Parse<Relation>(Text(coded, "relation")!), Names.Parse<EventStatus>(Text(coded, "status")!),
            new(EventTypeNames.SubEventNamed(Text(coded, "sub_event_type")!)!.Value, spans, Rule),
            Date(coded.GetProperty("date")) is { } date ? new(date, spans, Rule) : null,
            PlaceOf(coded.GetProperty("place")) is { } place ? new(place, spans, Rule) : null,
            [.. List(coded, "actors").Select(actor => new Stated<ActorPart>(
                new(Text(actor, "id"), Text(actor, "name")!, Names.Parse<ActorRole>(Text(actor, "role")!)), spans, Rule, null, Certain(actor)))],
            [.. List(coded, "tolls").Select(toll => new Stated<Toll>(
                new(Names.Parse<TollMeasure>(Text(toll, "measure")!), Names.Parse<PersonKind>(Text(toll, "who")!), Count(toll),
                    toll.TryGetProperty("superseded", out var superseded) && superseded.GetBoolean()),
                Spans(toll) ?? spans, Rule, Text(toll, "speaker"), Certain(toll)))],
            [.. List(coded, "materiel").Select(thing => new Stated<Materiel>(
                new(Text(thing, "item")!, Names.Parse<MaterielAction>(Text(thing, "action")!), Count(thing)), Spans(thing) ?? spans, Rule))],
            [.. List(coded, "responsibility").Select(claim => new Stated<Responsibility>(
                new(Text(claim, "actor"), Names.Parse<ResponsibilityStatus>(Text(claim, "status")!)), spans, Rule, Text(claim, "speaker")))],
            Names.Parse<Reliability>(Text(coded, "reliability") ?? "single_source"), spans);
    }

    private static EventDate? Date(JsonElement date) => date.ValueKind == JsonValueKind.Null || Text(date, "start") is not { } start ? null
        : new(DateOnly.Parse(start, CultureInfo.InvariantCulture), DateOnly.Parse(Text(date, "end") ?? start, CultureInfo.InvariantCulture), (Precision)Number(date, "precision")!.Value);

    private static Place? PlaceOf(JsonElement place) => place.ValueKind == JsonValueKind.Null || Text(place, "name") is not { } name ? null
        : new(name, Text(place, "admin1"), Text(place, "country"),
            place.GetProperty("latitude").ValueKind == JsonValueKind.Number
                ? new Coordinates(place.GetProperty("latitude").GetDouble(), place.GetProperty("longitude").GetDouble()) : null,
            (Precision)Number(place, "precision")!.Value);

    private static CountRange Count(JsonElement counted) => CountRange.From(Number(counted, "low"), Number(counted, "high"));

    private static Certainty Certain(JsonElement stated) => Names.Parse<Certainty>(Text(stated, "certainty") ?? "stated");

    private static JsonElement.ArrayEnumerator List(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    private static ImmutableArray<TextSpan>? Spans(JsonElement parent) =>
        List(parent, "spans").Select(span => new TextSpan(span[0].GetInt32(), span[1].GetInt32())).ToImmutableArray() is { Length: > 0 } spans ? spans : null;
}
