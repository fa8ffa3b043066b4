using System.Text;

namespace Griot.Reading.Encodings;

/// <summary>Guesses a one-byte encoding from how its bytes beyond ASCII stand among each other.</summary>
/// <remarks>
/// Letters with accents stand alone between ASCII letters in the languages of Windows-1252 and 1250; in Cyrillic and Arabic nearly all
/// letters are beyond ASCII, so they stand together in words.
/// </remarks>
internal static class EncodingGuess
{
    private const int Looked = 1 << 20;

    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Looked)];
        var (high, together) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0xC0)
                continue;
            high++;
            if (i > 0 && bytes[i - 1] >= 0xC0)
                together++;
        }

        if (together * 2 < high)
            return EncodingLabels.Windows1252;
        return LooksArabic(bytes) ? EncodingLabels.Find("windows-1256")! : EncodingLabels.Find("windows-1251")!;
    }

    // In Windows-1256 C7 E1 is the article "al-", the most frequent pair of letters; in Windows-1251 it is a rare one.
    private static bool LooksArabic(ReadOnlySpan<byte> bytes)
    {
        var (articles, words) = (0, 0);
        for (var i = 1; i + 1 < bytes.Length; i++)
        {
            if (bytes[i - 1] >= 0xC0 || bytes[i] < 0xC0)
                continue;
            words++;
            if (bytes[i] == 0xC7 && bytes[i + 1] == 0xE1)
                articles++;
        }

        return articles * 20 > words;
    }
}
