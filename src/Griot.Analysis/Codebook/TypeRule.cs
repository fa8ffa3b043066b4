using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Analysis.Codebook;

/// <summary>One rule of the codebook: the facts of an event that make it one sub-event type. The first rule that fits decides.</summary>
/// <param name="Id">Its name, printed with every value it gives.</param>
/// <param name="About">Why, in words for a researcher, with the source of the rule.</param>
/// <param name="Conditions">Each must hold; one holds when any of its alternatives is a fact (or, negated, when none is).</param>
public sealed record TypeRule(
    string Id, int Version, SubEventType Type, string About, ImmutableArray<Condition> Conditions, ImmutableArray<CodebookExample> Examples)
{
    public bool Fits(IReadOnlySet<string> facts) => Conditions.All(condition => condition.Holds(facts));
}

/// <summary>A line of a rule: <c>act:mine | act:explosion</c>, or <c>not target:soldiers</c>.</summary>
public sealed record Condition(bool Negated, ImmutableArray<string> Alternatives)
{
    public bool Holds(IReadOnlySet<string> facts) => Negated != Alternatives.Any(facts.Contains);

    public override string ToString() => (Negated ? "not " : "") + string.Join(" | ", Alternatives);
}

/// <summary>A sentence with the coding it must give, or (a counter-example) one that the rule must not decide.</summary>
/// <param name="Expected">The coding as in the data file: <c>Armed clash; initiator jnim; killed soldiers 3</c>; may be empty for a counter-example.</param>
/// <param name="Path">The data file it stands in.</param>
public sealed record CodebookExample(string Language, string Text, string Expected, bool MustFire, string Path, int Line);
