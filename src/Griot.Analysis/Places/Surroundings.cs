using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;

namespace Griot.Analysis.Places;

/// <summary>Ties a name to the place named right behind it as its surroundings: "Koumbri (région du Nord)", "X, near Y", "X, in the Y region".</summary>
internal readonly ref struct Surroundings(ReadOnlySpan<Token> tokens, PlaceCues cues)
{
    private const int LongestGap = 14;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly PlaceCues _cues = cues;

    public void Link(List<PlaceCandidate> candidates)
    {
        for (var i = 0; i + 1 < candidates.Count; i++)
        {
            var (inner, outer) = (candidates[i], candidates[i + 1]);
            if (inner.Sentence != outer.Sentence || inner.Country is not null || outer.IsPartOfActor || outer.Start - inner.Next > LongestGap
                || !IsWider(outer) || !(Leads(inner.Next, outer) || IsApposition(candidates, i)))
                continue;
            inner.Surroundings = outer;
            outer.SurroundingOf = inner;
        }
    }

    /// <summary>Whether only words of place stand between the two.</summary>
    private bool Leads(int first, PlaceCandidate outer)
    {
        var (marks, relations) = (0, 0);
        for (var at = first; at < outer.Start;)
        {
            if (_cues.From(TermClass.PlaceRelations, at) is { } relation)
            {
                if (relation.Term.Value is PlaceWords.And or PlaceWords.Between or PlaceWords.Axis or PlaceWords.From or PlaceWords.To or PlaceWords.None
                    && !(relation.Term.Value == PlaceWords.From && outer.Context.HasDistance))
                    return false;
                relations += relation.Term.Value is PlaceWords.Of or PlaceWords.Article or PlaceWords.Adjective ? 0 : 1;
                at = relation.Next;
            }
            else if (_cues.From(TermClass.PlaceNouns, at) is { Term.Value: not PlaceWords.Office } noun)
                (at, relations) = (noun.Next, relations + 1);
            else if (_cues.From(TermClass.Bearings, at) is { } bearing)
                at = bearing.Next;
            else if (_tokens[at].Kind == TokenKind.Punctuation && (char)_tokens[at].Number is '(' or '[' or ',' or '/' or '#')
            {
                marks += (char)_tokens[at].Number is '(' or '[' ? 2 : 1;
                at++;
            }
            else if (_tokens[at].Kind == TokenKind.Number || _cues.IsCountry(at) || _tokens[at].Glue is TokenGlue.Apostrophe)
                at++;
            else
                return false;
        }

        // "Gao, Mopti and Ségou" is a list; "Koumbri (Nord)" and "Boni, Mopti region" are not.
        return relations > 0 || marks >= 2 || (marks > 0 && (outer.Suffix is not null || outer.Country is not null));
    }

    /// <summary>"in Birnin Gwari, Kaduna.": an unknown name and a known one behind a comma, and no list of names.</summary>
    private bool IsApposition(List<PlaceCandidate> candidates, int at)
    {
        var (inner, outer) = (candidates[at], candidates[at + 1]);
        if (!inner.IsUnknown || inner.Context.Relation != PlaceWords.In || inner.Context.Office || outer.Start - inner.Next != 1 || !IsComma(inner.Next) || outer.Names.Count == 0)
            return false;
        return at + 2 >= candidates.Count || candidates[at + 2].Sentence != outer.Sentence || candidates[at + 2].Start - outer.Next > 2;
    }

    private bool IsComma(int at) => _tokens[at].Kind == TokenKind.Punctuation && (char)_tokens[at].Number == ',';

    private static bool IsWider(PlaceCandidate outer) => outer.Names.Count > 0 || outer.Country is not null || outer.Context.Noun is not null || outer.Suffix is not null;
}
