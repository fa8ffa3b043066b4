using System.Buffers;
using System.Globalization;
using System.Text;

namespace Griot.Engine;

/// <summary>Writes rows of comma-separated values (RFC 4180, ended by LF), each as wide as its header.</summary>
internal sealed class CsvTable
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private readonly TextWriter _output;
    private readonly int _columns;

    public CsvTable(TextWriter output, IReadOnlyCollection<string> header)
    {
        (_output, _columns) = (output, header.Count);
        Write(header);
    }

    public void Row(params IReadOnlyCollection<object?> cells)
    {
        if (cells.Count != _columns)
            throw new ArgumentException($"A row of {cells.Count} cells does not fit a table of {_columns} columns.", nameof(cells));
        Write(cells.Select(Text));
    }

    private void Write(IEnumerable<string> cells)
    {
        _output.Write(string.Join(',', cells.Select(Quoted)));
        _output.Write('\n');
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => Harmless(text),
        DateOnly day => ContractParts.Day(day),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    // Spreadsheets run a cell that starts like a formula. Text from a report is a stranger's, so it gets an apostrophe first.
    private static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(Special) ? new StringBuilder(text).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString() : text;
}
