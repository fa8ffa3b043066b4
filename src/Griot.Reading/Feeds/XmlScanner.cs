using System.Text;
using Griot.Reading.Pages.Html;

namespace Griot.Reading.Feeds;

internal enum XmlToken : byte
{
    End,
    StartTag,
    EndTag,
    Text,
}

/// <summary>Reads XML as a stream of tags and texts, and goes on where a strict parser would stop.</summary>
/// <remarks>
/// Document types are skipped, so there are no entities but those of XML and HTML and the numbered ones, and nothing is ever fetched.
/// Memory does not grow with the document: what is longer than <see cref="LongestToken"/> is cut.
/// </remarks>
internal sealed class XmlScanner(TextReader reader)
{
    /// <summary>The longest text or tag that is kept; no article comes near.</summary>
    public const int LongestToken = 4 * 1024 * 1024;

    private readonly char[] _buffer = new char[16 * 1024];
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, string Value)> _attributes = [];
    private int _at;
    private int _filled;

    public int Line { get; private set; } = 1;

    public int Column { get; private set; }

    /// <summary>The name of the tag, with its prefix.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The text, decoded; or the tag as it stands in the source.</summary>
    public string Text => _text.ToString();

    /// <summary>Whether the start tag is its own end tag.</summary>
    public bool SelfClosed { get; private set; }

    /// <summary>Whether the token was too long and lost its end.</summary>
    public bool Cut { get; private set; }

    public string? Attribute(string name)
    {
        foreach (var (known, value) in _attributes)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }

    public XmlToken Next()
    {
        _text.Clear();
        Cut = false;
        while (Peek() is var c && c >= 0)
        {
            if (c != '<')
                return ReadText();
            Take();
            switch (Peek())
            {
                case '!':
                    Take();
                    if (ReadDeclaration())
                        return XmlToken.Text;
                    break;
                case '?':
                    SkipPast("?>");
                    break;
                case '/':
                    return ReadTag(XmlToken.EndTag);
                case var first when first >= 0 && (char.IsLetter((char)first) || first == '_'):
                    return ReadTag(XmlToken.StartTag);
                default:
                    Keep('<');
                    return ReadText();
            }
        }

        return XmlToken.End;
    }

    private XmlToken ReadText()
    {
        while (Peek() is var c && c >= 0 && c != '<')
            Keep((char)Take());
        var decoded = CharacterReferences.Decode(_text.ToString());
        _text.Clear().Append(decoded);
        return XmlToken.Text;
    }

    /// <summary>True for a CDATA section, whose text is then kept; comments and document types are passed over.</summary>
    private bool ReadDeclaration()
    {
        if (Peek() == '-')
        {
            SkipPast("-->");
            return false;
        }

        if (Peek() != '[')
        {
            SkipDocumentType();
            return false;
        }

        // Everything up to the second bracket is the word CDATA.
        for (Take(); Peek() is var c && c >= 0 && c != '[';)
            Take();
        Take();
        CopyPast("]]>");
        return true;
    }

    private void SkipDocumentType()
    {
        var (depth, quote) = (0, '\0');
        while (Take() is var c && c >= 0)
        {
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && depth > 0)
                quote = (char)c;
            else if (c == '[')
                depth++;
            else if (c == ']')
                depth--;
            else if (c == '>' && depth <= 0)
                return;
        }
    }

    private XmlToken ReadTag(XmlToken kind)
    {
        var quote = '\0';
        while (Take() is var c && c >= 0)
        {
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && kind == XmlToken.StartTag)
                quote = (char)c;
            else if (c == '>')
                break;
            Keep((char)c);
        }

        ParseTag(_text.ToString().AsSpan());
        return kind;
    }

    private void ParseTag(ReadOnlySpan<char> tag)
    {
        _attributes.Clear();
        SelfClosed = tag is [.., '/'];
        tag = tag.Trim('/').Trim();
        var end = tag.IndexOfAny(" \t\r\n/");
        Name = (end < 0 ? tag : tag[..end]).ToString();
        tag = end < 0 ? [] : tag[end..].TrimStart();
        while (tag.IndexOf('=') is var equals and > 0)
        {
            var name = tag[..equals].Trim().ToString();
            tag = tag[(equals + 1)..].TrimStart();
            var quoted = tag is ['"' or '\'', ..];
            var close = quoted ? tag[1..].IndexOf(tag[0]) + 1 : tag.IndexOfAny(" \t\r\n");
            if (close <= 0)
                close = tag.Length;
            _attributes.Add((name, CharacterReferences.Decode(tag[(quoted ? 1 : 0)..close])));
            tag = tag[Math.Min(tag.Length, close + 1)..].TrimStart();
        }
    }

    private void SkipPast(string end)
    {
        for (var matched = 0; matched < end.Length && Take() is var c && c >= 0;)
            matched = Match(end, matched, (char)c);
    }

    private void CopyPast(string end)
    {
        var matched = 0;
        while (matched < end.Length && Take() is var c && c >= 0)
        {
            matched = Match(end, matched, (char)c);
            Keep((char)c);
        }

        if (matched == end.Length && !Cut)
            _text.Length -= end.Length;
    }

    // Enough for "]]>", "-->" and "?>", whose only repeats are their first characters.
    private static int Match(string end, int matched, char c)
    {
        if (c == end[matched])
            return matched + 1;
        return c == end[0] ? Math.Max(1, matched - (matched == end.Length - 1 ? 0 : 1)) : 0;
    }

    private void Keep(char c)
    {
        if (_text.Length < LongestToken)
            _text.Append(c);
        else
            Cut = true;
    }

    private int Peek() => _at < _filled || Fill() ? _buffer[_at] : -1;

    private int Take()
    {
        if (_at >= _filled && !Fill())
            return -1;
        var c = _buffer[_at++];
        if (c == '\n')
            (Line, Column) = (Line + 1, 0);
        else
            Column++;
        return c;
    }

    private bool Fill()
    {
        (_at, _filled) = (0, reader.Read(_buffer, 0, _buffer.Length));
        return _filled > 0;
    }
}
