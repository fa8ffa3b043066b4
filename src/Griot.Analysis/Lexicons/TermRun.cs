using System.Collections.Immutable;

namespace Griot.Analysis.Lexicons;

/// <summary>The terms of one class in a run of tokens, to be gone through with <c>foreach</c>.</summary>
// Asked for a dozen classes of every sentence, and mostly empty: so it is a view that allocates nothing.
public readonly ref struct TermRun
{
    private readonly ReadOnlySpan<TermHit> _hits;
    private readonly TermClass _class;

    internal TermRun(ReadOnlySpan<TermHit> hits, TermClass termClass)
    {
        _hits = hits;
        _class = termClass;
    }

    public Enumerator GetEnumerator() => new(_hits, _class);

    /// <summary>The values of the terms, each once, in the order of the text.</summary>
    public ImmutableArray<string> Values()
    {
        ImmutableArray<string>.Builder? values = null;
        foreach (ref readonly var hit in this)
        {
            values ??= ImmutableArray.CreateBuilder<string>();
            if (!values.Contains(hit.Term.Value))
                values.Add(hit.Term.Value);
        }

        return values is null ? [] : values.DrainToImmutable();
    }

    /// <summary>Steps from one term of the class to the next.</summary>
    public ref struct Enumerator
    {
        private readonly ReadOnlySpan<TermHit> _hits;
        private readonly TermClass _class;
        private int _at = -1;

        internal Enumerator(ReadOnlySpan<TermHit> hits, TermClass termClass)
        {
            _hits = hits;
            _class = termClass;
        }

        public readonly ref readonly TermHit Current => ref _hits[_at];

        public bool MoveNext()
        {
            while (++_at < _hits.Length)
            {
                if (_hits[_at].Class == _class)
                    return true;
            }

            return false;
        }
    }
}
