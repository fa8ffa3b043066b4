using Griot.Reading.Pages.Html;

namespace Griot.Reading.Pages.MainText;

/// <summary>Says which parts inside the main text are not of it: lists and boxes of links.</summary>
internal sealed class Pruning(HtmlDocument document, PageShape shape)
{
    public bool Drops(int node)
    {
        if (shape.Dropped[node])
            return true;
        var all = shape.All[node];
        switch (document[node].Tag)
        {
            case Tag.Ul or Tag.Ol or Tag.Dl:
                return all.LinkShare > 0.6f && shape.Good[node] < all.Chars * 0.3f;
            case Tag.Div or Tag.Section or Tag.Table or Tag.Article or Tag.Header or Tag.Fieldset or Tag.Figure:
                return all.LinkShare > 0.5f && shape.Good[node] < all.Chars * 0.3f;
            case Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6:
                return all.Chars > 0 && all.LinkShare > 0.85f && all.Chars < 200;
            default:
                return false;
        }
    }
}
