using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Tolls;

/// <summary>Tolls told by other words than a verb of harm: another figure of the same toll, wounds that were sustained, people on the move.</summary>
internal sealed partial class TollClause
{
    /// <summary>Fewer who walk somewhere are travellers, not a flight.</summary>
    private const int FewestOnTheMove = 50;
    private const int FarthestSign = 7;

    /// <summary>"A local association puts the number at 28", "la Croix-Rouge parle de 31": another figure of the toll told last.</summary>
    /// <param name="revised">The words replace the figure told before: "raised that to six".</param>
    public void ReadTold(TermHit words, bool revised)
    {
        if (people.After(words.Next, 2, sentence) is not { Quantity: { Kind: not QuantityKind.Article } } counted || IsTaken(counted))
            return;
        if (_terms.At(counted.Next, TermClass.Harm) is not null || _terms.At(counted.Next, TermClass.Nationalities) is not null || _phrases.IsGrammar(counted.Next, "of"))
            return;
        var same = _tolls.FindLast(toll => toll.Next <= words.First && !toll.IsPart) ?? told.Nearest(counted.Count);
        // "They list 17 names": those on such a list are dead.
        if (same is null && _phrases.IsGrammar(counted.Next, "names"))
        {
            if (Take(counted))
                AddToll(new(words.First, counted.Next, words.First, TollMeasure.Killed, PersonKind.All, counted.Count, null) { IsGeneral = true });
            return;
        }

        if (same is null || same.IsNone || (counted.Party is { } party && !IsHarmWord(party) && (party.Who != same.Who || party.Who == PersonKind.Civilians)) || !Take(counted))
            return;
        // "The prefect was taken ... there were five of them": those with him may be anybody.
        var other = same.IsSingle && counted.Count.Low > 1 && counted.Party is null;
        AddToll(new(words.First, counted.Next, words.First, same.Measure, other ? PersonKind.All : same.Who, counted.Count, counted.Party ?? (other ? null : same.Party))
        {
            IsGeneral = other || same.IsGeneral || same.Party is null,
        });
        if (revised && _tolls.IndexOf(same) is >= 0 and var replaced)
            _tolls[replaced] = same with { IsEarlier = true };
    }

    /// <summary>"the army speaks of 35 enemies killed, the rebels of 29": the second speaker's figure of the same toll.</summary>
    public void ReadGapped()
    {
        for (var i = _tolls.Count - 1; i >= 0; i--)
        {
            var at = AfterSide(_tolls[i].Next);
            if (!_phrases.IsMark(at, ',') && !_phrases.IsMark(at, ';') && !_phrases.IsGrammar(at, "and"))
                continue;
            at++;
            if (ReadOtherSide(_tolls[i], at))
                continue;
            if (at < sentence.Next && _phrases.IsGrammar(at, "article"))
                at++;
            if (ReadRival(_tolls[i], at))
                continue;
            if (people.PartyAt(at) is not { Count: null or { Kind: QuantityKind.Article } } speaker || ReadLostToo(_tolls[i], speaker) || !(_phrases.IsGrammar(speaker.Next, "of") || _phrases.IsGrammar(speaker.Next, "onto") || _phrases.IsGrammar(speaker.Next, "on"))
                || people.After(speaker.Next + 1, 1, sentence) is not { Party: null, Quantity: { Kind: QuantityKind.Number } } counted || IsTaken(counted)
                || (counted.Next < sentence.Next && _tokens[counted.Next].Kind == TokenKind.Word))
                continue;
            if (Take(counted))
                AddToll(_tolls[i] with { First = counted.First, Next = counted.Next, Count = counted.Count, IsEarlier = false });
        }
    }

    /// <summary>"seven dead on the army side and eleven on the side of the attackers".</summary>
    private bool ReadOtherSide(TollMention one, int at)
    {
        if (people.After(at, 0, sentence) is not { Party: null, Quantity.Kind: QuantityKind.Number } counted || IsTaken(counted))
            return false;
        foreach (var opening in _terms.At(counted.Next))
        {
            if (opening.Term is not { Class: TermClass.Grammar, Value: "side-open" or "among" } || PartyOfSide(opening) is not { Count: null } side || !Take(counted))
                continue;
            AddToll(one with { First = counted.First, Next = side.Next, Count = counted.Count, Who = side.Who, Party = side, IsEarlier = false, IsGeneral = false, IsInherited = false });
            return true;
        }

        return false;
    }

    private Party? PartyOfSide(TermHit opening)
    {
        for (var token = opening.First; token <= opening.Next + 2; token++)
        {
            if (people.PartyAt(token) is { } party)
                return party;
        }

        return null;
    }

    /// <summary>The token behind "on the army side", where that stands at a token.</summary>
    private int AfterSide(int at)
    {
        foreach (var opening in _terms.At(at))
        {
            if (opening.Term is { Class: TermClass.Grammar, Value: "side-open" or "among" } && PartyOfSide(opening) is { } party)
                return _phrases.IsGrammar(party.Next, "side-close") ? party.Next + 1 : party.Next;
        }

        return at;
    }

    /// <summary>"a death toll of 10", "the civilian toll at two": the number behind, and before it perhaps whose dead.</summary>
    private void ReadCount(TermHit harm, TollMeasure measure)
    {
        var before = _tolls.Count;
        if ((!ReadObject(harm, measure, bare: false) && !ReadRisen(harm, measure)) || people.PartyEndingAt(harm.First) is not { Count: null, Who: not PersonKind.All } whose)
            return;
        for (var i = before; i < _tolls.Count; i++)
        {
            if (_tolls[i].Party is null)
                _tolls[i] = _tolls[i] with { Who = whose.Who, IsGeneral = false };
        }
    }

    /// <summary>"the number of people who died in the raid has risen to 27", "le bilan de l'attaque est passé à 27": the number stands behind a verb.</summary>
    private bool ReadRisen(TermHit harm, TollMeasure measure)
    {
        for (var at = harm.Next; at < Math.Min(harm.Next + FarthestSubject, sentence.Next); at++)
        {
            if (_phrases.IsMark(at, ';') || _phrases.IsMark(at, ':'))
                return false;
            if (_terms.At(at, TermClass.Grammar) is not { Term.Value: "rises" } verb)
                continue;
            if (people.After(verb.Next, 2, sentence) is not { Quantity: { Kind: not QuantityKind.Article } } counted || IsTaken(counted))
                return false;
            Add(harm, measure, counted);
            return true;
        }

        return false;
    }

    /// <summary>"seventeen were rushed to the district hospital", "trois ont été évacués sur le CSPS": where they were taken says that they were hurt.</summary>
    private void ReadCare(TermHit harm, TollMeasure measure)
    {
        for (var at = harm.Next; at < Math.Min(harm.Next + FarthestSign, sentence.Next); at++)
        {
            if (_phrases.IsGrammar(at, "clinic"))
            {
                if (people.Before(SubjectEnd(harm), FarthestSubject, sentence, _passedOver) is { IsBarePlural: false, IsSingle: false } counted
                    && (counted.Party is null || !IsHarmWord(counted.Party)) && counted.Count.Low is > 1)
                    ReadSubject(harm, measure, SubjectEnd(harm));
                return;
            }

            if (_tokens[at].Kind == TokenKind.Punctuation && _tokens[at].Glue != TokenGlue.Apostrophe && !_phrases.IsMark(at, '’') && !_phrases.IsMark(at, '\''))
                return;
        }
    }

    /// <summary>"no civilian was harmed", "aucun civil n'a été touché": nobody harmed is nobody killed, too; those harmed were wounded.</summary>
    private void ReadHit(TermHit harm, TollMeasure measure)
    {
        var before = _tolls.Count;
        if (people.Before(SubjectEnd(harm), FarthestSubject, sentence, _passedOver) is { IsBarePlural: true } || !ReadSubject(harm, measure, SubjectEnd(harm)))
            return;
        for (var i = before; i < _tolls.Count; i++)
        {
            // "Nobody was struck" tells of blows, "no civilian was touched" of bombs.
            if (_tolls[i] is { IsNone: true, Who: not PersonKind.All })
                _tolls[i] = _tolls[i] with { Measure = TollMeasure.Killed };
        }
    }

    /// <summary>"Côté ami, néant", "Own losses: nil": a side and nothing.</summary>
    private void ReadNil(TermHit harm, TollMeasure measure)
    {
        var before = harm.First - 1;
        if (harm.Next < sentence.Next && _tokens[harm.Next].Kind == TokenKind.Word)
            return;
        if (before > sentence.First && (_phrases.IsMark(before, ',') || _phrases.IsMark(before, ':') || _phrases.IsMark(before, '–')) && SideOfSentence(harm.First) is { } side
            && people.PartyEndingAt(before) is { } said && said == side)
            AddNone(harm, measure, harm.First, side.Who);
    }

    /// <summary>"sustained various degrees of injuries", "souffrent de graves brûlures": the verb says little, its object that they were hurt.</summary>
    private void ReadSustained(TermHit harm, TollMeasure measure)
    {
        for (var at = harm.Next; at < Math.Min(harm.Next + FarthestSign, sentence.Next); at++)
        {
            if (_terms.At(at, TermClass.Harm) is { } sign)
            {
                if (sign.Term.Value is "wounded sign" or "wounded noun" or "wounded of")
                    ReadSubject(harm, measure, SubjectEnd(harm));
                return;
            }

            if (_tokens[at].Kind != TokenKind.Word || _phrases.IsGrammar(at, "relative") || people.PartyAt(at) is not null)
                return;
        }
    }

    /// <summary>"some 2,300 people made for the town", "un millier d'habitants ont rejoint la ville": words that tell a flight only of a crowd.</summary>
    private void ReadMoved(TermHit harm, TollMeasure measure)
    {
        if (people.Before(SubjectEnd(harm), FarthestSubject, sentence, _passedOver) is { Party: { Who: PersonKind.All or PersonKind.Civilians, IsObject: false }, Count.Low: >= FewestOnTheMove })
            ReadSubject(harm, measure, SubjectEnd(harm));
    }

    /// <summary>"il y a eu un mort", "one death", and "des blessés" where nothing else says how many.</summary>
    private void ReadOneOrSome(TermHit harm, TollMeasure measure)
    {
        var before = harm.First - 1;
        if (before < sentence.First || harm.Count > 1 || !IsNounAlone(harm.Next))
            return;
        if (people.ArticleEndingAt(harm.First) is { } article)
        {
            // "un mort dans ses rangs" is a toll of its own; "un mort" may be one of many.
            var count = _tolls.Count;
            Add(harm, measure, new(article.First, harm.Next, null, article), SideOf(harm.Next));
            if (_tolls.Count > count && _tolls[^1].Who != PersonKind.All)
                _tolls[^1] = _tolls[^1] with { IsSingle = false };
            return;
        }

        if (!_phrases.IsGrammar(before, "some") || !IsPredicate(before) || !_used.Add(harm.First))
            return;
        AddToll(new(before, harm.Next, harm.First, measure, SideOf(harm.Next)?.Who ?? SideOfSentence(before)?.Who ?? PersonKind.All, CountRange.AtLeast(2), null) { IsBarePlural = true, IsGeneral = true });
    }

    /// <summary>Whether nothing that could make the word an adjective follows it.</summary>
    private bool IsNounAlone(int next) =>
        next >= sentence.Next || _tokens[next].Kind != TokenKind.Word || _terms.At(next, TermClass.PlaceRelations) is not null
        || _terms.At(next, TermClass.Grammar) is { Term.Value: "and" or "on" or "among" or "side-open" or "after" or "including" or "own-side" or "be" };

    /// <summary>Whether "des" opens the sentence or follows "il y a", "a fait", or another toll: not the "des" of "la mort des otages".</summary>
    private bool IsPredicate(int at)
    {
        if (at == sentence.First || _phrases.IsGrammar(at - 1, "take") || _phrases.IsGrammar(at - 1, "have"))
            return true;
        if (_tokens[at - 1].Kind != TokenKind.Word && !_phrases.IsMark(at - 1, ','))
            return at - sentence.First <= 2;
        return (_phrases.IsMark(at - 1, ',') || _phrases.IsGrammar(at - 1, "and")) && _tolls.Count > 0 && _tolls[^1].Next == at - 1;
    }

    /// <summary>"who could not flee", "have not been released": what did not happen has no toll; that nobody was killed has one.</summary>
    private bool IsUndone(TermHit harm, TollMeasure measure)
    {
        if (measure is TollMeasure.Killed or TollMeasure.Wounded or TollMeasure.Missing)
            return false;
        for (var at = harm.First - 1; at >= Math.Max(sentence.First, harm.First - FarthestNegation); at--)
        {
            if (_phrases.IsGrammar(at, "not"))
                return _passedOver.Add(harm.First);
            if (_tokens[at].Kind != TokenKind.Word || people.PartyEndingAt(at + 1) is not null || _terms.At(at, TermClass.Harm) is not null)
                return false;
        }

        return false;
    }

    private const int FarthestNegation = 5;
}
