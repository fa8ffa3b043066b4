using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Griot.Model;
using Griot.Storage.Sqlite;
using Griot.Storage.Statements;
using Griot.Storage.Values;
using Microsoft.Data.Sqlite;

namespace Griot.Storage.Reports;

/// <summary>Reports, the names they were met under, and the codings that hold their statements.</summary>
internal sealed class ReportTable(SqliteSession session, TimeProvider clock, string program)
{
    // The first name in the alphabet is the report's, so that it does not depend on which file was read first.
    private const string ReportColumns =
        """
        report.id, (SELECT min(file) FROM report_file WHERE report_file.report = report.id), report.text,
        report.title, report.source, report.url, report.published, report.language, report.synthetic, report.forwarded_from
        """;

    private const string SelectStatements =
        "SELECT report, coding, event, field, value, spans, speaker, certainty, rule, rule_version, withdrawn FROM statement";

    public int Count => (int)session.Number("SELECT count(*) FROM report");

    private string Now => clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Runs inside the caller's transaction.</summary>
    public AddOutcome Add(CodedReport coded)
    {
        var id = coded.Report.Id.Value;
        var isNew = session.Number("SELECT count(*) FROM report WHERE id = ?1", id) == 0;
        if (isNew)
            Insert(coded.Report);
        session.Run("INSERT OR IGNORE INTO report_file VALUES (?1, ?2, ?3)", id, coded.Report.File, Now);

        var last = (int)session.Number("SELECT max(number) FROM coding WHERE report = ?1", id);
        var statements = StatementWriter.Write(coded, last + 1);
        if (last > 0 && IsCodedAs(coded, statements))
            return AddOutcome.AlreadyThere;

        session.Run("UPDATE coding SET withdrawn = 1 WHERE report = ?1 AND withdrawn = 0", id);
        Insert(coded, statements, last + 1);
        return isNew ? AddOutcome.Added : AddOutcome.Recoded;
    }

    // What was listed never changes, so the list alone makes this one state, even when reports are added in between.
    public IEnumerable<CodedReport> All() => Codings("WHERE withdrawn = 0 ORDER BY report").ToList().Select(Coded);

    public ImmutableArray<CodedReport> Coded(IEnumerable<ReportId> ids) =>
    [
        .. Codings("WHERE withdrawn = 0 AND report IN (SELECT value FROM json_each(?1)) ORDER BY report", TextList.Of(ids.Select(id => id.Value)))
            .ToList().Select(Coded),
    ];

    public Report? Find(ReportId id) =>
        session.Rows($"SELECT {ReportColumns} FROM report WHERE id = ?1", [id.Value], ReadReport).SingleOrDefault();

    public IEnumerable<ReportId> Changed() =>
        session.Rows($"SELECT {ReportColumns} FROM report ORDER BY id", [], row => (Kept: new ReportId(row.GetString(0)), Now: ReadReport(row).Id))
            .Where(report => report.Kept != report.Now).Select(report => report.Kept);

    // A few languages over very many reports: one string for each.
    public IReadOnlyDictionary<ReportId, ReportTag> Tags(IEnumerable<ReportId>? ids)
    {
        var which = ids is null ? "" : " AND coding.report IN (SELECT value FROM json_each(?1))";
        return session.Rows(
            $"SELECT coding.report, report.number, coding.language FROM coding JOIN report ON report.id = coding.report WHERE withdrawn = 0{which}",
            ids is null ? [] : [TextList.Of(ids.Select(id => id.Value))],
            row => (Report: new ReportId(row.GetString(0)), Tag: new ReportTag(row.GetInt32(1), Optional(row, 2) is { } language ? string.Intern(language) : null)))
            .ToDictionary(pair => pair.Report, pair => pair.Tag);
    }

    public IReadOnlyDictionary<EventKey, ImmutableArray<Toll>> Tolls(TollMeasure measure, IEnumerable<ReportId>? reports) =>
        (reports is null ? Tolls(measure, "", null) : reports.SelectMany(report => Tolls(measure, "report = ?4 AND", report.Value)))
            .Where(one => one.Toll.Measure == measure && !one.Toll.Superseded)
            .GroupBy(one => one.Key, one => one.Toll).ToDictionary(tolls => tolls.Key, tolls => tolls.ToImmutableArray());

    public ImmutableArray<Statement> Statements(ReportId id) =>
        [.. session.Rows($"{SelectStatements} WHERE report = ?1 ORDER BY coding, position", [id.Value], ReadStatement)];

    private CodedReport Coded(Coding coding) => session.Understood(() => StatementReader.Read(
        Find(coding.Report)!, coding.Language, coding.Uncoded, Statements(coding)));

    private IEnumerable<(EventKey Key, Toll Toll)> Tolls(TollMeasure measure, string condition, string? report) => session.Rows(
        $"""
        SELECT report, event, value FROM statement
        WHERE {condition} field = ?1 AND withdrawn = 0 AND certainty <> ?2 AND value LIKE ?3 ORDER BY report, coding, position
        """,
        report is null ? [StatementField.Toll, Certainty.Denied.Name(), Written(measure)] : [StatementField.Toll, Certainty.Denied.Name(), Written(measure), report],
        row => (new EventKey(new(row.GetString(0)), string.Intern(row.GetString(1))), Toll(row.GetString(2))));

    // Spares the reading of values that cannot be meant.
    private static string Written(TollMeasure measure) => $"%\"{measure.Name()}\"%";

    private static Toll Toll(string value)
    {
        using var json = JsonDocument.Parse(value);
        return ValueReader.Toll(json.RootElement);
    }

    private bool IsCodedAs(CodedReport coded, ImmutableArray<Statement> statements)
    {
        var current = Codings("WHERE report = ?1 AND withdrawn = 0", coded.Report.Id.Value).Single();
        return (current.Language, current.Uncoded) == (coded.Language, coded.Uncoded)
            && Statements(current).Select(statement => (statement.Id, statement.Rule.Version))
                .SequenceEqual(statements.Select(statement => (statement.Id, statement.Rule.Version)));
    }

    private IEnumerable<Coding> Codings(string which, params object?[] values) => session.Rows(
        $"SELECT report, number, language, uncoded FROM coding {which}",
        values,
        row => new Coding(new(row.GetString(0)), row.GetInt32(1), Optional(row, 2), Optional(row, 3)));

    private ImmutableArray<Statement> Statements(Coding coding) =>
    [
        .. session.Rows(
            $"{SelectStatements} WHERE report = ?1 AND coding = ?2 ORDER BY position", [coding.Report.Value, coding.Number], ReadStatement),
    ];

    private void Insert(Report report) => session.Run(
        """
        INSERT INTO report (id, file, text, title, source, url, published, language, synthetic, first_seen, forwarded_from)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        """,
        report.Id.Value, report.File, report.Text, report.Title, report.Source, report.Url,
        report.Published?.ToString("O", CultureInfo.InvariantCulture), report.Language, report.Synthetic ? 1 : 0, Now, report.ForwardedFrom);

    private void Insert(CodedReport coded, ImmutableArray<Statement> statements, int number)
    {
        session.Run(
            "INSERT INTO coding (report, number, language, uncoded, program, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            coded.Report.Id.Value, number, coded.Language, coded.Uncoded, program, Now);
        for (var position = 0; position < statements.Length; position++)
            Insert(statements[position], position);
    }

    private void Insert(Statement statement, int position) => session.Run(
        """
        INSERT INTO statement (report, coding, position, id, event, field, value, spans, speaker, certainty, rule, rule_version)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """,
        statement.Report.Value, statement.Coding, position, statement.Id.Value, statement.Event, statement.Field, statement.Value,
        statement.SpansAsJson, statement.Speaker, statement.Certainty.Name(), statement.Rule.Name, statement.Rule.Version);

    private static Report ReadReport(SqliteDataReader row) => new(
        row.GetString(1), row.GetString(2), Optional(row, 3), Optional(row, 4), Optional(row, 5),
        Optional(row, 6) is { } day ? CanonicalJson.Day(day) : null, Optional(row, 7), row.GetInt32(8) == 1, Optional(row, 9));

    private static Statement ReadStatement(SqliteDataReader row) => new(
        new(row.GetString(0)), row.GetInt32(1), Optional(row, 2), row.GetString(3), row.GetString(4), ValueReader.Spans(row.GetString(5)),
        Optional(row, 6), Names.Parse<Certainty>(row.GetString(7)), new(row.GetString(8), row.GetInt32(9)), row.GetInt32(10) == 1);

    private sealed record Coding(ReportId Report, int Number, string? Language, string? Uncoded);

    private static string? Optional(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
