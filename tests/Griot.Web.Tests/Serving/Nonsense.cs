using System.Text.Json;
using System.Text.Json.Nodes;

namespace Griot.Web.Tests.Serving;

/// <summary>Values that nobody should send, and some that somebody might: for parameters and bodies of any operation.</summary>
internal sealed class Nonsense(int seed, IReadOnlyList<string> known)
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "0", "-1", "1", "12", "2147483648", "99999999999999999999999", "1e999", "NaN", "-0.0", "true", "null", "[]", "{}", "\"", "'; DROP TABLE report; --",
        "../../etc/passwd", "2026-02-10", "2026-13-45", "9999-12-31", "0001-01-01", "-12,10,5,25", "1,2,3,4,5", "é\u0301", "\u202Etxt", "\uFEFF", "😀", "<script>alert(1)</script>",
        "proposed", "priority", "accept", "comment", "merge", "split", "release", "date", "place", "tolls.killed.all", "actors.initiator", "materiel.", "x y z \"open quote", "*", "W/\"a\"", "\"a\"",
        "a\r\nb", "\t", "%00", "%2e%2e%2f",
    ];

    private readonly Random _random = new(seed);

    public bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    public string Text() => _random.Next(12) switch
    {
        0 => new string((char)('a' + _random.Next(26)), 1 + _random.Next(600)),
        1 => string.Concat(Enumerable.Range(0, 8).Select(_ => (char)_random.Next(1, 0xD7FF))),
        2 or 3 or 4 when known.Count > 0 => known[_random.Next(known.Count)],
        _ => Texts[_random.Next(Texts.Length)],
    };

    /// <summary>A body: what the schema asks for with something wrong in it, or not JSON at all.</summary>
    public string Body(JsonNode? schema, JsonNode document) => _random.Next(8) switch
    {
        0 => Text(),
        1 => new string('[', 1 + _random.Next(200)),
        2 => "{\"action\":\"comment\",\"because\":\"\\ud800\"}",
        _ => JsonSerializer.Serialize(Value(schema, document, 0)),
    };

    private object? Value(JsonNode? schema, JsonNode document, int depth)
    {
        if (Chance(8) || depth > 4)
            return Any();
        if (schema?["$ref"]?.GetValue<string>() is { } reference)
            return Value(document["components"]!["schemas"]![reference.Split('/')[^1]], document, depth);
        if (schema?["oneOf"] is JsonArray choices)
            return Value(choices[_random.Next(choices.Count)], document, depth);
        if (schema?["enum"] is JsonArray words)
            return words[_random.Next(words.Count)]?.GetValue<string>();
        if (schema?["properties"] is JsonObject properties)
            return properties.Where(_ => !Chance(6)).ToDictionary(property => property.Key, property => Value(property.Value, document, depth + 1));
        if (schema?["items"] is { } items)
            return Enumerable.Range(0, _random.Next(3)).Select(_ => Value(items, document, depth + 1)).ToArray();
        var type = schema?["type"]?.ToJsonString() ?? "";
        return type.Contains("integer", StringComparison.Ordinal) ? _random.Next(-5, 500) : type.Contains("boolean", StringComparison.Ordinal) ? Chance(2) : Text();
    }

    private object? Any() => _random.Next(6) switch
    {
        0 => null,
        1 => _random.Next(),
        2 => -1.5,
        3 => Chance(2),
        4 => Array.Empty<object>(),
        _ => Text(),
    };
}
