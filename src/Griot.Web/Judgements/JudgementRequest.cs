using System.Collections.Immutable;
using Griot.Web.Incidents;

namespace Griot.Web.Judgements;

/// <summary>What a person can decide about an incident.</summary>
public enum JudgementAction
{
    /// <summary>A field's value was checked and holds.</summary>
    Accept,

    /// <summary>A field's value is wrong and no other is known.</summary>
    Reject,

    /// <summary>Another value stands in its place.</summary>
    Correct,

    /// <summary>The incident and another are one.</summary>
    Merge,

    /// <summary>Reports are taken out of the incident.</summary>
    Split,

    /// <summary>Whether it and another are one cannot be said: they stay apart and are shown as possibly the same.</summary>
    Unsure,

    /// <summary>The incident and another are two: they are no longer shown as possibly the same.</summary>
    Different,

    /// <summary>A report depends on another: both count as one source.</summary>
    Dependent,

    /// <summary>A report does not depend on another.</summary>
    Independent,

    /// <summary>The incident, as it is now, may go out. Where a second person must agree, the first one's release asks for that.</summary>
    Release,

    /// <summary>It may not, or no longer.</summary>
    Unrelease,

    /// <summary>Something for those who look at it next.</summary>
    Comment,
}

/// <summary>Where in a report a corrected value stands.</summary>
public sealed record EvidencePart(string Report, int Start, int End);

/// <summary>A decision about the incident named in the path. Which of the optional parts are needed depends on the action.</summary>
/// <param name="Field">For accept, reject, correct: a field as in <see cref="EditablePart"/>; accept without a field confirms every value that has none yet.</param>
/// <param name="Value">For correct: the new value.</param>
/// <param name="Other">For merge, unsure, different: the id of the other incident.</param>
/// <param name="Reports">For split: the reports to take out.</param>
/// <param name="Report">For dependent, independent: the report.</param>
/// <param name="On">For dependent, independent: the report it depends on.</param>
/// <param name="Because">The reason given; for comment its text.</param>
public sealed record JudgementRequest(
    JudgementAction Action, string? Field = null, string? Value = null, EvidencePart? Evidence = null, string? Other = null,
    ImmutableArray<string>? Reports = null, string? Report = null, string? On = null, string? Because = null);

/// <summary>A judgement in the log.</summary>
/// <param name="Says">What it decides, in a few words.</param>
/// <param name="Incident">An incident that it touches as things are now; null when none does.</param>
/// <param name="Subject">What is judged, as JSON, exactly as recorded.</param>
public sealed record JudgementRow(
    int Number, string Id, DateTimeOffset At, string By, string Kind, string Says, string? Because, string? Incident, int? WithdrawnBy, string Subject, string Hash);

/// <summary>What a judgement did.</summary>
/// <param name="Judgement">The last one that was recorded.</param>
/// <param name="Recorded">How many were: confirming every value makes one for each field. To take all back, undo from the first to the last.</param>
/// <param name="Warnings">Earlier judgements it goes against.</param>
/// <param name="ChangedNothing">Whether the incidents are what they were.</param>
/// <param name="Gone">Ids that no longer name an incident.</param>
/// <param name="Now">The incidents it touched as they are now, the one to go on with first.</param>
public sealed record JudgementOutcome(
    JudgementRow Judgement, int Recorded, ImmutableArray<string> Warnings, bool ChangedNothing, ImmutableArray<string> Gone, ImmutableArray<IncidentRow> Now);

/// <summary>One page of the judgement log, newest first.</summary>
public sealed record JudgementPage(int Total, int Offset, ImmutableArray<JudgementRow> Rows);

/// <summary>Whether every judgement is the one that was recorded and follows the one it followed then.</summary>
/// <param name="Message">What does not fit; null when all does.</param>
public sealed record ChainRow(bool Intact, int Judgements, string? LastHash, string? Message);
