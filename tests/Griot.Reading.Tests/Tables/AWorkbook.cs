using Griot.Reading.Tests.Archives;

namespace Griot.Reading.Tests.Tables;

/// <summary>Workbooks of Excel made in memory, part by part.</summary>
internal static class AWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <param name="sheet">The rows of the one sheet, as XML.</param>
    public static byte[] With(string sheet, string strings = "", string properties = "", string before = "") => AnArchive.Zip(
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{properties}<sheets><sheet name="News" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/sharedStrings.xml", $"""{before}<sst xmlns="{Main}">{strings}</sst>"""),
        ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{sheet}</sheetData></worksheet>"""));

    public static string Text(string cell, string text) => $"""<c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c>""";

    public static string Header { get; } = $"""<row r="1">{Text("A1", "Texte")}{Text("B1", "Titre")}{Text("C1", "Date")}</row>""";

}
