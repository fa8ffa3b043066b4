using Griot.Model;
using Griot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Griot.Storage.Tests.Sqlite;

public sealed class SchemaTests : IDisposable
{
    private const string FirstStep = "PRAGMA application_id = 1198680431; CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT);";
    private static readonly Schema Older = new([FirstStep]);

    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Inside("workspace");

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("UPDATE report SET text = 'other'", "a report is never changed")]
    [InlineData("DELETE FROM report", "a report is never deleted")]
    [InlineData("INSERT OR REPLACE INTO report SELECT * FROM report", "a report is never replaced")]
    [InlineData("UPDATE statement SET value = '0'", "a statement is only ever withdrawn")]
    [InlineData("UPDATE statement SET speaker = 'nobody'", "a statement is only ever withdrawn")]
    [InlineData("DELETE FROM statement", "a statement is never deleted")]
    [InlineData("UPDATE coding SET at = ''", "a coding is only ever withdrawn")]
    [InlineData("DELETE FROM coding", "a coding is never deleted")]
    [InlineData("UPDATE judgement SET reason = 'other'", "a judgement is never changed")]
    [InlineData("DELETE FROM judgement", "a judgement is never deleted")]
    [InlineData("INSERT OR REPLACE INTO judgement SELECT * FROM judgement", "a judgement is never replaced")]
    public void The_ledger_refuses_to_be_rewritten_by_any_program(string sql, string message)
    {
        using (var workspace = AWorkspace.In(Folder))
        {
            workspace.Add(AReport.Saying("Twelve were killed."));
            workspace.Append(new("Awa", "released", "{}"));
        }

        var exception = Assert.Throws<SqliteException>(() => Database.Run(Folder, sql));

        Assert.Contains(message, exception.Message);
    }

    [Fact]
    public void An_older_workspace_is_taken_to_the_present_format_when_opened_for_writing()
    {
        Make(Older);
        var newer = new Schema([FirstStep, "CREATE TABLE added (x)", "INSERT INTO added VALUES (1)"]);

        using (Opened(newer, write: true))
        {
        }

        using var again = Opened(newer, write: false);
        Assert.Equal(1, again.Session.Number("SELECT count(*) FROM added"));
        Assert.Equal("3", again.Session.Scalar("SELECT value FROM meta WHERE key = 'schema_version'"));
    }

    [Fact]
    public void An_older_workspace_opened_for_reading_asks_to_be_upgraded_and_stays_as_it_is()
    {
        Make(Older);
        var before = File.ReadAllBytes(Database.In(Folder));

        var refused = Assert.IsType<WorkspaceOutcome.Refused>(Open(new([FirstStep, "CREATE TABLE added (x)"]), write: false));

        Assert.Equal(WorkspaceProblem.ReadOnly, refused.Kind);
        Assert.Equal(before, File.ReadAllBytes(Database.In(Folder)));
    }

    [Fact]
    public void An_upgrade_that_fails_half_way_leaves_the_older_workspace()
    {
        Make(Older);

        Assert.Throws<SqliteException>(() => Open(new([FirstStep, "CREATE TABLE added (x)", "NONSENSE"]), write: true));

        using var older = Opened(Older, write: true);
        Assert.Equal(0, older.Session.Number("SELECT count(*) FROM sqlite_master WHERE name = 'added'"));
    }

    [Fact]
    public void A_workspace_of_the_first_format_keeps_its_reports_when_it_is_opened()
    {
        Make(Schema.At(1));
        var report = new Report("a.txt", "Ten killed.", "Title", "Source", null, new(2024, 3, 5), "en");
        Database.Run(Folder,
            $"""
            INSERT INTO report (id, file, text, title, source, published, language, synthetic, first_seen) VALUES ('{report.Id}', 'a.txt', 'Ten killed.', 'Title', 'Source', '2024-03-05', 'en', 0, 'x');
            INSERT INTO report_file VALUES ('{report.Id}', 'a.txt', 'x')
            """);

        using var opened = AWorkspace.In(Folder);

        Assert.Equal(report, opened.Find(report.Id));
        Assert.Empty(opened.ChangedReports());
        Assert.Empty(opened.Custody.Lines());
    }

    [Fact]
    public void A_workspace_of_the_second_format_keeps_its_incidents_when_it_is_opened()
    {
        Make(Schema.At(2));
        var report = new Report("a.txt", "Ten killed.");
        const string record =
            """{"id":"i1","type":"Attack","actors":[],"tolls":[],"materiel":[],"responsibility":[],"events":[],"reports":[],"contradictions":[],"possibly_same":[],"state":"proposed","fingerprint":"f1"}""";
        Database.Run(Folder,
            $"""
            INSERT INTO report (id, file, text, synthetic, first_seen) VALUES ('{report.Id}', 'a.txt', 'Ten killed.', 0, 'x');
            INSERT INTO incident (id, position, event_type, sub_event_type, families, state, record) VALUES ('i1', 0, 'x', 'x', 1, 'proposed', '{record}');
            INSERT INTO incident_event VALUES ('i1', '{report.Id}', 'e1')
            """);

        using var opened = AWorkspace.In(Folder);

        Assert.Equal("i1", opened.Incidents().Single().Id.Value);
        Assert.Equal("i1", opened.IncidentsWorkedOutAs(["f1"]).Single().Id.Value);
        Assert.Equal("i1", opened.IncidentOf(new(report.Id, "e1"))?.Value);
        Assert.False(opened.ViewStands);
    }

    private void Make(Schema schema)
    {
        using var made = Assert.IsType<WorkspaceOutcome.Opened>(Workspace.Open(Folder, true, true, TimeProvider.System, schema)).Workspace;
    }

    private WorkspaceOutcome Open(Schema schema, bool write) => Workspace.Open(Folder, false, write, TimeProvider.System, schema);

    private Workspace Opened(Schema schema, bool write) => Assert.IsType<WorkspaceOutcome.Opened>(Open(schema, write)).Workspace;
}
