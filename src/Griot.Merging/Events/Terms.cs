using Griot.Merging.Texts;

namespace Griot.Merging.Events;

/// <summary>The telling words near an event, each with its rarity; names count double.</summary>
/// <remarks>Sorted by word so that two lists are compared in one pass; only the rarest are kept.</remarks>
internal sealed class Terms
{
    private const int Kept = 64;

    // Half a hash is enough to tell a few thousand words apart; a name's rarity has the high bit set.
    private readonly uint[] _words;
    private readonly byte[] _rarities;
    private readonly float _length, _namesLength;

    public Terms(List<Word> words, Vocabulary vocabulary)
    {
        var found = new List<(ulong Word, byte Rarity)>(Math.Min(words.Count, 4 * Kept));
        foreach (var (word, name) in Distinct(words))
        {
            if (vocabulary.Rarity(word) is > 0 and var rarity)
                found.Add((word, (byte)(rarity | (name ? NameBit : 0))));
        }

        if (found.Count > Kept)
        {
            found.Sort((a, b) => Weight(b.Rarity).CompareTo(Weight(a.Rarity)) is var order and not 0 ? order : a.Word.CompareTo(b.Word));
            found.RemoveRange(Kept, found.Count - Kept);
        }

        found.Sort((a, b) => ((uint)a.Word).CompareTo((uint)b.Word) is var order and not 0 ? order : a.Word.CompareTo(b.Word));
        (_words, _rarities) = (new uint[found.Count], new byte[found.Count]);
        double all = 0, names = 0;
        for (var i = 0; i < found.Count; i++)
        {
            (_words[i], _rarities[i]) = ((uint)found[i].Word, found[i].Rarity);
            var weight = Weight(found[i].Rarity);
            all += weight * weight;
            names += IsName(found[i].Rarity) ? weight * weight : 0;
        }
        (_length, _namesLength) = ((float)Math.Sqrt(all), (float)Math.Sqrt(names));
    }

    /// <summary>The rarest names that some but few reports hold, for finding events by.</summary>
    public static ulong[] RareNames(List<Word> words, Vocabulary vocabulary, int mostReports, int most)
    {
        var names = new List<(int Reports, ulong Word)>();
        foreach (var (word, name) in Distinct(words))
        {
            if (name && vocabulary.Reports(word) is var reports && reports > 1 && reports <= mostReports)
                names.Add((reports, word));
        }
        names.Sort();
        var kept = new ulong[Math.Min(most, names.Count)];
        for (var i = 0; i < kept.Length; i++)
            kept[i] = names[i].Word;
        return kept;
    }

    // Each telling word once, and whether it stands anywhere as a name.
    private static List<(ulong Word, bool Name)> Distinct(List<Word> words)
    {
        var terms = new List<(ulong Word, bool Name)>(words.Count);
        foreach (var word in words)
        {
            if (Vocabulary.IsTerm(word))
                terms.Add((word.Hash, word.Capital && !word.Opens));
        }
        terms.Sort((a, b) => a.Word.CompareTo(b.Word) is var order and not 0 ? order : b.Name.CompareTo(a.Name));
        var kept = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            if (i == 0 || terms[i].Word != terms[i - 1].Word)
                terms[kept++] = terms[i];
        }
        terms.RemoveRange(kept, terms.Count - kept);
        return terms;
    }

    private const int NameBit = 128;

    public bool Has(ulong word) => Array.BinarySearch(_words, (uint)word) >= 0;

    /// <summary>Everything a comparison looks at.</summary>
    public (ReadOnlyMemory<uint> Words, ReadOnlyMemory<byte> Rarities) Content => (_words, _rarities);

    /// <summary>Cosine over all words, or over names alone when that is higher: two languages share only names.</summary>
    public double Likeness(Terms other)
    {
        double all = 0, names = 0;
        for (int i = 0, j = 0; i < _words.Length && j < other._words.Length;)
        {
            if (_words[i] != other._words[j])
            {
                _ = _words[i] < other._words[j] ? i++ : j++;
                continue;
            }
            var product = Weight(_rarities[i]) * Weight(other._rarities[j]);
            all += product;
            if (IsName(_rarities[i]) && IsName(other._rarities[j]))
                names += product;
            (i, j) = (i + 1, j + 1);
        }
        return Math.Max(Share(all, _length * other._length), Share(names, _namesLength * other._namesLength) * 0.8);
    }

    private static bool IsName(byte rarity) => rarity >= NameBit;

    private static double Weight(byte rarity) => Weight(rarity & ~NameBit, IsName(rarity));

    private static double Weight(int rarity, bool name) => rarity * Vocabulary.StepWeight * (name ? 2 : 1);

    // One shared name out of one is not yet a likeness: short lists are measured as if they were this long.
    private const double LeastLength = 150;

    private static double Share(double product, double length) => product / Math.Max(length, LeastLength);
}
