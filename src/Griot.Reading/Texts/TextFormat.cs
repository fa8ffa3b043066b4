using Griot.Reading.Formats;

namespace Griot.Reading.Texts;

/// <summary>A plain text, with or without front matter: one report.</summary>
internal sealed class TextFormat : IReportFormat
{
    private const int Sample = 4 * 1024;

    public string Name => "text";

    /// <summary>Prose, not code: letters and spaces, few of the signs that programs and data are written with.</summary>
    // Bytes above ASCII count as letters, so that a text in an old encoding is recognised, and then named with what to do about it.
    public bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options)
    {
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || head.StartsWith("---\n"u8) || head.StartsWith("---\r\n"u8))
            return true;
        head = head[..Math.Min(head.Length, Sample)];
        if (head.TrimStart("\uFEFF \t\r\n"u8) is not [not ((byte)'{' or (byte)'<' or (byte)'%'), ..] || head.Contains((byte)0))
            return false;

        var (letters, signs) = (0, 0);
        foreach (var b in head)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)' ' or (byte)'\n' or (byte)'\r' or >= 0x80)
                letters++;
            else if (b is (byte)'{' or (byte)'}' or (byte)'<' or (byte)'>' or (byte)';' or (byte)'=' or (byte)'\\' or (byte)'|' or (byte)'$' or < 9 or (> 13 and < 32))
                signs++;
        }

        return letters * 10 >= head.Length * 8 && signs * 33 <= head.Length;
    }

    public IEnumerable<PendingReport> Read(Contents contents) => ReadAsText(contents);

    public static IEnumerable<PendingReport> ReadAsText(Contents contents)
    {
        yield return contents.Bytes.ReadToEnd(ReadingLimits.Bytes) is not { } bytes
            ? contents.Problem(ReadProblems.TooLarge(contents.Name))
            : contents.Report(contents.Name, bytes.Length, () => ReportReader.Read(contents.Name, bytes.Span, contents.Origin.Url));
    }
}
