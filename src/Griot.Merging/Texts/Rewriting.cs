namespace Griot.Merging.Texts;

/// <summary>Recognises a text that says another's sentences again in changed words, by the words both keep in the same order.</summary>
internal static class Rewriting
{
    // Longer texts are cut: a rewritten story follows its model from the first paragraph on.
    private const int MostWords = 400;

    /// <summary>Share of the shorter text's words found in the longer one in the same order.</summary>
    public static double InOrderShare(string first, string second)
    {
        var a = Word.Read(first).Take(MostWords).Select(word => word.Hash).ToArray();
        var b = Word.Read(second).Take(MostWords).Select(word => word.Hash).ToArray();
        var shorter = Math.Min(a.Length, b.Length);
        return shorter == 0 ? 0 : (double)LongestCommonSubsequence(a, b) / shorter;
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
