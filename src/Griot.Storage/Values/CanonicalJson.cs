using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Griot.Model;

namespace Griot.Storage.Values;

/// <summary>Writes values so that equal values share one text: fixed key order, unknown values left out, no spaces.</summary>
internal static class CanonicalJson
{
    // Relaxed, so that people who query the database read "Ménaka" and not "M\u00E9naka"; the text is never put into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string Of(string value) => Of(json => json.WriteStringValue(value));

    extension(Utf8JsonWriter json)
    {
        public void Object(Action write)
        {
            json.WriteStartObject();
            write();
            json.WriteEndObject();
        }

        public void Array<T>(string key, ImmutableArray<T> items, Action<T> write)
        {
            json.WriteStartArray(key);
            foreach (var item in items.IsDefault ? [] : items)
                write(item);
            json.WriteEndArray();
        }

        public void Optional(string key, string? value)
        {
            if (value is not null)
                json.WriteString(key, value);
        }

        public void Optional(string key, long? value)
        {
            if (value is { } number)
                json.WriteNumber(key, number);
        }

        public void Optional(string key, DateOnly? value) =>
            json.Optional(key, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        public void Counts(CountRange count)
        {
            json.Optional("low", count.Low);
            json.Optional("high", count.High);
        }
    }

    extension(JsonElement json)
    {
        public string Text(string key) => json.GetProperty(key).GetString() ?? throw new JsonException($"'{key}' is null.");

        public string? OptionalText(string key) => json.TryGetProperty(key, out var value) ? value.GetString() : null;

        public long? OptionalNumber(string key) => json.TryGetProperty(key, out var value) ? value.GetInt64() : null;

        public DateOnly? OptionalDay(string key) => json.OptionalText(key) is { } day ? Day(day) : null;

        public CountRange Counts() => CountRange.From(json.OptionalNumber("low"), json.OptionalNumber("high"));

        public ImmutableArray<T> List<T>(string key, Func<JsonElement, T> read) =>
            [.. json.GetProperty(key).EnumerateArray().Select(read)];
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
