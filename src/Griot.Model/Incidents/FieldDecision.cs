namespace Griot.Model;

/// <summary>What a person decided about a coded value.</summary>
public enum DecisionKind
{
    /// <summary>The value was checked and holds.</summary>
    Accepted,

    /// <summary>The value is wrong, and no other is known: the field is left empty.</summary>
    Rejected,

    /// <summary>Another value stands in its place.</summary>
    Corrected,
}

/// <summary>A person's decision on one field of an incident, beside what the program coded.</summary>
/// <param name="Field">The name of the field: as in contradictions, and <c>actors.ROLE</c>.</param>
/// <param name="Coded">What the program codes there now, as a field's text; null when nothing.</param>
/// <param name="Value">The value that was accepted, rejected or put in; null for a rejection of nothing.</param>
/// <param name="Judgement">The number of the judgement in its log.</param>
/// <param name="Evidence">Where the corrected value stands, when the person said so.</param>
public sealed record FieldDecision(
    string Field, DecisionKind Kind, string? Coded, string? Value, int Judgement, string By, DateTimeOffset When, string? Why, EvidenceWords? Evidence = null)
{
    /// <summary>Whether the program has come to code another value since: then somebody should look again.</summary>
    public bool IsOutdated => Kind != DecisionKind.Corrected && Coded != Value;
}

/// <summary>Words of a report that a person points at.</summary>
public sealed record EvidenceWords(ReportId Report, TextSpan Span);
