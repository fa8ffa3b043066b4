namespace Griot.Merging.Texts;

/// <summary>Lower case without accents, so that "Tin-Aïcha" and "TIN-AICHA" are one spelling.</summary>
/// <remarks>Our own table, because invariant globalisation leaves Unicode decomposition out.</remarks>
internal static class Folding
{
    private static readonly char[] Table = BuildTable();

    public static char Fold(char c) => c < Table.Length ? Table[c] : char.ToLowerInvariant(c);

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, text) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Fold(text[i]);
    });

    /// <summary>Only the folded letters and digits: two spellings that differ in hyphens and spaces become equal.</summary>
    public static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(Fold));

    private static char[] BuildTable()
    {
        var table = Enumerable.Range(0, 0x180).Select(code => char.ToLowerInvariant((char)code)).ToArray();
        string[] groups = ["aàáâãäåāăą", "cçćĉċč", "dďđ", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįı", "kķ", "lĺļľŀł", "nñńņňŋ",
            "oòóôõöøōŏő", "rŕŗř", "sśŝşš", "tţťŧ", "uùúûüũūŭůűų", "wŵ", "yýÿŷ", "zźżž"];
        foreach (var group in groups)
        {
            foreach (var accented in group.AsSpan(1))
            {
                table[accented] = group[0];
                table[char.ToUpperInvariant(accented)] = group[0];
            }
        }
        return table;
    }
}
