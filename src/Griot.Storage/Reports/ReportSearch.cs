using System.Buffers.Text;
using System.Collections.Immutable;
using Griot.Model;
using Griot.Storage.Sqlite;

namespace Griot.Storage.Reports;

/// <summary>Full-text search over titles and texts.</summary>
internal sealed class ReportSearch(SqliteSession session)
{
    /// <summary>Ranking reads every hit. Of words that more reports hold than this, only the newest so many are ranked.</summary>
    public const int MostRanked = 20_000;

    /// <summary>Best first; equals by id, so that the order is always the same.</summary>
    public ImmutableArray<ReportId> All(string words) => SearchQuery.Of(words) is not { } query ? [] :
    [
        .. session.Rows(
            """
            SELECT id FROM report_search JOIN report ON report.number = report_search.rowid
            WHERE report_search MATCH ?1 ORDER BY rank, id
            """,
            [query],
            row => new ReportId(row.GetString(0))),
    ];

    /// <summary>The numbers of the reports found, ascending.</summary>
    // Words may stand in every report. As one value they come in a quarter of the time that as many rows take.
    public ImmutableArray<int> Numbers(string words) => SearchQuery.Of(words) is { } query
        && session.Scalar("SELECT CAST(group_concat(rowid) AS BLOB) FROM (SELECT rowid FROM report_search WHERE report_search MATCH ?1 ORDER BY rowid)", query) is byte[] list
            ? Read(list) : [];

    private static ImmutableArray<int> Read(ReadOnlySpan<byte> list)
    {
        var numbers = ImmutableArray.CreateBuilder<int>(list.Count((byte)',') + 1);
        while (Utf8Parser.TryParse(list, out int number, out var length))
        {
            numbers.Add(number);
            list = list[Math.Min(length + 1, list.Length)..];
        }

        return numbers.DrainToImmutable();
    }

    public SearchPage Page(string words, int offset, int limit)
    {
        if (SearchQuery.Of(words) is not { } query)
            return new(0, []);
        var numbers = Numbers(words);
        var ranked = Math.Min(numbers.Length, MostRanked);
        // The older ones follow, the newest of them first.
        var page = offset < ranked ? Ranked(query, numbers[^ranked], offset, limit) : numbers.Reverse().Skip(offset).Take(limit);
        // A snippet needs the whole text of its report, so only those of the page are made.
        return new(numbers.Length, [.. page.ToList().SelectMany(number => Found(query, number))]);
    }

    private IEnumerable<int> Ranked(string query, int least, int offset, int limit) => session.Rows(
        "SELECT rowid FROM report_search WHERE report_search MATCH ?1 AND rowid >= ?2 ORDER BY rank, rowid DESC LIMIT ?3 OFFSET ?4",
        [query, least, limit, offset],
        row => row.GetInt32(0));

    private IEnumerable<SearchHit> Found(string query, int number) => session.Rows(
        """
        SELECT report.id, snippet(report_search, 1, '', '', '…', 36) FROM report_search JOIN report ON report.number = report_search.rowid
        WHERE report_search MATCH ?1 AND report_search.rowid = ?2
        """,
        [query, number],
        row => new SearchHit(new(row.GetString(0)), row.GetString(1)));
}
