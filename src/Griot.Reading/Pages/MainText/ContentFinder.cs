using Griot.Reading.Pages.Html;

namespace Griot.Reading.Pages.MainText;

/// <summary>The element that holds the main text, and what was measured to find it.</summary>
internal sealed record FoundContent(PageShape Shape, MarkupHint[] Hints, int Element);

/// <summary>Finds the element that holds the main text: the one with most running text and least else, with the page's own names as hints.</summary>
internal static class ContentFinder
{
    public static FoundContent Find(HtmlDocument document)
    {
        var all = PageShape.Of(document, node => Visibility.Hides(document, node));
        var hints = Hints(document);
        var total = all.Good[0];
        var shape = PageShape.Of(document, node => Visibility.Hides(document, node) || Boilerplate(document, node, hints[node], all.Good[node], total));
        var best = 0;
        for (var node = 1; node < document.Count; node++)
        {
            if (document[node].Tag != Tag.Text && !shape.Dropped[node] && Score(shape, hints, node) > Score(shape, hints, best))
                best = node;
        }

        return new(shape, hints, best);
    }

    private static float Score(PageShape shape, MarkupHint[] hints, int node)
    {
        var score = shape.Good[node] - shape.Junk[node];
        if ((hints[node] & MarkupHint.Body) != 0 && score > 250)
            score *= 1.5f;
        return score;
    }

    private static bool Boilerplate(HtmlDocument document, int node, MarkupHint hint, float good, float total)
    {
        switch (document[node].Tag)
        {
            case Tag.Nav or Tag.Button or Tag.Dialog or Tag.Menu or Tag.Figcaption:
                return true;
            case Tag.Aside or Tag.Footer or Tag.Form when good < total * 0.5f:
                return true;
        }

        return (hint & (MarkupHint.Boilerplate | MarkupHint.Comments | MarkupHint.Caption | MarkupHint.Byline | MarkupHint.Hidden)) != 0 && good < total * 0.4f;
    }

    private static MarkupHint[] Hints(HtmlDocument document)
    {
        var names = new MarkupHints();
        var hints = new MarkupHint[document.Count];
        for (var node = 1; node < document.Count; node++)
        {
            if (document[node].Tag == Tag.Text)
                continue;
            foreach (ref readonly var attribute in document.Attributes(node))
            {
                var name = document.NameOf(attribute);
                if (name.Equals("class", StringComparison.OrdinalIgnoreCase) || name.Equals("id", StringComparison.OrdinalIgnoreCase))
                    hints[node] |= names.Of(document.ValueOf(attribute));
                else if (name.Equals("itemprop", StringComparison.OrdinalIgnoreCase) && document.ValueOf(attribute).Contains("articleBody", StringComparison.OrdinalIgnoreCase))
                    hints[node] |= MarkupHint.Body;
            }
        }

        return hints;
    }
}
