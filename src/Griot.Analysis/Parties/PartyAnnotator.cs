using System.Collections.Immutable;
using Griot.Analysis.Actors;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Parties;

/// <summary>Finds the parties: registered actors, and common nouns for people with their nationality and number.</summary>
public sealed partial class PartyAnnotator(ActorRegistry actors) : Annotator<Party>
{
    /// <summary>Words that may stand between a number and its noun ("five heavily armed Malian soldiers").</summary>
    private const int LongestPremodifier = 4;

    private const int LongestAcronym = 5;
    private const int LongestTitle = 40;

    /// <summary>How many words may say of what group a named one is part.</summary>
    private const int LongestKinship = 8;

    public override RuleId Id => new("parties", 1);
    public override ImmutableArray<Type> Reads => [typeof(Token), typeof(TermHit), typeof(Sentence), typeof(Quantity)];

    protected override ImmutableArray<Party> Find(AnnotatedReport report)
    {
        var reader = new PartyReader(report, actors);
        var parties = ImmutableArray.CreateBuilder<Party>();
        foreach (var sentence in report.All<Sentence>())
        {
            for (var at = sentence.First; at < sentence.Next;)
            {
                if (reader.ReadAt(at, sentence) is not { } party)
                {
                    at++;
                    continue;
                }

                parties.Add(party);
                at = Math.Max(party.Next, at + 1);
            }
        }

        return parties.DrainToImmutable();
    }

    /// <summary>Reads one party at a token.</summary>
    private sealed partial class PartyReader
    {
        private readonly AnnotatedReport _report;
        private readonly ActorRegistry _actors;
        private readonly ImmutableArray<Token> _tokens;
        private readonly TermIndex _terms;
        private readonly MentionIndex<Quantity> _quantities;

        public PartyReader(AnnotatedReport report, ActorRegistry actors)
        {
            (_report, _actors, _tokens, _terms) = (report, actors, report.All<Token>(), report.Terms);
            _quantities = new(report.All<Quantity>(), _tokens.Length, quantity => quantity.First, quantity => quantity.Next);
        }

        public Party? ReadAt(int at, Sentence sentence)
        {
            var core = Core(at, sentence);
            if (core is null)
                return null;
            var party = WithGroup(WithNationality(core, sentence), sentence);
            party = WithCount(party, sentence);
            return !party.Suspected && IsHedged(party) ? party with { Suspected = true } : party;
        }

        private Party? Core(int at, Sentence sentence)
        {
            if (!_terms.Has(at, TermClass.Actors) && !_terms.Has(at, TermClass.Persons))
                return null;
            var named = ImmutableArray<string>.Empty;
            TermHit? longest = null;
            foreach (var hit in _terms.At(at))
            {
                if (hit.Class == TermClass.Actors && hit.Next <= sentence.Next)
                {
                    named = named.Add(hit.Term.Value);
                    longest = hit;
                }
            }

            // "70 KIA": killed in action, not the armed wing of that name.
            if (longest is not null && _terms.Has(at, TermClass.Harm) && _quantities.EndingAt(at) is { Kind: QuantityKind.Number })
                return null;
            var noun = _terms.At(at, TermClass.Persons);
            // "eleven other passengers": the noun that follows says who.
            if (noun is { } other && IsOther(at) && _terms.At(other.Next, TermClass.Persons) is not null)
                return null;
            if (longest is { } name && (noun is null || name.Count > noun.Value.Count || (name.Count == noun.Value.Count && !IsGenericActor(_actors.Find(named[0])!))))
            {
                var actor = _actors.Find(named[0]);
                if (actor is not null && IsGenericActor(actor))
                    return new(at, name.Next, name.Last, [], actor.Id, actor.Who, null);
                return new(at, name.Next, name.Last, named, null, actor?.Who ?? PersonKind.All, null)
                {
                    IsObject = !IsPeople(at, name.Next),
                    IsLikeCivilians = NamesCivilians(at, name.Next),
                    IsAcronym = name.Count == 1 && _tokens[at] is { Shape: TokenShape.Upper, Length: <= LongestAcronym },
                };
            }

            if (noun is not { } person || person.Next > sentence.Next || IsInName(person, sentence))
                return null;
            var party = OfNoun(person);
            if (IsDescribing(party))
                return null;
            // "le détachement jihadiste", "un convoi terroriste": whose it is.
            if (party is { IsObject: true, Role: "army" } && _terms.At(party.Next, TermClass.Persons) is { Term.Value: "militants:unidentified-jihadists" or "militants:rebels" } owner
                && owner.Next <= sentence.Next)
                return OfNoun(owner) with { First = party.First, IsObject = true };
            return party.IsObject || person.Next >= sentence.Next ? party : Compound(party, sentence);
        }

        /// <summary>"the NGO Santé Nomade", "Local Government Area": a noun with a capital between capitals is part of a name.</summary>
        private bool IsInName(TermHit noun, Sentence sentence)
        {
            if (sentence.Section != SectionKind.Body || noun.Count > 1 || _tokens[noun.First].Shape != TokenShape.Capital || noun.First == sentence.First)
                return false;
            var (before, after) = (noun.First - 1, noun.Next);
            var named = IsNameWord(before) && before > sentence.First && _terms.At(before).IsEmpty;
            named |= after + 1 < sentence.Next && IsNameWord(after) && IsNameWord(after + 1) && _terms.At(after, TermClass.Persons) is null;
            return named && !IsTitleCase(sentence);
        }

        private bool IsNameWord(int at) => _tokens[at].Kind == TokenKind.Word && _tokens[at].Shape == TokenShape.Capital && _terms.At(at, TermClass.Actors) is null
            && _terms.At(at, TermClass.Nationalities) is null;

        private bool IsTitleCase(Sentence sentence)
        {
            var (capitals, words) = (0, 0);
            for (var at = sentence.First; at < Math.Min(sentence.Next, sentence.First + LongestTitle); at++)
            {
                if (_tokens[at].Kind != TokenKind.Word || _tokens[at].Length < 4)
                    continue;
                words++;
                capitals += _tokens[at].IsCapitalised ? 1 : 0;
            }

            return capitals * 2 > words;
        }

        /// <summary>"a separatist conflict", "un sanglant conflit séparatiste": what kind of thing, nobody in it.</summary>
        private bool IsDescribing(Party party)
        {
            if (party.Role != "rebels" || IsPlural(party) || party.Next - party.First > 1)
                return false;
            var (before, after) = (party.First - 1, party.Next);
            return (before >= 0 && _tokens[before].Kind == TokenKind.Word && _terms.At(before).IsEmpty && !_tokens[before].IsCapitalised)
                || (after < _tokens.Length && _tokens[after].Kind == TokenKind.Word && _terms.At(after).IsEmpty && _tokens[after].Length > 4 && !_tokens[before < 0 ? after : before].IsCapitalised
                    && _terms.EndingAt(party.First, TermClass.Grammar) is { Term.Value: "article" or "one" });
        }

        private static Party OfNoun(TermHit noun) => noun.Term.Meaning(MeaningOf) with { First = noun.First, Next = noun.Next, Head = noun.Last };

        /// <summary>"soldiers:army:object": the party as far as its noun says what it is.</summary>
        private static Party MeaningOf(string value)
        {
            var parts = value.Split(':');
            return new(0, 0, 0, [], parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null, Model.Names.Parse<PersonKind>(parts[0]), null)
            {
                IsObject = parts.Length > 2 && parts[2] == "object",
                IsDemographic = parts.Length > 2 && parts[2] is "demographic" or "men",
                IsGeneral = parts.Length > 2 && parts[2] == "men",
                IsCollective = parts.Length > 2 && parts[2] == "collective",
            };
        }

        /// <summary>"civilian contractors", "women traders", "chauffeurs civils": two nouns side by side are the same people, and the more telling one says who.</summary>
        private Party Compound(Party party, Sentence sentence)
        {
            // "took two drivers hostage": a noun that is a word of harm as well says what became of them.
            if (_terms.At(party.Next, TermClass.Persons) is not { } second || second.Next > sentence.Next || IsOther(party.Next)
                || (second.Count == 1 && IsHeldNoun(party.Next)))
                return party;
            var next = OfNoun(second);
            if (next.IsObject)
                return party;
            // "paramilitary gendarmes": the first only describes.
            var telling = party.Who is PersonKind.Mercenaries && next.Who is PersonKind.Police or PersonKind.Soldiers or PersonKind.Militants ? next : party.IsDemographic || party.Who is PersonKind.All || (party.Who is PersonKind.Civilians && next.Who is not PersonKind.All && !next.IsDemographic)
                ? next : party;
            return telling with { First = party.First, Next = next.Next, Head = IsPlural(next) ? next.Head : party.Head, IsCollective = party.IsCollective || next.IsCollective };
        }

        private bool IsHeldNoun(int at)
        {
            foreach (var hit in _terms.At(at))
            {
                if (hit.Term.Class == TermClass.Harm && hit.Term.Value.EndsWith(" after", StringComparison.Ordinal))
                    return true;
            }

            return false;
        }

        private bool IsMark(int at, char mark) => _tokens[at].Kind == TokenKind.Punctuation && (char)_tokens[at].Number == mark;

        private bool IsOther(int at) => _terms.Is(at, TermClass.Grammar, "other");

        /// <summary>Whether a name ends in a noun for people: "Malian soldiers" counts men, "Malian army" does not.</summary>
        private bool IsPeople(int first, int next)
        {
            for (var token = first; token < next; token++)
            {
                if (_terms.At(token, TermClass.Persons) is { } person && !person.Term.Value.EndsWith(":object", StringComparison.Ordinal))
                    return true;
            }

            return false;
        }

        private bool NamesCivilians(int first, int next)
        {
            for (var token = first; token < next; token++)
            {
                if (_terms.At(token, TermClass.Persons) is { } person && person.Term.Value.StartsWith("civilians", StringComparison.Ordinal))
                    return true;
            }

            return false;
        }

        private Party WithNationality(Party party, Sentence sentence)
        {
            if (_terms.EndingAt(party.First, TermClass.Nationalities) is { } before && before.First >= sentence.First)
                return party with { First = before.First, Country = before.Term.Value };
            if (_terms.At(party.Next, TermClass.Nationalities) is { } after && after.Next <= sentence.Next)
                return party with { Next = after.Next, Country = after.Term.Value };
            // "Mali's army": the possessive s stands as a token of its own.
            var possessive = party.First - 1;
            if (possessive > sentence.First && _tokens[possessive].Glue == TokenGlue.Apostrophe
                && _terms.EndingAt(possessive, TermClass.Countries) is { } owner)
                return party with { First = owner.First, Country = owner.Term.Value };
            return party;
        }

        /// <summary>"a terrorist attack", "une attaque terroriste": the noun only describes an act.</summary>
        private bool IsAdjective(Party party) => party is { IsNamed: false, Country: null, Who: PersonKind.Militants }
            && (_terms.At(party.Next, TermClass.Acts) is not null || _terms.EndingAt(party.First, TermClass.Acts) is not null);

        private Party WithCount(Party party, Sentence sentence)
        {
            if (IsAdjective(party) && !IsPlural(party))
                return party;
            var first = party.First;
            // "(31) people"
            if (first - 3 >= sentence.First && IsMark(first - 1, ')') && IsMark(first - 3, '(') && _quantities.EndingAt(first - 1) is { Kind: QuantityKind.Number } bracketed && bracketed.First == first - 2)
                return party with { First = first - 3, Count = bracketed };
            // "a third attack by JNIM" counts attacks: a bare name takes only the number right before it.
            var farthest = party is { IsNamed: true, IsObject: true } ? 0 : LongestPremodifier;
            for (var steps = 0; steps <= farthest && first > sentence.First; steps++)
            {
                if (_quantities.EndingAt(first) is { } quantity && quantity.First >= sentence.First
                    && !(quantity.Kind == QuantityKind.Article && first < party.First && IsPlural(party)
                        && !(_terms.Is(first, TermClass.Grammar, "of") && _terms.Is(first + 1, TermClass.Grammar, "article"))))
                    return party with { First = quantity.First, Count = quantity };
                if (_terms.EndingAt(first, TermClass.Grammar, "none") is { } none && none.First >= sentence.First && none.Next == first)
                    return party with { First = none.First, IsNone = true };
                // "5 blessés côté ami": the number is of the wounded, not of a side.
                if (!IsPremodifier(first - 1) || (party.IsObject && _terms.At(first - 1, TermClass.Harm) is not null))
                    break;
                first--;
            }

            var plural = IsPlural(party);
            return party with { IsBarePlural = plural, IsSingle = !plural && IsOne(party, sentence) };
        }

        /// <summary>A singular noun with an article or possessive before it, over a word or two.</summary>
        private bool IsOne(Party party, Sentence sentence)
        {
            if (party.IsNamed || party.IsObject || party.IsCollective || party.Who is PersonKind.All && !party.IsDemographic)
                return false;
            for (var at = party.First - 1; at >= Math.Max(sentence.First, party.First - 3); at--)
            {
                if (_terms.Is(at, TermClass.Grammar, "article") || _terms.Is(at, TermClass.Grammar, "one"))
                    return true;
                if (_terms.At(at, TermClass.Grammar) is not null || !IsPremodifier(at))
                    return false;
            }

            return false;
        }

        /// <summary>Adjectives and small words that may stand inside a noun phrase; a verb, a mark or a name ends the search.</summary>
        private bool IsPremodifier(int at)
        {
            var token = _tokens[at];
            if (token.Kind != TokenKind.Word)
                return token is { Kind: TokenKind.Punctuation, Number: '"' or '\'' or '«' };
            foreach (var hit in _terms.At(at))
            {
                if (hit.Class is TermClass.Harm or TermClass.Grammar or TermClass.Speech or TermClass.Actors or TermClass.Items)
                    return hit.Class == TermClass.Grammar && hit.Term.Value is "of" or "article" or "other" or "affiliate"
                        || hit.Term is { Class: TermClass.Harm, Value: "wounded verb" or "wounded noun" }
                        || hit.Term is { Class: TermClass.Speech, Value: "suspects" };
            }

            return true;
        }

        private bool IsPlural(Party party) =>
            !party.IsNamed && _tokens[party.Head].Length > 3 && EndsLikePlural(_report.TextOf(_tokens[party.Head].Span))
            && (party.Head > party.First || !_terms.At(party.First, TermClass.Grammar).HasValue)
            // "son fils": a word that looks like a plural.
            && !(party.First > 0 && _terms.Is(party.First - 1, TermClass.Grammar, "singular"));

        private bool EndsLikePlural(ReadOnlySpan<char> word)
        {
            foreach (var ending in _report.Language.Plurals)
            {
                if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            return false;
        }

        private bool IsHedged(Party party) =>
            _terms.EndingAt(party.First, TermClass.Speech, "suspects") is not null
            || (_terms.EndingAt(party.First, TermClass.Grammar, "linked") is { } link && _terms.EndingAt(link.First, TermClass.Speech, "suspects") is not null)
            || _terms.Is(party.Next, TermClass.Speech, "suspects")
            || _terms.FirstIn(party.First, party.Next, TermClass.Speech, "suspects") is not null;
    }
}
