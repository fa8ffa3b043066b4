using System.Text.Json;

namespace Griot.Reading.Pages.Metadata;

/// <summary>What the article of a page's JSON-LD says of itself.</summary>
internal sealed record JsonLd(string? Headline, string? Published, string? Author, string? Publisher, string? Language, string? Body)
{
    private const int LongestScript = 1 << 20;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static JsonLd Nothing { get; } = new(null, null, null, null, null, null);

    public static JsonLd Of(IEnumerable<string> scripts)
    {
        var found = Nothing;
        foreach (var script in scripts)
        {
            if (script.Length > LongestScript || Parse(script) is not { } document)
                continue;
            using (document)
            {
                var objects = new List<JsonElement>();
                Gather(document.RootElement, objects);
                foreach (var article in objects.Where(IsArticle))
                    found = found.Or(Read(article, objects));
                foreach (var page in objects.Where(IsPage))
                    found = found.Or(Read(page, objects) with { Headline = null, Body = null });
            }
        }

        return found;
    }

    private JsonLd Or(JsonLd other) => new(
        Headline ?? other.Headline, Published ?? other.Published, Author ?? other.Author, Publisher ?? other.Publisher, Language ?? other.Language, Body ?? other.Body);

    private static JsonDocument? Parse(string script)
    {
        // Line breaks inside strings are not JSON, but frequent; so are the remains of comments around a script.
        var text = script.Trim();
        foreach (var wrap in (string[])["<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>"])
            text = text.StartsWith(wrap, StringComparison.Ordinal) ? text[wrap.Length..].Trim() : text.EndsWith(wrap, StringComparison.Ordinal) ? text[..^wrap.Length].Trim() : text;
        return TryParse(text) ?? TryParse(string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                to[i] = from[i] < ' ' ? ' ' : from[i];
        }));
    }

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Objects stand in arrays and graphs; the objects inside an article are its own.
    private static void Gather(JsonElement element, List<JsonElement> objects)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Gather(item, objects);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            objects.Add(element);
            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity"])
            {
                if (element.TryGetProperty(name, out var inner))
                    Gather(inner, objects);
            }
        }
    }

    private static JsonLd Read(JsonElement article, List<JsonElement> objects) => new(
        Text(article, "headline"),
        Text(article, "datePublished") ?? Text(article, "dateCreated"),
        Names(article, objects, "author") ?? Names(article, objects, "creator"),
        Names(article, objects, "publisher"),
        Text(article, "inLanguage"),
        Text(article, "articleBody"));

    private static bool IsArticle(JsonElement element) => Types(element).Any(type =>
        type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type.EndsWith("Posting", StringComparison.OrdinalIgnoreCase) || type is "Report" or "Review" or "Article");

    private static bool IsPage(JsonElement element) => Types(element).Any(type => type.EndsWith("WebPage", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Types(JsonElement element) => !element.TryGetProperty("@type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
        : type.ValueKind == JsonValueKind.String ? [type.GetString()!] : [];

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && Safe(value) is { Length: > 0 } text ? text : null;

    // A string may hold half a surrogate pair, which the base library refuses to hand out.
    private static string? Safe(JsonElement value)
    {
        try
        {
            return value.GetString()?.Trim();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The names of persons or organisations, which may be strings, objects, or references to objects elsewhere.</summary>
    private static string? Names(JsonElement article, List<JsonElement> objects, string property)
    {
        if (!article.TryGetProperty(property, out var value))
            return null;
        var all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        var names = all.Take(10).Select(one => Name(one, objects)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Name(JsonElement one, List<JsonElement> objects)
    {
        var name = one.ValueKind switch
        {
            JsonValueKind.String => Safe(one),
            JsonValueKind.Object => Text(one, "name") ?? (Text(one, "@id") is { } id
                ? objects.Where(other => Text(other, "@id") == id).Select(other => Text(other, "name")).FirstOrDefault(found => found is not null)
                : null),
            _ => null,
        };
        return name is null || name.Contains("://", StringComparison.Ordinal) ? null : PlainText.Of(name);
    }
}
