using System.Buffers;

namespace Griot.Reading.Pages.Html;

/// <summary>Parses the markup that the web really holds: never fails, takes time in proportion to the length, and executes nothing.</summary>
/// <remarks>
/// It follows browsers where that changes the text: elements without end tags, raw text, comments, quotes that are not closed. It does not
/// move misplaced content of tables, nor reopen bold and italics; neither changes which words are read.
/// </remarks>
internal sealed partial class HtmlParser
{
    // Browsers stop nesting at this depth as well; what lies deeper stays readable, side by side.
    private const int Deepest = 512;

    /// <summary>Where a page stops being read. The largest pages of news sites have some ten thousand nodes.</summary>
    public const int MostNodes = 2_000_000;

    private static readonly SearchValues<char> Space = SearchValues.Create(" \t\n\r\f");
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\n\r\f/>");
    private static readonly SearchValues<char> AttributeNameEnd = SearchValues.Create(" \t\n\r\f/>=");
    private static readonly SearchValues<char> BareValueEnd = SearchValues.Create(" \t\n\r\f>");

    private readonly string _source;
    private HtmlNode[] _nodes = new HtmlNode[1024];
    private HtmlAttribute[] _attributes = new HtmlAttribute[1024];
    private int _count;
    private int _attributeCount;
    private int _at;

    // Once a quote is known not to come again, no later tag may search the rest of the page for it.
    private bool _noDouble;
    private bool _noSingle;

    private HtmlParser(string source) => _source = source;

    public static HtmlDocument Parse(string source)
    {
        var parser = new HtmlParser(source);
        parser.Open(Tag.Other, 0, 0, 0);
        parser.Run();
        parser.CloseAll();
        return new(source, parser._nodes, parser._count, parser._attributes, parser._attributeCount);
    }

    private void Run()
    {
        while (_at < _source.Length && _count < MostNodes)
        {
            var next = _source.AsSpan(_at).IndexOf('<');
            if (next < 0)
                next = _source.Length - _at;
            if (next > 0)
                AddText(_at, next);
            _at += next;
            if (_at < _source.Length)
                ReadMarkup();
        }
    }

    private void ReadMarkup()
    {
        var rest = _source.AsSpan(_at);
        if (rest.Length > 1 && char.IsAsciiLetter(rest[1]))
            ReadStartTag();
        else if (rest.Length > 2 && rest[1] == '/' && char.IsAsciiLetter(rest[2]))
            ReadEndTag();
        else if (rest.StartsWith("<!--", StringComparison.Ordinal))
            SkipComment();
        else if (rest.Length > 1 && rest[1] is '!' or '?' or '/')
            SkipPast('>');
        else
            AddText(_at++, 1);
    }

    // "<!-->" and "<!--->" are empty comments; an unclosed one hides the rest, as in browsers.
    private void SkipComment()
    {
        var body = _source.AsSpan(_at + 4);
        if (body.StartsWith(">", StringComparison.Ordinal) || body.StartsWith("->", StringComparison.Ordinal))
        {
            SkipPast('>');
            return;
        }

        var end = body.IndexOf("-->", StringComparison.Ordinal);
        _at = end < 0 ? _source.Length : _at + 4 + end + 3;
    }

    private void SkipPast(char end)
    {
        var length = _source.AsSpan(_at).IndexOf(end);
        _at = length < 0 ? _source.Length : _at + length + 1;
    }

    private void ReadEndTag()
    {
        var (start, length) = ReadName(_at + 2);
        var name = _source.AsSpan(start, length);
        _at = start + length;
        SkipPast('>');
        EndTag(Tags.Of(name), name);
    }

    private void ReadStartTag()
    {
        var (start, length) = ReadName(_at + 1);
        var tag = Tags.Of(_source.AsSpan(start, length));
        var attributes = _attributeCount;
        _at = start + length;
        var selfClosed = ReadAttributes();
        StartTag(tag, start, length, attributes, selfClosed);
        if (Tags.IsRaw(tag) && !InForeign)
            ReadRaw(tag, start, length);
    }

    private (int Start, int Length) ReadName(int start)
    {
        var length = _source.AsSpan(start).IndexOfAny(NameEnd);
        return (start, length < 0 ? _source.Length - start : length);
    }

    /// <summary>Reads up to and past the end of a tag; true when it ends in <c>/&gt;</c>.</summary>
    private bool ReadAttributes()
    {
        while (true)
        {
            SkipSpace();
            if (_at >= _source.Length)
                return false;
            switch (_source[_at])
            {
                case '>':
                    _at++;
                    return false;
                case '/':
                    _at++;
                    if (_at < _source.Length && _source[_at] == '>')
                    {
                        _at++;
                        return true;
                    }

                    break;
                default:
                    ReadAttribute();
                    break;
            }
        }
    }

    private void ReadAttribute()
    {
        // A sign of equality where a name should start is part of the name.
        var name = _at;
        var length = _source.AsSpan(name + 1).IndexOfAny(AttributeNameEnd);
        _at = length < 0 ? _source.Length : name + 1 + length;
        var nameLength = _at - name;
        SkipSpace();
        if (_at >= _source.Length || _source[_at] != '=')
        {
            AddAttribute(new(name, nameLength, _at, 0));
            return;
        }

        _at++;
        SkipSpace();
        var (start, end) = ReadValue();
        AddAttribute(new(name, nameLength, start, end - start));
    }

    private (int Start, int End) ReadValue()
    {
        if (_at >= _source.Length)
            return (_at, _at);
        var quote = _source[_at];
        if (quote is '"' or '\'')
        {
            var start = _at + 1;
            if (Closing(quote, start) is { } close)
            {
                _at = close + 1;
                return (start, close);
            }

            // Never closed: the value ends where the tag seems to, so that the rest of the page is not lost with it.
            SkipPast('>');
            _at = _at > start && _source[_at - 1] == '>' ? _at - 1 : _at;
            return (start, Math.Max(start, _at));
        }

        var bare = _source.AsSpan(_at).IndexOfAny(BareValueEnd);
        var from = _at;
        _at = bare < 0 ? _source.Length : _at + bare;
        return (from, _at);
    }

    private int? Closing(char quote, int start)
    {
        ref var none = ref quote == '"' ? ref _noDouble : ref _noSingle;
        var length = none ? -1 : _source.AsSpan(start).IndexOf(quote);
        none = length < 0;
        return length < 0 ? null : start + length;
    }

    private void SkipSpace()
    {
        var length = _source.AsSpan(_at).IndexOfAnyExcept(Space);
        _at = length < 0 ? _source.Length : _at + length;
    }

    // The text of a script goes on to its end tag, whatever else stands in it.
    private void ReadRaw(Tag tag, int nameStart, int nameLength)
    {
        var start = _at;
        var from = _at;
        while (true)
        {
            var found = tag == Tag.Plaintext ? -1 : _source.AsSpan(from).IndexOf("</", StringComparison.Ordinal);
            if (found < 0)
            {
                AddText(start, _source.Length - start);
                _at = _source.Length;
                return;
            }

            from += found + 2;
            if (from + nameLength <= _source.Length
                && _source.AsSpan(from, nameLength).Equals(_source.AsSpan(nameStart, nameLength), StringComparison.OrdinalIgnoreCase)
                && (from + nameLength == _source.Length || NameEnd.Contains(_source[from + nameLength])))
            {
                AddText(start, from - 2 - start);
                _at = from;
                SkipPast('>');
                EndTag(tag, _source.AsSpan(nameStart, nameLength));
                return;
            }
        }
    }
}
