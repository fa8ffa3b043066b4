using Griot.Reading.Pages.Html;

namespace Griot.Reading.Pages.MainText;

/// <summary>Says which elements stand around the text: by their kind, by their names, and by looking like a pointer to another page.</summary>
/// <remarks>What holds a large part of all running text is kept whatever its name is.</remarks>
internal sealed class Boilerplate
{
    private const float LargePart = 0.4f;
    private const float LongestTeaser = 600;

    private readonly HtmlDocument _document;
    private readonly PageShape _shape;
    private readonly MarkupHint[] _hints;
    private readonly HashSet<int> _teasers;

    public Boilerplate(HtmlDocument document, PageShape shape, MarkupHint[] hints)
    {
        (_document, _shape, _hints) = (document, shape, hints);
        _teasers = FindTeasers();
    }

    public bool Drops(int node)
    {
        var share = _shape.Good[0] > 0 ? _shape.Good[node] / _shape.Good[0] : 0;
        switch (_document[node].Tag)
        {
            case Tag.Html or Tag.Body:
                return false;
            case Tag.Nav or Tag.Button or Tag.Dialog or Tag.Menu or Tag.Figcaption:
                return true;
            case Tag.Aside or Tag.Footer or Tag.Form when share < LargePart:
                return true;
        }

        return _teasers.Contains(node) || DropsByName(node, share);
    }

    private bool DropsByName(int node, float share)
    {
        var hint = _hints[node];
        if (hint == MarkupHint.None)
            return false;
        // A dateline or a name inside a running paragraph is part of it.
        if (!Tags.IsBlock(_document[node].Tag) && _shape.Own[_shape.Block[node]] is { Weight: > 0 } && _shape.All[node].Chars > 0)
            return false;
        if ((hint & MarkupHint.Comments) != MarkupHint.None && share < 0.8f)
            return true;
        if ((hint & MarkupHint.Body) != MarkupHint.None && _shape.Good[node] > 250 && share > 0.15f)
            return false;
        if ((hint & (MarkupHint.Caption | MarkupHint.Byline)) != MarkupHint.None && _shape.All[node].Chars < 400 && share < LargePart)
            return true;
        return (hint & (MarkupHint.Boilerplate | MarkupHint.Hidden)) != MarkupHint.None && share < LargePart;
    }

    /// <summary>Boxes whose heading leads elsewhere, with a short text below it.</summary>
    private HashSet<int> FindTeasers()
    {
        var teasers = new HashSet<int>();
        for (var node = 1; node < _document.Count; node++)
        {
            if (!Tags.IsHeading(_document[node].Tag) || _shape.Own[node].Chars == 0 || _shape.All[node].LinkShare < 0.8f)
                continue;
            var box = _document[node].Parent;
            for (var level = 0; level < 4 && box > 0 && _shape.Good[box] == 0; level++)
                box = _document[box].Parent;
            if (box > 0 && _shape.Good[box] is > 0 and < LongestTeaser && _shape.Good[box] < _shape.Good[0] * 0.3f && _document[box].Tag is not (Tag.Body or Tag.Html or Tag.Main)
                && !HasTextBefore(box, node))
                teasers.Add(box);
        }

        return teasers;
    }

    private bool HasTextBefore(int box, int heading)
    {
        for (var node = box; node < heading; node++)
        {
            if (_shape.Own[node].Weight > 0)
                return true;
        }

        return false;
    }
}
