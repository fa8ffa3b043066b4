using Griot.Reading.Pages.Html;

namespace Griot.Reading.Pages.MainText;

/// <summary>The hints of every element of a page.</summary>
internal static class PageHints
{
    public static MarkupHint[] Of(HtmlDocument document)
    {
        var names = new MarkupHints();
        var hints = new MarkupHint[document.Count];
        for (var node = 1; node < document.Count; node++)
        {
            if (document[node].Tag == Tag.Text)
                continue;
            foreach (ref readonly var attribute in document.Attributes(node))
            {
                // The id of a heading is made from its words, which say nothing of its kind.
                if (!Tags.IsHeading(document[node].Tag) || document.NameOf(attribute).Length != 2)
                    hints[node] |= Of(document.NameOf(attribute), document.ValueOf(attribute), names);
            }
        }

        return hints;
    }

    private static MarkupHint Of(ReadOnlySpan<char> name, ReadOnlySpan<char> value, MarkupHints names) => name.Length switch
    {
        5 when Is(name, "class") => names.Of(value),
        2 when Is(name, "id") => names.Of(value),
        8 when Is(name, "itemprop") => value.Contains("articleBody", StringComparison.OrdinalIgnoreCase) ? MarkupHint.Body : MarkupHint.None,
        4 when Is(name, "role") => OfRole(value),
        _ => MarkupHint.None,
    };

    private static MarkupHint OfRole(ReadOnlySpan<char> role) => role.ToString().ToLowerInvariant() switch
    {
        "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" or "menu" or "menubar" or "toolbar" or "tablist"
            or "alertdialog" or "form" => MarkupHint.Boilerplate,
        "article" => MarkupHint.Article,
        _ => MarkupHint.None,
    };

    private static bool Is(ReadOnlySpan<char> text, string other) => text.Equals(other, StringComparison.OrdinalIgnoreCase);
}
