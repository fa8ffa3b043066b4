using System.Collections.Immutable;
using Griot.Analysis.Text;

namespace Griot.Analysis.Lexicons;

/// <summary>All terms of one language in a trie over word numbers; one scan finds every term in a text.</summary>
public sealed class Lexicon
{
    private static readonly int Classes = Enum.GetValues<TermClass>().Length;

    private readonly Trie _trie;
    private readonly Term[][] _terms;

    /// <summary>By node, the classes of the terms that end there, a bit each.</summary>
    private readonly ulong[] _classes;

    internal Lexicon(Trie trie, Term[][] terms, int longest)
    {
        (_trie, _terms, Longest) = (trie, terms, longest);
        _classes = [.. terms.Select(here => here.Aggregate(0UL, (classes, term) => classes | Bit(term.Class)))];
    }

    /// <summary>The number of words of the longest term.</summary>
    public int Longest { get; }

    /// <summary>Every term in the tokens: the longest of each class from each position on, and none inside an earlier one of its class.</summary>
    public ImmutableArray<TermHit> Scan(ReadOnlySpan<Token> tokens, string text)
    {
        var hits = new LayerBuilder<TermHit>(tokens.Length + 1);
        Span<int> coveredTo = stackalloc int[Classes];
        coveredTo.Clear();
        for (var first = 0; first < tokens.Length; first++)
        {
            // Most words of a text begin no term.
            if (_trie.First(tokens[first].Word) is var node && node == 0)
                continue;
            var from = hits.Count;
            var met = 0UL;
            for (var at = first; at < tokens.Length && tokens[at].Word != 0; at++)
            {
                if (at > first && (node = _trie.Follow(node, tokens[at].Word)) == 0)
                    break;
                foreach (var term in _terms[node])
                {
                    if (coveredTo[(int)term.Class] > first || !Fits(term, tokens, first, at, text))
                        continue;
                    if ((met & Bit(term.Class)) != 0)
                        DropShorter(ref hits, from, term.Class, at - first + 1);
                    met |= Bit(term.Class);
                    hits.Add(new(term, first, at - first + 1));
                }
            }

            for (var i = from; i < hits.Count; i++)
                coveredTo[(int)hits[i].Class] = hits[i].Next;
        }

        return hits.Build();
    }

    /// <summary>How many tokens are a word that is by itself a term of a class.</summary>
    public int Count(ReadOnlySpan<Token> tokens, TermClass termClass)
    {
        var count = 0;
        foreach (var token in tokens)
        {
            if ((_classes[_trie.First(token.Word)] & Bit(termClass)) != 0)
                count++;
        }

        return count;
    }

    private static ulong Bit(TermClass termClass) => 1UL << (int)termClass;

    /// <summary>A longer term of the same class replaces the shorter; of two readings of one form both stay.</summary>
    private static void DropShorter(ref LayerBuilder<TermHit> hits, int from, TermClass termClass, int count)
    {
        for (var i = hits.Count - 1; i >= from; i--)
        {
            if (hits[i].Class == termClass && hits[i].Count < count)
                hits.RemoveAt(i);
        }
    }

    private static bool Fits(Term term, ReadOnlySpan<Token> tokens, int first, int last, string text) => term.Rule switch
    {
        FormRule.Any => true,
        FormRule.Capital => tokens[first].IsCapitalised,
        FormRule.Upper => tokens[first].Shape == TokenShape.Upper || tokens[last].Shape == TokenShape.Upper,
        FormRule.Exact => text.AsSpan(tokens[first].Start, tokens[last].End - tokens[first].Start).SequenceEqual(term.Form),
        _ => false,
    };
}
