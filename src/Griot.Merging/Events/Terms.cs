using Griot.Merging.Texts;

namespace Griot.Merging.Events;

/// <summary>The telling words near an event, each with its rarity; names count double.</summary>
/// <remarks>Sorted by word so that two lists are compared in one pass; only the rarest are kept.</remarks>
internal sealed class Terms
{
    private const int Kept = 64;
    private readonly ulong[] _words;
    private readonly float[] _weights;
    private readonly bool[] _names;
    private readonly double _length, _namesLength;

    public Terms(IEnumerable<Word> words, Vocabulary vocabulary)
    {
        var terms = words.Where(Vocabulary.IsTerm)
            .GroupBy(word => word.Hash)
            .Select(same => (Word: same.Key, Name: same.Any(word => word.Capital && !word.Opens)))
            .Select(term => (term.Word, term.Name, Weight: (float)(vocabulary.Rarity(term.Word) * (term.Name ? 2 : 1))))
            .Where(term => term.Weight > 0)
            .OrderByDescending(term => term.Weight).ThenBy(term => term.Word).Take(Kept)
            .OrderBy(term => term.Word).ToArray();
        _words = [.. terms.Select(term => term.Word)];
        _names = [.. terms.Select(term => term.Name)];
        _weights = [.. terms.Select(term => term.Weight)];
        _length = Math.Sqrt(terms.Sum(term => (double)term.Weight * term.Weight));
        _namesLength = Math.Sqrt(terms.Where(term => term.Name).Sum(term => (double)term.Weight * term.Weight));
    }

    public bool Has(ulong word) => Array.BinarySearch(_words, word) >= 0;

    public IEnumerable<(ulong Word, double Weight)> Names =>
        _words.Select((word, i) => (word, (double)_weights[i])).Where((_, i) => _names[i]);

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
            var product = _weights[i] * other._weights[j];
            all += product;
            if (_names[i] && other._names[j])
                names += product;
            (i, j) = (i + 1, j + 1);
        }
        return Math.Max(Share(all, _length * other._length), Share(names, _namesLength * other._namesLength) * 0.8);
    }

    public IEnumerable<ulong> Shared(Terms other) =>
        _words.Where(other.Has).OrderByDescending(word => _weights[Array.BinarySearch(_words, word)]).ThenBy(word => word);

    // One shared name out of one is not yet a likeness: short lists are measured as if they were this long.
    private const double LeastLength = 150;

    private static double Share(double product, double length) => product / Math.Max(length, LeastLength);
}
