using System.Text;
using Griot.Reading.Pages.Html;

namespace Griot.Reading.Pages.MainText;

/// <summary>Writes the text of an element as lines, without what was dropped from it.</summary>
internal sealed class LineWriter
{
    // A row that is longer lays out a page and is no row of a table.
    private const int LongestRow = 700;

    // Stands for a line break inside a block until the block ends.
    private const char BreakMark = '\u2028';

    private readonly PageShape _shape;
    private readonly HtmlDocument _document;
    private readonly Func<int, bool> _drops;
    private readonly List<TextLine> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly StringBuilder _row = new();
    private readonly Stack<int> _open = new();
    private int _block;
    private int _rowEnd;
    private int _preformattedEnd;

    private LineWriter(PageShape shape, Func<int, bool> drops) => (_shape, _document, _drops) = (shape, shape.Document, drops);

    /// <summary>The lines of what lies in the element, the element's own text included.</summary>
    public static List<TextLine> Write(PageShape shape, int element, Func<int, bool> drops)
    {
        var writer = new LineWriter(shape, drops) { _block = element };
        writer.Walk(element);
        return writer._lines;
    }

    private void Walk(int element)
    {
        for (var node = element; node < _document[element].End; node++)
        {
            CloseUpTo(node);
            ref readonly var now = ref _document[node];
            if (now.Tag == Tag.Text)
            {
                WriteText(node);
            }
            else if (node != element && _drops(node))
            {
                if (Tags.IsBlock(now.Tag))
                    EndLine();
                node = now.End - 1;
            }
            else if (now.Tag == Tag.Br)
            {
                _line.Append(BreakMark);
            }
            else if (Tags.IsBlock(now.Tag))
            {
                Start(now.Tag, node);
            }
        }

        CloseUpTo(int.MaxValue);
        EndLine();
    }

    private void WriteText(int node)
    {
        var start = _line.Length;
        CharacterReferences.AppendTo(_line, _document.Raw(node));
        if (node < _preformattedEnd)
            _line.Replace('\n', BreakMark, start, _line.Length - start);
    }

    private void Start(Tag tag, int node)
    {
        EndLine();
        _block = node;
        _open.Push(node);
        if (tag == Tag.Pre)
            _preformattedEnd = _document[node].End;
        if (tag == Tag.Tr && _shape.All[node].Chars is > 0 and < LongestRow)
            (_rowEnd, _) = (_document[node].End, _row.Clear());
        if (tag is Tag.Td or Tag.Th && node < _rowEnd && _row.Length > 0)
            _row.Append(" |");
    }

    private void CloseUpTo(int node)
    {
        while (_open.TryPeek(out var last) && node >= _document[last].End)
        {
            EndLine();
            _open.Pop();
            if (_document[last].Tag == Tag.Tr && _row.Length > 0)
            {
                _lines.Add(new(LineKind.Row, _row.ToString().TrimEnd(' ', '|'), last));
                _row.Clear();
            }

            _block = _document[last].Parent;
        }
    }

    private void EndLine()
    {
        if (_line.Length == 0)
            return;
        var raw = _line.ToString();
        _line.Clear();
        if (raw.Contains(BreakMark, StringComparison.Ordinal))
        {
            foreach (var part in LineBreaks.Parts(raw, BreakMark, kept: _block < _preformattedEnd))
                Add(part);
        }
        else
        {
            Add(Whitespace.Collapse(raw));
        }
    }

    private void Add(string text)
    {
        if (text.Length == 0)
            return;
        if (_block < _rowEnd)
            _row.Append(_row.Length > 0 ? " " : "").Append(text);
        else
            _lines.Add(new(KindOf(_block), text, _block));
    }

    private LineKind KindOf(int block)
    {
        for (var node = block; node > 0; node = _document[node].Parent)
        {
            switch (_document[node].Tag)
            {
                case var tag when Tags.IsHeading(tag):
                    return LineKind.Heading;
                case Tag.Li or Tag.Dd or Tag.Dt:
                    return LineKind.Item;
                case Tag.Pre:
                    return LineKind.Row;
                case Tag.P or Tag.Blockquote or Tag.Article or Tag.Section or Tag.Td or Tag.Th:
                    return LineKind.Paragraph;
            }
        }

        return LineKind.Paragraph;
    }
}
