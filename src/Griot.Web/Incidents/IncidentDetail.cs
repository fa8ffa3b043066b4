using System.Collections.Immutable;
using Griot.Engine;
using Griot.Model;

namespace Griot.Web.Incidents;

/// <summary>Half-open, in UTF-16 code units of the report's text.</summary>
public sealed record SpanRow(int Start, int End);

/// <summary>One report of an incident.</summary>
/// <param name="Reason">Why it belongs to its family; null for the first of a family.</param>
public sealed record ReportPart(string Id, string File, string? Title, string? Source, string? Url, DateOnly? Published, string? Language, string? Reason);

/// <summary>Reports of one origin; they count as one source.</summary>
public sealed record FamilyPart(int Number, ImmutableArray<ReportPart> Reports);

/// <summary>What one report says on one field. All but report and mark are null for a silent report.</summary>
/// <param name="Field">The name to judge it under when it is taken over; null when it cannot be.</param>
/// <param name="Text">What to enter there; where a field holds a list, such as the parties in a role, all that this report gives.</param>
/// <param name="Words">The report's own words.</param>
/// <param name="Speaker">Who is said to have said it; null when the report says it itself.</param>
public sealed record ClaimPart(
    string Report, int Family, string? Value, string? Field, string? Text, string? Words, ImmutableArray<SpanRow> Spans, string? Speaker, Certainty? Certainty, string? Rule, ClaimMark Mark);

/// <summary>How reports fail to agree on a field.</summary>
public sealed record ContradictionPart(ContradictionType Type, ImmutableArray<RivalPart> Values);

public sealed record RivalPart(string Value, ImmutableArray<string> Reports);

/// <summary>A person's decision that stands on a field.</summary>
/// <param name="Judgement">Its number in the log; give it to undo the decision.</param>
/// <param name="Outdated">Whether the program has come to code another value since.</param>
public sealed record DecisionPart(
    string Field, DecisionKind Kind, string? Coded, string? Value, int Judgement, string By, DateTimeOffset When, string? Because, bool Outdated);

/// <summary>What another aggregation rule would give.</summary>
public sealed record OtherRulePart(string Rule, string Value);

/// <summary>A value of a field that a person can accept, reject or correct. Parties are judged role by role.</summary>
/// <param name="Field">The name to judge it under.</param>
/// <param name="Text">The present value as it would be typed; null when there is none.</param>
/// <param name="Allowed">What a value looks like, in words.</param>
public sealed record EditablePart(string Field, string? Text, string Allowed);

/// <summary>A row of the claim matrix: one field, what every report says on it, and what the incident holds.</summary>
/// <param name="Name">As in the output contract: date, place, event_type, actors, responsibility, status, tolls.killed.civilians, materiel.vehicle.</param>
/// <param name="Coded">The incident's value for people; null when it holds none.</param>
public sealed record FieldPart(
    string Name, string? Coded, string? Rule, ImmutableArray<OtherRulePart> OtherRules, ImmutableArray<ContradictionPart> Contradictions,
    ImmutableArray<DecisionPart> Decisions, ImmutableArray<EditablePart> Editable, ImmutableArray<ClaimPart> Claims);

/// <summary>Another incident that may be this one.</summary>
/// <param name="Probability">That they are the same, from the score, between 0 and 1.</param>
/// <param name="Reasons">The parts of the score, in words.</param>
public sealed record PossiblySamePart(IncidentRow Incident, double Score, double Probability, ImmutableArray<string> Reasons);

/// <summary>An incident close in place and time.</summary>
/// <param name="Kilometres">Null when one of the two has no position.</param>
/// <param name="Days">Between the nearest days of both.</param>
/// <param name="Probability">That they are the same; null when the program sees no reason to compare them.</param>
public sealed record NearbyPart(IncidentRow Incident, double? Kilometres, int Days, double? Probability);

/// <summary>Something a person wrote beside an incident.</summary>
public sealed record CommentPart(int Judgement, string By, DateTimeOffset When, string Text);

/// <summary>Everything the incident page shows but the reports' texts.</summary>
/// <param name="Editable">Fields that may be filled in though no report speaks of them; ITEM stands for the name of a thing.</param>
/// <param name="ReleaseAskedBy">Who asked for its release where a second person must agree; null when nobody did.</param>
public sealed record IncidentDetail(
    IncidentRow Incident, ImmutableArray<FamilyPart> Families, ImmutableArray<FieldPart> Fields, ImmutableArray<EditablePart> Editable,
    ImmutableArray<PossiblySamePart> PossiblySame, ImmutableArray<NearbyPart> Nearby, ImmutableArray<CommentPart> Comments, string? ReleaseAskedBy, bool ReleaseNeedsTwo);
