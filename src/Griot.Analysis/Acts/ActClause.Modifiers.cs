using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Acts;

/// <summary>Which parties of a clause are only part of what is said of another.</summary>
internal sealed partial class ActClause
{
    /// <summary>"Dan Na Ambassagou, a Dogon militia": the second says what the first is.</summary>
    private bool IsApposition(Party left, Party right) =>
        left.IsNamed && right.First == left.Next + 1 && _phrases.IsMark(left.Next, ',') && _phrases.IsGrammar(right.First, "one");

    /// <summary>"allied militias, the VDP, killed", "ses supplétifs, les VDP, ont tué": the second is the name of the first.</summary>
    private bool IsNaming(Party left, Party right) =>
        !left.IsNamed && right.IsNamed && right.Count is null && left.Who is not PersonKind.Civilians && _phrases.IsMark(left.Next, ',')
        && right.First is var first && (first == left.Next + 1 ? _phrases.IsGrammar(first, "article") : first == left.Next + 2 && _phrases.IsGrammar(first - 1, "article"))
        && (_phrases.IsMark(right.Next, ',') || right.Next >= _sentence.Next - 1);

    /// <summary>"Katiba Macina, which is part of JNIM, attacked": who stands in the relative clause is not the subject.</summary>
    private bool IsInRelativeClause(Party party, int verb)
    {
        if (!_phrases.IsMark(verb - 1, ',') || party.Next > verb - 1)
            return false;
        for (var at = party.First - 1; at > Math.Max(_sentence.First, verb - FarthestSubject); at--)
        {
            if (_phrases.IsMark(at, ','))
                return _phrases.IsGrammar(at + 1, "relative") && PartyEndingAt(at) is not null;
        }

        return false;
    }

    /// <summary>"the allegations of X according to which a market was hit": whose allegations they are, and no part of what they tell.</summary>
    private bool IsToldBy(Party party, int verb) =>
        _terms.FirstIn(party.Next, verb, TermClass.Speech, "none") is not null;

    /// <summary>Whether a party hangs on a preposition before it ("near soldiers", "at the camp").</summary>
    private bool IsComplement(Party party)
    {
        if (party.IsNamed)
            return false;
        var at = party.First;
        while (at > _sentence.First && _terms.EndingAt(at, TermClass.PlaceRelations) is { } before && before.First >= _sentence.First)
        {
            if (IsPlacing(before.Term.Value))
                return !_phrases.IsGrammar(at - 1, "of");
            if (before.Term.Value is not ("article" or "adjective"))
                return false;
            at = before.First;
        }

        return false;
    }

    /// <summary>"Passengers held by JNIM were freed": the second party belongs to what is said of the first.</summary>
    private bool IsAgentOfModifier(Party party)
    {
        var at = party.First - 1;
        while (at > _sentence.First && (_phrases.IsGrammar(at, "article") || _phrases.IsGrammar(at, "one")) && !_phrases.IsGrammar(at, "by"))
            at--;
        return at > _sentence.First && _phrases.IsGrammar(at, "by");
    }

    /// <summary>"Soldiers fighting separatists killed six": the second party belongs to what is said of the first.</summary>
    private bool IsObjectOfModifier(int i)
    {
        var at = _parties[i].First - 1;
        while (at > _sentence.First && (_phrases.IsGrammar(at, "article") || _phrases.IsGrammar(at, "one")))
            at--;
        return i > 0 && _parties[i - 1].Next == at && _tokens[at].Kind == TokenKind.Word && IsGerund(at) && _terms.At(at, TermClass.Grammar) is null;
    }
}
