using Griot.Reading.Encodings;

namespace Griot.Reading.Feeds;

/// <summary>One pass over one feed.</summary>
internal sealed class FeedStream
{
    private readonly string _name;
    private readonly XmlScanner _scanner;
    private bool _known;
    private bool _cut;
    private string? _feedTitle;
    private string? _language;

    public FeedStream(string name, Stream stream) => (_name, _scanner) = (name, new(XmlText.Open(stream)));

    public IEnumerable<FeedItem> Items()
    {
        var open = new Stack<string>();
        for (var token = _scanner.Next(); token != XmlToken.End; token = _scanner.Next())
        {
            switch (token)
            {
                case XmlToken.StartTag when IsEntry(_scanner.Name):
                    _known = true;
                    foreach (var item in ReadEntry())
                        yield return item;
                    break;
                case XmlToken.StartTag when _scanner.Name.Equals("outline", StringComparison.OrdinalIgnoreCase):
                    if (Outline() is { } address)
                        yield return address;
                    break;
                case XmlToken.StartTag:
                    StartOutside(open);
                    break;
                case XmlToken.EndTag when open.Contains(_scanner.Name):
                    while (open.Pop() != _scanner.Name)
                    {
                    }

                    break;
                case XmlToken.Text when open.TryPeek(out var parent):
                    TextOutside(parent, open.Count);
                    break;
            }
        }

        if (!_known)
            yield return new BrokenPart(FeedProblems.NotAFeed(_name));
        else if (open.Count > 0 && !_cut)
            yield return new BrokenPart(FeedProblems.Cut(_name, _scanner.Line));
    }

    private static bool IsEntry(string name) => Local(name) is "item" or "entry";

    // Only these are children of the feed itself; images and the like carry titles of their own.
    private const int DeepestOwn = 3;
    private const int DeepestOpen = 64;

    private void StartOutside(Stack<string> open)
    {
        _known |= Local(_scanner.Name) is "rss" or "feed" or "RDF" or "opml" or "channel";
        _language ??= _scanner.Attribute("xml:lang");
        if (!_scanner.SelfClosed && open.Count < DeepestOpen)
            open.Push(_scanner.Name);
    }

    private void TextOutside(string parent, int depth)
    {
        if (depth > DeepestOwn || string.IsNullOrWhiteSpace(_scanner.Text))
            return;
        if (Local(parent) == "title" && !parent.StartsWith("media:", StringComparison.Ordinal))
            _feedTitle ??= EntryDraft.Plain(_scanner.Text);
        else if (Local(parent) == "language")
            _language ??= _scanner.Text.Trim();
    }

    private FeedAddress? Outline()
    {
        var url = _scanner.Attribute("xmlUrl")?.Trim();
        return string.IsNullOrEmpty(url) ? null : new(url, _scanner.Attribute("title") ?? _scanner.Attribute("text"));
    }

    /// <summary>Reads to the end of one entry: the entry, or what is wrong with it.</summary>
    private IEnumerable<FeedItem> ReadEntry()
    {
        var (kind, line) = (_scanner.Name, _scanner.Line);
        var draft = new EntryDraft(_scanner);
        if (_scanner.SelfClosed)
            yield break;
        for (var token = _scanner.Next(); token != XmlToken.End; token = _scanner.Next())
        {
            if (_scanner.Cut)
                draft.Spoil();
            if (token == XmlToken.StartTag && _scanner.Name == kind)
            {
                // The end of the one before is missing: a new one starts.
                yield return new BrokenPart(FeedProblems.Unclosed(_name, line, kind));
                (draft, line) = (new(_scanner), _scanner.Line);
            }
            else if (token == XmlToken.EndTag && _scanner.Name == kind)
            {
                yield return draft.IsWhole ? draft.Finish(_language, _feedTitle) : new BrokenPart(FeedProblems.Mixed(_name, line, draft.Trouble));
                yield break;
            }
            else
            {
                draft.Add(token);
            }
        }

        _cut = true;
        yield return new BrokenPart(FeedProblems.CutInside(_name, line, _scanner.Line));
    }

    internal static string Local(string name) => name.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? name[(colon + 1)..] : name;
}
