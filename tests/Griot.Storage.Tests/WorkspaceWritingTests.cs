using System.Collections.Immutable;
using Griot.Model;
using Griot.Storage.Sqlite;
using Griot.Storage.Tests.Contract;

namespace Griot.Storage.Tests;

/// <summary>Several programs, a full disk, a crash, a folder that may not be written.</summary>
public sealed class WorkspaceWritingTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Inside("workspace");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_second_writer_is_told_that_the_workspace_is_in_use()
    {
        using var first = AWorkspace.In(Folder);

        var refused = AWorkspace.Refused(Folder, create: true);

        Assert.Equal(WorkspaceProblem.Locked, refused.Kind);
        Assert.Contains(Folder, refused.Message);
    }

    [Fact]
    public async Task A_second_writer_waits_a_moment_for_the_first_to_finish()
    {
        var first = AWorkspace.In(Folder);
        var second = Task.Run(() => Workspace.Open(Folder), TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        first.Dispose();

        using var opened = Assert.IsType<WorkspaceOutcome.Opened>(await second).Workspace;
    }

    [Fact]
    public void A_refused_writer_leaves_the_workspace_free_for_the_next()
    {
        AWorkspace.Make(Folder);
        Database.Run(Folder, "PRAGMA user_version = 9999");
        AWorkspace.Refused(Folder);
        Database.Run(Folder, $"PRAGMA user_version = {Schema.Current.Version}");

        using var next = AWorkspace.In(Folder);
    }

    [Fact]
    public void Readers_see_what_is_committed_while_another_writes()
    {
        using var writer = AWorkspace.In(Folder);
        writer.AddAll(AReport.Many(2));

        using var reader = AWorkspace.In(Folder, write: false);
        Assert.Equal(2, reader.ReportCount);

        writer.Add(AReport.Saying("One more."));
        Assert.Equal(3, reader.ReportCount);
    }

    [Fact]
    public void Saving_a_view_writes_only_the_incidents_that_are_not_there_as_they_are()
    {
        using var workspace = AWorkspace.In(Folder);
        workspace.AddAll(AReport.Many(50));
        ImmutableArray<Incident> incidents = [.. workspace.All().Select((coded, i) => AnIncident.OfEverything($"i{i:00}", [coded]))];
        workspace.SaveIncidents(incidents);
        var before = Written();

        incidents = [incidents[0] with { State = IncidentState.Proposed }, .. incidents[2..], AnIncident.OfLittle("i99", [workspace.All().First()])];
        workspace.SaveIncidents(incidents);

        Assert.Equal(incidents.Select(incident => incident.Id).Order(), workspace.Incidents().Select(incident => incident.Id).Order());
        Assert.Equal(IncidentState.Proposed, workspace.Incidents([incidents[0].Id]).Single().State);
        Assert.InRange(Written() - before, 1, 20);

        long Written() => workspace.Session.Number("SELECT total_changes()");
    }

    [Fact]
    public void One_reading_of_all_reports_sees_one_state()
    {
        using var writer = AWorkspace.In(Folder);
        writer.AddAll(AReport.Many(2));
        using var reader = AWorkspace.In(Folder, write: false);

        var read = new List<Report>();
        foreach (var coded in reader.All())
        {
            writer.AddAll(AReport.Many(20));
            read.Add(coded.Report);
        }

        Assert.Equal(2, read.Count);
    }

    [Fact]
    public void Nothing_can_be_added_through_a_workspace_opened_for_reading()
    {
        AWorkspace.Make(Folder);
        using var reader = AWorkspace.In(Folder, write: false);

        var exception = Assert.Throws<WorkspaceException>(() => reader.Add(AReport.Saying("One more.")));

        Assert.Equal(WorkspaceProblem.ReadOnly, exception.Kind);
    }

    [Fact]
    public void Another_program_that_holds_the_database_is_waited_for_and_then_named()
    {
        using var workspace = AWorkspace.In(Folder);
        using var other = Database.Open(Folder);
        Database.Run(other, "BEGIN IMMEDIATE");

        var exception = Assert.Throws<WorkspaceException>(() => workspace.Add(AReport.Saying("One more.")));

        Assert.Equal(WorkspaceProblem.Locked, exception.Kind);
        Database.Run(other, "ROLLBACK");
        Assert.Equal(AddOutcome.Added, workspace.Add(AReport.Saying("One more.")));
    }

    [Fact]
    public void A_full_disk_is_one_clear_message_and_loses_nothing_stored_before()
    {
        using var workspace = AWorkspace.In(Folder);
        workspace.Add(AReport.Saying("Before."));
        Database.Run(workspace.Session.Connection, "PRAGMA max_page_count = 1"); // stops growing at its present size

        var exception = Assert.Throws<WorkspaceException>(() => workspace.Add(AReport.Saying(new string('x', 1_000_000))));

        Assert.Equal(WorkspaceProblem.Disk, exception.Kind);
        Assert.Contains("disk is full", exception.Message);
        Assert.Equal("Before.", workspace.All().Single().Report.Text);
        Database.Run(workspace.Session.Connection, "PRAGMA max_page_count = 1000000");
        Assert.Equal(AddOutcome.Added, workspace.Add(AReport.Saying("After.")));
    }

    [Fact]
    public void A_crash_between_reports_loses_nothing_committed()
    {
        using var workspace = AWorkspace.In(Folder);
        workspace.Add(AReport.Saying("First."));
        workspace.Add(AReport.Saying("Second."));

        Assert.Throws<OperationCanceledException>(() => workspace.AddAll(CrashAfter(AReport.Saying("Third."))));

        using var survivor = AWorkspace.In(_temporary.Inside("crashed"));
        Assert.Equal(["First.", "Second."], survivor.All().Select(coded => coded.Report.Text).Order());

        // The files as they are on disk while the third report is half written: what a power cut would leave.
        IEnumerable<CodedReport> CrashAfter(CodedReport coded)
        {
            yield return coded;
            Directory.CreateDirectory(_temporary.Inside("crashed"));
            foreach (var file in (string[])["griot.db", "griot.db-wal"])
                File.Copy(Path.Combine(Folder, file), Path.Combine(_temporary.Inside("crashed"), file));
            throw new OperationCanceledException();
        }
    }

    [Fact]
    public void A_folder_that_may_not_be_written_can_be_read_and_says_so_to_writers()
    {
        AWorkspace.Make(Folder);
        using var permissions = ReadOnlyFolder.Make(Folder);

        var refused = AWorkspace.Refused(Folder);
        Assert.Equal(WorkspaceProblem.ReadOnly, refused.Kind);
        Assert.Contains(Folder, refused.Message);

        using var reader = AWorkspace.In(Folder, write: false);
        Assert.Equal(3, reader.All().Count());
    }

    [Fact]
    public void A_workspace_cannot_be_made_where_nothing_may_be_written()
    {
        using var permissions = ReadOnlyFolder.Make(_temporary.Path);

        Assert.Equal(WorkspaceProblem.ReadOnly, AWorkspace.Refused(Folder, create: true).Kind);
    }

    [Fact]
    public void The_day_a_report_was_first_seen_comes_from_the_clock_passed_in()
    {
        using var workspace = AWorkspace.In(Folder, clock: new StoppedClock(new(2025, 2, 8, 6, 30, 0, TimeSpan.Zero)));
        workspace.Add(AReport.Saying("Text."));

        Assert.Equal("2025-02-08T06:30:00.0000000+00:00", workspace.Session.Scalar("SELECT first_seen FROM report"));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
