using System.Globalization;
using Griot.Model;

namespace Griot.Cli.Views;

/// <summary>A letter for each report of an incident, so that a block of claims need not repeat names and dates.</summary>
internal sealed class ReportLabels(Incident incident)
{
    private readonly Dictionary<ReportId, string> _labels =
        incident.Reports.Select((report, i) => (report.Id, Label: Letter(i))).ToDictionary(pair => pair.Id, pair => pair.Label);

    public string this[ReportId id] => _labels.GetValueOrDefault(id, "?");

    public string Short(IncidentReport report) => $"{this[report.Id]} {report.Source ?? Path.GetFileName(report.File)}";

    public string All(IEnumerable<ReportId> reports) => string.Join(", ", reports.Select(report => this[report]));

    /// <summary>A reason with the ids of reports in it told by their letters.</summary>
    public string Readable(string reason) => _labels.Aggregate(reason, (text, pair) => text.Replace(pair.Key.Value, pair.Value, StringComparison.Ordinal));

    // A to Z, then A1, B1, ...
    private static string Letter(int i) =>
        string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + i % 26)}{(i < 26 ? "" : (i / 26).ToString(CultureInfo.InvariantCulture))}");
}
