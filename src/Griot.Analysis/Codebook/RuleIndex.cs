using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Griot.Analysis.Codebook;

/// <summary>The conditions of the rules as bits: each fact that some rule speaks of has one.</summary>
// Every event is held against every rule until one fits. Told in words that is hundreds of look-ups for an event; in bits it is a
// look-up for each of its facts, and then an "and" for each condition.
internal sealed class RuleIndex
{
    private const int Width = 64;
    private readonly FrozenDictionary<string, int> _bits;
    private readonly ImmutableArray<ImmutableArray<Mask>> _rules;

    public RuleIndex(ImmutableArray<TypeRule> rules)
    {
        var bits = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fact in rules.SelectMany(rule => rule.Conditions).SelectMany(condition => condition.Alternatives))
            bits.TryAdd(fact, bits.Count);
        _bits = bits.ToFrozenDictionary(StringComparer.Ordinal);
        _rules = [.. rules.Select(rule => rule.Conditions.Select(condition => new Mask(condition.Negated, Bits(condition.Alternatives))).ToImmutableArray())];
    }

    private readonly record struct Mask(bool Negated, ulong[] Facts);

    /// <summary>The number of the first rule that fits the facts; -1 when none does.</summary>
    public int First(IReadOnlySet<string> facts)
    {
        var known = Bits(facts);
        for (var rule = 0; rule < _rules.Length; rule++)
        {
            if (Fits(_rules[rule], known))
                return rule;
        }

        return -1;
    }

    private ulong[] Bits(IEnumerable<string> facts)
    {
        var all = new ulong[_bits.Count / Width + 1];
        foreach (var fact in facts)
        {
            if (_bits.TryGetValue(fact, out var bit))
                all[bit / Width] |= 1UL << (bit % Width);
        }

        return all;
    }

    private static bool Fits(ImmutableArray<Mask> conditions, ulong[] known)
    {
        foreach (var condition in conditions)
        {
            if (condition.Negated == Meets(condition.Facts, known))
                return false;
        }

        return true;
    }

    private static bool Meets(ulong[] facts, ulong[] known)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if ((facts[i] & known[i]) != 0)
                return true;
        }

        return false;
    }
}
