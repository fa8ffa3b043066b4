using System.Text.Json;

namespace Griot.Reading.Json;

/// <summary>The names at the top of a JSON object, as far as its first bytes reach: what kind of file it is.</summary>
internal static class JsonNames
{
    private const int Most = 200;

    /// <summary>The names of the first object, also when it is the first of a list; empty when the bytes are no object.</summary>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> head)
    {
        var names = new List<string>();
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        if (head.TrimStart(" \t\r\n"u8) is not [(byte)'{' or (byte)'[', ..])
            return names;
        var reader = new Utf8JsonReader(head, isFinalBlock: false, state: default);
        var depth = head.TrimStart(" \t\r\n"u8)[0] == '[' ? 2 : 1;
        try
        {
            while (names.Count < Most && reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth)
                    names.Add(reader.GetString() ?? "");
                if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth - 1)
                    break;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What was read until here tells enough; several objects on several lines end here, too.
        }

        return names;
    }
}
