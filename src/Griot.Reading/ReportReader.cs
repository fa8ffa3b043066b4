using System.Text;
using Griot.Model;
using Griot.Reading.Texts;

namespace Griot.Reading;

/// <summary>Turns the bytes of one text file into a report. The text is kept exactly as decoded: line ends, spaces and all.</summary>
public static class ReportReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a stream to its end or to <see cref="ReadingLimits.Bytes"/>, whichever comes first.</summary>
    public static ReadOutcome Read(string name, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > ReadingLimits.Bytes)
                return new UnreadableReport(ReadProblems.TooLarge(name));
            bytes.Write(buffer, 0, read);
        }

        return Read(name, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <param name="url">Where the text was published, unless its front matter says so itself.</param>
    public static ReadOutcome Read(string name, ReadOnlySpan<byte> bytes, string? url = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (bytes.Length > ReadingLimits.Bytes)
            return new UnreadableReport(ReadProblems.TooLarge(name));
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return new UnreadableReport(ReadProblems.Utf16(name));
        if (bytes.IndexOf((byte)0) is var nul and >= 0)
            return new UnreadableReport(ReadProblems.Binary(name, nul));

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            return new UnreadableReport(NotUtf8(name, bytes, exception));
        }

        return ReadText(name, text, url);
    }

    private static ReadOutcome ReadText(string name, string text, string? url)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new UnreadableReport(ReadProblems.Empty(name));
        if (Lines.FirstLongerThan(text, ReadingLimits.LineLength) is { } line)
            return new UnreadableReport(ReadProblems.LineTooLong(name, line.Number, line.Length));

        return FrontMatter.Parse(name, text) switch
        {
            { Problem: { } problem } => new UnreadableReport(problem),
            var front when string.IsNullOrWhiteSpace(text[front.TextStart..]) => new UnreadableReport(ReadProblems.OnlyFrontMatter(name)),
            var front => new ReadReport(new Report(
                name, text[front.TextStart..], front.Title, front.Source, front.Url ?? url, front.Published, front.Language, front.Synthetic)),
        };
    }

    private static ReadProblem NotUtf8(string name, ReadOnlySpan<byte> bytes, DecoderFallbackException exception)
    {
        var offset = Math.Clamp(exception.Index, 0, bytes.Length - 1);
        var line = bytes[..offset].Count((byte)'\n') + 1;
        return ReadProblems.NotUtf8(name, bytes[offset], offset, line);
    }
}
