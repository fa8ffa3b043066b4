using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Quantities;
using Griot.Model;

namespace Griot.Analysis.Tolls;

/// <summary>Tolls told by a word that looks back at another: "a second wounded", "as many hurt", "14 on the other side", "admits six dead".</summary>
internal sealed partial class TollClause
{
    private const int FarthestAdmission = 3;
    private const int FarthestOtherSide = 6;

    /// <summary>"another was wounded", "a second wounded", "une troisième est décédée".</summary>
    /// <param name="end">The token behind the words, if they are there: the verb or its auxiliary.</param>
    private bool ReadAnother(TermHit harm, TollMeasure measure, int end)
    {
        if (end - 1 < sentence.First)
            return false;
        if (_phrases.IsGrammar(end - 1, "another"))
            return AddOne(harm, measure, end - 1, end);
        return end - 2 >= sentence.First && IsAnotherOne(end - 2) && AddOne(harm, measure, end - 2, end);
    }

    /// <summary>"killing one soldier and wounding another", "en tuant un et en blessant un autre".</summary>
    private bool ReadAnotherAsObject(TermHit harm, TollMeasure measure)
    {
        var at = harm.Next;
        if (at < sentence.Next && _phrases.IsGrammar(at, "another") && IsNounAlone(at + 1))
            return AddOne(harm, measure, at, at + 1);
        return at + 1 < sentence.Next && IsAnotherOne(at) && IsNounAlone(at + 2) && AddOne(harm, measure, at, at + 2);
    }

    /// <summary>"un autre", "a second": an article and a word for one more.</summary>
    private bool IsAnotherOne(int at) =>
        people.ArticleEndingAt(at + 1) is not null && (_phrases.IsGrammar(at + 1, "other") || _terms.Has(at + 1, TermClass.Ordinals));

    private bool AddOne(TermHit harm, TollMeasure measure, int first, int next)
    {
        Add(harm, measure, new(first, next, null, new Quantity(first, next, CountRange.Exactly(1), 1, QuantityKind.Article)));
        return true;
    }

    /// <summary>"at least twenty dead and as many wounded", "autant de blessés".</summary>
    private bool ReadAsMany(TermHit harm, TollMeasure measure)
    {
        if (_terms.EndingAt(harm.First, TermClass.Grammar, "as-many") is not { } many || many.First < sentence.First
            || _tolls.FindLast(toll => toll.Next <= many.First && !toll.IsPart && !toll.IsNone) is not { } same)
            return false;
        Add(harm, measure, new(many.First, many.Next, null, new Quantity(many.First, many.Next, same.Count, same.Count.Low ?? same.Count.High ?? 0, QuantityKind.Number)));
        return true;
    }

    /// <summary>"30 killed or wounded", "une trentaine de morts et blessés": one figure for both is a toll of neither.</summary>
    private bool IsOfBoth(Counted counted, TermHit harm, TollMeasure measure)
    {
        if (measure is not (TollMeasure.Killed or TollMeasure.Wounded) || counted.IsNone || counted.Count.Low is null or <= 2 || counted.First > harm.First)
            return false;
        if (!_phrases.IsGrammar(harm.Next, "or") && !_phrases.IsGrammar(harm.Next, "and"))
            return false;
        var next = _terms.At(harm.Next, TermClass.Grammar)!.Value.Next;
        return _terms.At(next, TermClass.Harm) is { } other && MeaningOf(other.Term.Value).Measure is TollMeasure.Killed or TollMeasure.Wounded && MeaningOf(other.Term.Value).Measure != measure
            && MeaningOf(other.Term.Value).Frame is "verb" or "noun" or "intr" && people.After(other.Next, 0, sentence) is null;
    }

    /// <summary>"Seven died on the spot and three in hospital": the three died as well.</summary>
    private bool IsDeathInCare(TermHit harm)
    {
        if (_tolls.Count == 0 || _tolls[^1] is not { Measure: TollMeasure.Killed } dead || dead.Next > harm.First || _phrases.Auxiliary(harm.First, sentence.First, out _) is not null
            || people.Before(harm.First, 0, sentence, _passedOver) is not null)
            return false;
        return people.Before(harm.First, 1, sentence, _passedOver) is { Party: null, Quantity: { Kind: QuantityKind.Number } number } && _phrases.IsGrammar(number.First - 1, "and")
            && _terms.FirstIn(dead.Next, number.First, TermClass.Grammar, "at-once") is not null;
    }

    /// <summary>"14 on the other side", "En face, une dizaine de morts": of those who fought the ones counted before.</summary>
    private PersonKind? OtherSide(Counted counted, TermHit harm)
    {
        var after = Math.Max(counted.Next, counted.First < harm.First ? harm.Next : counted.Next);
        if (_terms.FirstIn(after, Math.Min(after + 2, sentence.Next), TermClass.Grammar, "other-side") is null
            && _terms.FirstIn(Math.Max(sentence.First, counted.First - FarthestOtherSide), counted.First, TermClass.Grammar, "other-side") is null)
            return null;
        var known = _tolls.Count > 0 ? _tolls[^1].Who : told.Latest?.Who ?? PersonKind.All;
        return known switch
        {
            PersonKind.Militants => PersonKind.Soldiers,
            PersonKind.Soldiers or PersonKind.Police or PersonKind.Mercenaries or PersonKind.Peacekeepers => PersonKind.Militants,
            _ => null,
        };
    }

    /// <summary>"L'armée reconnaît six morts", "the group admitted nine dead": they are of those who admit it.</summary>
    private PersonKind? Admitted(Counted counted)
    {
        for (var at = counted.First - 1; at >= Math.Max(sentence.First, counted.First - FarthestAdmission); at--)
        {
            if (_phrases.IsGrammar(at, "admits"))
                return people.SubjectBefore(_terms.EndingAt(at + 1, TermClass.Grammar, "admits")?.First ?? at, FarthestAdmission, sentence) is { Who: PersonKind.Soldiers or PersonKind.Police or PersonKind.Militants or PersonKind.Mercenaries } side ? side.Who : null;
            if (_tokens[at].Kind != Text.TokenKind.Word)
                return null;
        }

        return null;
    }

    /// <summary>"the enemy fell back, leaving behind two bodies": those left are of those who left them.</summary>
    private PersonKind? Abandoning(Counted counted)
    {
        if (counted.First - 1 < sentence.First || _terms.EndingAt(counted.First, TermClass.Grammar, "abandons") is not { } abandons)
            return null;
        return people.SubjectBefore(abandons.First, FarthestSubject, sentence) is { Who: PersonKind.Militants or PersonKind.Soldiers or PersonKind.Police or PersonKind.Mercenaries } side ? side.Who : null;
    }

    /// <summary>"and their chief abducted", "leur commandant": who leads those counted before is one of them.</summary>
    private PersonKind? Superior(Party party)
    {
        if (!party.IsSingle || party.Who is not (PersonKind.Civilians or PersonKind.All or PersonKind.Militants) || !_phrases.IsGrammar(party.First - 1, "own") || !_phrases.IsGrammar(party.Head, "superior"))
            return null;
        return _tolls.Count > 0 ? _tolls[^1].Who : told.Latest?.Who;
    }

    /// <summary>"twelve dead, says the ministry; seventeen, according to a councillor": another speaker's figure of the same toll.</summary>
    private bool ReadRival(TollMention one, int at)
    {
        for (var end = Math.Min(at + FarthestRival, sentence.Next); at < end; at++)
        {
            if (_terms.At(at, TermClass.Harm) is not null || people.PartyAt(at) is { Count: { Kind: not QuantityKind.Article } })
                return false;
            if (people.NumberAfter(at, 0, sentence) is not { } counted)
                continue;
            var next = _phrases.IsMark(counted.Next, ',') ? counted.Next + 1 : counted.Next;
            if (_terms.At(next, TermClass.Speech) is null || IsTaken(counted) || !Take(counted))
                return false;
            AddToll(one with { First = counted.First, Next = counted.Next, Count = counted.Count, IsEarlier = false });
            return true;
        }

        return false;
    }

    private const int FarthestRival = 8;

    /// <summary>"FAMa: 3 killed", "JNIM 20 killed", "terrorists - 20 dead": the side stands right before the number.</summary>
    private PersonKind? Labelled(Counted counted)
    {
        var at = counted.First;
        if (_phrases.IsMark(at - 1, ':') || _phrases.IsMark(at - 1, '-') || _phrases.IsMark(at - 1, '–'))
            at--;
        return at > sentence.First && people.PartyEndingAt(at) is { Count: null, IsSingle: false, Who: not (PersonKind.All or PersonKind.Civilians) } side ? side.Who : null;
    }

    /// <summary>"The army lost nine men and the rebels 14": the verb is said once.</summary>
    private bool ReadLostToo(TollMention lost, Party side)
    {
        if (_terms.At(lost.Harm, TermClass.Harm) is not { } harm || !harm.Term.Value.EndsWith(" lose", StringComparison.Ordinal)
            || people.After(side.Next, 0, sentence) is not { Party: null, Quantity: { Kind: not QuantityKind.Article } } counted || IsTaken(counted)
            || (counted.Next < sentence.Next && _tokens[counted.Next].Kind == Text.TokenKind.Word) || !Take(counted))
            return false;
        AddToll(lost with { First = side.First, Next = counted.Next, Who = side.Who, Party = side, Count = counted.Count, IsEarlier = false, IsGeneral = side.Who == PersonKind.All, IsInherited = false });
        return true;
    }

    /// <summary>Whose ranks "its ranks" are: of the nearest side that is not itself counted among those harmed.</summary>
    private Party? SideOfOwn(int at)
    {
        for (var token = at; token > sentence.First; token--)
        {
            if (people.PartyEndingAt(token) is { Count: null or { Kind: QuantityKind.Article }, Who: not (PersonKind.All or PersonKind.Civilians) } side && !_used.Contains(side.Head))
                return side;
        }

        // "Elle déplore trois morts dans ses rangs": the speaker's own, not those the sentence counts.
        return null;
    }
}
