using System.Text;
using Griot.Reading.Pages.Html;
using Griot.Reading.Pages.MainText;

namespace Griot.Reading.Pages;

/// <summary>The visible words of a short piece of HTML, on one line.</summary>
internal static class PlainText
{
    /// <summary>Null when no words are left.</summary>
    public static string? Of(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
            return NullWhenEmpty(Whitespace.Collapse(CharacterReferences.Decode(html)));
        var document = HtmlParser.Parse(html);
        return In(document, 0);
    }

    /// <summary>The words of one element.</summary>
    public static string? In(HtmlDocument document, int element)
    {
        var text = new StringBuilder();
        for (var node = element + 1; node < document[element].End; node++)
        {
            if (document[node].Tag == Tag.Text)
                CharacterReferences.AppendTo(text, document.Raw(node));
            else if (Visibility.Hides(document, node))
                node = document[node].End - 1;
            else if (Tags.IsBlock(document[node].Tag) || document[node].Tag == Tag.Br)
                text.Append(' ');
        }

        return NullWhenEmpty(Whitespace.Collapse(text.ToString()));
    }

    private static string? NullWhenEmpty(string text) => text.Length == 0 ? null : text;
}
