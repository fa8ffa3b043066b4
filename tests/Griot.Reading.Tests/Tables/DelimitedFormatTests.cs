using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Griot.Reading.Tables;

namespace Griot.Reading.Tests.Tables;

public sealed class DelimitedFormatTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_delimiter_is_found_and_columns_go_by_their_names(char delimiter)
    {
        var table = "Title,Body,Publication_Date,Outlet,Link,Lang\nAttack,\"Ten killed, says the army.\",2024-03-05,Sahel Watch,https://example.org/a,English\n".Replace(',', delimiter);

        var report = Assert.Single(AFile.Read("t.csv", table).Reports());

        Assert.Equal(("t.csv:2", "Attack", "Sahel Watch", "https://example.org/a", "en"), (report.File, report.Title, report.Source, report.Url, report.Language));
        Assert.Equal(new DateOnly(2024, 3, 5), report.Published);
        Assert.Equal("Ten killed, says the army.".Replace(',', delimiter), report.Text);
    }

    [Fact]
    public void French_headings_and_the_mark_of_excel_are_known()
    {
        var report = Assert.Single(AFile.Read("t.csv", "\uFEFFsep=;\r\nTitre;Texte;Date de publication;Source\r\nAttaque;Dix morts à Gao.;05.03.2024;AMAP\r\n", Days(DayOrder.DayFirst)).Reports());

        Assert.Equal(("Attaque", "Dix morts à Gao.", "AMAP", new DateOnly(2024, 3, 5)), (report.Title, report.Text, report.Source, report.Published));
    }

    [Fact]
    public void A_column_is_taken_by_the_name_that_was_given() => Assert.Equal(
        "Ten killed.",
        Assert.Single(AFile.Read("t.csv", "text,Our Words\nno,Ten killed.\n", ReadingOptions.Default with { Columns = ColumnMap.Default.With(ReportPart.Text, "our_words") }).Reports()).Text);

    [Fact]
    public void A_table_without_a_column_of_text_lists_its_columns()
    {
        var problem = Assert.Single(AFile.Read("t.csv", "id,place,dead\n1,Gao,10\n2,Mopti,9\n3,Kidal,1\n").Problems());

        Assert.Contains("'id', 'place', 'dead'", problem.Reason, StringComparison.Ordinal);
        Assert.Contains("--column text=NAME", problem.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_over_several_lines_and_doubled_marks_are_read_as_the_standard_has_them()
    {
        var reports = AFile.Read("t.csv", "text,title\r\n\"Ten \"\"men\"\"\r\nkilled.\",A\r\n\r\nNine killed.,B").Reports();

        Assert.Equal(["Ten \"men\"\r\nkilled.", "Nine killed."], reports.Select(report => report.Text));
        Assert.Equal(["t.csv:2", "t.csv:5"], reports.Select(report => report.File));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_costs_its_own_line()
    {
        var table = new StringBuilder("title,text,date\n");
        for (var i = 1; i <= 2000; i++)
            table.Append(i == 500 ? $"\"Open,Report {i} of Gao.,2024-03-05\n" : $"T,Report {i} of Gao.,2024-03-05\n");

        var outcomes = AFile.Read("t.csv", table.ToString());

        Assert.Equal(1999, outcomes.Reports().Count);
        Assert.Equal("t.csv:501", Assert.Single(outcomes.Problems()).File);
        Assert.Contains("is not closed", outcomes.Problems()[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotation_marks_that_swallow_rows_are_noticed()
    {
        var outcomes = AFile.Read("t.csv", "title,text\nA,\"One killed.\nB,\"Two killed.\"\nC,Three killed.\nD,\"Four killed.\nE,\"\"\nF,Six killed.\n");

        Assert.Equal(["Two killed.", "Three killed.", "Six killed."], outcomes.Reports().Select(report => report.Text));
        Assert.Equal(["t.csv:2", "t.csv:5"], outcomes.Problems().Select(problem => problem.File));
    }

    [Fact]
    public void Rows_in_several_encodings_are_each_read_in_their_own()
    {
        byte[] table = [.. "text,title\nTués à Gao,A\n"u8, .. Encoding.Latin1.GetBytes("Tués à Mopti,B\n")];

        Assert.Equal(["Tués à Gao", "Tués à Mopti"], AFile.Read("t.csv", table).Reports().Select(report => report.Text));
    }

    [Fact]
    public void A_table_in_utf16_is_read() => Assert.Equal(
        "Tués à Gao",
        Assert.Single(AFile.Read("t.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Texte\tTitre\r\nTués à Gao\tA\r\n")]).Reports()).Text);

    [Theory]
    [InlineData("2024-03-05T08:00:00Z", DayOrder.Unknown)]
    [InlineData("2024/3/5", DayOrder.Unknown)]
    [InlineData("20240305", DayOrder.Unknown)]
    [InlineData("5 March 2024", DayOrder.Unknown)]
    [InlineData("Mar 5, 2024", DayOrder.Unknown)]
    [InlineData("Tue, 05 Mar 2024 08:00:00 GMT", DayOrder.Unknown)]
    [InlineData("1709625600", DayOrder.Unknown)]
    [InlineData("1709625600000", DayOrder.Unknown)]
    [InlineData("05/03/2024", DayOrder.DayFirst)]
    [InlineData("03/05/2024 10:00", DayOrder.MonthFirst)]
    public void A_day_is_read_however_it_is_written(string date, DayOrder order) => Assert.Equal(
        new DateOnly(2024, 3, 5),
        Assert.Single(AFile.Read("t.csv", $"text,date\nTen killed.,\"{date}\"\n", Days(order)).Reports()).Published);

    [Theory]
    [InlineData("03/04/2024", "can be read in two ways")]
    [InlineData("le 5 mars 2024", "is not read")]
    [InlineData("2024-02-30", "is not read")]
    public void A_day_that_is_not_certain_is_named_and_not_guessed(string date, string reason) => Assert.Contains(
        reason, Assert.Single(AFile.Read("t.csv", $"text,date\nTen killed.,{date}\n").Problems()).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("-")]
    public void A_day_that_is_not_given_is_unknown(string date) =>
        Assert.Null(Assert.Single(AFile.Read("t.csv", $"text,date\nTen killed.,{date}\n").Reports()).Published);

    [Theory]
    [InlineData("GAO, Mali - Ten people were killed, the army said, on Monday.\nThe attackers, who came on motorcycles, fled.\n")]
    [InlineData("One line; with a semicolon, and a comma.")]
    [InlineData("Text of the day\n\nTen were killed.")]
    public void Prose_with_commas_is_no_table(string prose) =>
        Assert.Equal(prose, Assert.Single(AFile.Read("a.csv", prose).Reports()).Text);

    [Fact]
    public void Whatever_fields_hold_comes_back_as_it_was_written() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyString[]>().Filter(texts => texts.Length > 0),
        texts =>
        {
            var written = texts.Select(text => text.Get.Replace("\0", "", StringComparison.Ordinal)).Where(text => !string.IsNullOrWhiteSpace(text) && text.IsNormalizedUtf16()).ToList();
            var table = "title,text\r\n" + string.Concat(written.Select(text => $"T,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n"));
            return AFile.Read("t.csv", table).Reports().Select(report => report.Text).SequenceEqual(written);
        }));

    private static ReadingOptions Days(DayOrder order) => ReadingOptions.Default with { Columns = ColumnMap.Default.With(order) };
}

internal static class Utf16
{
    /// <summary>Whether every character that needs two has both.</summary>
    public static bool IsNormalizedUtf16(this string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
