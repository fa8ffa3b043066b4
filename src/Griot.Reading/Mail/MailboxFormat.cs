using System.Globalization;
using Griot.Reading.Formats;

namespace Griot.Reading.Mail;

/// <summary>A mailbox (mbox): messages one behind the other, each begun by a line "From ...".</summary>
internal sealed class MailboxFormat : IReportFormat
{
    private static ReadOnlySpan<byte> Start => "From "u8;

    public string Name => "mailbox";

    public bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options) =>
        head.StartsWith(Start) && head.IndexOf((byte)'\n') is var end and > 0 and < 1000 && IsStart(head[..end])
        && MailHeaders.Parse(head[(end + 1)..], out _).Any;

    public IEnumerable<PendingReport> Read(Contents contents)
    {
        var lines = new ByteLines(contents.Bytes);
        using var message = new MemoryStream();
        var (number, start, tooLong, afterBlank) = (0, 0L, false, true);
        while (true)
        {
            var line = lines.Next(ReadingLimits.RowBytes);
            if (line is null || (afterBlank && line.Bytes is { } first && IsStart(first)))
            {
                if (number > 0)
                {
                    var name = string.Create(CultureInfo.InvariantCulture, $"{contents.Name}#{start}");
                    foreach (var report in tooLong ? [contents.Problem(ReadProblems.TooLarge(name))] : MailFormat.Message(contents, name, message.ToArray()))
                        yield return report;
                }

                if (line is null)
                    yield break;
                message.SetLength(0);
                (number, start, tooLong, afterBlank) = (number + 1, line.Offset, false, false);
                continue;
            }

            if (line.Bytes is not { } bytes || message.Length + bytes.Length > ReadingLimits.Bytes)
            {
                tooLong = true;
                continue;
            }

            afterBlank = bytes.AsSpan().Trim("\r\n"u8).IsEmpty;
            message.Write(Unquoted(bytes));
        }
    }

    // The line ends in a year, or in a zone behind it: "From x@example.org Mon Jan  1 00:00:00 2024".
    private static bool IsStart(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith(Start))
            return false;
        var time = line.IndexOf((byte)':');
        return time > Start.Length && time + 2 < line.Length && char.IsAsciiDigit((char)line[time - 1]) && char.IsAsciiDigit((char)line[time + 1]);
    }

    // Lines of a message that begin with "From " got a ">" before them.
    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> line) =>
        line is [(byte)'>', ..] && line.TrimStart((byte)'>').StartsWith(Start) ? line[1..] : line;
}
