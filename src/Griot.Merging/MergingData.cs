using System.Collections.Frozen;
using System.Globalization;

namespace Griot.Merging;

/// <summary>The word lists and weights of <c>data/merging</c>, as compiled into this assembly.</summary>
/// <remarks>One entry a line; <c>#</c> starts a comment; columns are separated by <c>|</c>.</remarks>
internal static class MergingData
{
    public static FrozenDictionary<string, double> Numbers(string file) =>
        Rows(file).ToFrozenDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Single-column entries, folded as words in reports are.</summary>
    public static FrozenSet<string> FoldedWords(string file) =>
        Rows(file).Select(row => Texts.Folding.Fold(row[0])).ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string[]> Rows(string file)
    {
        using var stream = typeof(MergingData).Assembly.GetManifestResourceStream($"merging/{file}.txt")
            ?? throw new InvalidOperationException($"The data file merging/{file}.txt is not part of this build.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Split('#', 2)[0].Trim();
            if (entry.Length > 0)
                rows.Add(entry.Split('|', StringSplitOptions.TrimEntries));
        }
        return rows;
    }
}
