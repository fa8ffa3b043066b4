using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Quantities;
using Griot.Analysis.Speakers;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Acts;

/// <summary>Where the parties of an act stand in its clause.</summary>
internal sealed partial class ActClause
{
    private const int FarthestSubject = 25;
    private const int FarthestObject = 12;
    private const int FarthestAgent = 14;
    private const int FarthestSide = 30;
    private const int LongestAside = 8;

    /// <summary>How far a verb may stand from the pronoun that stands for its subject.</summary>
    private const int FarthestPronoun = 4;
    private const int FarthestAccusation = 2;

    private static readonly Dictionary<int, (int Said, bool OfItself)> NoSpeakers = [];
    private static readonly HashSet<int> NoAccusers = [];

    /// <summary>The first tokens of the parties that speak, each with the token after its verb of saying and whether it speaks of itself.</summary>
    private readonly Dictionary<int, (int Said, bool OfItself)> _speakers;

    /// <summary>The tokens after a verb of blaming.</summary>
    private readonly HashSet<int> _accusers;

    private static (Dictionary<int, (int Said, bool OfItself)> Speakers, HashSet<int> Accusations) Speakers(ImmutableArray<Party> parties, ImmutableArray<Attribution> attributions)
    {
        if (attributions.IsEmpty)
            return (NoSpeakers, NoAccusers);
        var speakers = new Dictionary<int, (int Said, bool OfItself)>();
        var next = 0;
        foreach (var attribution in attributions.OrderBy(attribution => attribution.SpeakerFirst))
        {
            while (next < parties.Length && parties[next].Head < attribution.SpeakerFirst)
                next++;
            for (var i = next; i < parties.Length && parties[i].Head < attribution.SpeakerNext; i++)
                speakers[parties[i].First] = (attribution.Next, attribution.IsSelf);
        }

        return (speakers, [.. attributions.Where(attribution => attribution.Stance == "accuses").Select(attribution => attribution.Next)]);
    }

    private bool StartsParty(int token) => _sentence.Contains(token) && _partyIndex.StartingAt(token) is not null;

    private Party? PartyEndingAt(int token) => _partyIndex.EndingAt(token) is { } party && _sentence.Contains(party.First) ? party : null;

    private bool StartsCount(int token) => _sentence.Contains(token) && _quantityIndex.StartingAt(token) is { Kind: not QuantityKind.Article };

    private bool EndsCount(int token) => _quantityIndex.EndingAt(token) is { } quantity && _sentence.Contains(quantity.First);

    private static ImmutableArray<Party> Without(ImmutableArray<Party> parties, ImmutableArray<Party> others) =>
        parties.IsEmpty || others.IsEmpty ? parties : parties.RemoveAll(others.Contains);

    /// <summary>The number of the first party that starts at or after a token.</summary>
    private int FirstFrom(int token)
    {
        var (low, high) = (0, _parties.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_parties[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The party after "by": over the words that follow the act, up to the next clause.</summary>
    private ImmutableArray<Party> Agent(int from)
    {
        for (var at = from; at < Math.Min(from + FarthestAgent, _sentence.Next); at++)
        {
            // "was killed, on 2 September, by": a day between commas ends no clause.
            if (_phrases.IsMark(at, ',') && ClosesBeforeAgent(at) is { } close)
            {
                at = close;
                continue;
            }

            if (_phrases.IsMark(at, ';') || _phrases.IsMark(at, '.') || _phrases.IsMark(at, ',')
                || (_phrases.IsGrammar(at, "relative") && !_phrases.IsGrammar(at, "of")))
                break;
            if (_phrases.IsGrammar(at, "by"))
                return Group(_terms.At(at, TermClass.Grammar)!.Value.Next, 5);
        }

        return [];
    }

    /// <summary>The comma right before "by" that closes what a comma opened; null when a verb or a party stands between.</summary>
    private int? ClosesBeforeAgent(int open)
    {
        for (var at = open + 1; at < Math.Min(open + LongestAside, _sentence.Next - 1); at++)
        {
            if (_phrases.IsMark(at, ','))
                return _phrases.IsGrammar(at + 1, "by") ? at : null;
            if (StartsParty(at) || _terms.At(at, TermClass.Acts) is not null || _terms.At(at, TermClass.Harm) is not null)
                return null;
        }

        return null;
    }

    /// <summary>"came under fire from gunmen", "essuyé des tirs de jihadistes".</summary>
    private ImmutableArray<Party> Source(int from)
    {
        for (var at = from; at < Math.Min(from + 3, _sentence.Next); at++)
        {
            if (_phrases.IsGrammar(at, "from") || _phrases.IsGrammar(at, "of") || _phrases.IsGrammar(at, "by"))
                return Group(at + 1, 3);
        }

        return [];
    }

    private ImmutableArray<Party> TargetsOfNoun(TermHit hit)
    {
        for (var at = hit.Next; at < Math.Min(hit.Next + 8, _sentence.Next); at++)
        {
            if (_phrases.IsMark(at, ',') || _phrases.IsMark(at, ';') || _phrases.IsGrammar(at, "relative"))
                break;
            // "laid the massacre at the door of X"
            if (_terms.At(at, TermClass.ResponsibilityPhrases) is { } blame && blame.Term.Value.EndsWith(" object", StringComparison.Ordinal))
                break;
            if (_phrases.IsGrammar(at, "on") && Group(at + 1, 4) is { IsEmpty: false } targets)
                return targets;
        }

        return [];
    }

    private ImmutableArray<Party> AimedAt(int from)
    {
        for (var at = from; at < Math.Min(from + FarthestAgent, _sentence.Next); at++)
        {
            if (_phrases.IsGrammar(at, "on") && Group(at + 1, 2) is { IsEmpty: false } targets)
                return targets;
        }

        return [];
    }

    private ImmutableArray<Party> Genitive(int from, ImmutableArray<Party> except) =>
        from < _sentence.Next && _phrases.IsGrammar(from, "of")
            ? [.. Group(from + 1, 2).Where(party => !except.Contains(party))]
            : [];

    /// <summary>The parties after "between": "clashes between the army and rebels".</summary>
    private ImmutableArray<Party> Between(int from)
    {
        for (var at = from; at < Math.Min(from + FarthestAgent, _sentence.Next); at++)
        {
            if (_terms.Is(at, TermClass.PlaceRelations, "between"))
                return Group(at + 1, 5);
            if (_phrases.IsMark(at, ';') || _phrases.IsMark(at, '.'))
                break;
        }

        return [];
    }

    /// <summary>The armed parties after a verb of opposing, whatever small words join them.</summary>
    private ImmutableArray<Party> Sides(int from)
    {
        var sides = ImmutableArray.CreateBuilder<Party>();
        for (var i = FirstFrom(from); i < _parties.Length && _parties[i].First < from + FarthestSide && sides.Count < 2; i++)
        {
            if (_parties[i].Who is not (PersonKind.Civilians or PersonKind.Officials or PersonKind.Journalists) && (sides.Count == 0 || sides[^1].Next < _parties[i].First))
                sides.Add(_parties[i]);
        }

        return sides.DrainToImmutable();
    }

    /// <summary>The party that starts at or soon after a token, and those joined to it by "and" or a comma.</summary>
    private ImmutableArray<Party> Group(int from, int farthest)
    {
        var group = ImmutableArray.CreateBuilder<Party>();
        var next = from;
        for (var i = FirstFrom(from); i < _parties.Length; i++)
        {
            var party = _parties[i];
            if (group.Count == 0 ? party.First > from + farthest || Crosses(from, party.First) : !Joined(next, party.First) || IsApposition(group[^1], party))
                break;
            if (IsSpeaker(party))
                continue;
            if (group.Count > 0 && IsNaming(group[^1], party))
                group.RemoveAt(group.Count - 1);
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
            if (_phrases.IsMark(at, ';') || _phrases.IsMark(at, '.') || _phrases.IsGrammar(at, "after")
                || _terms.At(at, TermClass.Speech) is { Term.Value: "accuses" or "denies" })
                return true;
        }

        return false;
    }

    private ImmutableArray<Party> After(int from)
    {
        var end = Math.Min(from + FarthestObject, _sentence.Next);
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

        var first = FirstFrom(from);
        return first < _parties.Length && _parties[first].First < end ? Group(_parties[first].First, 0) : [];
    }

    /// <summary>The subject of an active verb: a speaker when a pronoun or an infinitive stands for it ("it said it had killed", "dit avoir tué").</summary>
    private ImmutableArray<Party> Subject(int start)
    {
        for (var at = start; at >= Math.Max(_sentence.First, start - FarthestPronoun); at--)
        {
            if (_phrases.IsGrammar(at, "pronoun"))
                return SpeakerBefore(at) is { } speaker ? [speaker] : [];
            if (at < start && (PartyEndingAt(at + 1) is not null || _tokens[at].Kind == TokenKind.Punctuation && !_phrases.IsMark(at, '"') && !_phrases.IsMark(at, '\'')))
                break;
        }

        return Before(start);
    }

    private Party? SpeakerBefore(int token)
    {
        for (var i = FirstFrom(token) - 1; i >= 0 && token - _parties[i].Next <= FarthestSubject; i--)
        {
            if (_speakers.TryGetValue(_parties[i].First, out var speaks) && speaks.Said <= token + 1)
                return _parties[i];
        }

        return null;
    }

    /// <summary>The nearest party before the verb, and those joined to it; a speaker is none.</summary>
    private ImmutableArray<Party> Before(int start)
    {
        for (var i = FirstFrom(start) - 1; i >= 0 && start - _parties[i].Next <= FarthestSubject; i--)
        {
            var party = _parties[i];
            if (party.Next > start || IsSpeaker(party) || IsComplement(party) || IsAgentOfModifier(party) || IsObjectOfModifier(i) || IsInRelativeClause(party, start))
                continue;
            if (IsToldBy(party, start))
                break;
            var group = ImmutableArray.CreateBuilder<Party>();
            group.Add(party);
            for (var (j, edge) = (i - 1, party.First); j >= 0 && Joined(_parties[j].Next, edge); j--)
            {
                edge = _parties[j].First;
                if (IsApposition(_parties[j], group[^1]))
                    group.Clear();
                else if (IsNaming(_parties[j], group[^1]))
                    continue;
                if (!IsSpeaker(_parties[j]))
                    group.Add(_parties[j]);
                else if (group.Count == 0)
                    break;
            }

            group.Reverse();
            return group.DrainToImmutable();
        }

        return [];
    }

    private bool IsGerund(int token) =>
        _report.Text.AsSpan(_tokens[token].Start, _tokens[token].Length).EndsWith(_report.Language.Gerund, StringComparison.OrdinalIgnoreCase);

    private bool IsPreposition(int token) => _terms.At(token, TermClass.PlaceRelations) is { } relation && IsPlacing(relation.Term.Value);

    private static bool IsPlacing(string relation) => relation is "in" or "on" or "near" or "road" or "between" or "axis" or "from" or "to" or "towards" or "based";

    private static bool AreFoes(Party left, Party right) => left.Who == PersonKind.Militants
        ? (right.Who == PersonKind.Militants && left.IsNamed && right.IsNamed) || IsOfState(right)
        : IsOfState(left) && right.Who == PersonKind.Militants;

    private static bool IsOfState(Party party) => party.Who is PersonKind.Soldiers or PersonKind.Police or PersonKind.Mercenaries or PersonKind.Peacekeepers;

    private bool IsSpeaker(Party party) => _speakers.TryGetValue(party.First, out var speaks) && !speaks.OfItself;

    /// <summary>A camp, a convoy, a column: it does not attack, it is attacked.</summary>
    private bool IsPlaceOfForce(Party party) =>
        party.Who is PersonKind.Civilians
        || _terms.FirstIn(party.First, party.Next, TermClass.Circumstances) is { Term.Value: "base" or "convoy" };

    private bool FollowsAccusation(int token)
    {
        for (var at = token; at > Math.Max(_sentence.First, token - FarthestAccusation); at--)
        {
            if (_accusers.Contains(at) || _terms.EndingAt(at, TermClass.Speech, "accuses") is not null
                || _terms.EndingAt(at, TermClass.ResponsibilityPhrases) is { Term.Value: "attributed onto" or "attributed accuse" or "suspected accuse" })
                return true;
        }

        return false;
    }

    private bool SpeaksOfPeople(TermHit hit)
    {
        for (var at = Math.Max(_sentence.First, hit.First - FarthestCondition); at < Math.Min(hit.Next + FarthestPlan, _sentence.Next); at++)
        {
            if (_tokens[at].Kind == TokenKind.Number || _phrases.IsGrammar(at, "self") || _phrases.IsGrammar(at, "they") || _phrases.IsGrammar(at, "pronoun")
                || _phrases.IsGrammar(at, "relative") || _phrases.IsGrammar(at, "other") || StartsParty(at))
                return true;
        }

        return _phrases.Auxiliary(hit.First, _sentence.First, out _) == "be";
    }

    private bool IsAimedAtProtest(TermHit hit)
    {
        for (var at = hit.Next; at < Math.Min(hit.Next + FarthestCrowd, _sentence.Next) && _tokens[at].Kind == TokenKind.Word; at++)
        {
            if (_terms.Is(at, TermClass.Acts, "protest noun"))
                return true;
        }

        return false;
    }

    /// <summary>"displaced people": who they are, no flight that is told.</summary>
    private bool IsInsideParty(TermHit hit)
    {
        var i = FirstFrom(hit.First + 1) - 1;
        return i >= 0 && _parties[i].First <= hit.First && hit.First < _parties[i].Next;
    }
}
