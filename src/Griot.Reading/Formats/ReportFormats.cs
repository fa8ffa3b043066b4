using System.Collections.Immutable;
using Griot.Reading.Archives;
using Griot.Reading.Crawls;
using Griot.Reading.Feeds;
using Griot.Reading.Mail;
using Griot.Reading.Pages;
using Griot.Reading.Pdf;
using Griot.Reading.Tables;
using Griot.Reading.Telegram;
using Griot.Reading.Texts;

namespace Griot.Reading.Formats;

/// <summary>All formats, and the reading of contents by the first that recognises them.</summary>
internal static class ReportFormats
{
    /// <summary>How many bytes a format may look at to recognise its files.</summary>
    public const int HeadLength = 32 * 1024;

    private static readonly PageFormat Page = new();

    // From the surest sign to the vaguest: a plain text is what nothing else is.
    private static readonly ImmutableArray<IReportFormat> All =
    [
        new ZipFormat(), new GzipFormat(), new TarFormat(), new WarcFormat(), new PdfFormat(),
        new FeedFormat(), Page, new TelegramFormat(), new JsonLinesFormat(), new MailboxFormat(), new MailFormat(),
        new DelimitedFormat(), new TextFormat(),
    ];

    public static IEnumerable<PendingReport> Read(Contents contents)
    {
        var format = Recognise(contents, out var trouble);
        if (trouble is not null)
            return [contents.Problem(trouble)];
        if (format is null)
            return Unknown(contents);
        var recognised = contents with { Formats = contents.Formats.Length == 0 ? format.Name : $"{contents.Formats}/{format.Name}" };
        return Guarded(recognised, format.Read(recognised));
    }

    // A page may begin with anything, such as the error of a script; then only the server knows what it is.
    private static bool IsCalledPage(Contents contents) =>
        contents.Origin.ContentType is { } type && (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase));

    private static IReportFormat? Recognise(Contents contents, out ReadProblem? trouble)
    {
        trouble = null;
        try
        {
            var head = contents.Bytes.Look(HeadLength);
            foreach (var format in All)
            {
                if (format.Recognises(head, contents.Pass.Options))
                    return format is TextFormat && IsCalledPage(contents) ? Page : format;
            }

            return IsCalledPage(contents) && !head.IsEmpty && !head.Contains((byte)0) ? Page : null;
        }
        catch (Exception exception) when (IsStreamTrouble(exception) && (exception is not UnpackingStopped || contents.Depth == 0))
        {
            trouble = contents.Pass.IsNews(exception) ? ReadProblems.Broken(contents.Name, contents.Bytes.Offset, exception) : null;
        }

        return null;
    }

    // A file that a person named is read as a text, whose reader says what is wrong with it; one that lay about in a folder is passed over.
    private static IEnumerable<PendingReport> Unknown(Contents contents)
    {
        if (contents is { Depth: 0, Pass.Named: true })
            return Guarded(contents, TextFormat.ReadAsText(contents with { Formats = "text" }));
        return [contents.PassOver(contents.Name, contents.Bytes.Look(1).IsEmpty ? "empty" : "of no known format")];
    }

    // By hand, because an iterator cannot yield inside try and catch.
    private static IEnumerable<PendingReport> Guarded(Contents contents, IEnumerable<PendingReport> reports)
    {
        using var each = reports.GetEnumerator();
        while (true)
        {
            ReadProblem? problem = null;
            try
            {
                if (!each.MoveNext())
                    yield break;
            }
            catch (Exception exception) when (IsStreamTrouble(exception))
            {
                if (exception is UnpackingStopped && contents.Depth > 0)
                    throw;
                if (!contents.Pass.IsNews(exception))
                    yield break;
                problem = ReadProblems.Broken(contents.Name, contents.Bytes.Offset, exception);
            }
            // A bug met in one file must not cost the others.
            catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
            {
                problem = ReadProblems.Bug(contents.Name, contents.Bytes.Offset, exception);
            }

            if (problem is not null)
            {
                yield return contents.Problem(problem);
                yield break;
            }

            yield return each.Current;
        }
    }

    private static bool IsStreamTrouble(Exception exception) => exception is InvalidDataException or IOException or UnauthorizedAccessException;
}
