namespace Griot.Merging.Texts;

/// <summary>Recognises a text that says another's sentences again in changed words, by the words both keep in the same order.</summary>
internal static class Rewriting
{
    // Longer texts are cut: a rewritten story follows its model from the first paragraph on.
    private const int MostWords = 400;

    /// <summary>Share of the shorter text's words found in the longer one in the same order.</summary>
    public static double InOrderShare(List<Word> first, List<Word> second)
    {
        var a = Hashes(first);
        var b = Hashes(second);
        var shorter = Math.Min(a.Length, b.Length);
        return shorter == 0 ? 0 : (double)LongestCommonSubsequence(a, b) / shorter;
    }

    private static ulong[] Hashes(List<Word> words)
    {
        var hashes = new ulong[Math.Min(words.Count, MostWords)];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = words[i].Hash;
        return hashes;
    }

    private static int LongestCommonSubsequence(ulong[] a, ulong[] b)
    {
        int[] previous = new int[b.Length + 1], current = new int[b.Length + 1];
        foreach (var word in a)
        {
            for (var j = 0; j < b.Length; j++)
                current[j + 1] = word == b[j] ? previous[j] + 1 : Math.Max(previous[j + 1], current[j]);
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }
}
