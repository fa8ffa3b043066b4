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

    /// <summary>"On our side, three died", "trois morts dans ses rangs": the speaker's own, where the sentence names no side.</summary>
    private bool IsOnOwnSide(Counted counted, TermHit harm)
    {
        var after = Math.Max(counted.Next, harm.Next);
        return _terms.FirstIn(sentence.First, Math.Min(sentence.First + 3, counted.First), TermClass.Grammar, "own-side") is not null
            || _terms.FirstIn(after, Math.Min(after + 2, sentence.Next), TermClass.Grammar, "own-side") is not null;
    }

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
        // "No soldier was killed, but five were wounded".
        if (_tolls is [{ IsNone: true } none])
            return none.Who;
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
        _terms.Is(at, TermClass.Grammar, "own-side") ? SideOfOwn(at) : null;

    /// <summary>"on the army side", "côté FAMa", "among the soldiers", "dans ses rangs": whose dead they are.</summary>
    private Party? SideOf(int at)
    {
        for (var i = at; i < Math.Min(at + 3, sentence.Next); i++)
        {
            // "four wounded; on the rebel side, seven dead": the side of the next count.
            if (_phrases.IsMark(i, ';') || _phrases.IsMark(i, '.'))
                break;
            foreach (var opening in _terms.At(i))
            {
                if (opening.Term is { Class: TermClass.Grammar, Value: "own-side" })
                    return SideOfOwn(at);
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

    /// <summary>A side named for the whole sentence or for its part: "Côté ami : ...", "nine dead and a dozen wounded on the army side".</summary>
    private Party? SideOfSentence(int at)
    {
        ReadSides();
        Party? side = null;
        foreach (var (first, named) in _sides)
        {
            if (first > at)
                return side ?? (_sides.Count == 1 ? named : null);
            side = named;
        }

        return side;
    }

    private void ReadSides()
    {
        if (_sidesRead)
            return;
        _sidesRead = true;
        if (Label() is { } label)
            _sides.Add((sentence.First, label));
        foreach (var hit in _terms.AllIn(sentence.First, sentence.Next, TermClass.Grammar))
        {
            if (_sides.Count == MostSides)
                return;
            if (hit.Term.Value == "own-losses" && people.SubjectBefore(hit.First, FarthestSubject, sentence) is { } owner)
                _sides.Add((hit.First, owner));
            if (hit.Term.Value is not ("side-open" or "among"))
                continue;
            for (var token = hit.First; token <= hit.Next + 2; token++)
            {
                if (people.PartyAt(token) is not { } party)
                    continue;
                _sides.Add((hit.First, party));
                break;
            }
        }
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

    /// <summary>A sentence with more sides than this is a list.</summary>
    private const int MostSides = 8;
    private readonly List<(int First, Party Side)> _sides = [];
    private bool _sidesRead;
}
