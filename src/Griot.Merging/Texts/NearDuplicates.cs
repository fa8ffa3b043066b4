namespace Griot.Merging.Texts;

/// <summary>Finds texts that share most of their words in order, without comparing all pairs.</summary>
/// <remarks>
/// Five-word shingles, one-permutation MinHash of 96 bins, 32 bands of 3; texts that fall into one band's bucket are then compared
/// word by word (<see cref="SharedRuns"/>). Each text is compared with the first of its bucket and the one before it only, so a
/// thousand copies of one story cost a thousand comparisons.
/// </remarks>
internal static class NearDuplicates
{
    public const int ShingleLength = 5;
    private const int Bins = 96;
    private const int Rows = 3;
    private const int Bands = Bins / Rows;

    /// <summary>Pairs of positions (first below second) that pass the check, in order.</summary>
    public static List<(int First, int Second)> Pairs(IReadOnlyList<string> texts, double leastShare, CancellationToken cancellation = default)
    {
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        var candidates = Candidates(texts, parallel);
        var passed = new bool[candidates.Count];
        Parallel.For(0, candidates.Count, parallel, i =>
        {
            var (first, second) = candidates[i];
            passed[i] = SharedRuns.Between(texts[first], texts[second]).ShareOfShorter >= leastShare;
        });
        return [.. candidates.Where((_, i) => passed[i])];
    }

    // Band by band, so that a million texts need room for one band's buckets only.
    private static List<(int First, int Second)> Candidates(IReadOnlyList<string> texts, ParallelOptions parallel)
    {
        var keys = new uint[Bands][];
        for (var band = 0; band < Bands; band++)
            keys[band] = new uint[texts.Count];
        Parallel.For(0, texts.Count, parallel, i =>
        {
            Span<uint> own = stackalloc uint[Bands];
            Sketch(texts[i], own);
            for (var band = 0; band < Bands; band++)
                keys[band][i] = own[band];
        });
        var pairs = new HashSet<(int, int)>();
        Parallel.For(0, Bands, parallel, band =>
        {
            var found = Buckets(keys[band]);
            keys[band] = [];
            lock (pairs)
                pairs.UnionWith(found);
        });
        return [.. pairs.Order()];
    }

    private static List<(int, int)> Buckets(uint[] keys)
    {
        var owners = new int[keys.Length];
        for (var i = 0; i < owners.Length; i++)
            owners[i] = i;
        Array.Sort(keys, owners);
        var pairs = new List<(int, int)>();
        for (int start = 0, end; start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
                end++;
            if (end - start > 1 && keys[start] != 0)
                AddBucket(owners.AsSpan(start, end - start), pairs);
        }
        return pairs;
    }

    private static void AddBucket(Span<int> bucket, List<(int, int)> pairs)
    {
        bucket.Sort();
        for (var i = 1; i < bucket.Length; i++)
        {
            if (bucket[i] == bucket[i - 1])
                continue;
            pairs.Add((bucket[i - 1], bucket[i]));
            if (bucket[0] != bucket[i])
                pairs.Add((bucket[0], bucket[i]));
        }
    }

    /// <summary>Writes one key per band; zero where the text is too short to have any shingle.</summary>
    private static void Sketch(string text, Span<uint> keys)
    {
        Span<ulong> bins = stackalloc ulong[Bins];
        bins.Fill(ulong.MaxValue);
        var words = Word.Read(text);
        for (var i = 0; i + ShingleLength <= words.Count; i++)
        {
            var hash = Shingle(words, i);
            ref var bin = ref bins[(int)(hash % Bins)];
            bin = Math.Min(bin, hash);
        }
        keys.Clear();
        if (words.Count < ShingleLength)
            return;
        FillEmpty(bins);
        for (var band = 0; band < Bands; band++)
        {
            var key = Hashing.Add(Hashing.Seed, (ulong)band);
            for (var row = 0; row < Rows; row++)
                key = Hashing.Mix(Hashing.Add(key, bins[band * Rows + row]));
            keys[band] = (uint)(key >> 32) | 1;
        }
    }

    public static ulong Shingle(List<Word> words, int at)
    {
        var hash = Hashing.Seed;
        for (var i = at; i < at + ShingleLength; i++)
            hash = Hashing.Add(hash, words[i].Hash);
        return Hashing.Mix(hash);
    }

    // Short texts leave bins empty; each borrows from the next filled one, with the distance mixed in so that
    // borrowed values agree only where the same bins were empty.
    private static void FillEmpty(Span<ulong> bins)
    {
        Span<ulong> filled = stackalloc ulong[Bins];
        for (var i = 0; i < Bins; i++)
        {
            var distance = 0;
            while (bins[(i + distance) % Bins] == ulong.MaxValue)
                distance++;
            filled[i] = distance == 0 ? bins[i] : Hashing.Mix(Hashing.Add(bins[(i + distance) % Bins], (ulong)distance));
        }
        filled.CopyTo(bins);
    }
}
