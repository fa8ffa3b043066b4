using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Model;

namespace Griot.Analysis.Tolls;

/// <summary>Who is counted with whom, and each toll as it is added.</summary>
internal sealed partial class TollClause
{
    private const int MostJoined = 8;

    /// <summary>A number takes its kind over from the last few before it.</summary>
    private const int MostInherited = 12;

    /// <summary>Adds those counted and those joined to them; several of one kind are one toll ("two nurses and a driver").</summary>
    private void AddAll(TermHit harm, TollMeasure measure, Counted counted, bool forward, Party? side = null)
    {
        if (!forward && IsOfBoth(counted, harm, measure))
        {
            Take(counted);
            return;
        }

        var group = new List<Counted> { counted };
        for (var last = counted; group.Count < MostJoined;)
        {
            var next = forward ? people.JoinedAfter(last.Next, sentence) : people.JoinedBefore(last.First, sentence, comma: group.Count > 1);
            if (next is not { IsStated: true, IsBarePlural: false, IsNone: false } joined || (joined.Party is null && forward) || IsOtherHarm(joined.Party, measure)
                || IsTaken(joined) || _phrases.IsGrammar(joined.Next, "including") || (forward && IsCountedByOther(joined, harm)) || (joined.IsSingle && joined.Party is { } one && (IsSpeaking(one) || one.IsObject)))
                break;
            group.Add(joined);
            last = joined;
        }

        if (!forward && _phrases.IsGrammar(group[^1].First - 1, "and") && _phrases.IsGrammar(group[^1].First - 2, "he") && group[^1] is { Party: not null, IsNone: false, IsBarePlural: false } company)
            group[^1] = company with { First = company.First - 2, Joined = company.Joined + 1 };
        // "the mayor and his driver were taken, together with a nurse": joined behind the verb.
        if ((forward ? Company(counted, harm) ?? Late(group[^1].Next, harm) : Late(harm.Next, harm)) is { } late)
            group.Add(late);
        foreach (var kind in group.GroupBy(entry => KindOf(entry)).OrderBy(kind => kind.Min(entry => entry.First)))
        {
            var first = kind.First();
            var others = kind.Skip(1).Where(entry => !IsTaken(entry)).ToList();
            if (first.Party is null || first.IsBarePlural || first.IsNone || others.Exists(entry => entry.Count.Low is null || entry.Count.High is null))
            {
                foreach (var entry in kind)
                    Add(harm, measure, entry, side);
                continue;
            }

            Add(harm, measure, first with
            {
                Joined = first.Joined + others.Sum(entry => entry.Count.Low ?? 0), First = kind.Min(entry => entry.First), Next = kind.Max(entry => entry.Next),
            }, side);
            foreach (var entry in others)
                Take(entry);
        }
    }

    /// <summary>"22 bodies and eleven prisoners": the noun says of them another thing.</summary>
    private bool IsOtherHarm(Party? party, TollMeasure measure) =>
        party is not null && _terms.At(party.Head, TermClass.Harm) is { } harm && MeaningOf(harm.Term.Value).Measure != measure;

    /// <summary>"eliminated a field commander nicknamed Abu Leila with four bodyguards": those killed in one's company.</summary>
    private Counted? Company(Counted counted, TermHit harm)
    {
        if (!counted.IsSingle)
            return null;
        for (var at = counted.Next; at < Math.Min(counted.Next + 9, sentence.Next); at++)
        {
            if (_phrases.IsMark(at, ';') || _phrases.IsMark(at, ',') || _terms.At(at, TermClass.Harm) is not null)
                return null;
            if (_phrases.IsGrammar(at, "with"))
                return people.After(_terms.At(at, TermClass.Grammar)!.Value.Next, 2, sentence) is { Party: { Count: not null } party } company && !IsTaken(company)
                    && !IsCountedByOther(company, harm) && KindOf(company) == KindOf(counted) && !party.IsObject ? company : null;
        }

        return null;
    }

    /// <summary>"fifteen soldiers were killed on Tuesday, as well as two drivers": joined behind the verb by words longer than "and".</summary>
    private Counted? Late(int from, TermHit harm)
    {
        for (var at = from; at < Math.Min(from + 12, sentence.Next); at++)
        {
            if (_phrases.IsMark(at, ';') || _terms.At(at, TermClass.Harm) is not null)
                return null;
            if (_terms.At(at, TermClass.Grammar) is { Count: > 1, Term.Value: "and" } and && people.After(and.Next, 3, sentence) is { IsStated: true, IsBarePlural: false, Party: { } party } late)
                return IsSpeaking(party) || IsCountedByOther(late, harm) || IsTaken(late) ? null : late;
        }

        return null;
    }

    private static PersonKind KindOf(Counted counted) => counted.Party?.Who ?? PersonKind.All;

    private bool IsTaken(Counted counted) => _used.Contains(counted.Quantity?.First ?? counted.Party!.Head);

    private bool Take(Counted counted) => _used.Add(counted.Quantity?.First ?? counted.Party!.Head);

    private void Add(TermHit harm, TollMeasure measure, Counted counted, Party? side = null)
    {
        if (!Take(counted))
            return;
        var who = counted.Party is { IsGeneral: false } party ? party.Who : side?.Who ?? PersonKind.All;
        if (counted.Party is { Count: not null, IsObject: false } && IsMixed(counted.Next, who))
            who = PersonKind.All;
        if (who == PersonKind.All)
            who = OfThem(counted) ?? (counted.Next < harm.First ? OwnSide(counted.Next)?.Who : null) ?? SideOf(Math.Max(counted.Next, harm.Next))?.Who ?? side?.Who ?? AllOfThem(Math.Max(counted.Next, harm.Next)) ?? who;
        if (who is PersonKind.All or PersonKind.Civilians && (IsOfAid(Math.Max(counted.Next, counted.Party?.Next ?? 0)) || IsOfAmbulance(counted)))
            who = PersonKind.AidWorkers;
        var isOpen = who == PersonKind.All && (counted.Party is null || IsOthers(counted.Party) || IsHarmWord(counted.Party));
        if (isOpen && Abandoning(counted) is { } fled)
            (who, isOpen) = (fled, false);
        var isOwn = isOpen && IsOnOwnSide(counted, harm);
        if (isOpen && !isOwn)
            who = OtherSide(counted, harm) ?? Labelled(counted) ?? Admitted(counted) ?? SideOfSentence(counted.First)?.Who ?? (counted.Party is not null && _tolls.Count == 0 ? told.Kind : Inherited());
        if (counted.Party is { } lead && Superior(lead) is { } led)
            who = led;
        if (measure == TollMeasure.Captured && who == PersonKind.Civilians)
            measure = TollMeasure.Abducted;
        AddToll(new(Math.Min(counted.First, harm.First), Math.Max(counted.Next, harm.Next), harm.First, measure, who, Bent(counted, harm), counted.Party ?? side)
        {
            IsNone = counted.IsNone,
            IsBarePlural = counted.IsBarePlural,
            IsSingle = counted.IsSingle && counted.Joined == 0,
            IsPart = (measure == TollMeasure.Displaced && counted.Party is null && _terms.Is(counted.Next, TermClass.Grammar, "of-them")) || counted.Party is null && (IsOfTheInjured(counted, harm) || IsOfThoseCounted(counted, measure)),
            IsIncrement = measure == TollMeasure.Killed && IsIncrement(counted, harm),
            IsPartitive = IsPartitive(counted),
            IsGeneral = counted.Party is null or { IsGeneral: true },
            IsEarlier = IsRaised(counted),
            IsInherited = isOpen && who != PersonKind.All,
            IsOwn = who == PersonKind.All && (isOwn || IsOurs(counted)),
        });
    }

    /// <summary>"eleven soldiers or more", "neuf morts au moins": the words that open a number may stand behind what it counts.</summary>
    private CountRange Bent(Counted counted, TermHit harm)
    {
        if (counted.Count is not { Low: { } low, High: { } high } || low != high || low == 0)
            return counted.Count;
        return IsOpened(counted.Next) || (counted.First < harm.First && counted.Next >= harm.First - 1 && IsOpened(harm.Next)) ? CountRange.AtLeast(low) : counted.Count;
    }

    private bool IsOpened(int at)
    {
        if (_phrases.IsMark(at, ','))
            at++;
        return at < sentence.Next && _terms.At(at, TermClass.CountModifiers) is { Term.Value: "or-more" or "at-least" } && !people.CountsAt(at);
    }

    /// <summary>"14 of the captives", "deux des otages".</summary>
    private bool IsPartitive(Counted counted) =>
        counted is { Quantity: { } quantity, Party: { } party } && quantity.Next < party.Head && _phrases.IsGrammar(quantity.Next, "of")
        && (_phrases.IsGrammar(quantity.Next + 1, "article") || (_phrases.IsGrammar(quantity.Next, "article") && party.First < quantity.Next && quantity.Kind == Quantities.QuantityKind.Number));

    /// <summary>"more than 30 soldiers and Wagner": one number for two kinds.</summary>
    private bool IsMixed(int at, PersonKind who)
    {
        if (!_phrases.IsGrammar(at, "and"))
            return false;
        var next = _terms.At(at, TermClass.Grammar)!.Value.Next;
        return people.PartyAt(next) is { Count: null, IsSingle: false, IsNone: false } other && other.Who != who && !IsSpeaking(other) && (other.IsNamed || other.IsBarePlural)
            && _terms.At(other.Next, TermClass.Grammar) is not { Term.Value: "be" or "have" } && _terms.At(other.Next, TermClass.Acts) is null;
    }

    /// <summary>"three of the injured died", "dont trois décédés à l'hôpital": they are counted among the dead already.</summary>
    private bool IsOfTheInjured(Counted counted, TermHit harm)
    {
        if (counted.First > harm.First)
            return false;
        if (_terms.EndingAt(counted.First, TermClass.Grammar, "including") is not null)
            return true;
        foreach (var hit in _terms.AllIn(counted.Next, Math.Min(counted.Next + 3, harm.First), TermClass.Harm))
        {
            if (hit.Term.Value.StartsWith("wounded", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>"22 wounded, eight of whom lost limbs", "17 were admitted, four in a critical state": a bare number of those counted right before.</summary>
    private bool IsOfThoseCounted(Counted counted, TollMeasure measure)
    {
        if (measure != TollMeasure.Wounded || counted.Count.Low is not { } few || !(_terms.Is(counted.Next, TermClass.Grammar, "of-them") || _phrases.IsMark(counted.First - 1, ',')
            || _terms.EndingAt(counted.First, TermClass.Grammar, "including") is not null))
            return false;
        for (var i = Math.Max(0, _tolls.Count - MostInherited); i < _tolls.Count; i++)
        {
            var toll = _tolls[i];
            if (toll.Measure == measure && toll.Next <= counted.First && toll.Count.Low > few)
                return true;
        }

        return false;
    }

    /// <summary>"three more have since died", "three more bodies were found", "deux autres ont succombé à leurs blessures".</summary>
    private bool IsIncrement(Counted counted, TermHit harm)
    {
        if (counted.Quantity is not { Kind: not Quantities.QuantityKind.Article } number || !_terms.Is(number.Next, TermClass.Grammar, "other"))
            return false;
        if (counted.Party is { } party && IsHarmWord(party))
            return true;
        var next = Math.Min(harm.Next + FarthestLater, sentence.Next);
        return _terms.At(number.Next + 1, TermClass.Harm) is { Term.Value: "killed noun" } || _terms.FirstIn(number.Next, next, TermClass.Grammar, "since") is not null;
    }

    private const int FarthestLater = 8;

    private void AddToll(TollMention toll)
    {
        var earlier = _terms.FirstIn(Math.Max(sentence.First, toll.First - 14), toll.First + 1, TermClass.Superseding, "earlier") is not null
            || _terms.EndingAt(toll.First, TermClass.Superseding) is { Term.Value: "earlier" or "rather" } ;
        if (toll.Measure == TollMeasure.Displaced && _terms.FirstIn(sentence.First, sentence.Next, TermClass.Superseding, "standing") is not null)
            return;
        _tolls.Add(toll with { IsEarlier = earlier || toll.IsEarlier });
    }

    /// <summary>"rose from six to eight": the first of two figures.</summary>
    private bool IsRaised(Counted counted) =>
        _terms.FirstIn(Math.Max(sentence.First, counted.First - 3), counted.Next, TermClass.CountModifiers, "rise") is not null
        && (_terms.Is(counted.Next, TermClass.CountModifiers, "to") || _terms.Is(counted.Next, TermClass.Grammar, "to"));

    /// <summary>Whether another word of harm right after the noun claims it: "killing five, two wounded".</summary>
    private bool IsCountedByOther(Counted counted, TermHit harm)
    {
        if (counted.Next >= sentence.Next || counted.First < harm.First)
            return false;
        // "3 blessés civils": the word stands inside the party.
        if (counted.Party is not null && harm.Term.Value.EndsWith(" toll", StringComparison.Ordinal)
            && _terms.FirstIn(counted.First, counted.Next, TermClass.Harm) is not null)
            return true;
        foreach (var hit in _terms.At(counted.Next))
        {
            if (hit.Term.Class == TermClass.Harm && hit.First != harm.First && !hit.Term.Value.EndsWith("of", StringComparison.Ordinal)
                && !hit.Term.Value.EndsWith("after", StringComparison.Ordinal))
                return true;
        }

        return _terms.Is(counted.Next, TermClass.Grammar, "be")
            && _terms.FirstIn(counted.Next + 1, counted.Next + 4, TermClass.Harm) is not null;
    }
}
