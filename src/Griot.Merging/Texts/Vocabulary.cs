namespace Griot.Merging.Texts;

/// <summary>How many reports hold each word, so that a shared rare name weighs more than a shared country.</summary>
/// <remarks>
/// A prior of <see cref="Prior"/> imagined reports keeps words from looking rare only because few reports were read.
/// </remarks>
internal sealed class Vocabulary
{
    private const double Prior = 20;
    private readonly Dictionary<ulong, int> _reports = [];
    private readonly int _count;

    public Vocabulary(IReadOnlyCollection<List<Word>> texts)
    {
        _count = texts.Count;
        var seen = new HashSet<ulong>();
        foreach (var words in texts)
        {
            seen.Clear();
            foreach (var word in words)
            {
                if (IsTerm(word) && seen.Add(word.Hash))
                    _reports[word.Hash] = _reports.GetValueOrDefault(word.Hash) + 1;
            }
        }
    }

    public int Reports(ulong word) => _reports.GetValueOrDefault(word);

    public double Rarity(ulong word) => Math.Max(0, Math.Log((_count + Prior) / (Reports(word) + 1)));

    public static bool IsTerm(Word word) =>
        word.Length >= (word.Capital ? 3 : 5) && !CommonWords.Contains(word.Hash);

    private static readonly HashSet<ulong> CommonWords =
        [.. MergingData.Rows("common-words").Select(row => Word.HashOf(row[0]))];
}
