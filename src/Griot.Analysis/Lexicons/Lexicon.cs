using System.Collections.Immutable;
using Griot.Analysis.Text;

namespace Griot.Analysis.Lexicons;

/// <summary>All terms of one language in a trie over word numbers; one scan finds every term in a text.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<long, int> _edges;
    private readonly Term[][] _terms;

    /// <summary>The node behind each first word: most words of a text begin no term, and are done with here.</summary>
    private readonly int[] _roots;

    internal Lexicon(Dictionary<long, int> edges, Term[][] terms)
    {
        (_edges, _terms) = (edges, terms);
        var first = edges.Where(edge => edge.Key >> 32 == 0).ToList();
        _roots = new int[first.Count == 0 ? 0 : first.Max(edge => (int)edge.Key) + 1];
        foreach (var (edge, node) in first)
            _roots[(int)edge] = node;
    }

    internal static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    /// <summary>Every term in the tokens: the longest of each class from each position on, and none inside an earlier one of its class.</summary>
    public ImmutableArray<TermHit> Scan(ReadOnlySpan<Token> tokens, string text)
    {
        var hits = ImmutableArray.CreateBuilder<TermHit>(tokens.Length / 2 + 1);
        Span<int> coveredTo = stackalloc int[Enum.GetValues<TermClass>().Length];
        coveredTo.Clear();
        for (var first = 0; first < tokens.Length; first++)
        {
            if (Root(tokens[first].Word) is var node && node == 0)
                continue;
            var from = hits.Count;
            for (var at = first; at < tokens.Length && tokens[at].Word != 0; at++)
            {
                if (at > first && !_edges.TryGetValue(Edge(node, tokens[at].Word), out node))
                    break;
                foreach (var term in _terms[node])
                {
                    if (coveredTo[(int)term.Class] <= first && Fits(term, tokens, first, at, text))
                        Keep(hits, from, new(term, first, at - first + 1));
                }
            }

            for (var i = from; i < hits.Count; i++)
                coveredTo[(int)hits[i].Term.Class] = hits[i].Next;
        }

        return hits.DrainToImmutable();
    }

    /// <summary>How many tokens are a word that is by itself a term of a class.</summary>
    public int Count(ReadOnlySpan<Token> tokens, TermClass termClass)
    {
        var count = 0;
        foreach (var token in tokens)
        {
            if (Root(token.Word) is > 0 and var node && Array.Exists(_terms[node], term => term.Class == termClass))
                count++;
        }

        return count;
    }

    private int Root(int word) => word < _roots.Length ? _roots[word] : 0;

    private static void Keep(ImmutableArray<TermHit>.Builder hits, int from, TermHit hit)
    {
        for (var i = hits.Count - 1; i >= from; i--)
        {
            // A longer term of the same class replaces the shorter; of two readings of one form both stay.
            if (hits[i].Term.Class == hit.Term.Class && hits[i].Count < hit.Count)
                hits.RemoveAt(i);
        }

        hits.Add(hit);
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
