using System.Buffers;
using System.Text;

namespace Griot.Reading.Encodings;

/// <summary>Turns the bytes of a page into text: by byte order mark, by what the server or the page says, else by what the bytes look like.</summary>
/// <remarks>
/// Bytes that are valid UTF-8 and not mere ASCII are UTF-8 whatever the page says: by chance that hardly happens. Single bytes that are not
/// UTF-8 in a page that otherwise is, are read as Windows-1252, which is where they come from.
/// </remarks>
internal static class TextDecoding
{
    private const int DeclarationWithin = 4096;
    private static readonly SearchValues<char> LabelEnd = SearchValues.Create(" \t\r\n\"'>;/?");

    /// <param name="declared">The encoding that the server named, where there was one.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Utf8(bytes[3..]);
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (Utf8Check.Of(bytes) is var check && check.LooksRight)
            return Utf8(bytes);

        var named = EncodingLabels.Find(declared) ?? EncodingLabels.Find(Declared(bytes));
        if (named is null or UTF8Encoding)
            named = check.Valid > check.Invalid ? null : EncodingGuess.Of(bytes);
        return named is null ? Utf8(bytes) : named.GetString(bytes);
    }

    private static string Utf8(ReadOnlySpan<byte> bytes)
    {
        var decoder = (UTF8Encoding)new UTF8Encoding(false).Clone();
        decoder.DecoderFallback = new Windows1252Fallback();
        return decoder.GetString(bytes);
    }

    /// <summary>The encoding that a page or an XML declaration names near its start.</summary>
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]);
        foreach (var key in (string[])["charset", "encoding"])
        {
            for (var at = start.IndexOf(key, StringComparison.OrdinalIgnoreCase); at >= 0; at = start.IndexOf(key, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var rest = start.AsSpan(at + key.Length).TrimStart();
                if (rest is not ['=', ..])
                    continue;
                rest = rest[1..].TrimStart(" \t\r\n\"'");
                var end = rest.IndexOfAny(LabelEnd);
                var label = (end < 0 ? rest : rest[..end]).ToString();
                if (EncodingLabels.Find(label) is not null)
                    return label;
            }
        }

        return null;
    }
}
