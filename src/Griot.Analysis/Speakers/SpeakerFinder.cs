using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Speakers;

/// <summary>Finds the speaker of a verb of saying: before it, after it, or for a pronoun in the sentence before.</summary>
internal sealed class SpeakerFinder(AnnotatedReport report)
{
    /// <summary>How far a speaker's noun may stand from its verb: "an official who asked not to be named said".</summary>
    private const int Farthest = 9;
    private const int FarthestAfter = 5;
    private const int LongestApposition = 15;
    private const int LongestOrgan = 3;
    private const int LongestInversion = 8;

    /// <summary>How many words may stand between a verb and the pronoun for its own subject: "said in a statement that it".</summary>
    private const int FarthestSelf = 7;

    /// <summary>The end of the stance of a phrase whose speaker follows: "according to".</summary>
    private const string Following = " after";

    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly Cursor<Party> _parties = new(report.All<Party>(), party => party.First);
    private readonly Phrases _phrases = new(report);
    private readonly TermIndex _terms = report.Terms;
    private Party? _spoke;
    private bool _othersSpoke;
    private Party? _lastSpeaker;
    private Party? _firstOfLast;
    private Party? _lastOfLast;

    private readonly record struct Speaker(int First, int Next, string Kind, Party? Party);

    public Attribution? Read(Sentence sentence, TermHit hit)
    {
        // "according to X", "selon X", "said X": the speaker after; otherwise before the verb.
        var before = Before(sentence, hit);
        var (stance, follows) = hit.Term.Value.EndsWith(Following, StringComparison.Ordinal) ? (hit.Term.Value[..^Following.Length], true) : (hit.Term.Value, false);
        // "X is accused of": who accuses stands after "by", if anywhere.
        if (stance == "accuses" && _phrases.Auxiliary(hit.First, sentence.First, out _) == "be")
            (before, follows) = (null, _phrases.IsGrammar(hit.Next, "by"));
        // "... killed by the bandits,” he added": whoever the pronoun stands for spoke.
        if (!follows && IsPronounBefore(sentence, hit))
            before = null;
        // "..., in Ouenkoro, Mali, a local association said" has its speaker before; ", dénonce une association locale." after.
        if (before is not null && !follows && stance != "accuses" && _phrases.IsMark(hit.First - 1, ',') && Inverted(sentence, hit) is { } inverted)
            before = inverted;
        var speaker = before is not null && !follows && !OpensClause(sentence, hit) ? before
            : After(hit.Next, Math.Min(hit.Next + FarthestAfter, sentence.Next), follows) ?? (follows ? Named(hit.Next, sentence.Next) : Pronoun(sentence, hit) ?? NamedBefore(sentence, hit));
        if (speaker is not { } found)
        {
            _othersSpoke = true;
            return null;
        }

        if (found.Party is { } spoke && Armed.Is(spoke))
            _spoke = spoke;
        else
            _othersSpoke = true;
        return new(Math.Min(hit.First, found.First), Math.Max(hit.Next, found.Next), found.First, found.Next, stance, found.Kind)
        {
            IsSelf = stance is "claims" || (found.Party is not null && stance == "says" && !follows && SpeaksOfItself(hit.Next, sentence.Next)),
            Party = found.Party,
            Verb = hit.First,
            VerbNext = hit.Next,
        };
    }

    /// <summary>A speaker right after the verb, with nothing told behind it.</summary>
    private Speaker? Inverted(Sentence sentence, TermHit hit)
    {
        if (After(hit.Next, Math.Min(hit.Next + FarthestAfter, sentence.Next), counted: false) is not { } found)
            return NameAtEnd(sentence, hit.Next);
        for (var at = found.Next; at < Math.Min(found.Next + LongestInversion, sentence.Next) && _tokens[at].Kind != TokenKind.Punctuation; at++)
        {
            if (found.Party is not null && Armed.Is(found.Party) || report.Terms.At(at, TermClass.Acts) is not null || report.Terms.At(at, TermClass.Harm) is not null
                || _phrases.IsGrammar(at, "be") || _phrases.IsGrammar(at, "have"))
                return null;
        }

        return found;
    }

    /// <summary>"..., affirme Human Rights Watch.": a name of several words with which the sentence or its clause ends.</summary>
    private Speaker? NameAtEnd(Sentence sentence, int from) =>
        Named(from, sentence.Next) is { } name && name.Next - name.First > 1 && (name.Next == sentence.Next || _tokens[name.Next].Kind == TokenKind.Punctuation) ? name : null;

    private bool IsPronounBefore(Sentence sentence, TermHit hit)
    {
        if (_phrases.Auxiliary(hit.First, sentence.First, out var start) is null)
            start = hit.First;
        return start > sentence.First && _phrases.IsGrammar(start - 1, "self") && _tokens[start - 1].Glue != TokenGlue.Hyphen;
    }

    /// <summary>Remembers for the pronouns of the next sentence whom this one named.</summary>
    public void Close(Sentence sentence)
    {
        Party? first = null;
        Party? last = null;
        foreach (var party in _parties.Span(sentence.First, sentence.Next))
        {
            if (!Armed.Is(party))
                continue;
            first ??= party;
            last = party;
        }

        // A sentence in which somebody else speaks ends the reach of a pronoun.
        if (first is not null || _othersSpoke)
            (_firstOfLast, _lastOfLast) = (first, last);
        if (_othersSpoke || first is not null)
            _lastSpeaker = _spoke;
        (_spoke, _othersSpoke) = (null, false);
    }

    /// <summary>"said it", "affirme avoir", "claimed to have", "said its fighters": the speaker is the doer.</summary>
    private bool SpeaksOfItself(int from, int next)
    {
        if (_phrases.IsGrammar(from, "have") || (_phrases.IsGrammar(from, "onto") && _phrases.IsGrammar(from + 1, "have")))
            return true;
        for (var at = from; at < Math.Min(from + FarthestSelf, next); at++)
        {
            if (_phrases.IsGrammar(at, "self") || _phrases.IsGrammar(at, "own") || _phrases.IsGrammar(at, "pronoun"))
                return true;
            if (report.Terms.At(at, TermClass.Acts) is not null || report.Terms.At(at, TermClass.Harm) is not null || PartyAt(at) is not null)
                return false;
        }

        return false;
    }

    /// <summary>Phrases that take their speaker after them have no verb form; they open a clause or follow a comma.</summary>
    private bool OpensClause(Sentence sentence, TermHit hit)
    {
        // "..., ont rapporté des médias": the auxiliary opens it.
        if (_phrases.Auxiliary(hit.First, sentence.First, out var start) is null)
            start = hit.First;
        return start == sentence.First || (_tokens[start - 1].Kind != TokenKind.Word && !_phrases.IsMark(start - 1, ','))
            || (_phrases.IsMark(start - 1, ',') && Opening(sentence, start - 1) is null);
    }

    /// <summary>"Okello, an analyst, said": the comma that opened what the comma before the verb closes.</summary>
    private int? Opening(Sentence sentence, int comma)
    {
        for (var at = comma - 1; at > Math.Max(sentence.First, comma - LongestApposition); at--)
        {
            if (_phrases.IsMark(at, ','))
                return at;
        }

        return null;
    }

    private Speaker? After(int from, int to, bool counted)
    {
        for (var at = from; at < to; at++)
        {
            if (report.Terms.At(at, TermClass.Speakers) is { } noun)
                return new(at, noun.Next, noun.Term.Value, PartyAt(at));
            if (PartyAt(at) is { } party && (party.Count is null || (counted && !Armed.Is(party))))
                return new(party.First, party.Next, KindOf(party), party);
            if (_tokens[at].Kind == TokenKind.Punctuation && !_phrases.IsMark(at, '"'))
                return null;
            // "explained that the bandits", "counts the number of people": what is said, not who says it.
            if (!counted && at > from && (_phrases.IsGrammar(at, "of") || _phrases.IsGrammar(at, "relative")) && !_phrases.IsGrammar(at, "article"))
                return null;
            if (!counted && at == from && _phrases.IsGrammar(at, "relative"))
                return null;
        }

        return null;
    }

    /// <summary>"according to Relief Watch": a name that is in no list.</summary>
    private Speaker? Named(int from, int to)
    {
        var first = _phrases.IsGrammar(from, "article") || _phrases.IsGrammar(from, "one") ? from + 1 : from;
        var next = first;
        while (next < to && next < first + FarthestAfter && _tokens[next].Kind == TokenKind.Word && _tokens[next].IsCapitalised)
            next++;
        return next == first ? null : new(first, next, "unknown", null);
    }

    /// <summary>"..., Citizens for Water said today": the name that ends right before the verb; one word alone is none.</summary>
    private Speaker? NamedBefore(Sentence sentence, TermHit hit)
    {
        if (_phrases.Auxiliary(hit.First, sentence.First, out var start) is null)
            start = hit.First;
        var (first, capitals) = (start, 0);
        for (var at = start - 1; at >= Math.Max(sentence.First, start - Farthest) && _tokens[at].Kind == TokenKind.Word; at--)
        {
            var capital = _tokens[at].IsCapitalised && _terms.At(at, TermClass.Grammar) is null && _terms.At(at, TermClass.Modality) is null;
            if (!capital && !_phrases.IsGrammar(at, "of") && !_phrases.IsGrammar(at, "for"))
                break;
            if (capital)
                (first, capitals) = (at, capitals + 1);
        }

        return capitals < 2 ? null : new(first, start, "unknown", null);
    }

    private Speaker? Before(Sentence sentence, TermHit hit)
    {
        // "ISWAP, in a message carried by its agency, said": what two commas enclose is no speaker when one stands before them.
        return _phrases.IsMark(hit.First - 1, ',') && Opening(sentence, hit.First - 1) is { } comma && Ending(sentence, comma, hit.First) is { } outer
            ? outer
            : Ending(sentence, hit.First, hit.First);
    }

    private Speaker? Ending(Sentence sentence, int end, int verb)
    {
        var from = Math.Max(sentence.First, end - Farthest);
        var parties = _parties.Span(Math.Max(sentence.First, from - Farthest), verb);
        for (var at = end - 1; at >= from; at--)
        {
            Party? ends = null;
            foreach (var party in parties)
            {
                if (party.Next == at + 1)
                    ends = party;
            }

            if (report.Terms.At(at, TermClass.Speakers) is { } noun && noun.Next <= end)
                return new(at, noun.Next, noun.Term.Value, ends ?? Of(noun, parties));
            if (ends is not null && (ends.Count is null || (!Armed.Is(ends) && at == verb - 1)))
                return new(ends.First, ends.Next, KindOf(ends), ends);
            if (_phrases.IsMark(at, ';') || _phrases.IsMark(at, '.') || _phrases.IsMark(at, ':'))
                return null;
        }

        return null;
    }

    /// <summary>"The army's spokesman", "a spokesman for JNIM": whom the speaking noun speaks for.</summary>
    private Party? Of(TermHit noun, ReadOnlySpan<Party> parties)
    {
        foreach (var party in parties)
        {
            var after = party.First - noun.Next;
            if (Armed.Is(party) && ((after is >= 0 and <= 2 && (_phrases.IsGrammar(noun.Next, "of") || _phrases.IsGrammar(noun.Next, "for")))
                || (party.First <= noun.First && noun.First - party.Next <= (IsPossessive(party.Next) ? LongestOrgan : 1))))
                return party;
        }

        return null;
    }

    /// <summary>"the Islamic State's Amaq agency"</summary>
    private bool IsPossessive(int at) => at < _tokens.Length && _tokens[at].Glue == TokenGlue.Apostrophe;

    /// <summary>"It said", "celle-ci a annoncé": the speaker or the party that the sentences before named.</summary>
    private Speaker? Pronoun(Sentence sentence, TermHit hit)
    {
        _phrases.Auxiliary(hit.First, sentence.First, out var start);
        for (var at = start - 1; at >= Math.Max(sentence.First, start - 3); at--)
        {
            if (report.Terms.At(at, TermClass.Speakers) is not null)
                return null;
            var latter = report.Terms.EndingAt(at + 1, TermClass.Grammar, "latter");
            // "we recorded": the publisher, not the party of the sentence before.
            if (_phrases.IsGrammar(at, "first-person"))
                return null;
            if (latter is null && !_phrases.IsGrammar(at, "self"))
                continue;
            var party = latter is null ? _lastSpeaker ?? _firstOfLast : _lastOfLast;
            return party is null ? null : new(latter?.First ?? at, at + 1, KindOf(party), party);
        }

        return null;
    }

    private Party? PartyAt(int token)
    {
        foreach (var party in _parties.Span(token, token + 1))
            return party;
        return null;
    }

    private static string KindOf(Party party) => party.Who switch
    {
        PersonKind.Soldiers or PersonKind.Police or PersonKind.Peacekeepers or PersonKind.Mercenaries => "military",
        PersonKind.Officials => "official",
        PersonKind.Civilians => "witness",
        PersonKind.AidWorkers => "organisation",
        PersonKind.Journalists => "press",
        _ => "group",
    };
}
