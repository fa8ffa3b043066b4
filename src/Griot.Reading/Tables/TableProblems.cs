using System.Globalization;

namespace Griot.Reading.Tables;

/// <summary>What reading can say of tables and lists.</summary>
internal static class TableProblems
{
    public static ReadProblem NoText(string name, IEnumerable<string> header) =>
        new(name, $"None of its columns is known to hold text: {Shown(header)}.", "Say which one does: --column text=NAME");

    public static ReadProblem BadDate(string name, string met, DayOrder order) =>
        new(name, $"The day '{Short(met)}' {(order == DayOrder.Unknown && CellDate.TryRead(met, DayOrder.DayFirst, out _) ? "can be read in two ways" : "is not read")}.",
            "The row is left out. Write days as YYYY-MM-DD, or say --days day-first or --days month-first.");

    public static ReadProblem OpenQuote(string name, long offset) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"A quotation mark opened in this row, which begins at byte {offset:N0}, is not closed where a field can end."),
            "The line is left out and reading goes on with the next one. Close the mark, or double it inside a field.");

    public static ReadProblem LongRow(string name, long offset, long length) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"The line at byte {offset:N0} is {length:N0} bytes long; the longest that is read has {ReadingLimits.RowBytes:N0}."),
            "It is left out and reading goes on with the next one.");

    public static ReadProblem TooManyBadRows(string name, long offset) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"Too many rows with quotation marks that do not close; reading stops at byte {offset:N0}."),
            "What came before is read. Write the table again with a program that doubles quotation marks inside fields.");

    public static ReadProblem NotAnObject(string name, long offset, string why) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"The line at byte {offset:N0} is not a JSON object: {why.TrimEnd('.')}."), "It is left out and reading goes on with the next one.");

    public static ReadProblem NotXml(string name, string why) =>
        new(name, $"The workbook is damaged there: {why.TrimEnd('.')}.", "What came before is read. Save it again with Excel or LibreOffice.");

    public static ReadProblem TooManyStrings(string name) => new(name, "The workbook's list of texts is too long to be kept in memory.", "Save it as CSV.");

    private static string Shown(IEnumerable<string> header) => string.Join(", ", header.Take(20).Select(column => $"'{Short(column)}'"));

    private static string Short(string met) => met.Length <= 60 ? met : met[..60] + "...";
}
