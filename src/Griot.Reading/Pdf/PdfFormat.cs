using Griot.Model;
using Griot.Reading.Formats;

namespace Griot.Reading.Pdf;

/// <summary>A PDF: its text is one report. What its metadata claim is not taken for title or day, since programs write those, not publishers.</summary>
internal sealed class PdfFormat : IReportFormat
{
    public string Name => "pdf";

    public bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options) => head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) is 0 or (> 0 and < 16);

    public IEnumerable<PendingReport> Read(Contents contents)
    {
        yield return contents.Bytes.ReadToEnd(ReadingLimits.Bytes) is not { } bytes
            ? contents.Problem(ReadProblems.TooLarge(contents.Name))
            : contents.Report(contents.Name, bytes.Length, () => Read(contents, bytes));
    }

    private static ReadOutcome Read(Contents contents, ReadOnlyMemory<byte> bytes)
    {
        var (text, problem) = contents.Pass.Options.Pdf.Read(contents.Name, bytes);
        return problem is not null ? new UnreadableReport(problem)
            : string.IsNullOrWhiteSpace(text) ? new UnreadableReport(PdfProblems.NoText(contents.Name))
            : new ReadReport(new Report(contents.Name, text, Url: contents.Origin.Url));
    }
}
