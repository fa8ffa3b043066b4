using System.IO.Compression;
using System.Text;
using Griot.Model;
using Griot.Reading;
using Griot.Storage;

namespace Griot.Engine.Tests.Custody;

public sealed class CustodyRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("griot-custody-").FullName;
    private int _coded;

    [Fact]
    public void The_bytes_of_a_container_are_kept_once_and_each_report_points_into_them()
    {
        Zip("in/a.zip", 3);
        Write("in/b.txt", "Ten people were killed in Gao.");

        Read();

        using var workspace = Open();
        Assert.Equal(2, workspace.Custody.Raw.All().Count());
        Assert.Equal(2, workspace.Custody.Lines().Count());
        Assert.Equal(["!0.txt", "!1.txt", "!2.txt", ""], workspace.All().Select(report => Assert.Single(workspace.Custody.Origins(report.Report.Id)))
            .OrderBy(origin => origin.Custody.Name, StringComparer.Ordinal).ThenBy(origin => origin.Position, StringComparer.Ordinal).Select(origin => origin.Position));
        Assert.Equal(File.ReadAllBytes(In("in/a.zip")), File.ReadAllBytes(workspace.Custody.Raw.PathOf(workspace.Custody.Lines().First().Raw.Hash)));
    }

    [Fact]
    public void The_same_command_again_reads_nothing_adds_nothing_and_says_the_same()
    {
        Zip("in/a.zip", 3);
        Write("in/bad.txt", "");

        var first = Read();
        var coded = _coded;
        var second = Read();

        Assert.Equal(coded, _coded);
        Assert.Equal((first.Read, 3, 0, 3), (second.Read, first.Added, second.Added, second.Known));
        Assert.Equal(first.Problems, second.Problems);
        using var workspace = Open();
        Assert.Equal(2, workspace.Custody.Lines().Count());
    }

    [Fact]
    public void Another_version_of_the_reader_reads_anew_and_so_does_whoever_asks_for_it()
    {
        Zip("in/a.zip", 3);
        Read();

        Assert.Equal(0, Read(reader: "another").Known);
        Assert.Equal(0, Read(again: true).Known);
        Assert.Equal(9, _coded);
        Assert.Equal(3, Read().Known);
    }

    [Fact]
    public void A_file_whose_bytes_changed_is_read_anew()
    {
        Write("in/a.txt", "Ten people were killed.");
        Read();
        Write("in/a.txt", "Six people were killed.");

        var summary = Read();

        Assert.Equal((1, 0), (summary.Added, summary.Known));
    }

    [Fact]
    public void A_reading_that_was_broken_off_goes_on_where_it_stopped()
    {
        Zip("in/a.zip", 3000);
        using var cancellation = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Read(code: report =>
        {
            if (Interlocked.Increment(ref _coded) == 2000)
                cancellation.Cancel();
            return Uncoded(report);
        }, cancellation: cancellation.Token));
        int stored;
        using (var workspace = Open())
            stored = workspace.ReportCount;
        Assert.InRange(stored, 512, 2999);

        _coded = 0;
        var summary = Read();

        Assert.Equal((3000 - stored, 3000, stored), (_coded, summary.Read, summary.Known));
        using var opened = Open();
        Assert.Equal(3000, opened.ReportCount);
    }

    [Fact]
    public void What_is_stored_is_the_same_for_any_number_of_cores()
    {
        Zip("in/a.zip", 700);
        Write("in/b.csv", "text,date\n" + string.Concat(Enumerable.Range(0, 900).Select(i => $"Row {i} of Gao.,2024-03-05\n")));

        Assert.Equal(Stored(1), Stored(7));
    }

    [Fact]
    public void Everything_is_in_order_after_reading()
    {
        Zip("in/a.zip", 3);
        Read();

        var found = Check();

        Assert.Empty(found.Wrong);
        Assert.Empty(found.Notes);
        Assert.Equal((1, 1, 3), ((int)found.Lines, found.RawFiles, found.Reports));
    }

    [Fact]
    public void What_is_damaged_or_missing_is_named()
    {
        Write("in/a.txt", "Ten people were killed.");
        Write("in/b.txt", "Six people were killed.");
        Write("in/c.txt", "Two people were killed.");
        Read();
        string[] raws;
        using (var workspace = Open())
            raws = [.. workspace.Custody.Lines().Select(line => workspace.Custody.Raw.PathOf(line.Raw.Hash))];
        File.Delete(raws[0]);
        var bytes = File.ReadAllBytes(raws[1]);
        bytes[3] ^= 1;
        File.WriteAllBytes(raws[1], bytes);
        File.WriteAllText(Path.Combine(_folder, "workspace", "raw", "note.txt"), "mine");

        var found = Check();

        Assert.Equal(2, found.Wrong.Length);
        Assert.Contains(found.Wrong, wrong => wrong.Contains("is missing: the bytes of ", StringComparison.Ordinal) && wrong.Contains("a.txt", StringComparison.Ordinal));
        Assert.Contains(found.Wrong, wrong => wrong.Contains("is damaged: the bytes of ", StringComparison.Ordinal) && wrong.Contains("b.txt", StringComparison.Ordinal));
        Assert.Contains("note.txt", Assert.Single(found.Notes), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ReadSummary Read(string reader = "reader", bool again = false, Func<Report, CodedReport>? code = null, int cores = 2, string workspace = "workspace", CancellationToken? cancellation = null)
    {
        using var opened = Open(workspace);
        return new ReadRun(new CodeRun(code ?? Counted, cores), opened, custody: new(opened, reader, again))
            .Run(ReportSources.Find([In("in")], () => Stream.Null), SilentProgress.Instance, cancellation ?? TestContext.Current.CancellationToken);
    }

    private string Stored(int cores)
    {
        Read(cores: cores, workspace: $"w{cores}");
        using var workspace = Open($"w{cores}");
        return string.Join('\n', workspace.All().Select(coded => Encoding.UTF8.GetString(CodedReportJson.Line(coded).Span)
            + string.Concat(workspace.Custody.Origins(coded.Report.Id).Select(origin => origin.Custody.Name + origin.Position + origin.Format))));
    }

    private CustodyFindings Check()
    {
        using var workspace = Open();
        return new CustodyCheck(workspace).Run(SilentProgress.Instance, TestContext.Current.CancellationToken);
    }

    private CodedReport Counted(Report report)
    {
        Interlocked.Increment(ref _coded);
        return Uncoded(report);
    }

    private static CodedReport Uncoded(Report report) => new(report, "en", [], []);

    private Workspace Open(string name = "workspace") => Assert.IsType<WorkspaceOutcome.Opened>(Workspace.Open(In(name), create: true)).Workspace;

    private string In(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        File.WriteAllText(In(name), text);
    }

    private void Zip(string name, int files)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        using var zip = ZipFile.Open(In(name), ZipArchiveMode.Create);
        for (var i = 0; i < files; i++)
        {
            using var entry = new StreamWriter(zip.CreateEntry($"{i}.txt").Open());
            entry.Write($"Report {i} says that people were killed in Gao.");
        }
    }
}
