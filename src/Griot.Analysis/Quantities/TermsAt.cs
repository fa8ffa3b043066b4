using System.Collections.Immutable;
using Griot.Analysis.Lexicons;

namespace Griot.Analysis.Quantities;

/// <summary>The terms of a report by the token they start at.</summary>
internal readonly struct TermsAt
{
    private readonly ImmutableArray<TermHit> _hits;
    private readonly int[] _starts;

    public TermsAt(ImmutableArray<TermHit> hits, int tokens)
    {
        _hits = hits;
        _starts = new int[tokens + 1];
        var at = 0;
        for (var token = 0; token <= tokens; token++)
        {
            while (at < hits.Length && hits[at].First < token)
                at++;
            _starts[token] = at;
        }
    }

    public bool Any(int token) => token + 1 < _starts.Length && _starts[token] < _starts[token + 1];

    public ReadOnlySpan<TermHit> At(int token) =>
        token < 0 || token + 1 >= _starts.Length ? [] : _hits.AsSpan(_starts[token].._starts[token + 1]);

    public bool Has(int token, TermClass termClass) => TryFind(token, termClass, out _);

    public bool TryFind(int token, TermClass termClass, out TermHit found)
    {
        foreach (var hit in At(token))
        {
            if (hit.Term.Class == termClass)
            {
                found = hit;
                return true;
            }
        }

        found = default;
        return false;
    }
}
