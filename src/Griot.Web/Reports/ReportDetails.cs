using System.Collections.Immutable;
using Griot.Analysis;
using Griot.Engine;
using Griot.Model;
using Griot.Web.Incidents;

namespace Griot.Web.Reports;

/// <summary>Puts together a report with all that was read from it, whether the workspace keeps it or not.</summary>
internal static class ReportDetails
{
    /// <param name="coder">Says what it passes over; its coding is not asked for.</param>
    /// <param name="incidentOf">The incident that an event belongs to; null when to none.</param>
    public static ReportDetail Of(CodedReport coded, Coder coder, Func<EventKey, string?> incidentOf)
    {
        var report = coded.Report;
        return new(
            report.Id.Value, report.File, report.Title, report.Source, report.Url, report.Published, coded.Language, report.Synthetic, report.ForwardedFrom, report.Text, coded.Uncoded,
            [.. coded.Events.Select(one => Of(coded, one, incidentOf(new(report.Id, one.Id))))],
            [.. coded.Statistics.Select(Of)],
            [.. coder.Uncoded(report).Select(passed => new PassedOverPart(passed.Reason, Rows(passed.Words)))]);
    }

    private static EventPart Of(CodedReport coded, CodedEvent one, string? incident) => new(
        one.Id, one.Relation, one.Status, one.Type.Value.Type().Name(), one.Type.Value.Name(), Summary(one), incident, Rows(one.Spans),
        [
            .. EventClaims.Of(coded, one).Select(claim => new StatementPart(
                claim.Field, claim.Value, Rows(claim.Spans), claim.Speaker, claim.Certainty, claim.Rule?.ToString() ?? claim.Field)),
        ]);

    private static StatisticPart Of(Stated<Statistic> stated) => new(
        stated.Value.Subject, stated.Value.Value, stated.Value.Unit, stated.Value.Direction?.Name(), stated.Value.Period?.Start, stated.Value.Period?.End, stated.Value.Place,
        stated.Speaker, Rows(stated.Spans));

    // What, where, when, how many dead: enough to tell the events of one report apart.
    private static string Summary(CodedEvent one) => string.Join(" · ", new[]
    {
        one.Type.Value.Name(),
        one.Place is { } place ? Wording.Of(place.Value) : null,
        one.Date?.Value.ToString(),
        one.Tolls.FirstOrDefault(toll => toll is { Value: { Measure: TollMeasure.Killed, Superseded: false } } && toll.Certainty != Certainty.Denied) is { } toll ? $"{toll.Value.Count} killed" : null,
    }.OfType<string>());

    private static ImmutableArray<SpanRow> Rows(ImmutableArray<TextSpan> spans) => [.. spans.Select(span => new SpanRow(span.Start, span.End))];
}
