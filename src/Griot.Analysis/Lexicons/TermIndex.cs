using System.Collections.Immutable;

namespace Griot.Analysis.Lexicons;

/// <summary>The terms of a report by the token they start at.</summary>
public sealed class TermIndex
{
    private readonly ImmutableArray<TermHit> _hits;
    private readonly int[] _firstAt;

    public TermIndex(ImmutableArray<TermHit> hits, int tokens)
    {
        _hits = hits;
        _firstAt = new int[tokens + 1];
        var hit = 0;
        for (var token = 0; token <= tokens; token++)
        {
            while (hit < hits.Length && hits[hit].First < token)
                hit++;
            _firstAt[token] = hit;
        }
    }

    /// <summary>Every term that starts at a token.</summary>
    public ReadOnlySpan<TermHit> At(int token) =>
        token < 0 || token >= _firstAt.Length - 1 ? [] : _hits.AsSpan()[_firstAt[token].._firstAt[token + 1]];

    /// <summary>The term of a class that starts at a token, or null.</summary>
    public TermHit? At(int token, TermClass termClass)
    {
        foreach (var hit in At(token))
        {
            if (hit.Term.Class == termClass)
                return hit;
        }

        return null;
    }

    /// <summary>Whether a term of that class and value starts at a token.</summary>
    public bool Is(int token, TermClass termClass, string value)
    {
        foreach (var hit in At(token))
        {
            if (hit.Term.Class == termClass && hit.Term.Value == value)
                return true;
        }

        return false;
    }

    /// <summary>The term of a class and value that ends before a token, looking back over at most five tokens; null when there is none.</summary>
    public TermHit? EndingAt(int next, TermClass termClass, string? value = null)
    {
        for (var first = next - 1; first >= Math.Max(0, next - 5); first--)
        {
            foreach (var hit in At(first))
            {
                if (hit.Term.Class == termClass && hit.Next == next && (value is null || hit.Term.Value == value))
                    return hit;
            }
        }

        return null;
    }

    /// <summary>The first term of a class in a run of tokens.</summary>
    public TermHit? FirstIn(int first, int next, TermClass termClass, string? value = null)
    {
        var end = Math.Min(next, _firstAt.Length - 1);
        for (var i = first >= end ? _hits.Length : _firstAt[Math.Max(0, first)]; i < _hits.Length && _hits[i].First < end; i++)
        {
            if (_hits[i].Term.Class == termClass && (value is null || _hits[i].Term.Value == value))
                return _hits[i];
        }

        return null;
    }

    /// <summary>Every term of a class in a run of tokens.</summary>
    public IEnumerable<TermHit> AllIn(int first, int next, TermClass termClass)
    {
        var end = Math.Min(next, _firstAt.Length - 1);
        for (var i = first >= end ? _hits.Length : _firstAt[Math.Max(0, first)]; i < _hits.Length && _hits[i].First < end; i++)
        {
            if (_hits[i].Term.Class == termClass)
                yield return _hits[i];
        }
    }
}
