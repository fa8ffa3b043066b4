using Griot.Reading.Pdf;
using Griot.Reading.Tables;

namespace Griot.Reading;

/// <summary>What people may choose about reading.</summary>
/// <param name="Columns">Which columns of a table hold what.</param>
/// <param name="Pdf">The program that takes text out of PDF.</param>
public sealed record ReadingOptions(ColumnMap Columns, PdfToText Pdf)
{
    public static ReadingOptions Default { get; } = new(ColumnMap.Default, PdfToText.OnPath);

    /// <summary>What of these options can change which reports come out; empty for the default.</summary>
    public string Changes => Columns.Changes;
}
