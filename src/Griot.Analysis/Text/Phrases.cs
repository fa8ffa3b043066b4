using System.Collections.Immutable;
using Griot.Analysis.Lexicons;

namespace Griot.Analysis.Text;

/// <summary>Small questions about the words around a verb that several annotators ask.</summary>
internal sealed class Phrases(AnnotatedReport report)
{
    private const int FarthestAuxiliary = 4;

    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly TermIndex _terms = report.Terms;

    /// <summary>The auxiliary before a verb, over adverbs: <c>be</c> for "have been badly wounded", "ont été blessés"; <c>have</c> for "ont tué"; else null.</summary>
    public string? Auxiliary(int verb, int first, out int start)
    {
        start = verb;
        string? found = null;
        for (var at = verb - 1; at >= first && at >= verb - FarthestAuxiliary; at--)
        {
            if (IsGrammar(at, "be") || IsGrammar(at, "have"))
            {
                found = found == "be" || IsGrammar(at, "be") ? "be" : "have";
                start = at;
            }
            else if (!IsGrammar(at, "not") && (found is not null || IsGrammar(at, "of") || IsGrammar(at, "to") || IsGrammar(at, "and") || _tokens[at].Kind != TokenKind.Word || _tokens[at].IsCapitalised || IsNominal(at)))
            {
                break;
            }
        }

        return found;
    }

    /// <summary>Whether a verb is negated: "did not kill", "n'ont pas attaqué".</summary>
    public bool IsNegated(int verb, int first)
    {
        for (var at = verb - 1; at >= first && at >= verb - FarthestAuxiliary; at--)
        {
            if (IsGrammar(at, "not") || IsGrammar(at, "none"))
                return true;
            if (_tokens[at].Kind != TokenKind.Word || IsNominal(at))
                return false;
        }

        return false;
    }

    public bool IsGrammar(int token, string value) => _terms.Is(token, TermClass.Grammar, value);

    public bool IsMark(int token, char mark) =>
        token >= 0 && token < _tokens.Length && _tokens[token].Kind == TokenKind.Punctuation && (char)_tokens[token].Number == mark;

    private bool IsNominal(int token)
    {
        foreach (var hit in _terms.At(token))
        {
            if (hit.Term.Class is TermClass.Persons or TermClass.Actors or TermClass.Items or TermClass.Harm)
                return true;
        }

        return _tokens[token].Kind == TokenKind.Number;
    }
}
