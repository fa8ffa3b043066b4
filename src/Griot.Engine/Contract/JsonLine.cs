using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Griot.Model;

namespace Griot.Engine;

/// <summary>Builds one JSON object on one line. Keys come in a fixed order and unknown values are written as null.</summary>
internal static class JsonLine
{
    // Names and words keep their accents and quotes instead of turning into \u escapes; the output is a file, not a web page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        content(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    extension(Utf8JsonWriter json)
    {
        public void Number(string key, long? value)
        {
            if (value is { } number)
                json.WriteNumber(key, number);
            else
                json.WriteNull(key);
        }

        /// <summary>Five decimals are about a metre; more would show the last bits of the machine's arithmetic.</summary>
        public void Degrees(string key, double? value)
        {
            if (value is { } degrees)
                json.WriteNumber(key, Math.Round((decimal)degrees, 5));
            else
                json.WriteNull(key);
        }

        public void List<T>(string key, IEnumerable<T> values, Action<T> write)
        {
            json.WriteStartArray(key);
            foreach (var value in values)
                write(value);
            json.WriteEndArray();
        }

        public void Objects<T>(string key, IEnumerable<T> values, Action<T> write) =>
            json.List(key, values, value =>
            {
                json.WriteStartObject();
                write(value);
                json.WriteEndObject();
            });

        public void Spans(string key, IEnumerable<TextSpan> spans) =>
            json.List(key, spans, span =>
            {
                json.WriteStartArray();
                json.WriteNumberValue(span.Start);
                json.WriteNumberValue(span.End);
                json.WriteEndArray();
            });
    }
}
