using System.Globalization;

namespace Griot.Analysis.Text;

/// <summary>Case- and accent-folding: "Ségou", "SEGOU" and "segou" fold to one form, so that spelling habits do not matter in look-ups.</summary>
public static class Folding
{
    private const int TableSize = 0x2000;

    /// <summary>A base letter and its accented forms.</summary>
    // Written out because string.Normalize leaves letters as they are where globalization is invariant.
    private static readonly string[] Families =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓ",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖ",
        "iìíîïĩīĭįǐȉȋḭḯỉị",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľḷḹḻḽ",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšșṡṣṥṧṩ",
        "tţťțṫṭṯṱẗ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
    ];

    private static readonly char[] Table = BuildTable();

    /// <summary>The longest word that is looked up; longer ones are in no lexicon.</summary>
    public const int LongestWord = 64;

    /// <summary>Writes the folded form of a word; returns its length, or 0 when the word is longer than <see cref="LongestWord"/>.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            var f = c < TableSize ? Table[c] : c;
            if (f == '\0')
                continue;
            if (length + 2 > folded.Length)
                return 0;
            folded[length++] = f;
            if (c is 'œ' or 'Œ' or 'æ' or 'Æ')
                folded[length++] = 'e';
        }

        return length;
    }

    public static string Fold(string word)
    {
        var buffer = new char[word.Length * 2 + 2];
        return new string(buffer, 0, Fold(word, buffer));
    }

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++)
            table[i] = FoldOne((char)i);
        // Ligatures fold to their first letter here; the second is written by Fold.
        (table['œ'], table['Œ'], table['æ'], table['Æ']) = ('o', 'o', 'a', 'a');
        // Letters that Unicode does not decompose, met in transliterated names.
        (table['ı'], table['ø'], table['Ø'], table['đ'], table['ł'], table['ŋ'], table['Ŋ'], table['ɓ'], table['ɗ'], table['ƴ'], table['ɲ']) =
            ('i', 'o', 'o', 'd', 'l', 'n', 'n', 'b', 'd', 'y', 'n');
        return table;
    }

    private static char FoldOne(char c)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            return '\0';
        if (char.IsSurrogate(c))
            return c;
        var lower = char.ToLowerInvariant(c);
        foreach (var family in Families)
        {
            if (family.Contains(lower))
                return family[0];
        }

        return lower;
    }
}
