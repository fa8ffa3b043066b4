using Griot.Reading.Pages.Html;

namespace Griot.Reading.Pages.MainText;

/// <summary>Says which elements nobody reads: those that are not shown, and those that hold no text of their own.</summary>
internal static class Visibility
{
    /// <summary>Scripts, forms' fields, drawings, and whatever the page hides.</summary>
    public static bool Hides(HtmlDocument document, int node) => document[node].Tag switch
    {
        Tag.Script or Tag.Style or Tag.Noscript or Tag.Template or Tag.Iframe or Tag.Object or Tag.Embed or Tag.Svg or Tag.Canvas or Tag.Audio
            or Tag.Video or Tag.Select or Tag.Textarea or Tag.Head or Tag.Map or Tag.Progress or Tag.Noframes or Tag.Noembed or Tag.Title
            or Tag.Option or Tag.Plaintext or Tag.Xmp => true,
        Tag.Html or Tag.Body => false,
        _ => IsHidden(document, node),
    };

    private static bool IsHidden(HtmlDocument document, int node)
    {
        foreach (ref readonly var attribute in document.Attributes(node))
        {
            var name = document.NameOf(attribute);
            switch (name.Length)
            {
                case 6 when Is(name, "hidden") && !Is(document.ValueOf(attribute), "false"):
                case 11 when Is(name, "aria-hidden") && Is(document.ValueOf(attribute), "true"):
                case 5 when Is(name, "style") && StyleHides(document.ValueOf(attribute)):
                    return true;
            }
        }

        return false;
    }

    private static bool StyleHides(ReadOnlySpan<char> style) => Says(style, "display", "none") || Says(style, "visibility", "hidden");

    private static bool Says(ReadOnlySpan<char> style, string property, string value)
    {
        while (style.IndexOf(property, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            style = style[(at + property.Length)..];
            var rest = style.TrimStart();
            if (rest is [':', ..] && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> text, string other) => text.Equals(other, StringComparison.OrdinalIgnoreCase);
}
