namespace Griot.Reading.Mail;

/// <summary>Undoes what made bytes fit to be sent as lines of ASCII.</summary>
internal static class TransferDecoding
{
    /// <param name="encoding">The value of Content-Transfer-Encoding; anything unknown leaves the bytes as they are.</param>
    public static byte[] Decode(ReadOnlySpan<byte> bytes, string? encoding) => MailHeaders.Main(encoding) switch
    {
        "base64" => Base64(bytes) ?? bytes.ToArray(),
        "quoted-printable" => QuotedPrintable(bytes),
        _ => bytes.ToArray(),
    };

    /// <summary>Null when nothing of it can be decoded; what follows a damaged place is lost.</summary>
    public static byte[]? Base64(ReadOnlySpan<byte> text)
    {
        var packed = new byte[text.Length + 3];
        var length = 0;
        foreach (var b in text)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/')
                packed[length++] = b;
        }

        // The padding may be missing, or stand between glued pieces.
        while (length % 4 != 0)
            packed[length++] = (byte)'=';
        var bytes = new byte[Base64Length(length)];
        System.Buffers.Text.Base64.DecodeFromUtf8(packed.AsSpan(0, length), bytes, out _, out var written);
        return written == 0 && length > 0 ? null : bytes[..written];
    }

    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text)
    {
        using var bytes = new MemoryStream(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
                bytes.WriteByte(text[i]);
            else if (i + 2 < text.Length && Digit(text[i + 1]) is var high and >= 0 && Digit(text[i + 2]) is var low and >= 0)
            {
                bytes.WriteByte((byte)(high * 16 + low));
                i += 2;
            }
            else if (text[(i + 1)..].IndexOfAnyExcept(" \t\r"u8) is var next && (next < 0 || text[i + 1 + next] == '\n'))
            {
                // A line that was broken only to be short.
                i = next < 0 ? text.Length : i + 1 + next;
            }
            else
            {
                bytes.WriteByte(text[i]);
            }
        }

        return bytes.ToArray();
    }

    private static int Base64Length(int length) => System.Buffers.Text.Base64.GetMaxDecodedFromUtf8Length(length);

    private static int Digit(byte b) => char.IsAsciiHexDigit((char)b) ? Convert.ToInt32(((char)b).ToString(), 16) : -1;
}
