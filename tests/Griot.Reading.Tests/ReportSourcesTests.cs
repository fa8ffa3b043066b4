namespace Griot.Reading.Tests;

public sealed class ReportSourcesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("griot-reading-").FullName;

    [Fact]
    public void A_folder_stands_for_its_files_and_those_of_the_folders_below_it_but_for_hidden_ones()
    {
        Write("b.txt", "B/a.TXT", "a/c.txt", "a/notes.md", ".hidden.txt", ".git/d.txt");

        Assert.Equal(["B/a.TXT", "a/c.txt", "a/notes.md", "b.txt"], Names(Find(_folder)));
    }

    [Fact]
    public void A_folder_that_is_to_be_left_out_is_not_entered()
    {
        Write("a.txt", "workspace/b.txt");

        Assert.Equal(["a.txt"], Names(ReportSources.Find([_folder], () => Stream.Null, folder => folder.EndsWith("workspace", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_file_of_no_known_format_is_a_problem_only_where_it_was_named()
    {
        Write("a.png");
        File.WriteAllBytes(In("a.png"), [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0]);

        Assert.Equal("of no known format", Assert.IsType<PassedOver>(Assert.Single(Assert.Single(Find(_folder).Found).Read())).Why);
        Assert.IsType<UnreadableReport>(Assert.Single(Assert.Single(Find(In("a.png")).Found).Read()));
        Assert.IsType<UnreadableReport>(Assert.Single(Assert.Single(Find(_folder, In("a.png")).Found).Read()));
    }

    [Fact]
    public void The_order_of_the_paths_and_naming_a_file_twice_change_nothing()
    {
        Write("a.txt", "b.txt");
        var (a, b) = (In("a.txt"), In("b.txt"));

        Assert.Equal(["a.txt", "b.txt"], Names(Find(b, _folder, a)));
        Assert.Equal(Find(b, a).Found.Select(source => source.Name), Find(a, b, a).Found.Select(source => source.Name));
    }

    [Fact]
    public void A_file_named_by_itself_may_end_in_anything()
    {
        Write("notes.md");

        Assert.Equal(["notes.md"], Names(Find(In("notes.md"))));
    }

    [Fact]
    public void A_folder_without_reports_and_a_path_that_leads_nowhere_are_problems()
    {
        Directory.CreateDirectory(In("empty"));

        var problems = Find(In("empty"), In("nowhere")).Problems;

        Assert.Equal([In("empty"), In("nowhere")], problems.Select(problem => problem.File));
        Assert.Contains("no files", problems[0].Reason, StringComparison.Ordinal);
        Assert.Contains("no such file", problems[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hyphen_stands_for_standard_input()
    {
        var source = Assert.Single(ReportSources.Find(["-"], () => new MemoryStream([.. "Ten killed."u8])).Found);

        Assert.Equal("stdin", source.Name);
        Assert.Equal("Ten killed.", Assert.IsType<ReadReport>(Assert.Single(source.Read())).Report.Text);
    }

    [Fact]
    public void A_link_that_leads_in_a_circle_does_not_trap_the_search()
    {
        Write("a/b.txt");
        Directory.CreateSymbolicLink(In("a/again"), _folder);

        Assert.Equal(["a/b.txt"], Names(Find(_folder)));
    }

    [Fact]
    public void A_file_that_is_gone_when_its_turn_comes_is_unreadable_and_no_more()
    {
        Write("a.txt");
        var source = Assert.Single(Find(_folder).Found);
        File.Delete(In("a.txt"));

        Assert.Contains("no such file", Assert.IsType<UnreadableReport>(Assert.Single(source.Read())).Problem.Reason, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ReportSources Find(params string[] paths) => ReportSources.Find(paths, () => Stream.Null);

    private IEnumerable<string> Names(ReportSources sources) =>
        sources.Found.Select(source => Path.GetRelativePath(_folder, source.Name).Replace(Path.DirectorySeparatorChar, '/'));

    private string In(string name) => Path.Combine(_folder, name);

    private void Write(params string[] names)
    {
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
            File.WriteAllText(In(name), "Ten killed.");
        }
    }
}
