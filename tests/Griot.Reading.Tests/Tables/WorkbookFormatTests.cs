using static Griot.Reading.Tests.Tables.AWorkbook;

namespace Griot.Reading.Tests.Tables;

public sealed class WorkbookFormatTests
{
    [Fact]
    public void Each_row_of_a_sheet_is_a_report()
    {
        var workbook = With(
            Header + """<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>0</v></c><c r="C3"><v>45356</v></c></row>""",
            "<si><t>Attaque</t></si><si><r><t>Dix </t></r><r><t>morts.</t></r><rPh><t>x</t></rPh></si>");

        var report = Assert.Single(AFile.Read("book.xlsx", workbook).Reports());

        Assert.Equal(("book.xlsx!News:3", "Dix morts.", "Attaque", new DateOnly(2024, 3, 5)), (report.File, report.Text, report.Title, report.Published));
    }

    [Fact]
    public void Days_counted_from_1904_are_four_years_later() => Assert.Equal(
        new DateOnly(2024, 3, 5),
        Assert.Single(AFile.Read("book.xlsx", With(Header + $"""<row r="2">{Text("A2", "Dix morts.")}<c r="C2"><v>43894.5</v></c></row>""", properties: """<workbookPr date1904="1"/>""")).Reports()).Published);

    [Fact]
    public void Cells_that_are_left_out_leave_their_columns_empty() =>
        Assert.Null(Assert.Single(AFile.Read("book.xlsx", With(Header + $"""<row r="2">{Text("A2", "Dix morts.")}{Text("C2", "2024-03-05")}</row>""")).Reports()).Title);

    [Fact]
    public void A_sheet_that_ends_in_the_middle_gives_its_rows_and_the_place()
    {
        var outcomes = AFile.Read("book.xlsx", With(Header + $"""<row r="2">{Text("A2", "Dix morts.")}</row><row r="3"><c r="A3" t="inlineStr"><is><t>Neuf"""));

        Assert.Equal("Dix morts.", Assert.Single(outcomes.Reports()).Text);
        Assert.StartsWith("book.xlsx!News:", Assert.Single(outcomes.Problems()).File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>""", "<si><t>&b;</t></si>")]
    [InlineData("""<!DOCTYPE sst [<!ENTITY a SYSTEM "file:///etc/passwd">]>""", "<si><t>&a;</t></si>")]
    [InlineData("""<!DOCTYPE sst SYSTEM "http://127.0.0.1:9/x.dtd">""", "<si><t>x</t></si>")]
    public void Xml_that_declares_entities_is_refused(string before, string strings)
    {
        var outcomes = AFile.Read("book.xlsx", With(Header + """<row r="2"><c r="A2" t="s"><v>0</v></c></row>""", strings, before: before));

        Assert.Empty(outcomes.Reports());
        Assert.Contains("DTD", Assert.Single(outcomes.Problems()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_without_a_column_of_text_lists_its_columns() =>
        Assert.Contains("'place', 'dead'", Assert.Single(AFile.Read("book.xlsx", With($"""<row r="1">{Text("A1", "place")}{Text("B1", "dead")}</row>""")).Problems()).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_cell_that_never_ends_is_refused()
    {
        var outcomes = AFile.Read("book.xlsx", With(Header + $"""<row r="2">{Text("A2", new string('x', ReadingLimits.LineLength + 10))}</row>"""));

        Assert.Contains("a cell holds more text than any report", Assert.Single(outcomes.Problems()).Reason, StringComparison.Ordinal);
    }
}
