namespace Griot.Merging.Texts;

/// <summary>One word of a text: where it stands, and a hash of its folded spelling.</summary>
/// <param name="Capital">It begins with a capital letter or is a number.</param>
/// <param name="Opens">It begins a sentence or line, where a capital says nothing.</param>
internal readonly record struct Word(int Start, int End, ulong Hash, bool Capital, bool Opens)
{
    public int Length => End - Start;

    public static List<Word> Read(ReadOnlySpan<char> text)
    {
        var words = new List<Word>(text.Length / 6 + 1);
        var opens = true;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                // Hyphens and apostrophes join; everything else that is not a blank or comma ends a sentence.
                if (text[i] is not (' ' or ',' or '-' or '\'' or '’' or '(' or ')' or '\u00a0'))
                    opens = true;
                i++;
                continue;
            }
            var start = i;
            var hash = Hashing.Seed;
            for (; i < text.Length && char.IsLetterOrDigit(text[i]); i++)
                hash = Hashing.Add(hash, Folding.Fold(text[i]));
            words.Add(new(start, i, Hashing.Mix(hash), char.IsUpper(text[start]) || char.IsDigit(text[start]), opens));
            opens = false;
        }
        return words;
    }

    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = Hashing.Seed;
        foreach (var c in word)
            hash = Hashing.Add(hash, Folding.Fold(c));
        return Hashing.Mix(hash);
    }
}
