using System.Collections.Immutable;
using System.Globalization;
using Griot.Model;
using Griot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Griot.Storage.Custody;

/// <summary>The list of custody, and how far readings have got; triggers in the schema keep the list append-only.</summary>
internal sealed class CustodyTable(SqliteSession session, TimeProvider clock, string program)
{
    private const string LineColumns = "custody.number, custody.raw, custody.length, custody.name, custody.means, custody.at, custody.program, custody.previous_hash, custody.hash";

    private string Now => CustodyChain.Text(clock.GetUtcNow());

    /// <summary>Runs inside the caller's transaction.</summary>
    public void Save(ReadingStep step)
    {
        var custody = Line(step);
        if (step.Again)
            session.Run("DELETE FROM reading_problem WHERE custody = ?1 AND reader = ?2", custody, step.Reader);
        session.Run(
            """
            INSERT INTO reading (custody, reader, pieces, reports, news, background, complete, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT (custody, reader) DO UPDATE SET
                pieces = ?3 + iif (?9, 0, pieces), reports = ?4 + iif (?9, 0, reports), news = ?5 + iif (?9, 0, news),
                background = ?6 + iif (?9, 0, background), complete = ?7, at = ?8
            """,
            custody, step.Reader, step.Pieces, step.Reports.Length, step.News, step.Background, step.Complete ? 1 : 0, Now, step.Again ? 1 : 0);
        foreach (var found in step.Reports)
            session.Run("INSERT OR IGNORE INTO report_origin VALUES (?1, ?2, ?3, ?4, ?5)", found.Report.Value, custody, found.Position, found.Format, program);
        foreach (var problem in step.Problems)
            session.Run(
                """
                INSERT INTO reading_problem SELECT ?1, ?2, coalesce (max (number), 0) + 1, ?3, ?4, ?5
                FROM reading_problem WHERE custody = ?1 AND reader = ?2
                """,
                custody, step.Reader, problem.Name, problem.Reason, problem.Advice);
    }

    public ReadingState? State(RawFile raw, string name, string reader)
    {
        var custody = session.Scalar("SELECT number FROM custody WHERE raw = ?1 AND name = ?2", raw.Hash, name);
        if (custody is null)
            return null;
        var problems = session.Rows(
            "SELECT name, reason, advice FROM reading_problem WHERE custody = ?1 AND reader = ?2 ORDER BY number", [custody, reader],
            row => new ReadingProblem(row.GetString(0), row.GetString(1), row.GetString(2))).ToImmutableArray();
        return session.Rows(
            "SELECT pieces, reports, news, background, complete FROM reading WHERE custody = ?1 AND reader = ?2", [custody, reader],
            row => new ReadingState(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4) == 1, problems)).SingleOrDefault();
    }

    /// <summary>Whether bytes of this length have come under this name before: then they are likely known, and worth a look first.</summary>
    public bool HasMet(string name, long length) =>
        session.Number("SELECT count(*) FROM custody WHERE name = ?1 AND length = ?2", name, length) > 0;

    public IEnumerable<CustodyLine> Lines() => session.Rows($"SELECT {LineColumns} FROM custody ORDER BY number", [], ReadLine);

    public CustodyLine? Last() => session.Rows($"SELECT {LineColumns} FROM custody ORDER BY number DESC LIMIT 1", [], ReadLine).SingleOrDefault();

    public ImmutableArray<ReportOrigin> Origins(ReportId report) =>
    [
        .. session.Rows(
            $"""
            SELECT {LineColumns}, position, format, report_origin.program FROM report_origin JOIN custody ON custody.number = report_origin.custody
            WHERE report = ?1 ORDER BY custody.name, custody.number, position
            """,
            [report.Value], row => new ReportOrigin(ReadLine(row), row.GetString(9), row.GetString(10), row.GetString(11))),
    ];

    /// <summary>Runs inside the caller's transaction.</summary>
    public void Add(CustodyLine last, string authority, ReadOnlyMemory<byte> token) => session.Run(
        "INSERT INTO time_stamp (custody, hash, authority, at, token) VALUES (?1, ?2, ?3, ?4, ?5)",
        last.Number, last.Hash, authority, Now, token.ToArray());

    public ImmutableArray<TimeStamp> Stamps() =>
    [
        .. session.Rows("SELECT number, custody, hash, authority, at, token FROM time_stamp ORDER BY number", [], row => new TimeStamp(
            row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), Moment(row.GetString(4)), row.GetFieldValue<byte[]>(5))),
    ];

    private long Line(ReadingStep step)
    {
        if (session.Scalar("SELECT number FROM custody WHERE raw = ?1 AND name = ?2", step.Raw.Hash, step.Name) is long known)
            return known;
        var last = Last();
        var line = CustodyChain.Link((last?.Number ?? 0) + 1, step.Raw, step.Name, step.Means, clock.GetUtcNow(), program, last?.Hash ?? "");
        session.Run(
            "INSERT INTO custody (number, raw, length, name, means, at, program, previous_hash, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            line.Number, line.Raw.Hash, line.Raw.Length, line.Name, line.Means, CustodyChain.Text(line.At), line.Program, line.PreviousHash, line.Hash);
        return line.Number;
    }

    private static CustodyLine ReadLine(SqliteDataReader row) => new(
        row.GetInt64(0), new(row.GetString(1), row.GetInt64(2)), row.GetString(3), row.GetString(4), Moment(row.GetString(5)),
        row.GetString(6), row.GetString(7), row.GetString(8));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
