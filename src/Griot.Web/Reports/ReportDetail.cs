using System.Collections.Immutable;
using Griot.Analysis;
using Griot.Model;
using Griot.Web.Incidents;

namespace Griot.Web.Reports;

/// <summary>One value read from the text, for showing beside its words.</summary>
/// <param name="Field">As in the claim matrix.</param>
public sealed record StatementPart(string Field, string Value, ImmutableArray<SpanRow> Spans, string? Speaker, Certainty Certainty, string Rule);

/// <summary>What the report says happened once.</summary>
/// <param name="Incident">The incident it belongs to; null for background events and when the report is not in the workspace.</param>
public sealed record EventPart(
    string Id, Relation Relation, EventStatus Status, string EventType, string SubEventType, string Summary, string? Incident, ImmutableArray<SpanRow> Spans,
    ImmutableArray<StatementPart> Statements);

/// <summary>An aggregate that the report gives; never an event.</summary>
public sealed record StatisticPart(string Subject, decimal Value, string Unit, string? Direction, DateOnly? From, DateOnly? To, string? Place, string? Speaker, ImmutableArray<SpanRow> Spans);

/// <summary>Words that were met and not coded, and why.</summary>
public sealed record PassedOverPart(UncodedReason Reason, ImmutableArray<SpanRow> Spans);

/// <summary>A report with all that was read from it.</summary>
/// <param name="Language">The language found in the text.</param>
/// <param name="Uncoded">Why it was kept and not coded; null when it was coded.</param>
public sealed record ReportDetail(
    string Id, string File, string? Title, string? Source, string? Url, DateOnly? Published, string? Language, bool Synthetic, string? ForwardedFrom, string Text,
    string? Uncoded, ImmutableArray<EventPart> Events, ImmutableArray<StatisticPart> Statistics, ImmutableArray<PassedOverPart> PassedOver);

/// <summary>A report that a search found.</summary>
/// <param name="Snippet">Words around the first hit, as plain text.</param>
public sealed record ReportRow(string Id, string? Title, string? Source, DateOnly? Published, string? Language, string Snippet, ImmutableArray<string> Incidents);

/// <summary>One page of found reports, best first.</summary>
public sealed record ReportPage(int Total, int Offset, ImmutableArray<ReportRow> Rows);
