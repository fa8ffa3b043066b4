using Griot.Analysis.Text;

namespace Griot.Analysis.Places;

/// <summary>Spells a name by its sound, so that habits of transliteration do not matter: ou/u/w, k/c/qu, dj/j, gn/ny, y/i, doubled letters.</summary>
internal static class Sounds
{
    /// <summary>Writes the sound of a name, letters only, shared by all words of it; returns its length.</summary>
    public static int Spell(ReadOnlySpan<char> name, Span<char> sound)
    {
        Span<char> folded = stackalloc char[Folding.LongestWord];
        if (name.Length > Folding.LongestWord / 2)
            return 0;
        var letters = 0;
        var count = Folding.Fold(name, folded);
        for (var i = 0; i < count; i++)
        {
            if (char.IsLetter(folded[i]))
                folded[letters++] = folded[i];
        }

        return Spell(folded[..letters], sound, 0);
    }

    /// <summary>The fewest letters to insert, drop or change to make one spelling of the other; more than the limit counts as limit + 1.</summary>
    public static int Edits(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit || other.Length >= Folding.LongestWord)
            return limit + 1;
        Span<int> row = stackalloc int[Folding.LongestWord];
        for (var j = 0; j <= other.Length; j++)
            row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, least) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > limit)
                return limit + 1;
        }

        return Math.Min(row[other.Length], limit + 1);
    }

    private static int Spell(ReadOnlySpan<char> letters, Span<char> sound, int length)
    {
        for (var i = 0; i < letters.Length && length < sound.Length; i++)
        {
            var next = i + 1 < letters.Length ? letters[i + 1] : '\0';
            var (heard, used) = (letters[i], next) switch
            {
                ('o', 'u') or ('o', 'o') => ('u', 2),
                ('a', 'u') => ('o', 2),
                ('a' or 'e', 'i' or 'y') => ('e', 2),
                ('w' or 'v', _) => ('u', 1),
                ('y', _) => ('i', 1),
                ('c' or 's', 'h') => ('x', 2),
                ('q', 'u') or ('c', 'k') => ('k', 2),
                ('c', 'e' or 'i') => ('s', 1),
                ('c' or 'q', _) => ('k', 1),
                ('d', 'j') => ('j', 2),
                ('g', 'n') or ('n', 'y') => ('n', 2),
                ('g', 'u') when i + 2 < letters.Length && letters[i + 2] is 'e' or 'i' => ('g', 2),
                ('p', 'h') => ('f', 2),
                ('h', _) => ('\0', 1),
                ('e', '\0') => ('\0', 1),
                var (letter, _) => (letter, 1),
            };
            i += used - 1;
            if (heard != '\0' && (length == 0 || sound[length - 1] != heard))
                sound[length++] = heard;
        }

        return length;
    }
}
