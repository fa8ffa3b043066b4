using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Speakers;

/// <summary>Reads one phrase about responsibility: its status, and the parties that its grammar gives it.</summary>
internal sealed partial class ResponsibilityClause(AnnotatedReport report, SubjectFinder subjects)
{
    private const int FarthestNegation = 8;
    private const int FarthestDeed = 8;
    private const int FarthestIdentity = 10;
    private const int NearSubject = 6;
    private const int FarthestNamed = 5;
    private const int FarthestSpeaker = 40;
    private const int FarthestOwnDeed = 14;
    private const int FarthestBlame = 30;
    private const int FarthestSelf = 5;
    private const int FarthestAccused = 4;

    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly TermIndex _terms = report.Terms;
    private readonly Phrases _phrases = new(report);
    private readonly Cursor<Party> _parties = new(report.All<Party>(), party => party.First);
    private readonly Cursor<Attribution> _attributions = new(report.All<Attribution>(), attribution => attribution.First);

    public ImmutableArray<ResponsibilityMention> Read(Sentence sentence, TermHit hit)
    {
        var value = hit.Term.Value;
        if (value == "none-claimed")
            return [new(hit.First, hit.Next, ResponsibilityStatus.NoneClaimed, null)];
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || IsUnreal(sentence, hit))
            return [];
        return (value[..space], value[(space + 1)..]) switch
        {
            (_, "doer") => OwnWord(sentence, hit) ?? Identity(sentence, hit, hit.Next),
            (_, "belief") => Belief(sentence, hit),
            ("claimed", var frame) => Claim(sentence, hit, frame),
            ("denied", "charge") => [.. Charged(sentence, hit), .. Denial(sentence, hit, weak: false)],
            ("denied", var frame) => Denial(sentence, hit, frame == "weak"),
            ("suspected", var frame) => Accusation(sentence, hit, frame, ResponsibilityStatus.Suspected),
            (_, var frame) => Accusation(sentence, hit, frame, ResponsibilityStatus.Attributed),
        };
    }

    private ImmutableArray<ResponsibilityMention> Claim(Sentence sentence, TermHit hit, string frame)
    {
        if (frame == "object")
            return Make(hit, ResponsibilityStatus.Claimed, subjects.Around(sentence, hit.First, hit.Next) is { } named ? [named] : subjects.After(sentence, hit.Next, 6));
        var agent = subjects.Agent(sentence, hit.Next);
        if (agent.Length > 0 && !_phrases.IsNegated(hit.First, sentence.First))
            return Make(hit, ResponsibilityStatus.Claimed, agent);
        // "claimed 14 lives", "claimed that": only a deed can be claimed.
        if (frame == "act" && !ClaimsDeed(sentence, hit))
            return [];
        if (IsNobody(sentence, hit))
            return [new(hit.First, hit.Next, ResponsibilityStatus.NoneClaimed, null)];
        if (frame is "act" or "verb" && _phrases.Auxiliary(hit.First, sentence.First, out _) == "be")
            return [];
        var claimant = frame == "noun" ? Beside(sentence, hit) : subjects.Before(sentence, hit.First) ?? subjects.Pronoun(sentence, hit.First) ?? Inverted(sentence, hit);
        return claimant is null ? [] : Make(hit, ResponsibilityStatus.Claimed, [claimant]);
    }

    /// <summary>Whether an act follows, or the claim is passive.</summary>
    private bool ClaimsDeed(Sentence sentence, TermHit hit)
    {
        if (_phrases.Auxiliary(hit.First, sentence.First, out _) == "be" || _phrases.IsGrammar(hit.Next, "by"))
            return true;
        for (var at = hit.Next; at < Math.Min(hit.Next + FarthestDeed, sentence.Next); at++)
        {
            if (_terms.At(at, TermClass.Acts) is not null || _terms.Is(at, TermClass.ResponsibilityPhrases, "deed"))
                return true;
            if (_tokens[at].Kind == TokenKind.Number || _phrases.IsGrammar(at, "relative") || _phrases.IsMark(at, ','))
                return false;
        }

        return false;
    }

    /// <summary>"No group has claimed", "n'a pas été revendiquée", "there was no claim": a negation before the phrase with no party between.</summary>
    private bool IsNobody(Sentence sentence, TermHit hit)
    {
        for (var at = hit.First - 1; at >= Math.Max(sentence.First, hit.First - FarthestNegation); at--)
        {
            if (_phrases.IsGrammar(at, "none") || _phrases.IsGrammar(at, "not") || _phrases.IsGrammar(at, "nobody"))
                return true;
            if (EndsParty(at) is { IsNone: false } party && Armed.Is(party))
                return _phrases.IsNegated(hit.First, sentence.First);
            if (_phrases.IsMark(at, ';') || _phrases.IsMark(at, '.') || _phrases.IsMark(at, ':'))
                return false;
        }

        return false;
    }

    private Party? EndsParty(int token)
    {
        foreach (var party in _parties.Span(Math.Max(0, token - 5), token + 1))
        {
            if (party.Next == token + 1)
                return party;
        }

        return null;
    }

    private Party? Beside(Sentence sentence, TermHit hit) =>
        subjects.Before(sentence, hit.First, NearSubject) ?? subjects.After(sentence, hit.Next, 5).FirstOrDefault();

    /// <summary>"… », a revendiqué le groupe": the subject after its verb.</summary>
    private Party? Inverted(Sentence sentence, TermHit hit) => subjects.After(sentence, hit.Next, 2).FirstOrDefault();

    private ImmutableArray<ResponsibilityMention> Accusation(Sentence sentence, TermHit hit, string frame, ResponsibilityStatus status)
    {
        if (_phrases.IsNegated(hit.First, sentence.First) || IsGeneral(sentence, hit))
            return [];
        if (frame == "subject" && OwnWord(sentence, hit) is { } claimant)
            return claimant;
        if (frame == "subject" && OwnMen(sentence, hit) is { } speaker)
            return speaker.Stance == "says" && speaker.Party is { } self && Armed.Is(self) ? Make(hit, ResponsibilityStatus.Claimed, [self], speaker) : [];
        // "un responsable de l'association": somebody in charge, no culprit.
        if (frame == "subject" && _phrases.IsGrammar(hit.First - 1, "one"))
            return [];
        if (frame == "subject" && Accused(sentence, hit) is null && Identity(sentence, hit, hit.Next) is { IsEmpty: false } identity)
            return identity;
        return Make(hit, status, frame switch
        {
            "object" => subjects.Around(sentence, hit.First, hit.Next) is { IsNamed: true } named ? [named] : subjects.After(sentence, hit.Next, FarthestNamed),
            "subject" => Single(Accused(sentence, hit)),
            "onto" => Onto(sentence, hit.Next),
            "cleft" => subjects.After(sentence, hit.Next, _phrases.IsGrammar(hit.Next, "article") ? 2 : 1),
            _ => IsPassive(sentence, hit) ? Single(Accused(sentence, hit)) : Blamed(sentence, hit),
        }, SpeakerOf(sentence, hit));
    }

    private static ImmutableArray<Party> Single(Party? party) => party is null ? [] : [party];

    /// <summary>The party before the phrase, unless it is the one that speaks.</summary>
    private Party? Accused(Sentence sentence, TermHit hit)
    {
        if (subjects.Before(sentence, hit.First, NearSubject) is not { } party)
            return null;
        foreach (var attribution in _attributions.Span(Math.Max(sentence.First, party.First - 6), hit.First))
        {
            if (attribution.SpeakerFirst <= party.First && party.Next <= attribution.SpeakerNext && attribution.VerbNext <= hit.First)
                return null;
        }

        return party;
    }

    /// <summary>"the killers were soldiers", "les assaillants seraient des combattants du Jnim": who somebody says the nameless doers were.</summary>
    private ImmutableArray<ResponsibilityMention> Identity(Sentence sentence, TermHit hit, int from)
    {
        var linked = false;
        var hedged = _terms.EndingAt(hit.First, TermClass.Speech, "suspects") is not null;
        // "attackers who were members of X"
        if (_phrases.IsGrammar(from, "relative"))
            from++;
        for (var at = from; at < Math.Min(from + FarthestIdentity, sentence.Next); at++)
        {
            hedged |= _terms.Is(at, TermClass.Speech, "suspects");
            if (linked && subjects.After(sentence, at, 1) is [var named, ..] && named.First == at)
                return named.IsNamed || named.Role is not ("unidentified-armed-group" or "group" or "described") ? Identified(sentence, hit, named, hedged) : [];
            if (_phrases.IsGrammar(at, "be") || _phrases.IsGrammar(at, "belongs"))
                (linked, at) = (true, _terms.At(at, TermClass.Grammar)!.Value.Last);
            else if (_phrases.IsGrammar(at, "not") || _phrases.IsGrammar(at, "by") || _phrases.IsGrammar(at, "relative") || _tokens[at].Kind != TokenKind.Word
                || (linked && !IsSmall(at)))
                return [];
        }

        return [];
    }

    private ImmutableArray<ResponsibilityMention> Identified(Sentence sentence, TermHit hit, Party party, bool hedged)
    {
        var speaker = SpeakerOf(sentence, hit);
        return hedged ? Make(hit, ResponsibilityStatus.Suspected, [party], speaker)
            : speaker is not null ? Make(hit, ResponsibilityStatus.Attributed, [party], speaker) : [];
    }

    /// <summary>What may stand between "were" and the name of a group: articles, "members of", "suspected".</summary>
    private bool IsSmall(int at)
    {
        foreach (var term in _terms.At(at))
        {
            if (term.Term.Class is TermClass.Grammar or TermClass.Persons || term.Term is { Class: TermClass.Speech, Value: "suspects" })
                return true;
        }

        return false;
    }

    /// <summary>"analysts believe JNIM carried out the attack"</summary>
    private ImmutableArray<ResponsibilityMention> Belief(Sentence sentence, TermHit hit)
    {
        if (_phrases.IsNegated(hit.First, sentence.First))
            return [];
        // "they believe the mine was laid by X"
        if (_terms.FirstIn(hit.Next, Math.Min(hit.Next + FarthestDeed, sentence.Next), TermClass.ResponsibilityPhrases, "performs") is { } done
            && subjects.Agent(sentence, done.Next) is { IsEmpty: false } agents && agents[0].First > done.First)
            return Make(hit, ResponsibilityStatus.Suspected, agents, SpeakerOf(sentence, hit));
        if (subjects.After(sentence, hit.Next, FarthestNamed) is not [.., var last] believed)
            return [];
        foreach (var other in _terms.AllIn(last.Next, Math.Min(last.Next + FarthestDeed, sentence.Next), TermClass.ResponsibilityPhrases))
        {
            if (other.Term.Value is "performs" or "attributed subject")
                return Make(hit, ResponsibilityStatus.Suspected, believed, SpeakerOf(sentence, hit));
        }

        return [];
    }

    /// <summary>"blamed the army", "blamed the attack on JNIM": the party at once, else the one after "on" or "to".</summary>
    private ImmutableArray<Party> Blamed(Sentence sentence, TermHit hit)
    {
        var objects = subjects.After(sentence, hit.Next);
        if (AccusesUnarmed(hit))
            return [];
        // "blamed the kidnapping of two engineers on Tuesday near the town on X"
        if (objects.IsEmpty)
            return _terms.FirstIn(hit.Next, Math.Min(hit.Next + FarthestDeed, sentence.Next), TermClass.Acts) is { } blamed ? Onto(sentence, blamed.Next) : [];
        var deed = _terms.FirstIn(hit.Next, objects[0].First, TermClass.Acts);
        return deed is null ? objects : Onto(sentence, deed.Value.First + 1);
    }

    /// <summary>"accuse its people of feeding the jihadists": the accused stand right after the verb and are not armed.</summary>
    private bool AccusesUnarmed(TermHit hit)
    {
        foreach (var party in _parties.Span(hit.Next, hit.Next + FarthestAccused))
            return !Armed.Is(party) && !party.IsNone && _phrases.IsGrammar(party.Next, "of");
        return false;
    }

    private ImmutableArray<Party> Onto(Sentence sentence, int from)
    {
        for (var at = from; at < Math.Min(from + FarthestBlame, sentence.Next); at++)
        {
            if (_phrases.IsMark(at, ';') || _phrases.IsMark(at, '.'))
                break;
            if (_phrases.IsGrammar(at, "onto") && subjects.After(sentence, at + 1, 4) is { IsEmpty: false } parties)
                return parties;
        }

        return [];
    }

    /// <summary>"was accused", "accused by", "accused of": the party before the word is the accused.</summary>
    private bool IsPassive(Sentence sentence, TermHit hit)
    {
        if (_phrases.Auxiliary(hit.First, sentence.First, out _) == "be" || _phrases.IsGrammar(hit.Next, "by"))
            return true;
        return _phrases.IsGrammar(hit.Next, "of") && subjects.After(sentence, hit.Next, 3).IsEmpty;
    }

    private bool IsGeneral(Sentence sentence, TermHit hit)
    {
        // "such raids are usually the work of X"
        if (_terms.FirstIn(Math.Max(sentence.First, hit.First - FarthestDeed), hit.First, TermClass.ResponsibilityPhrases, "general") is not null)
            return true;
        foreach (var other in _terms.AllIn(hit.Next, Math.Min(hit.Next + 10, sentence.Next), TermClass.ResponsibilityPhrases))
        {
            if (other.Term.Value == "general")
                return true;
        }

        return false;
    }

    private bool Follows(Sentence sentence, TermHit hit, string value) =>
        _terms.FirstIn(hit.Next, Math.Min(hit.Next + FarthestDeed, sentence.Next), TermClass.ResponsibilityPhrases, value) is not null;

    /// <summary>"could claim", "if it claims".</summary>
    private bool IsUnreal(Sentence sentence, TermHit hit)
    {
        for (var at = hit.First - 1; at >= Math.Max(sentence.First, hit.First - 3); at--)
        {
            if (_tokens[at].Kind != TokenKind.Word)
                return false;
            if (_terms.Is(at, TermClass.Modality, "future") || _terms.Is(at, TermClass.Modality, "condition"))
                return true;
        }

        return false;
    }

    private Attribution? SpeakerOf(Sentence sentence, TermHit hit)
    {
        Attribution? nearest = null;
        foreach (var attribution in _attributions.Span(Math.Max(sentence.First, hit.First - FarthestSpeaker), Math.Min(sentence.Next, hit.Next + FarthestSpeaker)))
        {
            if (attribution.First <= hit.First || nearest is null)
                nearest = attribution;
        }

        return nearest;
    }

    private static ImmutableArray<ResponsibilityMention> Make(
        TermHit hit, ResponsibilityStatus status, ImmutableArray<Party> parties, Attribution? attribution = null) =>
        [.. parties.Where(Armed.Is).Select(party => new ResponsibilityMention(hit.First, hit.Next, status, party) { Attribution = attribution })];
}
