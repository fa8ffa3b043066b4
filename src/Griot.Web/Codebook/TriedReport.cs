using System.Collections.Immutable;
using Griot.Engine;
using Griot.Model;
using Griot.Web.Incidents;
using Griot.Web.Reports;

namespace Griot.Web.Codebook;

/// <summary>A text that was tried, as a report page shows reports.</summary>
internal static class TriedReport
{
    public static ReportDetail Of(CodedReport coded) => new(
        coded.Report.Id.Value, coded.Report.File, null, null, null, coded.Report.Published, coded.Language, coded.Report.Synthetic, null, coded.Report.Text,
        coded.Uncoded, [.. coded.Events.Select(Event)], [.. coded.Statistics.Select(Statistic)], []);

    private static EventPart Event(CodedEvent coded) => new(
        coded.Id, coded.Relation, coded.Status, coded.Type.Value.Type().Name(), coded.Type.Value.Name(), Summary(coded), null, Spans(coded.Spans), [.. Statements(coded)]);

    private static string Summary(CodedEvent coded) =>
        coded.Type.Value.Name() + (coded.Place is { } place ? $", {Wording.Of(place.Value)}" : "") + (coded.Date is { } date ? $", {date.Value}" : "");

    private static IEnumerable<StatementPart> Statements(CodedEvent coded)
    {
        yield return Statement("event_type", coded.Type.Value.Name(), coded.Type);
        if (coded.Date is { } date)
            yield return Statement("date", date.Value.ToString(), date);
        if (coded.Place is { } place)
            yield return Statement("place", Wording.Of(place.Value), place);
        foreach (var actor in coded.Actors)
            yield return Statement("actors", $"{Wording.Of(actor.Value.Role)} {actor.Value.Name}", actor);
        foreach (var one in coded.Responsibility)
            yield return Statement("responsibility", Wording.Of(one.Value), one);
        foreach (var toll in coded.Tolls)
            yield return Statement($"tolls.{toll.Value.Measure.Name()}.{toll.Value.Who.Name()}", toll.Value.Count.ToString(), toll);
        foreach (var thing in coded.Materiel)
            yield return Statement($"materiel.{thing.Value.Item}", Wording.Of(thing.Value), thing);
    }

    private static StatementPart Statement<T>(string field, string value, Stated<T> stated) =>
        new(field, value, Spans(stated.Spans), stated.Speaker, stated.Certainty, stated.Rule.ToString());

    private static StatisticPart Statistic(Stated<Statistic> stated) => new(
        stated.Value.Subject, stated.Value.Value, stated.Value.Unit, stated.Value.Direction?.Name(), stated.Value.Period?.Start, stated.Value.Period?.End,
        stated.Value.Place, stated.Speaker, Spans(stated.Spans));

    private static ImmutableArray<SpanRow> Spans(ImmutableArray<TextSpan> spans) => [.. spans.Select(span => new SpanRow(span.Start, span.End))];
}
