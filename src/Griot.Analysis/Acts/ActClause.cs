using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Quantities;
using Griot.Analysis.Speakers;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Acts;

/// <summary>Reads the acts of one sentence.</summary>
internal sealed class ActClause(AnnotatedReport report, Sentence sentence, ImmutableArray<Party> parties, ImmutableArray<Attribution> attributions, ImmutableArray<Quantity> quantities)
{
    private const int FarthestSubject = 25;
    private const int FarthestObject = 12;
    private const int FarthestAgent = 14;

    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly TermIndex _terms = report.Terms;
    private readonly Phrases _phrases = new(report);

    public Act? Read(TermHit hit)
    {
        var space = hit.Term.Value.LastIndexOf(' ');
        var (kind, frame) = (hit.Term.Value[..space], hit.Term.Value[(space + 1)..]);
        // "Operation Z" is a name, "the operation" an act.
        if (kind == "none" || (kind == "operation" && _tokens[hit.First].Shape == TokenShape.Capital && hit.First != sentence.First))
            return null;
        // One form can be verb and noun ("attack"): after an article, a number or an adjective it is a noun.
        if (frame == "verb" && IsAlsoNoun(hit) && !LooksLikeVerb(hit))
            return null;
        if (frame == "noun" && IsAlsoVerb(hit) && LooksLikeVerb(hit))
            return null;
        var act = frame switch
        {
            "verb" => ReadVerb(hit, kind),
            "victim" => Make(hit, kind, Source(hit.Next), Before(hit.First), verb: true),
            _ => ReadNoun(hit, kind),
        };
        // Houses burn in a raid; burnt people are wounded.
        if (kind == "loot" && !TouchesThings())
            return null;
        if (kind == "gather")
        {
            if (_terms.FirstIn(sentence.First, sentence.Next, TermClass.Circumstances, "demand") is null)
                return null;
            act = act with { Kind = kind = "protest" };
        }

        // Armed men who gather do not protest.
        return kind == "protest" && act.Initiators.Any(party => party.Who is PersonKind.Militants or PersonKind.Soldiers or PersonKind.Mercenaries) ? null : act;
    }

    private bool IsAlsoNoun(TermHit hit) => Others(hit, " noun");
    private bool IsAlsoVerb(TermHit hit) => Others(hit, " verb");

    private bool Others(TermHit hit, string frame)
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
        if (_phrases.Auxiliary(hit.First, sentence.First, out _) is not null)
            return true;
        var before = hit.First - 1;
        if (before < sentence.First)
            return false;
        if (_phrases.IsGrammar(before, "to"))
            return true;
        // A gerund with an object ("killing 23 civilians") is a verb, with "of" ("the killing of") a noun.
        if (TakesObject(hit))
            return true;
        if (_phrases.IsGrammar(before, "article") || _phrases.IsGrammar(before, "one") || _phrases.IsGrammar(before, "of")
            || _phrases.IsGrammar(before, "by") || _tokens[before].Kind == TokenKind.Number)
            return false;
        return parties.Any(party => party.Next == hit.First || party.Next == before) && _terms.At(hit.Next) is var after
            && (parties.Any(party => party.First >= hit.Next && party.First <= hit.Next + 3) || after.IsEmpty);
    }

    private bool TakesObject(TermHit hit) =>
        report.Text.AsSpan(_tokens[hit.Last].Start, _tokens[hit.Last].Length).EndsWith(report.Language.Gerund, StringComparison.OrdinalIgnoreCase)
        && parties.Any(party => party.First >= hit.Next && party.First <= hit.Next + 1);

    private Act ReadVerb(TermHit hit, string kind)
    {
        var auxiliary = _phrases.Auxiliary(hit.First, sentence.First, out var start);
        var agent = Agent(hit.Next);
        var after = After(hit.Next);
        var before = Before(start);
        if (auxiliary == "be" || (agent.Length > 0 && auxiliary is null))
            return Make(hit, kind, agent, before, verb: true);
        if (auxiliary is null && after.IsEmpty && (kind is "kill" or "abduct" or "arrest" or "release" || (kind is "loot" or "damage" && !HasObject(hit.Next))))
            return Make(hit, kind, agent, before, verb: true); // a bare participle: "five soldiers killed"
        // ", killing nine": the subject is the main clause's, not the noun before the comma.
        if (auxiliary is null && TakesObject(hit) && _phrases.IsMark(hit.First - 1, ','))
            before = [];
        return Make(hit, kind, before, after, verb: true);
    }

    private Act ReadNoun(TermHit hit, string kind)
    {
        var initiators = Agent(hit.Next);
        var targets = TargetsOfNoun(hit);
        if (initiators.IsEmpty)
        {
            // "a jihadist attack", "une attaque jihadiste": the party stands beside the noun.
            initiators = [.. parties.Where(party => (party.Next == hit.First || party.First == hit.Next) && !party.IsObject && party.Count is null
                && !targets.Contains(party) && party.Who is not PersonKind.Civilians)];
        }

        if (initiators.IsEmpty && kind is not ("kill" or "abduct" or "release" or "arrest"))
            initiators = Genitive(hit.Next, targets);
        else if (targets.IsEmpty && kind is "kill" or "abduct" or "release" or "arrest")
            targets = Genitive(hit.Next, initiators);
        return Make(hit, kind, initiators, targets, verb: false);
    }

    private Act Make(TermHit hit, string kind, ImmutableArray<Party> initiators, ImmutableArray<Party> targets, bool verb) =>
        new(hit.First, hit.Next, kind, initiators, [.. targets.Where(target => !initiators.Contains(target))])
        {
            IsVerb = verb,
            IsNegated = _phrases.IsNegated(hit.First, sentence.First),
            IsUnreal = _terms.FirstIn(Math.Max(sentence.First, hit.First - 5), hit.First, TermClass.Modality) is { Term.Value: "future" or "condition" },
            IsGeneric = !verb && IsBarePlural(hit),
        };

    /// <summary>Whether something follows that can be an object: an article, a number, a noun.</summary>
    private bool HasObject(int next)
    {
        if (next >= sentence.Next || _tokens[next].Kind == TokenKind.Punctuation)
            return false;
        if (_tokens[next].Kind == TokenKind.Number)
            return true;
        return _terms.At(next, TermClass.Grammar) is { } small ? small.Term.Value is "article" or "one" : _terms.At(next, TermClass.PlaceRelations) is null;
    }

    private bool TouchesThings() =>
        _terms.FirstIn(sentence.First, sentence.Next, TermClass.Items) is not null
        || _terms.FirstIn(sentence.First, sentence.Next, TermClass.Circumstances, "civilian-object") is not null;

    private bool IsBarePlural(TermHit hit)
    {
        if (report.Text[_tokens[hit.Last].End - 1] is not ('s' or 'S' or 'x'))
            return false;
        for (var at = hit.First - 1; at >= Math.Max(sentence.First, hit.First - 3); at--)
        {
            if (_tokens[at].Kind == TokenKind.Number || _phrases.IsGrammar(at, "article") || quantities.Any(quantity => quantity.Next == at + 1))
                return false;
            if (_tokens[at].Kind == TokenKind.Punctuation)
                break;
        }

        return true;
    }

    /// <summary>The party after "by": over the words that follow the act, up to the next clause.</summary>
    private ImmutableArray<Party> Agent(int from)
    {
        for (var at = from; at < Math.Min(from + FarthestAgent, sentence.Next); at++)
        {
            if (_phrases.IsMark(at, ';') || _phrases.IsMark(at, '.') || _phrases.IsMark(at, ',')
                || (_phrases.IsGrammar(at, "relative") && !_phrases.IsGrammar(at, "of")))
                break;
            if (_phrases.IsGrammar(at, "by"))
                return Group(_terms.At(at, TermClass.Grammar)!.Value.Next, 5);
        }

        return [];
    }

    /// <summary>"came under fire from gunmen", "essuyé des tirs de jihadistes".</summary>
    private ImmutableArray<Party> Source(int from)
    {
        for (var at = from; at < Math.Min(from + 3, sentence.Next); at++)
        {
            if (_phrases.IsGrammar(at, "from") || _phrases.IsGrammar(at, "of") || _phrases.IsGrammar(at, "by"))
                return Group(at + 1, 3);
        }

        return [];
    }

    private ImmutableArray<Party> TargetsOfNoun(TermHit hit)
    {
        for (var at = hit.Next; at < Math.Min(hit.Next + 8, sentence.Next); at++)
        {
            if (_phrases.IsMark(at, ',') || _phrases.IsMark(at, ';') || _phrases.IsGrammar(at, "relative"))
                break;
            if (_phrases.IsGrammar(at, "on") && Group(at + 1, 4) is { IsEmpty: false } targets)
                return targets;
        }

        return [];
    }

    private ImmutableArray<Party> Genitive(int from, ImmutableArray<Party> except) =>
        from < sentence.Next && _phrases.IsGrammar(from, "of")
            ? [.. Group(from + 1, 2).Where(party => !except.Contains(party))]
            : [];

    /// <summary>The party that starts at or soon after a token, and those joined to it by "and" or a comma.</summary>
    private ImmutableArray<Party> Group(int from, int farthest)
    {
        var group = ImmutableArray.CreateBuilder<Party>();
        var next = from;
        foreach (var party in parties)
        {
            if (party.First < from || IsSpeaker(party))
                continue;
            if (group.Count == 0 ? party.First > from + farthest : !Joined(next, party.First))
                break;
            if (group.Count == 0 && Crosses(from, party.First))
                break;
            group.Add(party);
            next = party.Next;
        }

        return group.DrainToImmutable();
    }

    private bool Joined(int from, int to)
    {
        if (to - from > 3)
            return false;
        for (var at = from; at < to; at++)
        {
            if (_phrases.IsMark(at, ',') || _phrases.IsGrammar(at, "and") || _phrases.IsGrammar(at, "or") || _phrases.IsGrammar(at, "with"))
                return true;
        }

        return false;
    }

    private bool Crosses(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (_phrases.IsMark(at, ';') || _phrases.IsMark(at, '.') || _phrases.IsGrammar(at, "after"))
                return true;
        }

        return false;
    }

    private ImmutableArray<Party> After(int from)
    {
        var end = Math.Min(from + FarthestObject, sentence.Next);
        if (_phrases.IsGrammar(from, "and"))
            return [];
        for (var at = from; at < end; at++)
        {
            if (_phrases.IsMark(at, ',') || _phrases.IsMark(at, ';') || _phrases.IsMark(at, '.') || _phrases.IsGrammar(at, "after") || _phrases.IsGrammar(at, "by")
                || (at > from && _terms.At(at, TermClass.Harm) is { } harm && harm.Term.Value.EndsWith(" verb", StringComparison.Ordinal)))
            {
                end = at;
                break;
            }
        }

        foreach (var party in parties)
        {
            if (party.First >= from && party.First < end)
                return Group(party.First, 0);
        }

        return [];
    }

    /// <summary>The subject: the nearest party before the verb, and those joined to it; a speaker is none.</summary>
    private ImmutableArray<Party> Before(int start)
    {
        for (var i = parties.Length - 1; i >= 0; i--)
        {
            var party = parties[i];
            if (party.Next > start || start - party.Next > FarthestSubject)
                continue;
            if (IsSpeaker(party) || IsComplement(party))
                continue;
            var group = ImmutableArray.CreateBuilder<Party>();
            group.Add(party);
            for (var j = i - 1; j >= 0 && Joined(parties[j].Next, group[^1].First); j--)
            {
                if (!IsSpeaker(parties[j]))
                    group.Add(parties[j]);
            }

            group.Reverse();
            return group.DrainToImmutable();
        }

        return [];
    }

    /// <summary>Whether a party hangs on a noun before it ("the base of the army", "near soldiers").</summary>
    private bool IsComplement(Party party) =>
        party.First > sentence.First && !party.IsNamed && _terms.EndingAt(party.First, TermClass.PlaceRelations) is not null
        && !_phrases.IsGrammar(party.First - 1, "of");

    private bool IsSpeaker(Party party)
    {
        foreach (var attribution in attributions)
        {
            if (attribution.SpeakerFirst <= party.First && party.Next <= attribution.SpeakerNext && !attribution.IsSelf)
                return true;
        }

        return false;
    }
}
