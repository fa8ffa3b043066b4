using System.Globalization;
using System.Xml;
using Griot.Reading.Archives;
using Griot.Reading.Formats;

namespace Griot.Reading.Tables;

/// <summary>A workbook of Excel: each sheet whose first row names a column of text is a table of reports.</summary>
/// <remarks>Rows are read as they stream by; only the texts that cells share are kept in memory.</remarks>
internal static class WorkbookFormat
{
    public static IEnumerable<PendingReport> Read(Contents contents, Stream zip, ZipDirectory directory)
    {
        var (workbook, problem) = Opened(contents, zip, directory);
        if (workbook is null)
        {
            yield return problem!;
            yield break;
        }

        var (read, headings) = (false, new List<string>());
        foreach (var sheet in workbook.Sheets)
        {
            using var rows = new WorkbookRows(contents, workbook, sheet);
            TableColumns? columns = null;
            foreach (var row in rows.Read())
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{contents.Name}!{EntryName.Of(sheet.Name)}:{row.Number}");
                if (row.Problem is { } wrong)
                    yield return contents.Problem(wrong);
                else if (columns is not null)
                    yield return contents.Report(name, row.Weight, () => columns.Read(name, row.Cells, place => row.Day(place, workbook.From1904)));
                else if (row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                {
                    var header = row.Cells.Select(cell => cell ?? "").ToList();
                    columns = contents.Pass.Options.Columns.In(header);
                    headings.AddRange(header);
                    if (columns is null)
                        break;
                }
            }

            read |= columns is not null;
        }

        if (!read)
            yield return contents.Pass.Named && contents.Depth == 0
                ? contents.Problem(TableProblems.NoText(contents.Name, headings)) : contents.PassOver(contents.Name, "tables without a column of text");
    }

    private static (Workbook? Workbook, PendingReport? Problem) Opened(Contents contents, Stream zip, ZipDirectory directory)
    {
        try
        {
            return (Workbook.Open(zip, directory, contents.Pass.Budget), null);
        }
        catch (TooManyStringsException)
        {
            return (null, contents.Problem(TableProblems.TooManyStrings(contents.Name)));
        }
        catch (XmlException exception)
        {
            return (null, contents.Problem(TableProblems.NotXml(contents.Name, exception.Message)));
        }
    }
}
