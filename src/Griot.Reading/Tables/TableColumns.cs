using Griot.Model;

namespace Griot.Reading.Tables;

/// <summary>Where the parts of a report stand in the rows of one table.</summary>
internal sealed class TableColumns(IReadOnlyDictionary<ReportPart, int> places, DayOrder days)
{
    /// <summary>Makes a report of a row. A day that can be read in two ways is left out, and the row is named.</summary>
    /// <param name="dates">Days by column that the table itself knows to be days; they go before what the text says.</param>
    public ReadOutcome Read(string name, IReadOnlyList<string?> row, Func<int, DateOnly?>? dates = null)
    {
        var text = Value(row, ReportPart.Text);
        if (string.IsNullOrWhiteSpace(text))
            return new PassedOver(name, "rows without text");
        var date = Value(row, ReportPart.Date);
        var day = dates?.Invoke(places[ReportPart.Date]);
        // "unknown" and "-" are no days; what has digits in it was meant for one.
        if (day is null && date is not null && date.Any(char.IsAsciiDigit) && !CellDate.TryRead(date, days, out day))
            return new UnreadableReport(TableProblems.BadDate(name, date, days));
        return new ReadReport(new Report(
            name, text, Known(row, ReportPart.Title), Known(row, ReportPart.Source), Known(row, ReportPart.Url), day,
            TableWords.Language(Value(row, ReportPart.Language))));
    }

    private string? Known(IReadOnlyList<string?> row, ReportPart part) => Value(row, part)?.Trim() is { Length: > 0 } value ? value : null;

    private string? Value(IReadOnlyList<string?> row, ReportPart part) => places[part] is var place and >= 0 && place < row.Count ? row[place] : null;
}
