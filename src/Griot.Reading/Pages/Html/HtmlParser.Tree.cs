namespace Griot.Reading.Pages.Html;

/// <summary>The open elements, and which of them a tag closes.</summary>
internal sealed partial class HtmlParser
{
    private readonly int[] _open = new int[Deepest + 1];
    private readonly int[] _openCount = new int[256];
    private int _depth;

    // SVG and MathML have their own rules: nothing in them is raw, and "/>" closes.
    private bool InForeign => _openCount[(int)Tag.Svg] + _openCount[(int)Tag.Math] > 0;

    private void AddText(int start, int length)
    {
        if (length > 0)
            Add(new(Tag.Text, _open[_depth - 1], start, length, _attributeCount));
    }

    private int Add(HtmlNode node)
    {
        if (_count == _nodes.Length)
            Array.Resize(ref _nodes, _count * 2);
        node.End = _count + 1;
        _nodes[_count] = node;
        return _count++;
    }

    private void AddAttribute(HtmlAttribute attribute)
    {
        if (_attributeCount == _attributes.Length)
            Array.Resize(ref _attributes, _attributeCount * 2);
        _attributes[_attributeCount++] = attribute;
    }

    private void StartTag(Tag tag, int nameStart, int nameLength, int attributes, bool selfClosed)
    {
        if (InForeign)
        {
            if (!LeavesForeign(tag))
            {
                Open(tag, nameStart, nameLength, attributes);
                if (selfClosed)
                    Pop();
                return;
            }

            PopThrough(_openCount[(int)Tag.Svg] > 0 ? Tag.Svg : Tag.Math);
        }

        if (tag is Tag.Html or Tag.Body && _openCount[(int)tag] > 0)
        {
            // A second one only adds attributes in browsers; nothing of it is read.
            _attributeCount = attributes;
            return;
        }

        CloseImplied(tag);
        Open(tag, nameStart, nameLength, attributes);
        if (Tags.IsVoid(tag) || (selfClosed && tag is Tag.Svg or Tag.Math))
            Pop();
    }

    // Beside paragraphs and headings, what a page written without end tags leaves open.
    private void CloseImplied(Tag tag)
    {
        if (_openCount[(int)Tag.Head] > 0 && !Tags.BelongsInHead(tag) && _openCount[(int)Tag.Noscript] + _openCount[(int)Tag.Template] == 0)
            PopThrough(Tag.Head);
        if (_openCount[(int)Tag.P] > 0 && Tags.ClosesParagraph(tag))
            CloseInScope(Tag.P, Tag.Button, Tag.Button);
        if (Tags.IsHeading(tag) && Tags.IsHeading(Current))
            Pop();
        switch (tag)
        {
            case Tag.Li:
                CloseInScope(Tag.Li, Tag.Ul, Tag.Ol);
                break;
            case Tag.Dd or Tag.Dt:
                CloseInScope(Tag.Dd, Tag.Dl, Tag.Dl);
                CloseInScope(Tag.Dt, Tag.Dl, Tag.Dl);
                break;
            case Tag.Option or Tag.Optgroup when Current == Tag.Option:
                Pop();
                break;
            case Tag.Tr:
                CloseInScope(Tag.Tr, Tag.Table, Tag.Table, cells: true);
                break;
            case Tag.Td or Tag.Th:
                CloseInScope(Tag.Td, Tag.Tr, Tag.Table, cells: true);
                CloseInScope(Tag.Th, Tag.Tr, Tag.Table, cells: true);
                break;
            case Tag.Tbody or Tag.Thead or Tag.Tfoot:
                CloseInScope(Tag.Tbody, Tag.Table, Tag.Table, cells: true);
                CloseInScope(Tag.Thead, Tag.Table, Tag.Table, cells: true);
                CloseInScope(Tag.Tfoot, Tag.Table, Tag.Table, cells: true);
                break;
            case Tag.A:
                CloseInScope(Tag.A, Tag.Div, Tag.P);
                break;
        }
    }

    private void EndTag(Tag tag, ReadOnlySpan<char> name)
    {
        if (tag is Tag.Html or Tag.Body || (_openCount[(int)tag] == 0 && !(Tags.IsHeading(tag) && Tags.IsHeading(Current))))
            return;
        for (var at = _depth - 1; at > 0; at--)
        {
            ref readonly var node = ref _nodes[_open[at]];
            if (node.Tag == tag && (tag != Tag.Other || _source.AsSpan(node.Start, node.Length).Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                PopTo(at);
                return;
            }

            // Any heading's end tag ends any heading.
            if (Tags.IsHeading(tag) && Tags.IsHeading(node.Tag))
            {
                PopTo(at);
                return;
            }

            if (Stops(tag, node.Tag))
                return;
        }
    }

    // An inline end tag must not close the block it strayed into, nor anything the cell it stands in.
    private static bool Stops(Tag ended, Tag open) =>
        (Tags.IsScope(open) && ended is not (Tag.Table or Tag.Tr or Tag.Tbody or Tag.Thead or Tag.Tfoot))
        || (open == Tag.Table && ended is not Tag.Table)
        || (Tags.IsPhrase(ended) && Tags.IsBlock(open));

    /// <summary>Closes the nearest open element of the kind, unless a scope or one of the two limits lies between.</summary>
    private void CloseInScope(Tag tag, Tag limit, Tag orLimit, bool cells = false)
    {
        if (_openCount[(int)tag] == 0)
            return;
        for (var at = _depth - 1; at > 0; at--)
        {
            var open = _nodes[_open[at]].Tag;
            if (open == tag)
            {
                PopTo(at);
                return;
            }

            if (open == limit || open == orLimit || (Tags.IsScope(open) && !(cells && open is Tag.Td or Tag.Th or Tag.Caption)))
                return;
        }
    }

    private static bool LeavesForeign(Tag tag) => tag is not (Tag.A or Tag.Title or Tag.Style or Tag.Script or Tag.Text or Tag.Image or Tag.Video
        or Tag.Audio or Tag.Canvas or Tag.Iframe or Tag.Link or Tag.Other or Tag.Svg or Tag.Math or Tag.Mark or Tag.Slot or Tag.Template or Tag.Map);

    private Tag Current => _nodes[_open[_depth - 1]].Tag;

    private void Open(Tag tag, int nameStart, int nameLength, int attributes)
    {
        // At the deepest level a new element takes the place of the one that is open there.
        if (_depth == Deepest)
            Pop();
        var node = Add(new(tag, _depth == 0 ? -1 : _open[_depth - 1], nameStart, nameLength, attributes));
        _open[_depth++] = node;
        _openCount[(int)tag]++;
    }

    private void Pop()
    {
        var node = _open[--_depth];
        _openCount[(int)_nodes[node].Tag]--;
        _nodes[node].End = _count;
    }

    private void PopTo(int depth)
    {
        while (_depth > depth)
            Pop();
    }

    private void PopThrough(Tag tag)
    {
        while (_depth > 1)
        {
            var last = Current == tag;
            Pop();
            if (last)
                return;
        }
    }

    private void CloseAll()
    {
        while (_depth > 0)
            Pop();
    }
}
