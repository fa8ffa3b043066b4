using System.Runtime.InteropServices;

namespace Griot.Merging.Texts;

/// <summary>How many reports hold each word, so that a shared rare name weighs more than a shared country.</summary>
/// <remarks>
/// A prior of <see cref="Prior"/> imagined reports keeps words from looking rare only because few reports were read. Rarity goes in steps, so that one report more leaves nearly all words, and so nearly all incidents, as they were.
/// </remarks>
internal sealed class Vocabulary
{
    /// <summary>What one step of rarity weighs.</summary>
    public const double StepWeight = 0.17328679513998632; // a quarter of the natural logarithm of 2
    private const double Prior = 20;
    private const int ChunkSize = 2048;
    private readonly Dictionary<ulong, int> _reports;
    private readonly int _countSteps;

    private Vocabulary(int texts, Dictionary<ulong, int> reports) => (_countSteps, _reports) = (StepsOf(texts + Prior), reports);

    /// <param name="words">The words of the text at a position.</param>
    public Vocabulary(int texts, Func<int, List<Word>> words, CancellationToken cancellation)
        : this(texts, [])
    {
        Parallel.For(0, (texts + ChunkSize - 1) / ChunkSize, new ParallelOptions { CancellationToken = cancellation }, chunk =>
        {
            var counts = new Dictionary<ulong, int>();
            var seen = new HashSet<ulong>();
            for (var i = chunk * ChunkSize; i < Math.Min(texts, (chunk + 1) * ChunkSize); i++)
            {
                seen.Clear();
                foreach (var word in words(i))
                {
                    if (IsTerm(word) && seen.Add(word.Hash))
                        CollectionsMarshal.GetValueRefOrAddDefault(counts, word.Hash, out _)++;
                }
            }

            lock (_reports)
            {
                foreach (var (word, count) in counts)
                    CollectionsMarshal.GetValueRefOrAddDefault(_reports, word, out _) += count;
            }
        });
    }

    /// <summary>A vocabulary that was counted before.</summary>
    /// <param name="reports">The words that will be asked for; may grow.</param>
    public static Vocabulary Known(int texts, Dictionary<ulong, int> reports) => new(texts, reports);

    /// <summary>The words that more than one report holds, in order.</summary>
    public (ulong Word, int Reports)[] Shared()
    {
        var shared = _reports.Where(pair => pair.Value > 1).Select(pair => (pair.Key, pair.Value)).ToArray();
        Array.Sort(shared);
        return shared;
    }

    public int Reports(ulong word) => _reports.GetValueOrDefault(word);

    /// <summary>Steps above the commonest word there could be; zero or more.</summary>
    public int Rarity(ulong word) => Math.Clamp(_countSteps - WordSteps(Reports(word) + 1), 0, MostSteps);

    public const int MostSteps = 127;

    // Whole doublings from four on: how common a common word is decides nothing, and would touch many incidents.
    private static int WordSteps(int count) => count < 4 ? StepsOf(count) : 4 * int.Log2(count);

    private static int StepsOf(double count) => (int)Math.Floor(4 * Math.Log2(count) + 1e-9);

    public static bool IsTerm(Word word) =>
        word.Length >= (word.Capital ? 3 : 5) && !CommonWords.Contains(word.Hash);

    private static readonly HashSet<ulong> CommonWords =
        [.. MergingData.Rows("common-words").Select(row => Word.HashOf(row[0]))];
}
