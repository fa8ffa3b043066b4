using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Model;

namespace Griot.Analysis.Tolls;

/// <summary>Of what kind those counted are: sides, owners, aid workers, and what a bare number takes over.</summary>
internal sealed partial class TollClause
{
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

    /// <summary>"killed eight of them": those of whom the sentence spoke.</summary>
    private PersonKind? OfThem(Counted counted) =>
        counted.Party is null && _terms.Is(counted.Next, TermClass.Grammar, "of-them")
            ? people.SubjectBefore(counted.First, FarthestSubject, sentence) is { IsBarePlural: true } them ? them.Who : null
            : null;

    /// <summary>"six others", "plusieurs autres": of the same kind as those before; "three other people" may be anybody.</summary>
    private bool IsOthers(Party party) => _terms.Is(party.Head, TermClass.Grammar, "other");

    /// <summary>"three prisoners", "two bodies": the noun says what became of them, not who they are.</summary>
    private bool IsHarmWord(Party party) => _terms.At(party.Head, TermClass.Harm) is not null;

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
