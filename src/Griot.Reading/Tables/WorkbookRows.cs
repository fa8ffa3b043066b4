using System.Globalization;
using System.Text;
using System.Xml;
using Griot.Reading.Archives;
using Griot.Reading.Formats;

namespace Griot.Reading.Tables;

/// <summary>A row of a sheet, or what is wrong behind the last good one.</summary>
/// <param name="Number">As the sheet counts, from 1.</param>
internal sealed record WorkbookRow(long Number, IReadOnlyList<string?> Cells, IReadOnlySet<int> Numbers, ReadProblem? Problem)
{
    public long Weight => Cells.Sum(cell => 40L + 2 * (cell?.Length ?? 0));

    /// <summary>The day in a cell that holds a number; null for any other.</summary>
    public DateOnly? Day(int place, bool from1904) =>
        Numbers.Contains(place) && double.TryParse(Cells[place], NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial < 300_000
            ? CellDate.FromSerial(serial, from1904) : null;
}

/// <summary>Reads a sheet row by row.</summary>
internal sealed class WorkbookRows(Contents contents, Workbook workbook, WorkbookSheet sheet) : IDisposable
{
    private const int MostColumns = 16_384;

    private readonly Stream? _bytes = ZipFormat.Open(workbook.Zip, sheet.Entry, workbook.Budget);
    private long _number;

    public IEnumerable<WorkbookRow> Read()
    {
        if (_bytes is null)
            yield break;
        using var xml = Workbook.Reader(_bytes);
        while (Next(xml) is { } row)
        {
            yield return row;
            if (row.Problem is not null)
                yield break;
        }
    }

    public void Dispose() => _bytes?.Dispose();

    private WorkbookRow? Next(XmlReader xml)
    {
        try
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
                    return Row(xml);
            }

            return null;
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            contents.Pass.IsNews(exception);
            var name = string.Create(CultureInfo.InvariantCulture, $"{contents.Name}!{EntryName.Of(sheet.Name)}:{_number + 1}");
            return new(_number + 1, [], new HashSet<int>(), TableProblems.NotXml(name, exception.Message));
        }
    }

    private WorkbookRow Row(XmlReader xml)
    {
        _number = long.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : _number + 1;
        var (cells, numbers) = (new List<string?>(), new HashSet<int>());
        if (xml.IsEmptyElement)
            return new(_number, cells, numbers, null);
        while (xml.Read() && xml is not { NodeType: XmlNodeType.EndElement, LocalName: "row" })
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var place = Math.Max(Column(xml.GetAttribute("r")) ?? cells.Count, cells.Count);
            if (place >= MostColumns)
                throw new XmlException("a row has more columns than Excel knows");
            while (cells.Count < place)
                cells.Add(null);
            var kind = xml.GetAttribute("t") ?? "n";
            cells.Add(Cell(xml, kind));
            if (kind == "n" && cells[^1] is not null)
                numbers.Add(place);
        }

        return new(_number, cells, numbers, null);
    }

    private string? Cell(XmlReader xml, string kind)
    {
        if (kind == "inlineStr")
            return Workbook.TextIn(xml, "c");
        if (xml.IsEmptyElement)
            return null;
        var value = new StringBuilder();
        while (xml is not { NodeType: XmlNodeType.EndElement, LocalName: "c" } && xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false })
                Workbook.AppendValue(xml, value);
        }

        var text = value.ToString();
        if (kind != "s")
            return text.Length == 0 ? null : text;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < workbook.Texts.Count ? workbook.Texts[index] : null;
    }

    // "AB12" is the 28th column.
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > MostColumns)
                break;
            column = column * 26 + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
