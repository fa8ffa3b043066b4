using Griot.Reading.Pages.Html;
using Griot.Reading.Pages.MainText;

namespace Griot.Reading.Pages.Metadata;

/// <summary>What a page says of itself where readers do not see it: meta elements, links, the title, JSON-LD.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private MetaTags()
    {
    }

    /// <summary>The text of the title element.</summary>
    public string? Title { get; private set; }

    public string? Canonical { get; private set; }

    /// <summary>The language of the root element.</summary>
    public string? Language { get; private set; }

    /// <summary>The texts of its JSON-LD scripts.</summary>
    public List<string> Scripts { get; } = [];

    public static MetaTags Of(HtmlDocument document)
    {
        var tags = new MetaTags();
        for (var node = 1; node < document.Count; node++)
        {
            switch (document[node].Tag)
            {
                case Tag.Html:
                    tags.Language ??= document.Attribute(node, "lang") ?? document.Attribute(node, "xml:lang");
                    break;
                case Tag.Title when tags.Title is null && document[document[node].Parent].Tag is not Tag.Svg:
                    tags.Title = PlainText.In(document, node);
                    break;
                case Tag.Meta:
                    tags.AddMeta(document, node);
                    break;
                case Tag.Link when tags.Canonical is null && string.Equals(document.Attribute(node, "rel"), "canonical", StringComparison.OrdinalIgnoreCase):
                    tags.Canonical = document.Attribute(node, "href")?.Trim();
                    break;
                case Tag.Script when document.Attribute(node, "type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && node + 1 < document[node].End:
                    tags.Scripts.Add(document.Raw(node + 1).ToString());
                    break;
            }
        }

        return tags;
    }

    /// <summary>The value of the first of the names that the page gives.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value))
                return value;
        }

        return null;
    }

    private void AddMeta(HtmlDocument document, int node)
    {
        var content = document.Attribute(node, "content");
        if (string.IsNullOrWhiteSpace(content))
            return;
        foreach (var key in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (document.Attribute(node, key)?.Trim() is { Length: > 0 } name)
                _values.TryAdd(name, Whitespace.Collapse(content));
        }
    }
}
