using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Tolls;

/// <summary>Reads the tolls of one sentence. Each number is counted once.</summary>
internal sealed class TollClause(AnnotatedReport report, Sentence sentence, ImmutableArray<Party> parties, ImmutableArray<Quantity> quantities)
{
    /// <summary>How far a subject may stand from its verb, over a relative clause.</summary>
    private const int FarthestSubject = 22;
    private const int FarthestObject = 4;

    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly TermIndex _terms = report.Terms;
    private readonly Phrases _phrases = new(report);
    private readonly HashSet<int> _used = [];
    private readonly List<TollMention> _tolls = [];

    public IReadOnlyList<TollMention> Tolls => _tolls;

    public void Read(TermHit harm)
    {
        var space = harm.Term.Value.IndexOf(' ', StringComparison.Ordinal);
        var measure = Names.Parse<TollMeasure>(harm.Term.Value[..space]);
        switch (harm.Term.Value[(space + 1)..])
        {
            case "verb":
                ReadVerb(harm, measure, null);
                break;
            case "neutralise":
                ReadVerb(harm, measure, PersonKind.Militants);
                break;
            case "intr":
                ReadSubject(harm, measure, harm.First);
                break;
            case "noun":
                ReadNoun(harm, measure);
                break;
            case "of" or "toll":
                ReadObject(harm, measure, bare: false);
                break;
            default:
                break;
        }
    }

    private void ReadVerb(TermHit harm, TollMeasure measure, PersonKind? usual)
    {
        var before = _tolls.Count;
        ReadVerb(harm, measure);
        for (var i = before; i < _tolls.Count; i++)
        {
            if (usual is { } who && _tolls[i].Who == PersonKind.All)
                _tolls[i] = _tolls[i] with { Who = who };
        }
    }

    private void ReadVerb(TermHit harm, TollMeasure measure)
    {
        var auxiliary = _phrases.Auxiliary(harm.First, sentence.First, out var verbStart);
        if (auxiliary == "be")
        {
            if (!ReadSubject(harm, measure, verbStart))
                ReadNoun(harm, measure);
            return;
        }

        if (ReadObject(harm, measure, bare: auxiliary == "have" || measure is TollMeasure.Killed or TollMeasure.Abducted))
            return;
        if (auxiliary is null && !ReadNoun(harm, measure))
            ReadSubject(harm, measure, harm.First);
    }

    /// <summary>Those named right after the harm, and those joined to them: "killing five soldiers and two civilians".</summary>
    private bool ReadObject(TermHit harm, TollMeasure measure, bool bare)
    {
        if (FirstAfter(harm.Next, FarthestObject) is not { } counted)
            return false;
        if (counted.Party is { Count: null } party && !party.IsNone && !(bare && party.IsBarePlural && !party.IsObject))
            return false;
        if (IsCountedByOther(counted, harm))
            return false;
        Add(harm, measure, counted);
        AddJoined(harm, measure, counted, forward: true);
        AddParts(harm, measure, counted.Next);
        return true;
    }

    private bool ReadSubject(TermHit harm, TollMeasure measure, int verbStart)
    {
        if (LastBefore(verbStart, FarthestSubject) is not { } counted)
            return false;
        if (counted.Party is { Count: null, IsNone: false, IsBarePlural: false })
            return false;
        Add(harm, measure, counted);
        AddJoined(harm, measure, counted, forward: false);
        AddParts(harm, measure, harm.Next);
        if (counted.Next < verbStart)
            AddParts(harm, measure, counted.Next);
        return true;
    }

    /// <summary>A number right before the word: "nine dead", "03 morts", "nine wounded soldiers", "three soldiers dead".</summary>
    private bool ReadNoun(TermHit harm, TollMeasure measure)
    {
        if (_terms.EndingAt(harm.First, TermClass.Grammar, "none") is { } none && none.First >= sentence.First
            && measure is TollMeasure.Killed && harm.Count == 1)
        {
            var who = SideOf(harm.Next)?.Who ?? PersonKind.All;
            AddToll(new(none.First, harm.Next, harm.First, measure, who, CountRange.Exactly(0), null) { IsNone = true });
            return true;
        }

        var before = LastBefore(harm.First, 3);
        if (before is not { } counted || (counted.Party is { Count: null, IsNone: false }))
            return false;
        if (counted.Party is null && FirstAfter(harm.Next, 1) is { Party: { Count: null } after } && !after.IsObject && !_used.Contains(after.Head))
        {
            // "nine wounded soldiers": the noun after says who.
            counted = counted with { Party = after, Next = after.Next };
        }

        Add(harm, measure, counted, SideOf(Math.Max(counted.Next, harm.Next)));
        AddParts(harm, measure, Math.Max(counted.Next, harm.Next));
        return true;
    }

    /// <summary>"five soldiers killed and seven wounded": a bare number is of those counted before it in the sentence.</summary>
    private PersonKind Inherited()
    {
        var who = PersonKind.All;
        foreach (var toll in _tolls)
        {
            if (toll.IsPart || toll.IsNone)
                continue;
            if (who != PersonKind.All && toll.Who != who)
                return PersonKind.All;
            who = toll.Who;
        }

        return who;
    }

    /// <summary>A side named for the whole sentence: "Côté ami : ...", "nine dead and a dozen wounded on the army side".</summary>
    private Party? SideOfSentence()
    {
        foreach (var party in parties)
        {
            for (var at = party.First - 1; at >= Math.Max(sentence.First, party.First - 3); at--)
            {
                if (_terms.EndingAt(at + 1, TermClass.Grammar, "side-open") is not null)
                    return party;
            }
        }

        return null;
    }

    private void Add(TermHit harm, TollMeasure measure, Counted counted, Party? side = null)
    {
        if (counted.Quantity is { } quantity && !_used.Add(quantity.First))
            return;
        if (counted.Quantity is null && counted.Party is { } bare && !_used.Add(bare.Head))
            return;
        var who = counted.Party is { } party ? party.Who : side?.Who ?? PersonKind.All;
        if (who == PersonKind.All && side is not null)
            who = side.Who;
        if (who == PersonKind.All && (counted.Party is null || IsOthers(counted.Party)))
            who = SideOfSentence()?.Who ?? Inherited();
        var none = counted.Party?.IsNone == true;
        var count = none ? CountRange.Exactly(0) : counted.Quantity?.Count ?? CountRange.AtLeast(2);
        AddToll(new(Math.Min(counted.First, harm.First), Math.Max(counted.Next, harm.Next), harm.First, measure, who, count, counted.Party ?? side)
        {
            IsNone = none,
            IsBarePlural = !none && counted.Quantity is null,
        });
    }

    /// <summary>"six others", "plusieurs autres": of the same kind as those before.</summary>
    private bool IsOthers(Party party) => _terms.FirstIn(party.First, party.Next, TermClass.Grammar, "other") is not null;

    private void AddToll(TollMention toll)
    {
        var earlier = _terms.FirstIn(Math.Max(sentence.First, toll.First - 14), toll.First + 1, TermClass.Superseding) is not null
            || _terms.EndingAt(toll.First, TermClass.Superseding) is not null;
        _tolls.Add(toll with { IsEarlier = earlier });
    }

    private void AddJoined(TermHit harm, TollMeasure measure, Counted counted, bool forward)
    {
        for (var limit = 0; limit < 6; limit++)
        {
            var next = forward ? JoinedAfter(counted.Next) : JoinedBefore(counted.First);
            if (next is not { } joined || (joined.Party is { Count: null }) || (joined.Party is null && forward) || (forward && IsCountedByOther(joined, harm)))
                return;
            Add(harm, measure, joined);
            counted = joined;
        }
    }

    /// <summary>"including 12 soldiers", "dont 6 Russes": a part of the toll, kept when it has a kind of its own.</summary>
    private void AddParts(TermHit harm, TollMeasure measure, int from)
    {
        for (var at = from; at < Math.Min(from + 3, sentence.Next); at++)
        {
            if (!_terms.Is(at, TermClass.Grammar, "including"))
                continue;
            var start = _terms.At(at, TermClass.Grammar)!.Value.Next;
            var part = FirstAfter(start, 2);
            while (part is { Party: { Count: not null, IsDemographic: false } party } counted && party.Who != PersonKind.All)
            {
                if (IsCountedByOther(counted, harm))
                    return;
                var before = _tolls.Count;
                Add(harm, measure, counted);
                if (_tolls.Count > before)
                    _tolls[^1] = _tolls[^1] with { IsPart = true };
                part = JoinedAfter(counted.Next);
            }

            return;
        }
    }

    /// <summary>Whether another word of harm right after the noun claims it: "killing five, two wounded".</summary>
    private bool IsCountedByOther(Counted counted, TermHit harm)
    {
        if (counted.Next >= sentence.Next || counted.First < harm.First)
            return false;
        foreach (var hit in _terms.At(counted.Next))
        {
            if (hit.Term.Class == TermClass.Harm && hit.First != harm.First && hit.Term.Value.EndsWith("noun", StringComparison.Ordinal))
                return true;
        }

        return _terms.Is(counted.Next, TermClass.Grammar, "be")
            && _terms.FirstIn(counted.Next + 1, counted.Next + 4, TermClass.Harm) is not null;
    }

    private Counted? JoinedAfter(int at)
    {
        var joined = false;
        while (at < sentence.Next && (_phrases.IsMark(at, ',') || _terms.Is(at, TermClass.Grammar, "and")))
        {
            joined = true;
            at = _terms.At(at, TermClass.Grammar)?.Next ?? at + 1;
        }

        return joined ? FirstAfter(at, 1) : null;
    }

    private Counted? JoinedBefore(int at)
    {
        at--;
        var joined = false;
        while (at > sentence.First && (_phrases.IsMark(at, ',') || _terms.Is(at, TermClass.Grammar, "and")))
        {
            joined = true;
            at--;
        }

        return joined ? LastBefore(at + 1, 1) : null;
    }

    /// <summary>"on the army side", "côté FAMa", "among the soldiers": whose dead they are.</summary>
    private Party? SideOf(int at)
    {
        for (var i = at; i < Math.Min(at + 2, sentence.Next); i++)
        {
            if (_terms.At(i, TermClass.Grammar) is { Term.Value: "side-open" or "among" } opening)
                return parties.FirstOrDefault(party => party.First >= opening.Next && party.First <= opening.Next + 2);
        }

        return parties.FirstOrDefault(party => party.First >= at && party.First <= at && party.Count is null && !party.IsObject);
    }

    private Counted? FirstAfter(int at, int farthest)
    {
        for (var token = at; token <= Math.Min(at + farthest, sentence.Next - 1); token++)
        {
            if (parties.FirstOrDefault(party => party.First == token) is { } party)
                return new(party.First, party.Next, party, party.Count);
            if (quantities.FirstOrDefault(quantity => quantity.First == token) is { } quantity && quantity.Kind != QuantityKind.Article && CountsPeople(quantity))
                return new(quantity.First, quantity.Next, null, quantity);
            if (token < sentence.Next && !IsLight(token))
                return null;
        }

        return null;
    }

    private Counted? LastBefore(int at, int farthest)
    {
        for (var token = at - 1; token >= Math.Max(sentence.First, at - farthest); token--)
        {
            if (parties.LastOrDefault(party => party.Next == token + 1) is { } party)
            {
                if (IsPart(party))
                {
                    token = party.First;
                    continue;
                }

                if (party.Count is not null || party.IsNone || party.IsBarePlural)
                    return new(party.First, party.Next, party, party.Count);
                token = party.First;
                continue;
            }

            if (quantities.LastOrDefault(quantity => quantity.Next == token + 1) is { } quantity && quantity.Kind != QuantityKind.Article && CountsPeople(quantity))
                return new(quantity.First, quantity.Next, null, quantity);
            if (_terms.At(token, TermClass.Harm) is not null || (_tokens[token].Kind == TokenKind.Punctuation && (char)_tokens[token].Number is ';' or ':'))
                return null;
        }

        return null;
    }

    /// <summary>A bare number counts people unless another noun follows it: "14 villages", "23 granaries".</summary>
    private bool CountsPeople(Quantity quantity)
    {
        var next = quantity.Next;
        if (next >= sentence.Next || _tokens[next].Kind != TokenKind.Word)
            return next >= sentence.Next || (char)_tokens[next].Number is not ('%' or '$' or '€' or '/');
        foreach (var hit in _terms.At(next))
        {
            if (hit.Term.Class is TermClass.Harm or TermClass.Grammar or TermClass.Speech or TermClass.Nationalities or TermClass.Superseding)
                return true;
        }

        return false;
    }

    /// <summary>"including nine children": a part, never the whole.</summary>
    private bool IsPart(Party party) =>
        _terms.EndingAt(party.First, TermClass.Grammar, "including") is not null
        || (party.IsDemographic && _phrases.IsGrammar(party.First - 1, "including"));

    /// <summary>Words that may stand between a verb and its object.</summary>
    private bool IsLight(int token)
    {
        if (_tokens[token].Kind != TokenKind.Word)
            return (char)_tokens[token].Number is '"' or '\'' or ':' or '«';
        return !_tokens[token].IsCapitalised && _terms.At(token, TermClass.Harm) is null
            && _terms.At(token, TermClass.Grammar) is not { Term.Value: "and" or "relative" or "after" or "by" };
    }

    private readonly record struct Counted(int First, int Next, Party? Party, Quantity? Quantity);
}
