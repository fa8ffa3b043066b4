using System.Text;
using Griot.Reading.Pages;

namespace Griot.Reading.Feeds;

/// <summary>Gathers what stands inside one item, whatever the kind of feed.</summary>
internal sealed class EntryDraft(XmlScanner scanner)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();
    private readonly StringBuilder _text = new();
    private string? _link;
    private string? _language = scanner.Attribute("xml:lang");
    private bool _cut;

    /// <summary>Whether every tag found its end.</summary>
    public bool IsWhole => Trouble.Length == 0 && _open.Count == 0 && !_cut;

    /// <summary>The tag that spoils it, or an empty text.</summary>
    public string Trouble => _cut ? "a text that is too long" : _misplaced ?? (_open.Count > 0 ? $"<{_open.Peek()}>" : "");

    private string? _misplaced;

    public void Spoil() => _cut = true;

    public void Add(XmlToken token)
    {
        switch (token)
        {
            case XmlToken.StartTag:
                Start();
                break;
            case XmlToken.EndTag:
                End();
                break;
            default:
                if (_open.Count > 0)
                    _text.Append(scanner.Text);
                break;
        }
    }

    private void Start()
    {
        if (_open.Count > 0)
        {
            // Markup that was not escaped, as Atom's XHTML has it, is HTML like any other.
            _text.Append('<').Append(scanner.Text).Append('>');
            if (FeedStream.Local(scanner.Name) == "name")
                _text.Clear();
            if (!scanner.SelfClosed)
                _open.Push(scanner.Name);
            return;
        }

        _text.Clear();
        if (scanner.Name is "link" or "atom:link" or "a10:link" && scanner.Attribute("href") is { } href && scanner.Attribute("rel") is null or "alternate")
            _link ??= href.Trim();
        if (scanner.Name is "content")
            _language ??= scanner.Attribute("xml:lang");
        if (!scanner.SelfClosed)
            _open.Push(scanner.Name);
    }

    private void End()
    {
        if (!_open.TryPeek(out var last) || last != scanner.Name)
        {
            _misplaced ??= $"</{scanner.Name}>";
            return;
        }

        _open.Pop();
        if (_open.Count > 0)
        {
            if (FeedStream.Local(last) == "name" && FeedStream.Local(_open.Peek()) == "author")
                _values.TryAdd("author", _text.ToString());
            _text.Append('<').Append(scanner.Text).Append('>');
            return;
        }

        var text = _text.ToString().Trim();
        if (text.Length > 0)
            _values.TryAdd(last.StartsWith("a10:", StringComparison.Ordinal) || last.StartsWith("atom:", StringComparison.Ordinal) ? FeedStream.Local(last) : last, text);
    }

    public FeedEntry Finish(string? language, string? feed)
    {
        var published = Dated("pubDate", "published", "dc:date", "issued", "dcterms:issued", "dcterms:created", "updated", "modified", "dcterms:modified");
        var content = First("content:encoded", "content");
        return new(
            Plain(First("title", "dc:title")),
            First("link") is { } link && link.Contains("://", StringComparison.Ordinal) ? Plain(link) : _link ?? Permalink() ?? Plain(First("link")),
            published,
            Plain(First("author", "dc:creator", "creator")),
            First("description", "summary", "itunes:summary", "media:description"),
            content,
            _language ?? First("dc:language", "language") ?? language,
            feed);
    }

    private string? Permalink() =>
        First("guid", "id") is { } id && (id.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || id.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) ? id : null;

    private DateTimeOffset? Dated(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value) && FeedDates.Read(value) is { } date)
                return date;
        }

        return null;
    }

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value))
                return value;
        }

        return null;
    }

    /// <summary>A text in which a feed may have left markup.</summary>
    public static string? Plain(string? text) => text is null ? null : PlainText.Of(text);
}
