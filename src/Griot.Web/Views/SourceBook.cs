using Griot.Model;
using Griot.Web.Incidents;
using Griot.Web.Serving;

namespace Griot.Web.Views;

/// <summary>Keeps what was last worked out on sources, so that only incidents that changed are worked out again.</summary>
internal sealed class SourceBook(OpenWorkspace workspace)
{
    /// <summary>From so many changed incidents on, reading all tolls at once is faster than report by report.</summary>
    private const int Few = 2000;

    private readonly Lock _working = new();
    private SourceTable _table = SourceTable.Empty;
    private IncidentIndex? _index;
    private long _codings;

    /// <summary>The table for the incidents as they are now.</summary>
    public SourceTable Now()
    {
        lock (_working)
        {
            var index = workspace.Index;
            if (ReferenceEquals(index, _index))
                return _table;
            // Statements change when reports are coded anew; then no row's tolls are sure.
            var codings = workspace.Read(opened => opened.CodingCount);
            var known = codings == _codings ? _table : SourceTable.Empty;
            var missing = known.Missing(index);
            var killed = workspace.Read(opened => missing.Length > Few
                ? opened.Tolls(TollMeasure.Killed)
                : opened.Tolls(TollMeasure.Killed, missing.SelectMany(row => row.SourceReports).Select(report => report.Report).Distinct()));
            (_table, _index, _codings) = (known.For(index, killed), index, codings);
            return _table;
        }
    }
}
