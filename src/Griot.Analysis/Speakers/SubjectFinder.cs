using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Text;

namespace Griot.Analysis.Speakers;

/// <summary>Finds the armed parties that stand as subject, object or agent of a phrase.</summary>
internal sealed class SubjectFinder(AnnotatedReport report)
{
    private const int FarthestSubject = 25;
    private const int FarthestObject = 14;
    private const int FarthestApposition = 20;
    private const int LongestList = 40;

    private readonly Cursor<Party> _parties = new(report.All<Party>(), party => party.First);
    private readonly Phrases _phrases = new(report);
    private Party? _firstNamed;
    private Party? _lastNamed;

    /// <summary>Remembers for the pronouns of the next sentence whom this one speaks of.</summary>
    public void Close(Sentence sentence)
    {
        Party? first = null;
        foreach (var party in _parties.Span(sentence.First, sentence.Next))
        {
            if (!Armed.Is(party))
                continue;
            first ??= party;
            _lastNamed = party;
        }

        _firstNamed = first ?? _firstNamed;
    }

    /// <summary>The party before a phrase, over what two commas enclose: "JNIM, which fights the army, claimed".</summary>
    public Party? Before(Sentence sentence, int at, int farthest = FarthestSubject)
    {
        var from = Math.Max(sentence.First, at - FarthestSubject);
        var parties = _parties.Span(from, at);
        var (open, close) = Apposition(sentence, at);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = parties.Length - 1; i >= 0; i--)
            {
                var party = parties[i];
                // "A hunters' movement, Dan Na Ambassagou, has denied": the name itself may be what stands between.
                var enclosed = open >= 0 && party.First > open && party.Next <= close && !(party.IsNamed && party.First == open + 1 && party.Next == close);
                if (party.Next > at || !Armed.Is(party) || (pass == 0 && enclosed))
                    continue;
                var gap = at - party.Next - (pass == 0 && open >= 0 && party.Next <= open ? close - open : 0);
                if (gap > farthest || Ends(party.Next, at))
                    break;
                return party;
            }

            if (open < 0)
                break;
        }

        return null;
    }

    /// <summary>The party that a pronoun before a phrase stands for.</summary>
    public Party? Pronoun(Sentence sentence, int at)
    {
        for (var token = at - 1; token >= Math.Max(sentence.First, at - 4); token--)
        {
            if (report.Terms.EndingAt(token + 1, TermClass.Grammar, "latter") is not null)
                return _lastNamed;
            if (_phrases.IsGrammar(token, "self"))
                return _firstNamed;
        }

        return null;
    }

    /// <summary>The parties from a token on, joined by commas and "and"; nothing when the clause ends before.</summary>
    public ImmutableArray<Party> After(Sentence sentence, int from, int farthest = FarthestObject)
    {
        var end = Math.Min(from + farthest, sentence.Next);
        var group = ImmutableArray.CreateBuilder<Party>();
        foreach (var party in _parties.Span(from, Math.Min(end + LongestList, sentence.Next)))
        {
            if (!Armed.Is(party))
                continue;
            if (group.Count == 0 ? party.First >= end || Ends(from, party.First) : !Joined(group[^1].Next, party.First))
                break;
            // "hunters of Dan Na Ambassagou, a Dogon militia": the second is the first.
            if (group.Count > 0 && (!party.IsNamed || _phrases.IsGrammar(party.First, "one")) && _phrases.IsMark(group[^1].Next, ',') && party.First == group[^1].Next + 1)
                break;
            group.Add(party);
        }

        return group.DrainToImmutable();
    }

    /// <summary>The party after "by" within a few words: "claimed on Monday by JNIM".</summary>
    public ImmutableArray<Party> Agent(Sentence sentence, int from)
    {
        for (var at = from - 1; at < Math.Min(from + 6, sentence.Next); at++)
        {
            if (at >= from && report.All<Token>()[at].Kind != TokenKind.Word)
                continue;
            if (_phrases.IsGrammar(at, "by"))
                return After(sentence, report.Terms.At(at, TermClass.Grammar)!.Value.Next, 7);
        }

        return [];
    }

    /// <summary>The party that a phrase is part of: "men claiming to be from the Islamic State".</summary>
    public Party? Around(Sentence sentence, int first, int next)
    {
        foreach (var party in _parties.Span(Math.Max(sentence.First, first - FarthestObject), first))
        {
            if (party.Next >= next && party.First < first && Armed.Is(party))
                return party;
        }

        return null;
    }

    private bool Ends(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (_phrases.IsMark(at, ';') || _phrases.IsMark(at, '.') || _phrases.IsMark(at, '•'))
                return true;
        }

        return false;
    }

    private bool Joined(int from, int to)
    {
        // "the Group for the Support of Islam (JNIM)": the second name is the first.
        var joined = _phrases.IsMark(to - 1, '(');
        if (to - from > 6)
            return false;
        for (var at = from; at < to; at++)
        {
            // "hunters working alongside the army": what follows the verb is said of them.
            if (_phrases.IsMark(at, ',') || _phrases.IsMark(at, '(') || _phrases.IsGrammar(at, "and") || _phrases.IsGrammar(at, "or") || (_phrases.IsGrammar(at, "with") && at == from))
                joined = true;
            else if (report.Terms.At(at, TermClass.Acts) is not null || report.Terms.At(at, TermClass.Speech) is not null || _phrases.IsGrammar(at, "relative") || _phrases.IsMark(at, ':'))
                return false;
        }

        return joined;
    }

    /// <summary>The two commas of which the second stands right before the phrase; -1 when there are none.</summary>
    private (int Open, int Close) Apposition(Sentence sentence, int at)
    {
        var close = at - 1;
        while (close > sentence.First && close > at - 4 && !_phrases.IsMark(close, ','))
            close--;
        if (!_phrases.IsMark(close, ','))
            return (-1, -1);
        for (var open = close - 1; open > Math.Max(sentence.First, close - FarthestApposition); open--)
        {
            if (_phrases.IsMark(open, ','))
                return (open, close);
        }

        return (-1, -1);
    }
}
