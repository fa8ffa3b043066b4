using System.Globalization;
using Griot.Reading.Archives;
using Griot.Reading.Formats;
using Griot.Reading.Tables;

namespace Griot.Reading.Crawls;

/// <summary>Web archives as crawlers write them (WARC, and WET with its plain texts), record by record.</summary>
/// <remarks>
/// A record is named by the offset at which it begins: in the file as it lies on disk when each record is packed by itself, as in Common
/// Crawl's files; else in the unpacked stream.
/// </remarks>
internal sealed class WarcFormat : IReportFormat
{
    public string Name => "warc";

    public bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options) => head.StartsWith("WARC/"u8);

    public IEnumerable<PendingReport> Read(Contents contents)
    {
        var records = new WarcRecords(contents.Bytes);
        var packed = contents.Bytes.Inner as GunzipStream;
        while (true)
        {
            var (record, trouble) = Next(records, contents);
            if (trouble is not null)
                yield return contents.Problem(CrawlProblems.Damaged(contents.Name, records.Position, trouble));
            if (trouble is MisplacedRecordException)
                continue;
            if (record is null && (trouble is null || packed is null || !Recover(packed, contents.Bytes)))
                yield break;
            if (record is null)
                continue;
            foreach (var report in Reports(contents, record))
                yield return report;
        }
    }

    private static (WarcRecord? Record, Exception? Trouble) Next(WarcRecords records, Contents contents)
    {
        try
        {
            return (records.Next(), null);
        }
        catch (Exception exception) when (exception is InvalidDataException or MisplacedRecordException)
        {
            return (null, contents.Pass.IsNews(exception) ? exception : null);
        }
    }

    // What is left in the window came before the damage, or from the middle of a record.
    private static bool Recover(GunzipStream packed, SourceStream bytes)
    {
        while (packed.Recover())
        {
            try
            {
                bytes.DropWindow();
                if (bytes.Look(5).SequenceEqual("WARC/"u8))
                    return true;
            }
            catch (InvalidDataException)
            {
                // That sign was no member; the next one may be.
            }
        }

        return false;
    }

    private static IEnumerable<PendingReport> Reports(Contents contents, WarcRecord record)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{contents.Name}#{record.Offset}");
        if (record.Missing > 0)
            return [contents.Problem(CrawlProblems.CutOff(name, record.Missing))];
        if (record.Body is null)
            return record.IsDocument ? [contents.Problem(ReadProblems.TooLarge(name))] : [];
        var origin = new ContentOrigin(record.Address, record["content-type"], record.Date);
        return record.Kind switch
        {
            "response" when record.IsHttp => Response(contents, name, record, origin),
            "conversion" when record["content-type"]?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true =>
                [contents.Report(name, record.Body.Length, () => PlainText(name, record))],
            _ => contents.Inside(name, record.Body, origin),
        };
    }

    private static IEnumerable<PendingReport> Response(Contents contents, string name, WarcRecord record, ContentOrigin origin)
    {
        var response = HttpResponse.Read(record.Body!);
        if (response is null)
            return [contents.Problem(CrawlProblems.NotHttp(name))];
        if (response.Status != 200)
            return [contents.PassOver(name, "redirects and errors of servers")];
        if (response.Body(contents.Pass.Budget, out var problem) is not { } body)
            return [contents.Problem(CrawlProblems.BadBody(name, problem!))];
        // Servers call pages by wrong names; a style sheet, which reads like words, is never a page.
        if (response.IsMedia && !body.Span.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8))
            return [contents.PassOver(name, "pictures, styles and scripts")];
        return contents.Inside(name, body, origin with { ContentType = response.ContentType });
    }

    // Whoever made the plain text knew its language and its address, and took the rest of the page away.
    private static ReadOutcome PlainText(string name, WarcRecord record)
    {
        var outcome = ReportReader.Read(name, record.Body, record.Address);
        return outcome is not ReadReport { Report: var report } ? outcome : new ReadReport(report with
        {
            Source = report.Source ?? Host(record.Address),
            Language = report.Language ?? TableWords.Language(record["warc-identified-content-language"]?.Split(',')[0]),
        });
    }

    private static string? Host(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host : null;
}
