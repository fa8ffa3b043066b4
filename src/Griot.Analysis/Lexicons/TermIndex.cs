using System.Collections.Immutable;

namespace Griot.Analysis.Lexicons;

/// <summary>The terms of a report by the token they start at.</summary>
public sealed class TermIndex
{
    private readonly ImmutableArray<TermHit> _hits;
    private readonly Entry[] _entries;

    public TermIndex(ImmutableArray<TermHit> hits, int tokens)
    {
        _hits = hits;
        _entries = new Entry[tokens + 1];
        var hit = 0;
        for (var token = 0; token <= tokens; token++)
        {
            var (first, classes) = (hit, 0UL);
            for (; hit < hits.Length && hits[hit].First <= token; hit++)
                classes |= Bit(hits[hit].Class);
            _entries[token] = new(first, classes);
        }
    }

    /// <param name="First">The number of the first term that starts at the token, or of the next one.</param>
    /// <param name="Classes">A bit for each class of term that starts at the token: nearly every question about a token has the answer no, which this gives at once.</param>
    private readonly record struct Entry(int First, ulong Classes);

    /// <summary>Whether any term starts at a token.</summary>
    public bool Any(int token) => Classes(token) != 0;

    /// <summary>Whether a term of a class starts at a token.</summary>
    public bool Has(int token, TermClass termClass) => (Classes(token) & Bit(termClass)) != 0;

    /// <summary>Every term that starts at a token.</summary>
    public ReadOnlySpan<TermHit> At(int token) =>
        Any(token) ? _hits.AsSpan()[_entries[token].First.._entries[token + 1].First] : [];

    /// <summary>The term of a class that starts at a token, or null.</summary>
    public TermHit? At(int token, TermClass termClass) => TryFind(token, termClass, out var found) ? found : null;

    /// <summary>Finds the term of a class that starts at a token.</summary>
    public bool TryFind(int token, TermClass termClass, out TermHit found)
    {
        if (Has(token, termClass))
        {
            foreach (ref readonly var hit in At(token))
            {
                if (hit.Class != termClass)
                    continue;
                found = hit;
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>Whether a term of that class and value starts at a token.</summary>
    public bool Is(int token, TermClass termClass, string value)
    {
        if (!Has(token, termClass))
            return false;
        foreach (ref readonly var hit in At(token))
        {
            if (hit.Class == termClass && hit.Term.Value == value)
                return true;
        }

        return false;
    }

    /// <summary>The term of a class and value that ends before a token, looking back over at most five tokens; null when there is none.</summary>
    public TermHit? EndingAt(int next, TermClass termClass, string? value = null)
    {
        for (var first = next - 1; first >= Math.Max(0, next - 5); first--)
        {
            if (!Has(first, termClass))
                continue;
            foreach (ref readonly var hit in At(first))
            {
                if (hit.Class == termClass && hit.Next == next && (value is null || hit.Term.Value == value))
                    return hit;
            }
        }

        return null;
    }

    /// <summary>The first term of a class in a run of tokens.</summary>
    public TermHit? FirstIn(int first, int next, TermClass termClass, string? value = null)
    {
        foreach (ref readonly var hit in In(first, next))
        {
            if (hit.Class == termClass && (value is null || hit.Term.Value == value))
                return hit;
        }

        return null;
    }

    /// <summary>Every term of a class in a run of tokens.</summary>
    public TermRun AllIn(int first, int next, TermClass termClass) => new(In(first, next), termClass);

    /// <summary>Every term that starts in a run of tokens.</summary>
    private ReadOnlySpan<TermHit> In(int first, int next)
    {
        var from = Math.Max(0, first);
        var to = Math.Min(next, _entries.Length - 1);
        return from < to ? _hits.AsSpan()[_entries[from].First.._entries[to].First] : [];
    }

    private ulong Classes(int token) => (uint)token < (uint)(_entries.Length - 1) ? _entries[token].Classes : 0;

    private static ulong Bit(TermClass termClass) => 1UL << (int)termClass;
}
