using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Griot.Reading.Telegram;

/// <summary>One message of an export, to be decoded when its turn comes.</summary>
/// <remarks>
/// The text is the post's own: what it replies to is not repeated in it, and an edited post has its last wording under its first date.
/// </remarks>
internal sealed class TelegramPost(byte[] json, TelegramChat chat)
{
    /// <summary>The post's number in its chat, or a question mark.</summary>
    public string Id { get; } = IdOf(json);

    public ReadOutcome Read(string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(name, document.RootElement);
        }
        // A text may hold half of a character that needs two; that shows only when it is taken out.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new UnreadableReport(TelegramProblems.NotAPost(name));
        }
    }

    private ReadOutcome Read(string name, JsonElement post)
    {
        if (post.ValueKind != JsonValueKind.Object)
            return new UnreadableReport(TelegramProblems.NotAPost(name));
        if (Text(post, "type") is { } type and not "message")
            return new PassedOver(name, $"{type} messages");

        var text = Words(post);
        var forwardedFrom = Text(post, "forwarded_from");
        if (string.IsNullOrWhiteSpace(text))
            return new PassedOver(name, "posts without text");
        if (chat.IsNotebook && forwardedFrom is null)
            return new PassedOver(name, "private notes");
        return new ReadReport(chat.IsNotebook
            ? new(name, text, Source: forwardedFrom, Published: Day(post))
            : new(name, text, Source: chat.Name, Published: Day(post), ForwardedFrom: forwardedFrom));
    }

    // Text is a string, or a list of strings and of objects for links, names and emphasis.
    private static string Words(JsonElement post)
    {
        if (!post.TryGetProperty("text", out var text))
            return "";
        if (text.ValueKind == JsonValueKind.String)
            return text.GetString() ?? "";
        if (text.ValueKind != JsonValueKind.Array)
            return "";
        var words = new StringBuilder();
        foreach (var part in text.EnumerateArray())
            words.Append(part.ValueKind == JsonValueKind.String ? part.GetString() : Text(part, "text"));
        return words.ToString();
    }

    // The universal day, which is the same wherever the export was made; "date" is in the exporting computer's own zone.
    private static DateOnly? Day(JsonElement post)
    {
        if (long.TryParse(Text(post, "date_unixtime"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800)
            return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
        return Text(post, "date") is { Length: >= 10 } date && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
    }

    private static string? Text(JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string IdOf(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("id"))
                return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var id) ? id.ToString(CultureInfo.InvariantCulture) : "?";
        }

        return "?";
    }
}
