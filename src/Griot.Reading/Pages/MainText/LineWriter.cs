using System.Text;
using Griot.Reading.Pages.Html;

namespace Griot.Reading.Pages.MainText;

/// <summary>Writes the text of an element as lines, without what was dropped from it.</summary>
internal sealed class LineWriter
{
    private readonly HtmlDocument _document;
    private readonly Func<int, bool> _drops;
    private readonly List<TextLine> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly StringBuilder _row = new();
    private int _block;

    private LineWriter(HtmlDocument document, Func<int, bool> drops) => (_document, _drops) = (document, drops);

    /// <summary>The lines of what lies in the element, the element's own text included.</summary>
    public static List<TextLine> Write(HtmlDocument document, int element, Func<int, bool> drops)
    {
        var writer = new LineWriter(document, drops) { _block = element };
        writer.Walk(element);
        writer.EndLine();
        return writer._lines;
    }

    private void Walk(int element)
    {
        var open = new Stack<int>();
        for (var node = element; node < _document[element].End; node++)
        {
            while (open.TryPeek(out var last) && node >= _document[last].End)
                Close(open.Pop());
            ref readonly var now = ref _document[node];
            if (now.Tag == Tag.Text)
            {
                CharacterReferences.AppendTo(_line, _document.Raw(node));
                continue;
            }

            if (node != element && _drops(node))
            {
                if (Tags.IsBlock(now.Tag))
                    EndLine();
                node = now.End - 1;
                continue;
            }

            if (now.Tag == Tag.Br)
                Break();
            else if (Tags.IsBlock(now.Tag))
            {
                Start(now.Tag, node);
                open.Push(node);
            }
        }

        while (open.TryPop(out var last))
            Close(last);
    }

    private void Start(Tag tag, int node)
    {
        EndLine();
        _block = node;
        if (tag == Tag.Tr)
            _row.Clear();
    }

    private void Close(int node)
    {
        EndLine();
        if (_document[node].Tag == Tag.Tr && _row.Length > 0)
        {
            _lines.Add(new(LineKind.Row, _row.ToString(), node));
            _row.Clear();
        }

        _block = _document[node].Parent;
    }

    // A single break inside a paragraph goes on with it; two are a new one.
    private void Break() => _line.Append('\n');

    private void EndLine()
    {
        if (_line.Length == 0)
            return;
        var raw = _line.ToString();
        _line.Clear();
        foreach (var part in Paragraphs(raw))
            Add(part);
    }

    private static IEnumerable<string> Paragraphs(string raw)
    {
        var text = Whitespace.Collapse(raw);
        if (text.Length > 0)
            yield return text;
    }

    private void Add(string text)
    {
        var kind = KindOf(_block, out var cell);
        if (cell)
        {
            if (_row.Length > 0)
                _row.Append(" | ");
            _row.Append(text);
            return;
        }

        _lines.Add(new(kind, text, _block));
    }

    private LineKind KindOf(int block, out bool cell)
    {
        cell = false;
        for (var node = block; node > 0; node = _document[node].Parent)
        {
            switch (_document[node].Tag)
            {
                case var tag when Tags.IsHeading(tag):
                    return LineKind.Heading;
                case Tag.Li or Tag.Dd or Tag.Dt:
                    return LineKind.Item;
                case Tag.P or Tag.Blockquote or Tag.Pre or Tag.Article or Tag.Section:
                    return LineKind.Paragraph;
                case Tag.Td or Tag.Th:
                    cell = _document[_document[node].Parent].Tag == Tag.Tr;
                    return LineKind.Paragraph;
            }
        }

        return LineKind.Paragraph;
    }
}
