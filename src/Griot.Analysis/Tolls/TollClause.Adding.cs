using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Model;

namespace Griot.Analysis.Tolls;

/// <summary>Who is counted: those joined, parts, sides, and what a bare number takes over.</summary>
internal sealed partial class TollClause
{
    private const int MostJoined = 8;

    /// <summary>A number takes its kind over from the last few before it.</summary>
    private const int MostInherited = 12;

    /// <summary>Adds those counted and those joined to them; several of one kind are one toll ("two nurses and a driver").</summary>
    private void AddAll(TermHit harm, TollMeasure measure, Counted counted, bool forward, Party? side = null)
    {
        var group = new List<Counted> { counted };
        for (var last = counted; group.Count < MostJoined;)
        {
            var next = forward ? people.JoinedAfter(last.Next, sentence) : people.JoinedBefore(last.First, sentence, comma: group.Count > 1);
            if (next is not { IsStated: true, IsBarePlural: false, IsNone: false } joined || (joined.Party is null && forward)
                || IsTaken(joined) || _phrases.IsGrammar(joined.Next, "including") || (forward && IsCountedByOther(joined, harm)) || (joined.IsSingle && joined.Party is { } one && (IsSpeaking(one) || one.IsObject)))
                break;
            group.Add(joined);
            last = joined;
        }

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
                Joined = others.Sum(entry => entry.Count.Low ?? 0), First = kind.Min(entry => entry.First), Next = kind.Max(entry => entry.Next),
            }, side);
            foreach (var entry in others)
                Take(entry);
        }
    }

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
        if (isOpen)
            who = SideOfSentence()?.Who ?? (counted.Party is not null && _tolls.Count == 0 ? told.Kind : Inherited());
        if (measure == TollMeasure.Captured && who == PersonKind.Civilians)
            measure = TollMeasure.Abducted;
        AddToll(new(Math.Min(counted.First, harm.First), Math.Max(counted.Next, harm.Next), harm.First, measure, who, Bent(counted, harm), counted.Party ?? side)
        {
            IsNone = counted.IsNone,
            IsBarePlural = counted.IsBarePlural,
            IsSingle = counted.IsSingle && counted.Joined == 0,
            IsPart = counted.Party is null && IsOfTheInjured(counted, harm),
            IsPartitive = IsPartitive(counted),
            IsGeneral = counted.Party is null or { IsGeneral: true },
            IsEarlier = IsRaised(counted),
            IsInherited = isOpen && who != PersonKind.All,
            IsOwn = who == PersonKind.All && IsOurs(counted),
        });
    }

    /// <summary>"two technicians working for an NGO", "le chauffeur d'une équipe de la Croix-Rouge".</summary>
    private bool IsOfAid(int at)
    {
        for (var limit = Math.Min(at + 7, sentence.Next); at < limit; at++)
        {
            if (_phrases.IsGrammar(at, "aid"))
                return true;
            if (_tokens[at].Kind != Text.TokenKind.Word || _terms.At(at, TermClass.Harm) is not null || _phrases.IsGrammar(at, "be") || _phrases.IsGrammar(at, "by"))
                return false;
        }

        return false;
    }

    /// <summary>"an ambulance was stopped; the nurse and the driver were taken away".</summary>
    private bool IsOfAmbulance(Counted counted) =>
        counted.Party is { IsSingle: true, IsDemographic: false, Who: PersonKind.Civilians }
        && _terms.FirstIn(Math.Max(sentence.First, counted.First - FarthestSubject), counted.First, TermClass.Grammar, "ambulance") is not null;

    /// <summary>"two of our men", "trois de nos hommes": the speaker's own.</summary>
    private bool IsOurs(Counted counted) => IsPartitive(counted) && _terms.FirstIn(counted.First, counted.Next, TermClass.Grammar, "ours") is not null;

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

    /// <summary>"killed eight of them": those of whom the sentence spoke.</summary>
    private PersonKind? OfThem(Counted counted) =>
        counted.Party is null && _terms.Is(counted.Next, TermClass.Grammar, "of-them")
            ? people.SubjectBefore(counted.First, FarthestSubject, sentence) is { IsBarePlural: true } them ? them.Who : null
            : null;

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

    /// <summary>"six others", "plusieurs autres": of the same kind as those before; "three other people" may be anybody.</summary>
    private bool IsOthers(Party party) => _terms.Is(party.Head, TermClass.Grammar, "other");

    /// <summary>"three prisoners", "two bodies": the noun says what became of them, not who they are.</summary>
    private bool IsHarmWord(Party party) => _terms.At(party.Head, TermClass.Harm) is not null;

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

    /// <summary>"including 12 soldiers", "dont 6 Russes", "12 morts (8 soldats, 4 civils)": a part of the toll, kept when it has a kind of its own.</summary>
    private void AddParts(TermHit harm, TollMeasure measure, int from)
    {
        var at = _tolls.Count - 1;
        if (at < 0)
            return;
        if (PartsStart(from) is not { } start)
        {
            AddOneAmongThem(harm, measure, from);
            return;
        }

        var whole = _tolls[at];
        var inBrackets = _phrases.IsMark(start - 1, '(');
        for (var part = people.After(start, 2, sentence); part is { IsStated: true, IsBarePlural: false, Party: { IsDemographic: false } party } counted && party.Who != PersonKind.All;
            part = people.JoinedAfter(counted.Next, sentence, inBrackets))
        {
            if (IsCountedByOther(counted, harm) || (counted.IsSingle && IsSpeaking(party)))
                return;
            var before = _tolls.Count;
            if (party.Who == whole.Who)
                Take(counted);
            else if (!(counted.IsSingle && measure == TollMeasure.Arrested))
                Add(harm, measure, counted);
            if (_tolls.Count > before)
            {
                _tolls[^1] = _tolls[^1] with { IsPart = true };
                _tolls[at] = _tolls[at] with { IsMixed = true };
            }
        }
    }

    /// <summary>"four people, a sub-prefect among them".</summary>
    private void AddOneAmongThem(TermHit harm, TollMeasure measure, int from)
    {
        var whole = _tolls.Count - 1;
        if (from >= sentence.Next || !_phrases.IsMark(from, ',') || people.After(from + 1, 1, sentence) is not { Party: { IsDemographic: false } party } one
            || !_phrases.IsGrammar(party.Next, "including") || party.Who == PersonKind.All || party.Who == _tolls[whole].Who || party.Who == PersonKind.Civilians)
            return;
        Add(harm, measure, one);
        if (_tolls.Count - 1 == whole)
            return;
        _tolls[^1] = _tolls[^1] with { IsPart = true };
        _tolls[whole] = _tolls[whole] with { IsMixed = true };
    }

    /// <summary>Where the parts of a toll begin: after "including", or in brackets or behind a comma with numbers of their own.</summary>
    private int? PartsStart(int from)
    {
        for (var at = from; at < Math.Min(from + 8, sentence.Next); at++)
        {
            if (_terms.Is(at, TermClass.Grammar, "including") && (at < from + 3 || _phrases.IsMark(at - 1, ',')))
                return _terms.At(at, TermClass.Grammar)!.Value.Next;
            if (_terms.At(at, TermClass.Harm) is not null || people.PartyAt(at) is { Count: not null })
                break;
        }

        if (from >= sentence.Next)
            return null;
        if (_phrases.IsMark(from, '(') || _phrases.IsMark(from, ':'))
            return from + 1;
        return _phrases.IsMark(from, ',') && people.PartyAt(from + 1) is { Count: not null } first && people.JoinedAfter(first.Next, sentence) is { Party.Count: not null }
            ? from + 1 : null;
    }

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

    /// <summary>"five soldiers killed and seven wounded": a bare number is of those counted before it in the sentence.</summary>
    private PersonKind Inherited()
    {
        var who = PersonKind.All;
        for (var i = Math.Max(0, _tolls.Count - MostInherited); i < _tolls.Count; i++)
        {
            var toll = _tolls[i];
            if (toll.IsPart || toll.IsNone)
                continue;
            if (who != PersonKind.All && toll.Who != who)
                return PersonKind.All;
            who = toll.Who;
        }

        return who;
    }

    /// <summary>"all civilians", "tous des civils" behind the number.</summary>
    private PersonKind? AllOfThem(int at)
    {
        if (_phrases.IsMark(at, '('))
        {
            // "7 blessés (casques bleus)"
            return people.PartyAt(at + 1) is { Count: null, IsObject: false } inside && _phrases.IsMark(inside.Next, ')') ? inside.Who : null;
        }

        for (var limit = at + 5; at < Math.Min(limit, sentence.Next) && !_terms.Is(at, TermClass.Grammar, "every");)
        {
            if (_phrases.IsMark(at, ',') && at + 1 < sentence.Next)
            {
                // "52 corps, « jihadistes des deux bords »": an apposition.
                var next = _tokens[at + 1].Kind == Text.TokenKind.Punctuation ? at + 2 : at + 1;
                if (people.PartyAt(next) is { IsBarePlural: true, IsDemographic: false } apposition && !IsSpeaking(apposition))
                    return apposition.Who == PersonKind.All ? null : apposition.Who;
            }

            at++;
        }

        if (_terms.At(at, TermClass.Grammar) is not { } every || !_terms.Is(at, TermClass.Grammar, "every"))
            return null;
        for (var token = every.Next; token <= every.Next + 1; token++)
        {
            if (people.PartyAt(token) is { Count: null } party)
                return party.Who;
        }

        return null;
    }

    /// <summary>"nine of their own": of those whom the sentence speaks of.</summary>
    private Party? OwnSide(int at) =>
        _terms.Is(at, TermClass.Grammar, "own-side") ? people.SubjectBefore(at, FarthestSubject, sentence) : null;

    /// <summary>"on the army side", "côté FAMa", "among the soldiers", "dans ses rangs": whose dead they are.</summary>
    private Party? SideOf(int at)
    {
        for (var i = at; i < Math.Min(at + 3, sentence.Next); i++)
        {
            foreach (var opening in _terms.At(i))
            {
                if (opening.Term is { Class: TermClass.Grammar, Value: "own-side" })
                    return people.SubjectBefore(at, FarthestSubject, sentence);
                if (opening.Term is not { Class: TermClass.Grammar, Value: "side-open" or "among" })
                    continue;
                for (var token = opening.First; token <= opening.Next + 2; token++)
                {
                    if (people.PartyAt(token) is { } party)
                        return party;
                }
            }
        }

        return people.PartyAt(at) is { Count: null, IsObject: false, IsSingle: false } next ? next : null;
    }

    /// <summary>A side named for the whole sentence: "Côté ami : ...", "nine dead and a dozen wounded on the army side".</summary>
    private Party? SideOfSentence()
    {
        if (_sideRead)
            return _side;
        _sideRead = true;
        if (Label() is { } label)
            return _side = label;
        foreach (var hit in _terms.AllIn(sentence.First, sentence.Next, TermClass.Grammar))
        {
            if (hit.Term.Value == "own-losses")
                _side ??= people.SubjectBefore(hit.First, FarthestSubject, sentence);
            if (hit.Term.Value is not ("side-open" or "among"))
                continue;
            for (var token = hit.First; token <= hit.Next + 2 && _side is null; token++)
                _side = people.PartyAt(token);
        }

        return _side;
    }

    /// <summary>"Own side: 04 dead", "Amis : 04 décédés": a side before a colon that opens the sentence or line.</summary>
    private Party? Label()
    {
        var limit = Math.Min(sentence.First + 5, sentence.Next);
        for (var at = sentence.First; at < limit && at < sentence.First + FarthestSubject; at++)
        {
            if (_phrases.IsMark(at, ':'))
                return people.PartyEndingAt(at) is { Count: null } party ? party : null;
            if (_tokens[at].Kind != Text.TokenKind.Word)
                limit = Math.Min(at + 6, sentence.Next);
        }

        return null;
    }

    private bool _sideRead;
    private Party? _side;
}
