using Griot.Merging.Texts;

namespace Griot.Merging.Families;

/// <summary>A publisher's name and the short forms by which others may credit it.</summary>
internal sealed record Outlet(string Source)
{
    private readonly string[] _words = [.. Word.Read(Source).Select(word => Folding.Fold(Source[word.Start..word.End]))];

    public string Name => Folding.Squeeze(Source);

    public int WordCount => _words.Length;

    public ulong[] Hashes { get; } = [.. Word.Read(Source).Select(word => word.Hash)];

    /// <summary>Whether capitals such as CNW shorten the name: its letters in order, each word's first letter among them.</summary>
    public bool IsShortenedTo(ReadOnlySpan<char> capitals) =>
        capitals.Length is >= 2 and <= 6 && capitals.Length >= _words.Length && _words.Length * capitals.Length > 2 && Spells(capitals, 0);

    private bool Spells(ReadOnlySpan<char> capitals, int word) =>
        word == _words.Length ? capitals.IsEmpty
        : !capitals.IsEmpty && Folding.Fold(capitals[0]) == _words[word][0] && SpellsWithin(capitals[1..], word, 1);

    // Either the next capital is a later letter of this word, or this word is done.
    private bool SpellsWithin(ReadOnlySpan<char> capitals, int word, int from) =>
        Spells(capitals, word + 1)
        || !capitals.IsEmpty && _words[word].IndexOf(Folding.Fold(capitals[0]), from) is var at and >= 0
            && SpellsWithin(capitals[1..], word, at + 1);
}
