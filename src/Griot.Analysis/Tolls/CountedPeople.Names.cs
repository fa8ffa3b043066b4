using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;

namespace Griot.Analysis.Tolls;

/// <summary>People whose number or name stands apart from the noun that counts them.</summary>
internal sealed partial class CountedPeople
{
    /// <summary>The number at or soon after a token, over "at" and "to"; no noun may follow it.</summary>
    public Counted? NumberAfter(int at, int farthest, Sentence sentence)
    {
        for (var token = at; token <= Math.Min(at + farthest, sentence.Next - 1); token++)
        {
            if (_quantities.StartingAt(token) is { Kind: not QuantityKind.Article } quantity)
                return quantity.Next >= sentence.Next || _tokens[quantity.Next].Kind != TokenKind.Word || _terms.At(quantity.Next, TermClass.PlaceRelations) is not null
                    || _terms.At(quantity.Next, TermClass.Grammar) is not null || _terms.At(quantity.Next, TermClass.Harm) is not null ? new(quantity.First, quantity.Next, null, quantity) : null;
            if (_tokens[token].Kind != TokenKind.Word || PartyAt(token) is not null)
                return null;
        }

        return null;
    }

    /// <summary>"fourteen fighters, soldiers and volunteers, fell": the plural behind the comma says who those counted before it are.</summary>
    private Counted? WholeOf(Party last)
    {
        var at = last.First - 1;
        if (_phrases.IsGrammar(at, "and") && PartyEndingAt(at) is { Count: null, IsBarePlural: true } other)
            at = other.First - 1;
        return _phrases.IsMark(at, ',') && PartyEndingAt(at) is { Count: { Kind: not QuantityKind.Article } count, IsObject: false } whole && !IsPart(whole)
            ? new(whole.First, last.Next, last with { First = whole.First, Count = count, IsBarePlural = false }, count) : null;
    }

    /// <summary>"the village chief of Gorou and two of his sons": the name of whose chief he is.</summary>
    private int OverName(int at, Sentence sentence)
    {
        if (!_phrases.IsGrammar(at, "of"))
            return at;
        var next = at + 1;
        while (next < sentence.Next && next <= at + LongestName && _tokens[next] is { Kind: TokenKind.Word, IsCapitalised: true })
            next++;
        return next > at + 1 && PartyAt(at + 1) is null ? next : at;
    }

    private const int LongestName = 3;
}
