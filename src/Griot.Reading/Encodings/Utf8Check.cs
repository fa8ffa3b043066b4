using System.Buffers;
using System.Text;

namespace Griot.Reading.Encodings;

/// <summary>How many characters beyond ASCII are well-formed UTF-8, and how many bytes are not.</summary>
internal readonly record struct Utf8Check(int Valid, int Invalid)
{
    /// <summary>Whether it can be taken for UTF-8 without asking anybody: flawless, or with a rare stray byte.</summary>
    public bool LooksRight => Invalid == 0 || Invalid * 20 < Valid;

    public static Utf8Check Of(ReadOnlySpan<byte> bytes)
    {
        var (valid, invalid) = (0, 0);
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is var at and >= 0)
        {
            bytes = bytes[at..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.Done)
                valid++;
            else if (status != OperationStatus.NeedMoreData) // the last character may be cut off
                invalid++;
            bytes = bytes[length..];
        }

        return new(valid, invalid);
    }
}
