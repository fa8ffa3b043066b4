namespace Griot.Reading.Tests.Tables;

public sealed class JsonLinesFormatTests
{
    private const string Line = """{"headline":"Attack","body":"Ten killed.","url":"https://example.org/a","published":"2024-03-05T08:00:00Z","source":"Sahel Watch","lang":"fr-ML"}""";

    [Fact]
    public void Each_line_is_a_report_with_its_keys_as_columns()
    {
        var report = Assert.Single(AFile.Read("a.jsonl", Line).Reports());

        Assert.Equal(("a.jsonl:1", "Ten killed.", "Attack", "Sahel Watch", "https://example.org/a", "fr-ml"), (report.File, report.Text, report.Title, report.Source, report.Url, report.Language));
        Assert.Equal(new DateOnly(2024, 3, 5), report.Published);
    }

    [Fact]
    public void A_line_that_is_broken_is_named_with_its_offset_and_the_others_are_read()
    {
        var outcomes = AFile.Read("a.jsonl", $"{Line}\n{Line[..50]}\n[1]\n\n{Line}\n");

        Assert.Equal(["a.jsonl:1", "a.jsonl:5"], outcomes.Reports().Select(report => report.File));
        Assert.Equal(["a.jsonl:2", "a.jsonl:3"], outcomes.Problems().Select(problem => problem.File));
        Assert.Contains($"at byte {Line.Length + 1}", outcomes.Problems()[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_too_long_is_named_and_passed()
    {
        var outcomes = AFile.Read("a.jsonl", $"{Line}\n{{\"text\":\"{new string('x', ReadingLimits.RowBytes)}\"}}\n{Line}\n");

        Assert.Equal(2, outcomes.Reports().Count);
        Assert.Contains("4,194,", Assert.Single(outcomes.Problems()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_objects_is_read_one_by_one() =>
        Assert.Equal(["a.json#1", "a.json#2"], AFile.Read("a.json", $"[\n {Line},\n {Line.Replace("Ten", "Nine", StringComparison.Ordinal)}\n]").Reports().Select(report => report.File));

    [Fact]
    public void Other_json_is_no_report_in_a_folder() =>
        Assert.IsType<PassedOver>(Assert.Single(AFile.Read("package.json", """{"name":"a","version":"1"}"""u8.ToArray(), named: false)));
}
