using System.Text;
using Griot.Model;

namespace Griot.Reading.Tests;

public sealed class FrontMatterTests
{
    [Fact]
    public void Every_known_entry_reaches_the_report()
    {
        var report = Read("""
            synthetic: true
            title: "Mali: \"nine dead\" \u2013 sources"
            source: 'L''Aube du Sahel'
            url: https://example.org/a?b=c#d
            published: 2026-02-10
            language: fr-ML
            """);

        Assert.Equal("Mali: \"nine dead\" \u2013 sources", report.Title);
        Assert.Equal("L'Aube du Sahel", report.Source);
        Assert.Equal("https://example.org/a?b=c#d", report.Url);
        Assert.Equal(new DateOnly(2026, 2, 10), report.Published);
        Assert.Equal("fr-ML", report.Language);
        Assert.True(report.Synthetic);
    }

    [Fact]
    public void What_is_left_out_is_unknown()
    {
        var report = Read("title: ~\nsource:\nurl: null\npublished: \"\" # not known");

        Assert.Equal((null, null, null, null, null, false),
            (report.Title, report.Source, report.Url, report.Published, report.Language, report.Synthetic));
    }

    [Theory]
    [InlineData("title: A # a comment", "A")]
    [InlineData("title: Gunmen: nine dead", "Gunmen: nine dead")]
    [InlineData("title: A\n  long one", "A long one")]
    [InlineData("title: >-\n  A long\n  one", "A long one")]
    [InlineData("# comment\n\ntitle: 'A' # comment", "A")]
    [InlineData("\"title\": \"A\\tB\\\\\"", "A\tB\\")]
    public void A_scalar_is_read_as_yaml_has_it(string front, string title) => Assert.Equal(title, Read(front).Title);

    [Theory]
    [InlineData("2026-02-10T23:30:00Z")]
    [InlineData("2026-02-10 08:15")]
    [InlineData("'2026-02-10T08:15:00.5+01:00'")]
    public void Of_a_timestamp_the_publishers_day_is_kept(string published) =>
        Assert.Equal(new DateOnly(2026, 2, 10), Read($"published: {published}").Published);

    [Fact]
    public void Unknown_entries_and_what_is_nested_in_them_are_passed_over() =>
        Assert.Equal("A", Read("tags: [x, {y}]\nauthors:\n  - name: B\n- C\nauthors: again\nrating: *anchor\ntitle: A").Title);

    [Theory]
    [InlineData("published: 10 Feb 2026", "'published' is not a date: '10 Feb 2026'")]
    [InlineData("published: 2026-02-30", "'published' is not a date: '2026-02-30'")]
    [InlineData("language: English text", "'language' is not a language tag")]
    [InlineData("synthetic: maybe", "'synthetic' is neither true nor false")]
    [InlineData("title: \"A", "'title' is not closed or not quoted right")]
    [InlineData("title: 'A' b", "'title' is not closed or not quoted right")]
    [InlineData("title: \"\\q\"", "'title' is not closed or not quoted right")]
    [InlineData("title: [A, B]", "'title' is not a plain value")]
    [InlineData("title:\n  - A", "'title' is not a plain value")]
    [InlineData("title: A\ntitle: B", "gives 'title' twice, again on line 3")]
    [InlineData("title A", "Line 2 of the front matter is not an entry: 'title A'")]
    [InlineData("  indented: A", "Line 2 of the front matter is not an entry")]
    public void What_does_not_parse_is_said_in_the_words_of_the_file(string front, string reason) =>
        Assert.Contains(reason, Problem($"---\n{front}\n---\nText.").Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("---\ntitle: A\nTen soldiers were killed.\n")]
    [InlineData("---\ntitle: A\n")]
    [InlineData("---")]
    public void Front_matter_that_is_never_closed_is_said_so(string text) =>
        Assert.Contains("starts on line 1 is never closed", Problem(text).Reason, StringComparison.Ordinal);

    private static Report Read(string front) => Assert.IsType<ReadReport>(
        ReportReader.Read("report.txt", Encoding.UTF8.GetBytes($"---\n{front}\n---\nTen killed."))).Report;

    private static ReadProblem Problem(string text) =>
        Assert.IsType<UnreadableReport>(ReportReader.Read("report.txt", Encoding.UTF8.GetBytes(text))).Problem;
}
