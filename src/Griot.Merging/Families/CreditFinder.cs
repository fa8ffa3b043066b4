using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Merging.Families;

/// <summary>Finds in a report's text the outlet or agency it says it takes its story from.</summary>
/// <remarks>
/// A name is a credit when it signs the text ("(AFP)", "- AFP") or stands beside a word of passing on ("according to", "rapporte"). A
/// signature makes the report part of the credited family. A credit in the text does so only where the report adds no figure of its own.
/// </remarks>
internal sealed class CreditFinder
{
    private readonly ImmutableDictionary<ReportId, ImmutableArray<Credit>> _credits;

    public CreditFinder(ImmutableArray<ReportInIncident> reports)
    {
        var outlets = new OutletNames(reports.Select(member => member.Report.Source).OfType<string>());
        _credits = reports.ToImmutableDictionary(member => member.Id, member => Credit.In(member.Report, member.Words, outlets));
    }

    public ImmutableArray<Credit> Of(ReportInIncident report) => _credits[report.Id];

    /// <summary>The link of a report to the one it credits, or to another that credits the same agency.</summary>
    public FamilyLink? Link(ReportInIncident on, ReportInIncident report)
    {
        foreach (var credit in _credits[report.Id].OrderByDescending(credit => credit.Signs))
        {
            var credited = credit.IsTo(on.Report.Source) || _credits[on.Id].Any(other => other.Signs && other.Name == credit.Name);
            if (credited && (credit.Signs || AddsNothing(report, on)))
                return new(report.Id, on.Id, credit.Signs ? FamilyLinkKind.Signature : FamilyLinkKind.Credit, 1, credit.Words);
        }
        return null;
    }

    private static bool AddsNothing(ReportInIncident report, ReportInIncident on) =>
        report.LiveTolls.All(toll => on.Tolls.Any(other =>
            other.Value.Measure == toll.Value.Measure && other.Value.Count == toll.Value.Count));
}
