namespace Griot.Storage.Values;

/// <summary>Many texts as one value of a query, for <c>json_each</c>.</summary>
internal static class TextList
{
    public static string Of(IEnumerable<string> texts) => CanonicalJson.Of(json =>
    {
        json.WriteStartArray();
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
            json.WriteStringValue(text);
        json.WriteEndArray();
    });
}
