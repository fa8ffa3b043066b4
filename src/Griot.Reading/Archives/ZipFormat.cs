using System.IO.Compression;
using Griot.Reading.Formats;
using Griot.Reading.Tables;

namespace Griot.Reading.Archives;

/// <summary>A zip: each file in it is read by whatever format recognises it. A workbook of Excel is a zip, too.</summary>
internal sealed class ZipFormat : IReportFormat
{
    // The parts that make a zip a document come early in it.
    private const int LookedAt = 200;

    public string Name => "zip";

    public bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options) =>
        head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    public IEnumerable<PendingReport> Read(Contents contents)
    {
        using var zip = Spool.Seekable(contents.Bytes);
        var directory = ZipDirectory.Find(zip);
        if (directory is null)
            yield return contents.Problem(ArchiveProblems.NoDirectory(contents.Name));
        foreach (var report in directory is not null && Document(contents, zip, directory) is { } document
            ? document
            : Files(contents, zip, directory?.Entries() ?? ZipDirectory.Salvage(zip)))
            yield return report;
    }

    /// <summary>Opens an entry for reading; its bytes are counted and checked as they come.</summary>
    public static Stream? Open(Stream zip, ZipEntry entry, UnpackBudget budget)
    {
        if (ZipDirectory.DataOf(zip, entry) is not { } data)
            return null;
        Stream packed = new RegionStream(zip, data, entry.Packed);
        var unpacked = entry.Method == 8 ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
        return new CheckedStream(budget.Counted(unpacked), entry.Crc, entry.Length);
    }

    private static IEnumerable<PendingReport>? Document(Contents contents, Stream zip, ZipDirectory directory)
    {
        var names = directory.Entries().Take(LookedAt).Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        if (names.Contains("xl/workbook.xml"))
            return WorkbookFormat.Read(contents with { Formats = contents.Formats[..^"zip".Length] + "workbook" }, zip, directory);
        var kind = names.Contains("word/document.xml") ? "a Word document" : names.Contains("ppt/presentation.xml") ? "a PowerPoint presentation"
            : names.Contains("META-INF/manifest.xml") && names.Contains("content.xml") ? "an OpenDocument file" : null;
        return kind is null ? null : [contents.Problem(ArchiveProblems.Document(contents.Name, kind))];
    }

    private static IEnumerable<PendingReport> Files(Contents contents, Stream zip, IEnumerable<ZipEntry> entries)
    {
        var count = 0;
        foreach (var entry in entries)
        {
            if (++count > ReadingLimits.Entries)
            {
                yield return contents.Problem(ArchiveProblems.TooManyEntries(contents.Name));
                yield break;
            }

            if (entry.IsFolder || entry.IsHidden)
                continue;
            if (entry.Packed == 0)
            {
                yield return contents.PassOver($"{contents.Name}!{entry.Name}", "empty");
                continue;
            }

            foreach (var report in File(contents, zip, entry))
                yield return report;
        }
    }

    private static IEnumerable<PendingReport> File(Contents contents, Stream zip, ZipEntry entry)
    {
        var name = $"{contents.Name}!{entry.Name}";
        if (entry.IsEncrypted)
        {
            yield return contents.Problem(ArchiveProblems.Encrypted(name));
            yield break;
        }

        if (!entry.IsPackedKnown)
        {
            yield return contents.Problem(ArchiveProblems.Method(name, entry.Method));
            yield break;
        }

        using var bytes = Open(zip, entry, contents.Pass.Budget);
        if (bytes is null)
        {
            yield return contents.Problem(ArchiveProblems.NotThere(name));
            yield break;
        }

        foreach (var report in contents.Inside(name, bytes))
            yield return report;
    }
}
