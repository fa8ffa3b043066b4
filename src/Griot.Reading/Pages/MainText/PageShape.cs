using Griot.Reading.Pages.Html;

namespace Griot.Reading.Pages.MainText;

/// <summary>How text is spread over a page: what each block holds itself, and what each element holds with all below it.</summary>
internal sealed class PageShape
{
    private PageShape(HtmlDocument document)
    {
        Document = document;
        Dropped = new bool[document.Count];
        Block = new int[document.Count];
        Own = new BlockMeasure[document.Count];
        All = new BlockMeasure[document.Count];
        Good = new float[document.Count];
        Junk = new float[document.Count];
    }

    public HtmlDocument Document { get; }

    /// <summary>Elements that yield no text, and all that lies in them.</summary>
    public bool[] Dropped { get; }

    /// <summary>The nearest block around each node.</summary>
    public int[] Block { get; }

    /// <summary>What each block holds that lies in no block below it.</summary>
    public BlockMeasure[] Own { get; }

    /// <summary>What each element holds, with all below it.</summary>
    public BlockMeasure[] All { get; }

    /// <summary>How much running text an element holds, with all below it.</summary>
    public float[] Good { get; }

    /// <summary>How much of links and scraps an element holds, with all below it.</summary>
    public float[] Junk { get; }

    public static PageShape Of(HtmlDocument document, Func<int, bool> drops)
    {
        var shape = new PageShape(document);
        shape.Measure(drops);
        for (var node = document.Count - 1; node > 0; node--)
        {
            var own = shape.Own[node].Weight;
            if (own > 0)
                shape.Good[node] += own;
            else
                shape.Junk[node] -= own;
            var parent = document[node].Parent;
            shape.All[node].Add(shape.Own[node]);
            shape.All[parent].Add(shape.All[node]);
            shape.Good[parent] += shape.Good[node];
            shape.Junk[parent] += shape.Junk[node];
        }

        return shape;
    }

    private void Measure(Func<int, bool> drops)
    {
        var link = -1;
        for (var node = 1; node < Document.Count; node++)
        {
            ref readonly var now = ref Document[node];
            if (now.Tag != Tag.Text && drops(node))
            {
                for (var inside = node; inside < now.End; inside++)
                    (Dropped[inside], Block[inside]) = (true, Block[now.Parent]);
                node = now.End - 1;
                continue;
            }

            Block[node] = Tags.IsBlock(now.Tag) ? node : Block[now.Parent];
            if (link >= 0 && node >= Document[link].End)
                link = -1;
            if (now.Tag == Tag.A && link < 0)
                link = node;
            if (now.Tag == Tag.Text)
                Own[Block[node]].Add(Document.Raw(node), link >= 0);
        }
    }
}
