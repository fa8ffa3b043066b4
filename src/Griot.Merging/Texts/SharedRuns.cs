namespace Griot.Merging.Texts;

/// <summary>How much of two texts stands word for word in both.</summary>
/// <param name="ShareOfShorter">Share of the shorter text's words that lie in a run of at least five shared words.</param>
/// <param name="Longest">The longest shared run, in the spelling of the first text; empty when there is none.</param>
internal readonly record struct SharedRuns(double ShareOfShorter, int LongestWords, string Longest)
{
    public static SharedRuns Between(string first, string second) => Between(first, Word.Read(first), second, Word.Read(second));

    /// <param name="a">The words of the first text.</param>
    /// <param name="b">The words of the second.</param>
    public static SharedRuns Between(string first, List<Word> a, string second, List<Word> b) =>
        b.Count < a.Count ? Of(second, b, a) : Of(first, a, b);

    private static SharedRuns Of(string shorterText, List<Word> shorter, List<Word> longer)
    {
        const int run = NearDuplicates.ShingleLength;
        if (shorter.Count < run)
            return default;
        var places = new Dictionary<ulong, int>(longer.Count);
        for (var i = 0; i + run <= longer.Count; i++)
            places.TryAdd(NearDuplicates.Shingle(longer, i), i);
        int covered = 0, coveredTo = 0, longest = 0, longestAt = 0;
        for (var i = 0; i + run <= shorter.Count; i++)
        {
            if (!places.TryGetValue(NearDuplicates.Shingle(shorter, i), out var place))
                continue;
            var length = RunLength(shorter, i, longer, place);
            if (length < run)
                continue;
            covered += Math.Max(0, i + length - Math.Max(i, coveredTo));
            coveredTo = Math.Max(coveredTo, i + length);
            if (length > longest)
                (longest, longestAt) = (length, i);
            i = Math.Max(i, coveredTo - run);
        }
        var words = longest == 0 ? "" : shorterText[shorter[longestAt].Start..shorter[longestAt + longest - 1].End];
        return new((double)covered / shorter.Count, longest, words);
    }

    // The hash only proposes; the words themselves are compared, so a collision cannot make a copy.
    private static int RunLength(List<Word> a, int i, List<Word> b, int j)
    {
        var length = 0;
        while (i + length < a.Count && j + length < b.Count && a[i + length].Hash == b[j + length].Hash)
            length++;
        return length;
    }
}
