using Griot.Reading.Formats;

namespace Griot.Reading.Mail;

/// <summary>One e-mail (RFC 5322): its text is a report, and so is whatever is attached and recognised.</summary>
internal sealed class MailFormat : IReportFormat
{
    public string Name => "mail";

    public bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options)
    {
        if (head.IsEmpty || !char.IsAsciiLetter((char)head[0]) || head[..Math.Min(head.Length, 200)].IndexOf((byte)':') < 1)
            return false;
        var headers = MailHeaders.Parse(head, out _);
        return headers["from"] is not null
            && (headers["message-id"] ?? headers["received"] ?? headers["mime-version"] ?? headers["return-path"] ?? (headers["date"] is null ? null : headers["subject"])) is not null;
    }

    public IEnumerable<PendingReport> Read(Contents contents)
    {
        return contents.Bytes.ReadToEnd(ReadingLimits.Bytes) is not { } bytes ? [contents.Problem(ReadProblems.TooLarge(contents.Name))] : Message(contents, contents.Name, bytes);
    }

    /// <summary>The reports in one message: its own text, then its attachments.</summary>
    public static IEnumerable<PendingReport> Message(Contents contents, string name, ReadOnlyMemory<byte> bytes)
    {
        var message = MailMessage.Parse(bytes);
        yield return contents.Report(name, bytes.Length, () => message.Read(name));
        var number = 0;
        foreach (var part in message.Attachments)
        {
            var called = part.FileName is { Length: > 0 } file ? Archives.EntryName.Of(file) : $"part {++number}";
            if (part.IsMessage)
            {
                // A forwarded message may be nested without end; each level counts as a container.
                foreach (var report in contents.Inside($"{name}!{called}", part.Bytes()))
                    yield return report;
            }
            else if (!part.IsMedia)
            {
                foreach (var report in contents.Inside($"{name}!{called}", part.Bytes(), new(null, part.ContentType, null)))
                    yield return report;
            }
        }
    }
}
