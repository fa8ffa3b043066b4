using Microsoft.Data.Sqlite;

namespace Griot.Storage.Tests.Custody;

public sealed class CustodyLedgerTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private string Folder => _temporary.Inside("workspace");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Bytes_lie_under_their_hash_exactly_as_they_came_and_only_once()
    {
        using var workspace = AWorkspace.In(Folder);

        var raw = Keep(workspace, "Ten killed.");

        Assert.Equal(new RawFile("36529720f5e4173cc0224717369d6bae2a099dd65819c74864f812c0b29c2f3e", 11), raw);
        Assert.Equal(raw, Keep(workspace, "Ten killed."));
        Assert.Equal("Ten killed.", File.ReadAllText(Path.Combine(Folder, "raw", raw.Hash[..2], raw.Hash[2..])));
        Assert.Equal([RawFolder.PlaceOf(raw.Hash)], workspace.Custody.Raw.All());
    }

    [Fact]
    public void A_file_that_lost_its_end_is_kept_again()
    {
        using var workspace = AWorkspace.In(Folder);
        var raw = Keep(workspace, "Ten killed.");
        File.WriteAllText(workspace.Custody.Raw.PathOf(raw.Hash), "");

        Keep(workspace, "Ten killed.");

        Assert.Equal("Ten killed.", File.ReadAllText(workspace.Custody.Raw.PathOf(raw.Hash)));
    }

    [Fact]
    public void The_same_bytes_under_the_same_name_add_no_line()
    {
        using var workspace = AWorkspace.In(Folder);

        Read(workspace, "a.txt", "Ten killed.");
        Read(workspace, "a.txt", "Ten killed.");
        Read(workspace, "b.txt", "Ten killed.");
        Read(workspace, "a.txt", "Nine killed.");

        Assert.Equal(["a.txt", "b.txt", "a.txt"], workspace.Custody.Lines().Select(line => line.Name));
        Assert.Null(workspace.Custody.WrongLine());
    }

    [Fact]
    public void A_report_knows_where_it_was_found()
    {
        using var workspace = AWorkspace.In(Folder);
        var report = AReport.Saying("Ten killed.", "a.zip!b.txt");
        workspace.AddAll([report], [Step(Keep(workspace, "zip"), "a.zip") with { Reports = [new(report.Report.Id, "!b.txt", "zip/text")] }]);

        var origin = Assert.Single(workspace.Custody.Origins(report.Report.Id));

        Assert.Equal(("a.zip", "!b.txt", "zip/text", "file"), (origin.Custody.Name, origin.Position, origin.Format, origin.Custody.Means));
    }

    [Fact]
    public void Steps_of_one_reading_add_up_and_another_from_the_beginning_starts_anew()
    {
        using var workspace = AWorkspace.In(Folder);
        var step = Step(Keep(workspace, "x"), "x") with { Pieces = 3, News = 2, Problems = [new("x#1", "It is bad.", "Mend it.")] };

        workspace.AddAll([], [step with { Again = true }, step with { Complete = true }]);
        var state = workspace.Custody.State(step.Raw, "x", "reader")!;
        Assert.Equal((6, 4, true, 2), (state.Pieces, state.News, state.Complete, state.Problems.Length));

        workspace.AddAll([], [step with { Again = true }]);
        state = workspace.Custody.State(step.Raw, "x", "reader")!;
        Assert.Equal((3, 2, false, 1), (state.Pieces, state.News, state.Complete, state.Problems.Length));
        Assert.Null(workspace.Custody.State(step.Raw, "x", "another reader"));
    }

    [Theory]
    [InlineData("UPDATE custody SET name = 'b.txt'", "never changed")]
    [InlineData("DELETE FROM custody", "never deleted")]
    [InlineData("INSERT OR REPLACE INTO custody SELECT * FROM custody", "never replaced")]
    [InlineData("DELETE FROM report_origin", "never deleted")]
    public void The_list_refuses_to_be_rewritten_by_any_program(string sql, string message)
    {
        using (var workspace = AWorkspace.In(Folder))
        {
            var report = AReport.Saying("Ten killed.");
            workspace.AddAll([report], [Step(Keep(workspace, "x"), "a.txt") with { Reports = [new(report.Report.Id, "", "text")] }]);
        }

        Assert.Contains(message, Assert.Throws<SqliteException>(() => Database.Run(Folder, sql)).Message);
    }

    [Theory]
    [InlineData("DROP TRIGGER custody_never_changes; UPDATE custody SET name = 'c.txt' WHERE number = 2", "Line 2 of the custody list (c.txt) was changed")]
    [InlineData("PRAGMA foreign_keys = OFF; DROP TRIGGER custody_never_goes; DELETE FROM custody WHERE number = 2", "Line 2 of the custody list is missing")]
    public void A_line_that_was_forged_shows(string sql, string wrong)
    {
        using (var workspace = AWorkspace.In(Folder))
        {
            foreach (var name in (string[])["a.txt", "b.txt", "d.txt"])
                Read(workspace, name, name);
        }

        Database.Run(Folder, sql);

        using var opened = AWorkspace.In(Folder);
        Assert.StartsWith(wrong, opened.Custody.WrongLine(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_was_changed_behind_the_programs_back_shows()
    {
        AWorkspace.Make(Folder, 3);
        Database.Run(Folder, "DROP TRIGGER report_never_changes; UPDATE report SET text = 'Nobody was killed.' WHERE number = 2");

        using var opened = AWorkspace.In(Folder);

        Assert.Single(opened.ChangedReports());
    }

    private static RawFile Keep(Workspace workspace, string text) =>
        workspace.Custody.Raw.Keep(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), _ => { }, TestContext.Current.CancellationToken);

    private static void Read(Workspace workspace, string name, string text) => workspace.AddAll([], [Step(Keep(workspace, text), name)]);

    private static ReadingStep Step(RawFile raw, string name) => new(raw, name, "file", "reader", 1, [], 0, 0, [], false, false);
}
