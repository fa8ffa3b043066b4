using System.Collections.Immutable;
using Griot.Analysis.Actors;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Parties;

/// <summary>Which group people belong to, and to which other one that group.</summary>
public sealed partial class PartyAnnotator
{
    private sealed partial class PartyReader
    {
        /// <summary>"fighters of the Islamic State", "JNIM militants", "a group linked to Al-Qaeda": the name says who the people are.</summary>
        private Party WithGroup(Party party, Sentence sentence)
        {
            if (party.IsNamed)
            {
                // "ISIS-linked terrorists"
                if (_terms.Is(party.Next, TermClass.Grammar, "linked") && _tokens[party.Next].Glue == TokenGlue.Hyphen
                    && _terms.At(party.Next + 1, TermClass.Persons) is { } men && men.Next <= sentence.Next)
                    return party with { Next = men.Next, Head = men.Last, IsObject = false };
                // "Russian auxiliaries of Africa Corps": the second name says which of those that the first can be.
                if (_terms.Is(party.Next, TermClass.Grammar, "of") && _terms.At(party.Next + 1, TermClass.Actors) is { } exact && exact.Next <= sentence.Next
                    && party.Actors.Contains(exact.Term.Value))
                    return party with { Next = exact.Next, Actors = [exact.Term.Value] };
                if (WithKin(party, sentence) is var kin && kin.Next > party.Next)
                    return kin;
                return _terms.At(party.Next, TermClass.Persons) is { } noun && noun.Next <= sentence.Next
                    && !noun.Term.Value.EndsWith(":object", StringComparison.Ordinal) && !_tokens[party.Next].IsCapitalised
                    && (!Model.Names.Parse<PersonKind>(noun.Term.Value.Split(':')[0]).Equals(PersonKind.Civilians) || noun.Term.Value.EndsWith(":men", StringComparison.Ordinal))
                    ? party with { Next = noun.Next, Head = noun.Last, IsObject = false }
                    : party;
            }

            // "some sixty men of the Islamic State": men are of any side.
            if ((party.Who is PersonKind.Civilians && !party.IsGeneral) || party.IsObject)
                return party;
            var at = party.Next;
            var (linked, joined) = (false, false);
            while (at < sentence.Next && at < party.Next + 5)
            {
                if (_tokens[at] is { Kind: TokenKind.Punctuation, Number: '"' or '\'' or '«' or '“' or '‘' } && at > party.Next)
                {
                    at++;
                    continue;
                }

                if (at == party.Next && _terms.At(at, TermClass.Speech) is { Term.Value: "suspects" } hedge && !_terms.Is(at, TermClass.Grammar, "be"))
                {
                    (party, at) = (party with { Suspected = true, Next = hedge.Next }, hedge.Next);
                    continue;
                }

                if (_terms.At(at, TermClass.Grammar) is { } small && small.Term.Value is "of" or "article" or "linked" or "from" or "side-open")
                {
                    linked |= small.Term.Value == "linked";
                    joined |= small.Term.Value != "article" || _terms.Is(at, TermClass.Grammar, "of");
                    at = small.Next;
                    continue;
                }

                break;
            }

            // "officials suspect the Islamic State": an article alone joins nothing.
            if (!joined || at >= sentence.Next)
                return party;
            var names = ImmutableArray.CreateBuilder<string>();
            var next = at;
            foreach (var hit in _terms.At(at))
            {
                if (hit.Term.Class == TermClass.Actors && _actors.Find(hit.Term.Value) is { } actor && (actor.IsArmedNonState || actor.IsStateSide)
                    && !IsGenericActor(actor))
                {
                    names.Add(hit.Term.Value);
                    next = hit.Next;
                }
            }

            return names.Count == 0 ? party
                : WithKin(party with { Next = next, Actors = names.ToImmutable(), Who = _actors.Find(names[0])!.Who, Suspected = party.Suspected || linked }, sentence);
        }

        /// <summary>"Katiba Macina, affiliated to JNIM": the second only says what the first belongs to.</summary>
        private Party WithKin(Party party, Sentence sentence) => Affiliation(party.Next, sentence) is { } end ? party with { Next = end } : party;

        /// <summary>The token after ", affiliated to Y", or null.</summary>
        private int? Affiliation(int at, Sentence sentence)
        {
            // "the Group for ... (JNIM), linked to Al-Qaeda, said"
            if (at + 1 < sentence.Next && _tokens[at] is { Kind: TokenKind.Punctuation, Number: ')' } && _tokens[at + 1] is { Kind: TokenKind.Punctuation, Number: ',' })
                at++;
            if (at < sentence.Next && _tokens[at] is { Kind: TokenKind.Punctuation, Number: ',' })
                at++;
            if (at >= sentence.Next)
                return null;
            // "Katiba Macina, mouvement affilié à X", "ADF, an Islamic State affiliate"
            if (_tokens[at - 1].Kind == TokenKind.Punctuation && Kinship(at, sentence) is { } kin)
                return kin;
            // "Dan Na Ambassagou, a Dogon militia"
            if (_tokens[at - 1].Kind == TokenKind.Punctuation && _terms.Is(at, TermClass.Grammar, "one"))
                return _terms.At(at + 1, TermClass.Actors) is { } kind && kind.Next <= sentence.Next && IsPeople(kind.First, kind.Next) ? kind.Next : null;
            if (!_terms.Is(at, TermClass.Grammar, "linked"))
                return null;
            at = _terms.At(at, TermClass.Grammar)!.Value.Next;
            while (at < sentence.Next && _terms.At(at, TermClass.Grammar) is { Term.Value: "article" or "of" or "linked" or "to" } small)
                at = small.Next;
            return _terms.At(at, TermClass.Actors) is { } name && name.Next <= sentence.Next ? name.Next : null;
        }

        /// <summary>The token after "an Islamic State affiliate", "a group linked to X", "branche d'Al-Qaïda au Sahel", or null.</summary>
        private int? Kinship(int at, Sentence sentence)
        {
            var (kin, named) = (false, false);
            for (var steps = 0; steps < LongestKinship && at < sentence.Next; steps++)
            {
                if (_terms.At(at, TermClass.Actors) is { } name && name.Next <= sentence.Next && _terms.At(at, TermClass.Persons) is null)
                {
                    (named, at) = (true, name.Next);
                }
                else if (_terms.Is(at, TermClass.Grammar, "affiliate") || _terms.Is(at, TermClass.Grammar, "linked"))
                {
                    (kin, at) = (true, _terms.At(at, TermClass.Grammar)!.Value.Next);
                }
                else if (named || _tokens[at].Kind != TokenKind.Word || !(_terms.At(at, TermClass.Grammar) is { Term.Value: "article" or "one" or "of" or "to" or "self" or "own" }
                    || _terms.At(at, TermClass.Persons) is { Term.Value: "militants:group" or "militants:unidentified-armed-group" } || (!kin && _terms.At(at).IsEmpty)))
                {
                    break;
                }
                else
                {
                    at++;
                }

                if (kin && named)
                    return at;
            }

            return null;
        }

        /// <summary>Generic parties are described, not named.</summary>
        private static bool IsGenericActor(RegisteredActor actor) =>
            actor.Id.StartsWith("unidentified-", StringComparison.Ordinal) || actor.Kind is ActorKind.Civilians or ActorKind.Protesters or ActorKind.Rioters;
    }
}
