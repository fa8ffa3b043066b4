using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;

namespace Griot.Analysis.Tolls;

/// <summary>Finds the people or the number beside a word of harm.</summary>
internal sealed partial class CountedPeople
{
    /// <summary>Tokens between "including" and the last of those it lists.</summary>
    private const int LongestList = 10;
    private const int ShortestNoun = 5;

    private readonly ImmutableArray<Token> _tokens;
    private readonly TermIndex _terms;
    private readonly Phrases _phrases;
    private readonly MentionIndex<Party> _parties;
    private readonly MentionIndex<Quantity> _quantities;

    public CountedPeople(AnnotatedReport report)
    {
        (_tokens, _terms, _phrases) = (report.All<Token>(), report.Terms, new Phrases(report));
        _parties = new(report.All<Party>(), _tokens.Length, party => party.First, party => party.Next);
        _quantities = new(report.All<Quantity>(), _tokens.Length, quantity => quantity.First, quantity => quantity.Next);
    }

    public Party? PartyAt(int first) => _parties.StartingAt(first);

    public Party? PartyEndingAt(int next) => _parties.EndingAt(next);

    /// <summary>Whether a number, with the words that bend it, starts at a token.</summary>
    public bool CountsAt(int first) => _quantities.StartingAt(first) is not null;

    /// <summary>The "a" or "un" right before a token.</summary>
    public Quantity? ArticleEndingAt(int next) =>
        _quantities.EndingAt(next) is { Kind: QuantityKind.Article } article ? article : null;

    public static Counted Of(Party party) => new(party.First, party.Next, party, party.Count);

    /// <summary>The first people or number at or soon after a token, over small words.</summary>
    public Counted? After(int at, int farthest, Sentence sentence)
    {
        for (var token = at; token <= Math.Min(at + farthest, sentence.Next - 1); token++)
        {
            // "killed and more than ten missing": the modifier took the "and".
            if (_phrases.IsGrammar(token, "and"))
                return null;
            if (PartyAt(token) is { } party)
                return party.IsCollective || IsOfThing(party, sentence) ? null : Of(party);
            if (_quantities.StartingAt(token) is { } quantity && quantity.Kind != QuantityKind.Article && (CountsPeople(quantity, sentence) || (token == at && IsBeforePlace(quantity))))
                return new(quantity.First, quantity.Next, null, quantity);
            if (ClosingQuote(token, sentence) is { } closed)
                (token, at) = (closed, closed);
            else if (!IsLight(token) && !IsPlaceName(token, at))
                return null;
        }

        return null;
    }

    /// <summary>"killed four Colombian geologists": right behind a verb of harm a counted noun that no list knows is people; things and animals are listed.</summary>
    public Counted? UnknownAt(int at)
    {
        if (_quantities.StartingAt(at) is not { Kind: QuantityKind.Number } quantity)
            return null;
        var noun = quantity.Next;
        if (noun < _tokens.Length && _terms.At(noun, TermClass.Nationalities) is { } nation)
            noun = nation.Next;
        if (noun >= _tokens.Length || _tokens[noun] is not { Kind: TokenKind.Word, IsCapitalised: false, Glue: TokenGlue.Space } || _tokens[noun].Length < ShortestNoun || _terms.At(noun).Length > 0)
            return null;
        return new(quantity.First, noun + 1, null, quantity);
    }

    /// <summary>"three survivors, including one in a critical state": the one of whom the word is said.</summary>
    public Counted? OneOfThemBefore(int at) =>
        ArticleEndingAt(at) is { } one && _terms.EndingAt(one.First, TermClass.Grammar, "including") is not null ? new(one.First, one.Next, null, one) : null;

    /// <summary>"six people, four of them on foot, died": a part set off by commas is not the subject.</summary>
    private bool IsPartAside(Quantity quantity, int at)
    {
        var before = quantity.First - 1;
        if (_terms.EndingAt(quantity.First, TermClass.Grammar, "including") is { } including)
            before = including.First - 1;
        else if (!_terms.Is(quantity.Next, TermClass.Grammar, "of-them"))
            return false;
        if (!_phrases.IsMark(before, ','))
            return false;
        for (var token = quantity.Next; token < at; token++)
        {
            if (_phrases.IsMark(token, ','))
                return true;
        }

        return false;
    }

    /// <summary>The nearest people with a count, or the nearest bare number, before a token; a noun that hangs on another ("of a trader") only when nothing else is there.</summary>
    /// <param name="over">Words of harm that do not end the search.</param>
    public Counted? Before(int at, int farthest, Sentence sentence, HashSet<int> over)
    {
        Counted? fallback = null;
        for (var token = at - 1; token >= Math.Max(sentence.First, at - farthest); token--)
        {
            token = OverBrackets(token, sentence);
            if (PartyEndingAt(token + 1) is { } party)
            {
                var counted = Of(party);
                token = party.First;
                if (IsPart(party) || IsOwner(party) || IsInName(party, sentence) || IsOfThing(party, sentence) || !counted.IsStated || (counted.IsBarePlural && party.IsDemographic))
                    continue;
                if (counted.IsBarePlural && WholeOf(party) is { } whole)
                    return whole;
                if (!IsComplement(party, sentence))
                    return counted;
                if (!counted.IsSingle && !counted.IsBarePlural)
                    fallback ??= counted;
                continue;
            }

            if (_quantities.EndingAt(token + 1) is { } quantity && quantity.Kind != QuantityKind.Article && CountsPeople(quantity, sentence))
            {
                if (IsPartAside(quantity, at))
                {
                    token = quantity.First;
                    continue;
                }

                return PartyAt(quantity.First) is { } covering && !(covering.IsNamed && covering.Next > at) ? Of(covering) : new(quantity.First, quantity.Next, null, quantity);
            }

            if (_terms.At(token, TermClass.Harm) is { } harm && !over.Contains(token) && !harm.Term.Value.EndsWith(" after", StringComparison.Ordinal))
                return fallback;
            if (_phrases.IsMark(token, ';') || _phrases.IsMark(token, ':'))
                return fallback;

        }

        return fallback;
    }

    /// <summary>"12 voyageurs (10 femmes, 2 bébés) capturés": what stands in brackets, or quoted behind a comma, is not the subject.</summary>
    private int OverBrackets(int at, Sentence sentence)
    {
        if (_phrases.IsMark(at, '"') || _phrases.IsMark(at, '»') || _phrases.IsMark(at, '”'))
        {
            for (var token = at - 1; token > Math.Max(sentence.First, at - 10); token--)
            {
                if (_phrases.IsMark(token, '"') || _phrases.IsMark(token, '«') || _phrases.IsMark(token, '“'))
                    return _phrases.IsMark(token - 1, ',') ? token : at;
            }
        }

        if (!_phrases.IsMark(at, ')') || _quantities.EndingAt(at + 1) is not null)
            return at;
        for (var token = at - 1; token >= Math.Max(sentence.First, at - 12); token--)
        {
            if (_phrases.IsMark(token, '('))
                return token;
        }

        return at;
    }

    /// <summary>Those joined by "and" or a comma right after.</summary>
    public Counted? JoinedAfter(int at, Sentence sentence, bool semicolon = false)
    {
        var joined = false;
        at = OverName(at, sentence);
        while (at < sentence.Next && IsJoint(at, semicolon, out var next))
            (joined, at) = (true, next);
        return joined ? After(at, 1, sentence) : null;
    }

    /// <summary>Those joined by "and" right before, or by a comma where "and" came already.</summary>
    public Counted? JoinedBefore(int at, Sentence sentence, bool comma)
    {
        at--;
        if (at > sentence.First && (_phrases.IsGrammar(at, "article") || _phrases.IsGrammar(at, "one")) && !_phrases.IsMark(at, ','))
            at--;
        var joined = false;
        for (; at > sentence.First && (_phrases.IsMark(at, ',') || _terms.EndingAt(at + 1, TermClass.Grammar, "and") is not null); at--)
        {
            if (!joined && !comma && _phrases.IsMark(at, ','))
                return null;
            joined = true;
        }

        if (!joined)
            return null;
        // "thirty soldiers, including seven officers, and a cook"
        if (PartyEndingAt(at + 1) is { } part && _terms.EndingAt(part.First, TermClass.Grammar, "including") is { } including && _phrases.IsMark(including.First - 1, ','))
            at = including.First - 2;
        return PartyEndingAt(at + 1) is { } party && Of(party).IsStated && !IsPart(party) ? Of(party)
            : _quantities.EndingAt(at + 1) is { } quantity && quantity.Kind != QuantityKind.Article && CountsPeople(quantity, sentence)
                ? new(quantity.First, quantity.Next, null, quantity) : null;
    }

    /// <summary>The people, whatever their number, that stand last before a token: the subject of "lost two men".</summary>
    public Party? SubjectBefore(int at, int farthest, Sentence sentence)
    {
        for (var token = at; token > Math.Max(sentence.First, at - farthest); token--)
        {
            if (PartyEndingAt(token) is { } party)
                return party;
        }

        return null;
    }

    /// <summary>"including nine children": a part, never the whole.</summary>
    public bool IsPart(Party party) =>
        _terms.EndingAt(party.First, TermClass.Grammar, "including") is not null || _phrases.IsGrammar(party.First - 1, "including")
        || _terms.FirstIn(party.First, party.Next, TermClass.Grammar, "of-them") is not null
        || IsListedPart(party.First) || (party.Count is not null && _phrases.IsMark(party.First - 1, ',') && _phrases.IsGrammar(party.Next, "including") && _phrases.IsMark(party.Next + 2, ','));

    /// <summary>"including five women and three children": the last of those listed.</summary>
    private bool IsListedPart(int first)
    {
        if (!_phrases.IsGrammar(first - 1, "and"))
            return false;
        for (var at = first - 2; at >= Math.Max(0, first - LongestList); at--)
        {
            if (_phrases.IsGrammar(at, "including"))
                return true;
            if (_tokens[at].Kind == TokenKind.Punctuation || _terms.At(at, TermClass.Harm) is not null || _terms.At(at, TermClass.Speech) is not null
                || _phrases.IsGrammar(at, "be") || _phrases.IsGrammar(at, "have") || _phrases.IsGrammar(at, "and"))
                return false;
        }

        return false;
    }

    /// <summary>"a guard vehicle", "two army air strikes": the noun only says whose thing it is.</summary>
    private bool IsOfThing(Party party, Sentence sentence) =>
        party.Next < sentence.Next && _tokens[party.Next].Kind == TokenKind.Word && (party.IsSingle || party.Count?.Kind == QuantityKind.Article || party.IsObject || party.IsNamed) && !IsPossessed(party.Next)
        && (_terms.At(party.Next, TermClass.Items) is not null
            || (party.Count is { Kind: not QuantityKind.Article } && _terms.At(party.Next, TermClass.Acts) is { } act && act.Term.Value.EndsWith(" noun", StringComparison.Ordinal)));

    private bool IsPossessed(int token) => _tokens[token].Glue is TokenGlue.Apostrophe;

    /// <summary>"a gift of the army's projects": an owner without a number harms and suffers nothing.</summary>
    private bool IsOwner(Party party) =>
        party.Count is null && party.Next < _tokens.Length && _tokens[party.Next] is { Kind: TokenKind.Word, Glue: TokenGlue.Apostrophe, Length: 1 };

    /// <summary>"the NGO Desert Nomads": a capital behind a capital is part of a name.</summary>
    private bool IsInName(Party party, Sentence sentence) =>
        party.Count is null && party.First > sentence.First && _tokens[party.First].IsCapitalised
        && _tokens[party.First - 1] is { Kind: TokenKind.Word, IsCapitalised: true } && sentence.Section == SectionKind.Body;

    /// <summary>Where a short quoted aside that counts nobody closes: "freed « out of mercy » 12 travellers".</summary>
    private int? ClosingQuote(int at, Sentence sentence)
    {
        if (_tokens[at] is not { Kind: TokenKind.Punctuation, Number: '«' or '"' or '“' })
            return null;
        for (var token = at + 1; token < Math.Min(at + 12, sentence.Next); token++)
        {
            if (PartyAt(token) is not null || _quantities.StartingAt(token) is not null)
                return null;
            if (_tokens[token] is { Kind: TokenKind.Punctuation, Number: '»' or '"' or '”' })
                return token;
        }

        return null;
    }

    private bool IsJoint(int at, bool semicolon, out int next)
    {
        next = at + 1;
        if (_phrases.IsMark(at, ',') || (semicolon && _phrases.IsMark(at, ';')))
            return true;
        if (!_phrases.IsGrammar(at, "and"))
            return false;
        next = _terms.At(at, TermClass.Grammar)!.Value.Next;
        return true;
    }

    /// <summary>Whether a party hangs on a noun or a preposition before it ("a bus of a trader", "by gunmen").</summary>
    private bool IsComplement(Party party, Sentence sentence)
    {
        var at = party.First - 1;
        if (at >= sentence.First && (_phrases.IsGrammar(at, "article") || _phrases.IsGrammar(at, "one")) && !_phrases.IsGrammar(at, "of"))
            at--;
        if (at < sentence.First || _phrases.IsGrammar(at, "and"))
            return false;
        return _phrases.IsGrammar(at, "of") || _phrases.IsGrammar(at, "by") || _phrases.IsGrammar(at, "from") || _phrases.IsGrammar(at, "with")
            || _phrases.IsGrammar(at, "for") || _phrases.IsGrammar(at, "on") || _phrases.IsGrammar(at, "linked")
            || _terms.EndingAt(at + 1, TermClass.PlaceRelations) is { Term.Value: not "the" and not "and" and not "none" } || _terms.EndingAt(at + 1, TermClass.Grammar, "by") is not null;
    }

    /// <summary>A bare number counts people unless a thing follows it: "14 villages", "23 granaries".</summary>
    private bool CountsPeople(Quantity quantity, Sentence sentence)
    {
        var next = quantity.Next;
        if (next >= sentence.Next || _tokens[next].Kind != TokenKind.Word)
            return next >= sentence.Next || (char)_tokens[next].Number is not ('%' or '$' or '€' or '/');
        foreach (var hit in _terms.At(next))
        {
            if (hit.Term is { Class: TermClass.Grammar, Value: "side-close" or "linked" })
                return false;
            if (hit.Term is { Class: TermClass.Grammar, Value: "of" } && IsOfThings(hit.Next, sentence))
                return false;
            if (hit.Term.Class is TermClass.Harm or TermClass.Grammar or TermClass.Speech or TermClass.Nationalities or TermClass.Superseding)
                return true;
        }

        return IsUnknownPeople(next, sentence);
    }

    /// <summary>"gunmen killed ten in Logo", "two on Monday": right behind a word of harm such a number is of people.</summary>
    private bool IsBeforePlace(Quantity quantity) =>
        _terms.At(quantity.Next, TermClass.PlaceRelations) is { Term.Value: "in" or "on" or "near" } || _terms.At(quantity.Next + 1, TermClass.Weekdays) is not null;

    /// <summary>"one of the pick-ups", "une dizaine de villages".</summary>
    private bool IsOfThings(int at, Sentence sentence)
    {
        while (at < sentence.Next && _phrases.IsGrammar(at, "article"))
            at++;
        return at < sentence.Next && PartyAt(at) is null && _terms.At(at, TermClass.Harm) is null && IsThing(at);
    }

    /// <summary>"12 Dogon killed", "trois Nigérians tués": a noun that no list knows, right before a word of harm, is people; things and animals are listed.</summary>
    private bool IsUnknownPeople(int at, Sentence sentence)
    {
        for (var token = at; token < Math.Min(at + 4, sentence.Next); token++)
        {
            if (_terms.At(token, TermClass.Harm) is not null || (token > at && _phrases.IsGrammar(token, "be")))
                return token > at;
            if (_tokens[token].Kind != TokenKind.Word || IsThing(token))
                return false;
        }

        return false;
    }

    private bool IsThing(int token)
    {
        foreach (var hit in _terms.At(token))
        {
            if (hit.Term.Class is TermClass.Items or TermClass.PlaceNouns or TermClass.DateWords or TermClass.Units or TermClass.Acts or TermClass.Months
                or TermClass.Weekdays or TermClass.Circumstances or TermClass.Persons or TermClass.ItemActions or TermClass.NumberWords)
                return true;
        }

        return false;
    }

    /// <summary>"arrested in Kadiolo 4 men": a name behind a word of place.</summary>
    private bool IsPlaceName(int token, int from) =>
        token > from && _tokens[token] is { Kind: TokenKind.Word, IsCapitalised: true }
        && (_terms.EndingAt(token, TermClass.PlaceRelations) is not null || _tokens[token].Glue is TokenGlue.Hyphen);

    /// <summary>Words that may stand between a verb and its object.</summary>
    private bool IsLight(int token)
    {
        if (_tokens[token].Kind != TokenKind.Word)
            return (char)_tokens[token].Number is '"' or '\'' or ':' or '«' or '»' or '“' or '”' or '‘' or '’';
        return !_tokens[token].IsCapitalised && _terms.At(token, TermClass.Harm) is null
            && _terms.At(token, TermClass.Grammar) is not { Term.Value: "and" or "relative" or "after" or "by" or "including" or "take" };
    }
}
