using Griot.Reading.Pages.Html;

namespace Griot.Reading.Pages.MainText;

/// <summary>The element that holds the main text, and what was measured to find it.</summary>
/// <param name="Element">0 where there is none.</param>
/// <param name="Title">The heading that bears the page's title; 0 where there is none.</param>
/// <param name="Leads">Elements between the two that hold the first paragraphs.</param>
internal sealed record FoundContent(PageShape Shape, MarkupHint[] Hints, int Element, int Title, List<int> Leads);

/// <summary>Finds the element that holds the main text: the one with most running text and least else, with the page's own names as hints.</summary>
internal sealed class ContentFinder
{
    private const int LongestLead = 1200;
    private const float ShortText = 800;
    private const float OuterJunk = 0.3f;
    private const float InnerShare = 0.5f;

    private readonly HtmlDocument _document;
    private readonly MarkupHint[] _hints;
    private readonly PageShape _shape;

    private readonly PageShape _all;

    private ContentFinder(HtmlDocument document, MarkupHint[] hints, PageShape all, Func<int, bool> drops) =>
        (_document, _hints, _all, _shape) = (document, hints, all, PageShape.Of(document, drops));

    /// <summary>The first approach: what the page names boilerplate is none of it.</summary>
    public static FoundContent Strict(HtmlDocument document)
    {
        var all = PageShape.Of(document, node => Visibility.Hides(document, node));
        var hints = PageHints.Of(document);
        var boilerplate = new Boilerplate(document, all, hints);
        return new ContentFinder(document, hints, all, node => Visibility.Hides(document, node) || boilerplate.Drops(node)).Find();
    }

    /// <summary>The second approach, for pages whose names mislead: only the text itself counts.</summary>
    public static FoundContent Relaxed(HtmlDocument document, FoundContent strict) =>
        new ContentFinder(document, new MarkupHint[document.Count], strict.Shape, node => Visibility.Hides(document, node) || document[node].Tag is Tag.Nav or Tag.Button or Tag.Figcaption).Find();

    private FoundContent Find()
    {
        var best = 0;
        var bestScore = 0f;
        for (var node = 1; node < _document.Count; node++)
        {
            if (_document[node].Tag == Tag.Text || _shape.Dropped[node])
                continue;
            var score = Score(node);
            if (score > bestScore)
                (best, bestScore) = (node, score);
        }

        best = Inner(Outer(best));
        var title = TitleBefore(best == 0 ? _document.Count : _document[best].End);
        return new(_shape, _hints, best, title, Leads(title, best));
    }

    /// <summary>The article around the best element, where it adds little else: single paragraphs score best on short pages.</summary>
    private int Outer(int best)
    {
        var outer = best;
        for (var node = best; node > 0 && _shape.Good[best] < ShortText && _document[node].Tag is not (Tag.Body or Tag.Html); node = _document[node].Parent)
        {
            if (_shape.Junk[node] - _shape.Junk[best] > _shape.Good[best] * OuterJunk)
                break;
            if (_document[outer].Tag is Tag.P or Tag.Li)
                outer = node;
            if ((_hints[node] & (MarkupHint.Body | MarkupHint.Article)) != MarkupHint.None || _document[node].Tag == Tag.Article)
                return node;
        }

        return outer;
    }

    /// <summary>The one body inside the best element, when the page marks one and most of the text lies in it.</summary>
    private int Inner(int best)
    {
        var inner = 0;
        for (var node = best + 1; best > 0 && node < _document[best].End; node++)
        {
            if (_shape.Dropped[node] || (_hints[node] & MarkupHint.Body) == MarkupHint.None || _shape.Good[node] < _shape.Good[best] * InnerShare)
                continue;
            if (inner == 0 || node < _document[inner].End)
                inner = node;
            else if (_shape.Good[node] > _shape.Good[inner] * 0.25f)
                return best;
        }

        return inner > 0 ? inner : best;
    }

    private float Score(int node)
    {
        var score = _shape.Good[node] - _shape.Junk[node];
        if ((_hints[node] & MarkupHint.Body) != MarkupHint.None && score > 250)
            score *= 1.3f;
        return score;
    }

    /// <summary>Paragraphs between the title and the text: the lead often stands outside of the element that holds the rest.</summary>
    private List<int> Leads(int title, int best)
    {
        var leads = new List<int>();
        for (var node = title == 0 ? best : _document[title].End; node < best; node++)
        {
            if (IsNamedLead(node))
            {
                leads.Add(node);
                node = _document[node].End - 1;
                continue;
            }

            if (_shape.Dropped[node] || !Tags.IsBlock(_document[node].Tag) || _document[node].End > best)
                continue;
            if (_shape.Own[node].Weight > 0 && _shape.Good[node] < LongestLead)
            {
                leads.Add(node);
                node = _document[node].End - 1;
            }
        }

        return leads;
    }

    // A lead may bear the name of a teaser, because elsewhere on the site it is one.
    private bool IsNamedLead(int node) =>
        (_hints[node] & MarkupHint.Lead) != MarkupHint.None && Tags.IsBlock(_document[node].Tag) && !_all.Dropped[node]
        && _all.All[node] is { Chars: < LongestLead, LinkShare: < 0.3f } all && _all.Good[node] > all.Chars * 0.5f;

    /// <summary>The last heading before that bears the page's title, else the last that is a first heading.</summary>
    private int TitleBefore(int end)
    {
        var title = PageTitle();
        var first = 0;
        for (var node = end - 1; node > 0; node--)
        {
            if (!Tags.IsHeading(_document[node].Tag))
                continue;
            var text = PlainText.In(_document, node);
            if (text is { Length: >= 10 } && title.Contains(text, StringComparison.OrdinalIgnoreCase))
                return node;
            if (_document[node].Tag == Tag.H1 && first == 0)
                first = node;
        }

        return first;
    }

    private string PageTitle()
    {
        for (var node = 1; node < _document.Count; node++)
        {
            if (_document[node].Tag == Tag.Title)
                return PlainText.In(_document, node) ?? "";
        }

        return "";
    }
}
