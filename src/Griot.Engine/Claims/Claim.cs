using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Engine;

/// <summary>How a claim stands to the incident's coded value.</summary>
public enum ClaimMark
{
    Agrees,

    /// <summary>Both can be true: a range that holds the value, a village in the region.</summary>
    Compatible,
    Contradicts,

    /// <summary>The report says nothing on this field.</summary>
    Silent,

    /// <summary>The report carries a denial of the value.</summary>
    Denies,

    /// <summary>An earlier figure that a later one replaced.</summary>
    Superseded,
}

/// <summary>What one report says on one field of an incident.</summary>
/// <param name="Value">Null when the report is silent; so are then words and certainty.</param>
/// <param name="Words">The report's own words at <paramref name="Spans"/>.</param>
/// <param name="Speaker">Null when the report says it itself.</param>
public sealed record Claim(
    IncidentReport Report, string? Value, ImmutableArray<TextSpan> Spans, string? Words, string? Speaker, Certainty? Certainty, RuleId? Rule,
    ClaimMark Mark)
{
    /// <summary>What the report gives for the field, as a person would enter it; null when nothing that could be taken over.</summary>
    public ClaimEntry? Entry { get; init; }

    public static Claim Silence(IncidentReport report) => new(report, null, [], null, null, null, null, ClaimMark.Silent);
}

/// <summary>A field of an incident with what every report says on it.</summary>
/// <param name="Name">As in contradictions.</param>
/// <param name="Coded">The incident's value, or null when it has none.</param>
/// <param name="Rule">The aggregation rule that chose it, where one did.</param>
/// <param name="OtherRules">What other aggregation rules would choose, where that differs.</param>
/// <param name="Contradictions">How the reports fail to agree; empty when they do.</param>
public sealed record ClaimField(
    string Name, string? Coded, string? Rule, ImmutableArray<string> OtherRules, ImmutableArray<Contradiction> Contradictions, ImmutableArray<Claim> Claims)
{
    /// <summary>What people decided on it; a corrected value then stands in <see cref="Coded"/>, and the program's beside the decision.</summary>
    public ImmutableArray<FieldDecision> Decisions { get; init; } = [];
}

/// <summary>The words for marks in tables and files.</summary>
public static class ClaimMarks
{
    public static string Name(this ClaimMark mark) => mark switch
    {
        ClaimMark.Agrees => "agrees",
        ClaimMark.Compatible => "compatible",
        ClaimMark.Contradicts => "contradicts",
        ClaimMark.Silent => "silent",
        ClaimMark.Denies => "denies",
        ClaimMark.Superseded => "superseded",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "Not a mark."),
    };
}
