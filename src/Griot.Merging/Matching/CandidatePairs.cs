using Griot.Merging.Events;

namespace Griot.Merging.Matching;

/// <summary>Proposes which events to compare: those that share a day and cell, a day and figure, a rare name, or a copied text.</summary>
/// <remarks>
/// Every event writes a few keys; events under one key form a block. A block too large to tell anything is read as a line:
/// each event is compared with its next neighbours only, so the work grows with the number of events and not with its square.
/// </remarks>
internal static class CandidatePairs
{
    private const int LargestBlock = 48;
    private const int Neighbours = 12;
    private const uint Parts = 8;
    private const int ChunkSize = 4096;

    /// <summary>Pairs of positions, the first below the second, in order and without repetition.</summary>
    public static List<(int First, int Second)> Of(EventProfiles profiles, Func<int, int> copyGroup, CancellationToken cancellation)
    {
        var pairs = new List<ulong>();
        for (var part = 0u; part < Parts; part++)
            AddPart(profiles, copyGroup, part, pairs, cancellation);
        pairs.Sort();
        var distinct = new List<(int, int)>(pairs.Count);
        for (var i = 0; i < pairs.Count; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1])
                distinct.Add(((int)(pairs[i] >> 32), (int)(uint)pairs[i]));
        }
        return distinct;
    }

    // The blocks of a part of all keys at a time: the keys of a million events need more room than the events.
    private static void AddPart(EventProfiles profiles, Func<int, int> copyGroup, uint part, List<ulong> pairs, CancellationToken cancellation)
    {
        var chunks = new List<(ulong Key, int Event)>[(profiles.Events.Length + ChunkSize - 1) / ChunkSize];
        Parallel.For(0, chunks.Length, new ParallelOptions { CancellationToken = cancellation }, chunk =>
        {
            var found = new List<(ulong, int)>();
            for (var i = chunk * ChunkSize; i < Math.Min(profiles.Events.Length, (chunk + 1) * ChunkSize); i++)
            {
                foreach (var key in BlockKeys.Of(profiles.Events[i], profiles.Vocabulary, copyGroup(profiles.Events[i].ReportIndex)))
                {
                    if ((uint)key % Parts == part)
                        found.Add((key, i));
                }
            }
            chunks[chunk] = found;
        });
        var blocks = new (ulong Key, int Event)[chunks.Sum(chunk => chunk.Count)];
        for (int chunk = 0, at = 0; chunk < chunks.Length; at += chunks[chunk++].Count)
            chunks[chunk].CopyTo(blocks, at);
        Array.Sort(blocks);
        for (int start = 0, end; start < blocks.Length; start = end)
        {
            for (end = start + 1; end < blocks.Length && blocks[end].Key == blocks[start].Key;)
                end++;
            AddBlock(blocks, start, end, pairs);
        }
    }

    private static void AddBlock((ulong Key, int Event)[] blocks, int start, int end, List<ulong> pairs)
    {
        var reach = end - start <= LargestBlock ? end - start : Neighbours;
        for (var i = start; i < end; i++)
        {
            for (var j = i + 1; j < Math.Min(end, i + reach); j++)
            {
                var (first, second) = (blocks[i].Event, blocks[j].Event);
                if (first != second)
                    pairs.Add((ulong)first << 32 | (uint)second);
            }
            if (end - start > LargestBlock && blocks[start].Event != blocks[i].Event)
                pairs.Add((ulong)blocks[start].Event << 32 | (uint)blocks[i].Event);
        }
    }
}
