using System.Text;

namespace Griot.Reading.Archives;

/// <summary>A name from inside a container, made fit to be shown. It is never used as a path.</summary>
internal static class EntryName
{
    private const int Longest = 300;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a name: UTF-8 where it is that, else byte by byte, as old archives have it.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Of(Utf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Of(Encoding.Latin1.GetString(bytes));
        }
    }

    public static string Of(string name)
    {
        var shown = name.Length <= Longest ? name : name[..Longest] + "...";
        return string.Create(shown.Length, shown, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = source[i] == '\\' ? '/' : char.IsControl(source[i]) || char.IsSurrogate(source[i]) && !IsPaired(source, i) ? '\uFFFD' : source[i];
        });
    }

    /// <summary>Whether some part of the path begins with a full stop, or it is one that macOS adds for itself.</summary>
    public static bool IsHidden(string name) =>
        name.Split('/').Any(part => part is "__MACOSX" or ['.', not '.', ..]);

    private static bool IsPaired(string text, int i) =>
        (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
