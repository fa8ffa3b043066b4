using Griot.Merging.Texts;

namespace Griot.Merging.Families;

/// <summary>A publisher's name and the short forms by which others may credit it.</summary>
internal sealed record Outlet(string Source)
{
    private readonly string[] _words = [.. Word.Read(Source).Select(word => Folding.Fold(Source[word.Start..word.End]))];

    public string Name => Folding.Squeeze(Source);

    public int WordCount => _words.Length;

    public bool Begins(string text, List<Word> words, int at)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (at + i >= words.Count || Folding.Fold(text[words[at + i].Start..words[at + i].End]) != _words[i])
                return false;
        }
        return _words.Length > 0;
    }

    /// <summary>Whether capitals such as CNW shorten the name: its letters in order, each word's first letter among them.</summary>
    public bool IsShortenedTo(ReadOnlySpan<char> capitals)
    {
        if (capitals.Length is < 2 or > 6 || _words.Length < 2 && capitals.Length < 3)
            return false;
        var at = 0;
        foreach (var word in _words)
        {
            if (at >= capitals.Length || Folding.Fold(capitals[at]) != word[0])
                return false;
            at++;
            foreach (var letter in word.AsSpan(1))
            {
                if (at < capitals.Length && Folding.Fold(capitals[at]) == letter && !StartsNextWord(at, word, capitals))
                    at++;
            }
        }
        return at == capitals.Length;
    }

    // The next word's first letter must be left for it.
    private bool StartsNextWord(int at, string word, ReadOnlySpan<char> capitals)
    {
        var rest = _words.Length - 1 - Array.IndexOf(_words, word);
        return capitals.Length - at <= rest;
    }
}
