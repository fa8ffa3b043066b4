using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Quantities;
using Griot.Analysis.Speakers;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Acts;

/// <summary>Reads the acts of one sentence: what kind of word it is, and from its frame who does it and to whom.</summary>
internal sealed partial class ActClause
{
    /// <summary>How far before an act a condition or a plan still governs it.</summary>
    private const int FarthestCondition = 12;
    private const int FarthestPlan = 5;
    private const int FarthestCrowd = 4;
    private const int FarthestFending = 6;
    private const int FarthestPerformance = 4;

    /// <summary>How far before the verb its subject's noun may stand.</summary>
    private const int FarthestPerson = 14;

    /// <summary>How far from a weapon the verb of seizing or finding it may stand.</summary>
    private const int FarthestSeizure = 7;

    private readonly AnnotatedReport _report;
    private readonly Sentence _sentence;
    private readonly ImmutableArray<Party> _parties;
    private readonly MentionIndex<Party> _partyIndex;
    private readonly MentionIndex<Quantity> _quantityIndex;
    private readonly ImmutableArray<Token> _tokens;
    private readonly TermIndex _terms;
    private readonly Phrases _phrases;
    private ImmutableArray<Party> _lastSubject = [];
    private int _lastVerb;

    /// <param name="parties">Those of the sentence; the two indexes cover the whole report, so that they are made once.</param>
    public ActClause(
        AnnotatedReport report, Sentence sentence, ImmutableArray<Party> parties, ImmutableArray<Attribution> attributions,
        MentionIndex<Party> partyIndex, MentionIndex<Quantity> quantityIndex)
    {
        (_report, _sentence, _parties, _partyIndex, _quantityIndex) = (report, sentence, parties, partyIndex, quantityIndex);
        (_tokens, _terms, _phrases) = (report.All<Token>(), report.Terms, new(report));
        (_speakers, _accusers) = Speakers(parties, attributions);
    }

    public Act? Read(TermHit hit)
    {
        var (kind, frame) = hit.Term.Meaning(MeaningOf);
        // "Operation Z" is a name, "the operation" an act.
        if (kind == "none" || (kind == "flee" && IsInsideParty(hit)) || (kind == "operation" && _tokens[hit.First].Shape == TokenShape.Capital && hit.First != _sentence.First))
            return null;
        // One form can be verb and noun ("attack"): after an article, a number or an adjective it is a noun.
        if (frame == "verb" && IsAlso(hit, " noun") && !LooksLikeVerb(hit))
            return null;
        if (frame == "noun" && IsAlso(hit, " verb") && LooksLikeVerb(hit))
            return null;
        // Houses burn in a raid; burnt people are wounded. Seized mortars do not shell.
        if ((kind == "loot" && !TouchesThings()) || (kind is "shelling" or "grenade" or "mine" && frame == "noun" && IsSeized(hit)))
            return null;
        // "displaced people" names people, and tells no flight.
        if (kind == "flee" && frame == "verb" && (FollowsArticle(hit.First) || _phrases.IsGrammar(hit.First - 1, "the-rest") || _parties.Any(party => party.First <= hit.First && hit.Next < party.Next)))
            return null;
        // "Press Release": what is announced.
        if (kind == "release" && _terms.EndingAt(hit.Next, TermClass.Grammar, "announcement") is not null)
            return null;
        // "ont arrêté le calendrier", "munitions released by a drone": only people are arrested and freed.
        if (kind is "arrest" or "release" && frame == "verb" && IsOfThings(hit))
            return null;
        if (kind == "gather")
        {
            if (!Demands())
                return null;
            kind = "protest";
        }

        // "a buried device was neutralised by the engineers": a thing made safe.
        if (kind == "kill" && IsOfDevice(hit))
            kind = "disrupt";
        var act = frame switch
        {
            "verb" => ReadVerb(hit, kind),
            "victim" => Make(hit, kind, Source(hit.Next), Before(hit.First), verb: true),
            "sides" => ReadSides(hit, kind),
            "leave" => ReadLeaving(hit, kind),
            "leave-name" => LeavesNamedPlace(hit) ? ReadLeaving(hit, kind) : null,
            "enter" => ReadEntering(hit, kind),
            "held" => ReadHeld(hit, kind),
            _ => ReadNoun(hit, kind),
        };
        // "released a report", "two munitions released by a drone": only people are set free.
        if (act is { Kind: "release", IsVerb: true, Targets.IsEmpty: true } && !SpeaksOfPeople(hit))
            return null;
        // "opened fire on a demonstration": the demonstration is the event, the force the one that steps in.
        if (act is { Kind: "assault" or "shoot", IsVerb: true } && IsAimedAtProtest(hit))
            act = act with { Kind = "protest", Initiators = [], Targets = act.Initiators };
        // Armed men who gather do not protest.
        return act is null || (kind == "protest" && act.Initiators.Any(party => party.Who is PersonKind.Militants or PersonKind.Soldiers or PersonKind.Mercenaries))
            ? null : act;
    }

    /// <summary>"assault verb": the kind of act and the frame.</summary>
    private static (string Kind, string Frame) MeaningOf(string value)
    {
        var space = value.LastIndexOf(' ');
        return (value[..space], value[(space + 1)..]);
    }

    private bool TouchesThings() => _terms.FirstIn(_sentence.First, _sentence.Next, TermClass.Items) is not null
        || _terms.FirstIn(_sentence.First, _sentence.Next, TermClass.Circumstances, "civilian-object") is not null;

    private bool Demands() => _terms.FirstIn(_sentence.First, _sentence.Next, TermClass.Circumstances, "demand") is not null;

    private bool IsAlso(TermHit hit, string frame)
    {
        foreach (var other in _terms.At(hit.First))
        {
            if (other.Term.Class == TermClass.Acts && other.Count == hit.Count && other.Term.Value != hit.Term.Value
                && other.Term.Value.EndsWith(frame, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private bool LooksLikeVerb(TermHit hit)
    {
        if (FollowsArticle(hit.First))
            return false;
        if (_phrases.Auxiliary(hit.First, _sentence.First, out _) is not null)
            return true;
        var before = hit.First - 1;
        if (before < _sentence.First)
            return false;
        if (_phrases.IsGrammar(before, "to"))
            return true;
        // A gerund with an object ("killing 23 civilians") is a verb, with "of" ("the killing of") a noun.
        if (TakesObject(hit))
            return true;
        if (_phrases.IsGrammar(before, "article") || _phrases.IsGrammar(before, "one") || _phrases.IsGrammar(before, "of")
            || _phrases.IsGrammar(before, "by") || _tokens[before].Kind == TokenKind.Number)
            return false;
        return (PartyEndingAt(hit.First) is not null || PartyEndingAt(before) is not null)
            && (_terms.At(hit.Next).IsEmpty || Enumerable.Range(hit.Next, 4).Any(StartsParty));
    }

    /// <summary>"thwarted a large attack": an article and adjectives before it make a noun, whatever verb stands further back.</summary>
    private bool FollowsArticle(int token)
    {
        for (var at = token - 1; at >= Math.Max(_sentence.First, token - 3); at--)
        {
            if (_phrases.IsGrammar(at, "article") || _phrases.IsGrammar(at, "one"))
                return true;
            // "a jihadist attack": the party is an adjective.
            var party = PartyEndingAt(at + 1);
            if (party is { IsNamed: false, IsBarePlural: false, IsObject: false } && party.First <= at)
            {
                if (party.Count is not null)
                    return true;
                continue;
            }

            if (_tokens[at].Kind != TokenKind.Word || party is not null || _terms.At(at, TermClass.Grammar) is not null)
                return false;
        }

        return false;
    }

    private bool TakesObject(TermHit hit) =>
        _report.Text.AsSpan(_tokens[hit.Last].Start, _tokens[hit.Last].Length).EndsWith(_report.Language.Gerund, StringComparison.OrdinalIgnoreCase)
        && (StartsParty(hit.Next) || StartsParty(hit.Next + 1) || StartsCount(hit.Next));

    private Act ReadVerb(TermHit hit, string kind)
    {
        var auxiliary = _phrases.Auxiliary(hit.First, _sentence.First, out var start);
        // "was ambushed" as one term brings its auxiliary along.
        if (_phrases.IsGrammar(hit.First, "be"))
            auxiliary = "be";
        var agent = Agent(hit.Next);
        // "soldiers were killed during the attack on a base by the army": the army attacked.
        if (kind == "kill" && agent.Length > 0 && NamesActBeforeAgent(hit))
            agent = [];
        var after = After(hit.Next);
        // "fired live rounds on Monday in Kati, Mali, at marchers"
        if (kind == "shoot" && after.IsEmpty)
            after = AimedAt(hit.Next);
        // "se sont affrontés"
        if (kind == "clash" && auxiliary == "be" && agent.IsEmpty && Before(start) is [var one, var other] && AreFoes(one, other))
            return Make(hit, kind, [one], [other], verb: true);
        if (auxiliary == "be" || (agent.Length > 0 && auxiliary is null && !NamesActBeforeAgent(hit)))
            return Make(hit, kind, agent, Before(start), verb: true);
        // A bare participle: "five soldiers killed"; but "gunmen killed at least 31 in a village".
        if (auxiliary is null && after.IsEmpty && !StartsCount(hit.Next) && !TakesObject(hit) && !FollowsPreposition(start)
            && (kind is "kill" or "abduct" or "arrest" or "release" || (kind is "loot" or "damage" && !HasObject(hit.Next))))
            return Make(hit, kind, agent, Before(start), verb: true);
        // ", killing nine": the subject is the main clause's, not the noun before the comma.
        var before = auxiliary is null && TakesObject(hit) && _phrases.IsMark(hit.First - 1, ',') ? [] : Shared(start, auxiliary) ?? Subject(start);
        (_lastSubject, _lastVerb) = (before, hit.Next);
        // "JNIM and Islamic State fighters exchanged fire": the one fights the other.
        if (kind == "clash" && after.IsEmpty && before.Length == 2 && AreFoes(before[0], before[1]))
            return Make(hit, kind, [before[0]], [before[1]], verb: true);
        return Make(hit, kind, before, after, verb: true);
    }

    /// <summary>"opened fire on a demonstration by students": those after "by" belong to the noun.</summary>
    private bool NamesActBeforeAgent(TermHit hit)
    {
        for (var at = hit.Next; at < _sentence.Next && !_phrases.IsGrammar(at, "by"); at++)
        {
            foreach (var other in _terms.At(at))
            {
                if (other.Class == TermClass.Acts && other.Term.Value.EndsWith(" noun", StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    /// <summary>"burned two villages and killed nine": the second verb has the subject of the first.</summary>
    private ImmutableArray<Party>? Shared(int start, string? auxiliary) =>
        auxiliary is null && _lastVerb > 0 && start - _lastVerb <= FarthestSubject && _phrases.IsGrammar(start - 1, "and") && PartyEndingAt(start) is null
            ? _lastSubject : null;

    /// <summary>An infinitive: "avant d'emporter", "to kill".</summary>
    private bool FollowsPreposition(int start) =>
        _phrases.IsGrammar(start - 1, "of") || _phrases.IsGrammar(start - 1, "to") || _phrases.IsGrammar(start - 1, "for");

    /// <summary>"pitted A against B", "ont opposé A à B": the first named fights the second.</summary>
    private Act ReadSides(TermHit hit, string kind)
    {
        var sides = Sides(hit.Next);
        return sides.Length > 1 ? Make(hit, kind, [sides[0]], sides[1..], verb: true) : Make(hit, kind, [], sides, verb: true);
    }

    /// <summary>"the army left the town": the subject gives up what others take.</summary>
    // "Mali withdrew from the bloc": a state that leaves gives up no place.
    private Act? ReadLeaving(TermHit hit, string kind)
    {
        _phrases.Auxiliary(hit.First, _sentence.First, out var start);
        var subject = Subject(start);
        return subject.IsEmpty || subject.Any(party => party.Who is PersonKind.Soldiers or PersonKind.Militants or PersonKind.Mercenaries or PersonKind.Peacekeepers or PersonKind.Police)
            ? Make(hit, kind, [], subject, verb: true) : null;
    }

    /// <summary>"the detachment has left Tessit": armed men leave a place that is named, and no country.</summary>
    private bool LeavesNamedPlace(TermHit hit)
    {
        if (hit.Next >= _sentence.Next || _tokens[hit.Next] is not { Kind: TokenKind.Word, IsCapitalised: true } || _terms.At(hit.Next, TermClass.Countries) is not null)
            return false;
        _phrases.Auxiliary(hit.First, _sentence.First, out var start);
        return Subject(start).Any(party => party.Who is PersonKind.Soldiers or PersonKind.Militants or PersonKind.Mercenaries or PersonKind.Peacekeepers);
    }

    /// <summary>"rebels entered the town", "sont entrés dans la ville": whatever the auxiliary, the subject takes the place over.</summary>
    private Act ReadEntering(TermHit hit, string kind)
    {
        _phrases.Auxiliary(hit.First, _sentence.First, out var start);
        // "lundi entraient dans la localité des hommes de l'EIGS": the subject may follow.
        return Make(hit, kind, Subject(start) is { IsEmpty: false } takers ? takers : [.. After(hit.Next).Where(party => party.Who is PersonKind.Militants)], [], verb: true);
    }

    /// <summary>"the hostages are held by X": people are held captive; a town held by an army is not.</summary>
    private Act? ReadHeld(TermHit hit, string kind)
    {
        var holders = Group(hit.Next, 3);
        return holders.IsEmpty || holders.Any(party => party.Who is not (PersonKind.Militants or PersonKind.All)) ? null
            : Make(hit, kind, holders, [.. Before(hit.First).Where(party => party.Who is PersonKind.Civilians)], verb: true);
    }

    private Act Make(TermHit hit, string kind, ImmutableArray<Party> initiators, ImmutableArray<Party> targets, bool verb) =>
        new(hit.First, hit.Next, kind, initiators, Without(targets, initiators))
        {
            IsVerb = verb,
            IsNegated = _phrases.IsNegated(hit.First, _sentence.First),
            IsUnreal = IsUnreal(hit),
            IsPluperfect = verb && IsPluperfect(hit),
            IsGeneric = !verb && IsBarePlural(hit),
        };

    private bool IsInfinitive(TermHit hit)
    {
        if (!_phrases.IsGrammar(hit.First - 1, "of") && !_phrases.IsGrammar(hit.First - 1, "on") && !_phrases.IsGrammar(hit.First - 1, "for"))
            return false;
        foreach (var ending in _report.Language.Infinitives)
        {
            if (_report.Text.AsSpan(_tokens[hit.First].Start, _tokens[hit.First].Length).EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private bool IsPluperfect(TermHit hit)
    {
        if (_phrases.Auxiliary(hit.First, _sentence.First, out var start) is null)
            return false;
        for (var at = start; at < hit.First; at++)
        {
            if (_phrases.IsGrammar(at, "pluperfect"))
                return true;
        }

        return false;
    }

    private bool IsUnreal(TermHit hit) =>
        // "un sit-in aura lieu jeudi".
        _terms.Is(hit.Next, TermClass.Modality, "future-event")
        // "il s'agira, selon un document, de reprendre pied": an infinitive under a plan, however far back.
        || (IsInfinitive(hit) && _terms.FirstIn(_sentence.First, hit.First, TermClass.Modality, "future") is not null)
        // "réclame la libération de ses camarades": demanded, not done.
        || (hit.Term.Value.StartsWith("release", StringComparison.Ordinal) && _terms.FirstIn(Math.Max(_sentence.First, hit.First - FarthestPlan), hit.First, TermClass.Circumstances, "demand") is not null)
        ||
        _terms.FirstIn(Math.Max(_sentence.First, hit.First - FarthestPlan), hit.First, TermClass.Modality) is { Term.Value: "future" or "condition" }
        || _terms.FirstIn(Math.Max(_sentence.First, hit.First - FarthestCondition), hit.First, TermClass.Modality, "condition") is not null;

    /// <summary>An object or a subject that is no person stands beside the verb: an article and a noun that names nobody.</summary>
    private bool IsOfThings(TermHit hit)
    {
        var auxiliary = _phrases.Auxiliary(hit.First, _sentence.First, out var start);
        if (auxiliary == "be")
            return IsWithoutPeople(start);
        if (hit.Next + 1 >= _sentence.Next)
            return false;
        var article = _phrases.IsGrammar(hit.Next, "article") || _phrases.IsGrammar(hit.Next, "one");
        if (article && _tokens[hit.Next + 1].Kind == TokenKind.Word && !_tokens[hit.Next + 1].IsCapitalised)
            return !Enumerable.Range(hit.Next, 4).Any(at => StartsParty(at) || StartsCount(at));
        // "two munitions released by ...": a participle right behind a noun that names nobody.
        return auxiliary is null && _phrases.IsGrammar(hit.Next, "by") && PartyEndingAt(hit.First) is null && hit.First > _sentence.First
            && _tokens[hit.First - 1].Kind == TokenKind.Word && EndsCount(hit.First - 1);
    }

    /// <summary>A belligerent's word for killing, said of a mine or a bomb: nobody else stands between the two.</summary>
    private bool IsOfDevice(TermHit hit)
    {
        if (!_terms.Is(hit.First, TermClass.Harm, "killed neutralise") || _phrases.Auxiliary(hit.First, _sentence.First, out var start) != "be")
            return false;
        for (var at = start - 1; at >= Math.Max(_sentence.First, start - FarthestPerson); at--)
        {
            if (PartyEndingAt(at + 1) is not null || _phrases.IsMark(at, ';'))
                return false;
            if (_terms.At(at, TermClass.Acts) is { Term.Value: "mine noun" } || _terms.Is(at, TermClass.Items, "device"))
                return true;
        }

        return false;
    }

    /// <summary>"No image has been released": the subject of the passive names nobody, neither by a noun nor by a name or a pronoun.</summary>
    private bool IsWithoutPeople(int start)
    {
        if (start == _sentence.First || _tokens[start - 1] is not { Kind: TokenKind.Word, Shape: TokenShape.Lower } || _terms.At(start - 1, TermClass.Grammar) is not null)
            return false;
        for (var at = start; at > Math.Max(_sentence.First, start - FarthestPerson); at--)
        {
            if (PartyEndingAt(at) is not null || EndsCount(at))
                return false;
        }

        return true;
    }

    /// <summary>Whether something follows that can be an object: an article, a number, a noun.</summary>
    private bool HasObject(int next)
    {
        if (next >= _sentence.Next || _tokens[next].Kind == TokenKind.Punctuation)
            return false;
        if (_tokens[next].Kind == TokenKind.Number)
            return true;
        return _terms.At(next, TermClass.Grammar) is { } small ? small.Term.Value is "article" or "one" : !IsPreposition(next);
    }

    /// <summary>"recovered two rockets", "des roquettes ont été saisies": weapons found do nothing.</summary>
    private bool IsSeized(TermHit hit) =>
        _terms.FirstIn(Math.Max(_sentence.First, hit.First - FarthestSeizure), hit.First, TermClass.ItemActions) is { Term.Value: "captured verb" or "captured of" }
        || _terms.FirstIn(hit.Next, Math.Min(_sentence.Next, hit.Next + FarthestSeizure), TermClass.ItemActions, "captured verb") is not null;

    private bool IsBarePlural(TermHit hit)
    {
        if (_report.Text[_tokens[hit.Last].End - 1] is not ('s' or 'S' or 'x'))
            return false;
        for (var at = hit.First - 1; at >= Math.Max(_sentence.First, hit.First - 3); at--)
        {
            if (_tokens[at].Kind == TokenKind.Number || _phrases.IsGrammar(at, "article") || EndsCount(at + 1))
                return false;
            if (_tokens[at].Kind == TokenKind.Punctuation)
                break;
        }

        return true;
    }
}
