using System.Collections.Immutable;
using Griot.Analysis.Lexicons;

namespace Griot.Analysis.Codebook;

/// <summary>A rule's conditions in words for people.</summary>
/// <param name="Needed">Each must hold: "a mine or improvised explosive device; or an explosion".</param>
/// <param name="Excluded">None may hold; null when nothing is excluded.</param>
public sealed record RuleInWords(ImmutableArray<string> Needed, string? Excluded);

/// <summary>Puts the conditions of rules into words.</summary>
public sealed class RuleWords
{
    private readonly FactWords _facts;

    public RuleWords(DataFiles data) => _facts = new(data);

    public RuleInWords Of(TypeRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var excluded = rule.Conditions.Where(condition => condition.Negated).SelectMany(condition => condition.Alternatives).ToImmutableArray();
        return new(
            [.. rule.Conditions.Where(condition => !condition.Negated).Select(condition => Joined(condition.Alternatives))],
            excluded.IsEmpty ? null : Joined(excluded));
    }

    private string Joined(ImmutableArray<string> facts)
    {
        var words = facts.Select(fact => _facts.Of(fact) ?? fact).ToList();
        return words.Count < 2 ? words[0] : string.Join("; ", words[..^1]) + "; or " + words[^1];
    }
}
