using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Griot.Reading.Formats;

namespace Griot.Reading.Tables;

/// <summary>CSV, TSV and their kin: a header, then a report a row. The delimiter is found out.</summary>
internal sealed class DelimitedFormat : IReportFormat
{
    private const int LongestHeading = 60;
    private const int RowsLookedAt = 5;
    private static ReadOnlySpan<byte> Delimiters => ",;\t|"u8;

    public string Name => "table";

    public bool Recognises(ReadOnlySpan<byte> head, ReadingOptions options) => Head(head, options) is not null;

    public IEnumerable<PendingReport> Read(Contents contents)
    {
        var bytes = Utf8(contents.Bytes);
        if (bytes.Look(3).SequenceEqual("\uFEFF"u8))
            bytes.Skip(3);
        var (delimiter, header, passed) = Head(bytes.Look(ReportFormats.HeadLength), contents.Pass.Options)
            ?? throw new InvalidDataException("its first row is no header");
        if (contents.Pass.Options.Columns.In(header) is not { } columns)
        {
            yield return contents.Pass.Named && contents.Depth == 0
                ? contents.Problem(TableProblems.NoText(contents.Name, header)) : contents.PassOver(contents.Name, "tables without a column of text");
            yield break;
        }

        foreach (var row in new DelimitedRows(contents.Name, bytes, delimiter).Read(header.Length))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{contents.Name}:{row.Line}");
            if (row.Problem is { } problem)
                yield return contents.Problem(problem);
            else if (row.Line > passed && row.Bytes.AsSpan().TrimEnd("\r\n"u8).Length > 0)
                yield return contents.Report(name, row.Bytes.Length, () => columns.Read(name, DelimitedText.Fields(row.Bytes, delimiter)));
        }
    }

    private static SourceStream Utf8(SourceStream bytes) => bytes.Look(2) switch
    {
        [0xFF, 0xFE] => new(Encoding.CreateTranscodingStream(bytes, Encoding.Unicode, Encoding.UTF8, leaveOpen: true)),
        [0xFE, 0xFF] => new(Encoding.CreateTranscodingStream(bytes, Encoding.BigEndianUnicode, Encoding.UTF8, leaveOpen: true)),
        _ => bytes,
    };

    private static TableHead? Head(ReadOnlySpan<byte> head, ReadingOptions options)
    {
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            head = Encoding.UTF8.GetBytes((head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(head));
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        if (head.Contains((byte)0) || head.IsEmpty || head[0] is (byte)'{' or (byte)'<')
            return null;

        // Excel writes which delimiter it used into a line of its own.
        var stated = head.Length > 5 && head.StartsWith("sep="u8) && Delimiters.Contains(head[4]) ? head[4] : (byte)0;
        if (stated != 0)
            head = head[(head.IndexOf((byte)'\n') + 1)..];
        TableHead? best = null;
        foreach (var delimiter in stated == 0 ? Delimiters : [stated])
        {
            if (Rows(head, delimiter) is not [{ } header, ..] rows || !header.All(IsHeading))
                continue;
            var known = options.Columns.In(header) is not null;
            var isTable = known ? header.Length > 1 || options.Columns.Changes.Length > 0 : LooksLikeTable(rows);
            if (isTable && (best is not { } other || (known, header.Length).CompareTo((options.Columns.In(other.Header) is not null, other.Header.Length)) > 0))
                best = new(delimiter, header, stated == 0 ? 1 : 2);
        }

        return best;
    }

    // Without a column that is known, only the same number of fields in several rows tells a table from prose with commas.
    private static bool LooksLikeTable(List<ImmutableArray<string>> rows) =>
        rows.Count >= 3 && rows[0].Length >= 3 && rows.All(row => row.Length == rows[0].Length) && rows[0].Distinct(StringComparer.Ordinal).Count() == rows[0].Length;

    private static List<ImmutableArray<string>> Rows(ReadOnlySpan<byte> head, byte delimiter)
    {
        var rows = new List<ImmutableArray<string>>();
        while (rows.Count < RowsLookedAt && !head.IsEmpty)
        {
            var (end, state, _) = DelimitedText.EndOfRow(head, delimiter, final: head.Length < ReportFormats.HeadLength / 2);
            if (state != RowState.Closed)
                break;
            rows.Add([.. DelimitedText.Fields(head[..end], delimiter).Select(field => field ?? "")]);
            head = head[end..];
        }

        return rows;
    }

    private static bool IsHeading(string field) => field.Length <= LongestHeading && !field.Contains('\n', StringComparison.Ordinal);

    private readonly record struct TableHead(byte Delimiter, ImmutableArray<string> Header, int Lines);
}
