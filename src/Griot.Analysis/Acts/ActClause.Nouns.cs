using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Acts;

/// <summary>Acts told by a noun: "an attack by X on Y", "the attack was fended off by Y".</summary>
internal sealed partial class ActClause
{
    private Act ReadNoun(TermHit hit, string kind)
    {
        // "the attack came ten days after the massacre of villagers by hunters": the hunters belong to the nearer noun.
        var initiators = (kind != "ultimatum" && IsAgentOfVerb(hit)) || NamesDeedBeforeAgent(hit) ? [] : Agent(hit.Next);
        var targets = TargetsOfNoun(hit);
        if (targets.IsEmpty && FendedOff(hit) is { IsEmpty: false } defenders)
            targets = defenders;
        // "blamed the attack on X", "attribué l'attaque à X": X did it.
        if (targets.Length > 0 && FollowsAccusation(hit.First))
            (initiators, targets) = (targets, []);
        // "soldiers fighting separatists"
        if (kind is "clash" && IsGerund(hit.Last) && PartyEndingAt(hit.First) is { } fighter && Group(hit.Next, 2) is { IsEmpty: false } fought)
            return Make(hit, kind, [fighter], fought, verb: false);
        // "a military drone fired on", "munitions released by a Burkinabè military drone": whose aircraft it is.
        if (initiators.IsEmpty && kind is "airstrike" && OwnerOfAircraft(hit) is { } owner)
            initiators = [owner];
        // "nos drones ont frappé un convoi", "a drone killed eleven traders": a phrase with its verb has an object.
        if (targets.IsEmpty && kind is "airstrike" && hit.Count > 1 && !_phrases.IsGrammar(hit.Next, "of"))
            targets = Group(hit.Next, 1);
        // "l'attaque d'une base de X par l'armée", "the storming of the camp by Y".
        if (targets.IsEmpty && initiators.Length > 0 && kind is "assault" or "ambush" && _phrases.IsGrammar(hit.Next, "of"))
            targets = Without(Group(hit.Next + 1, 3), initiators);
        if (initiators.IsEmpty && kind is "clash" && Between(hit.Next) is { Length: > 1 } sides)
            return Make(hit, kind, [sides[0]], sides[1..], verb: false);
        if (initiators.IsEmpty && kind is not ("clash" or "happening" or "siege" or "measure" or "protest" or "agreement"))
            initiators = Performer(hit);
        if (initiators.IsEmpty)
            initiators = kind == "agreement" ? Before(hit.First) : Beside(hit, targets);
        if (initiators.IsEmpty && kind is not ("kill" or "abduct" or "release" or "arrest"))
        {
            var genitive = Genitive(hit.Next, targets);
            // "the storming of a camp", "l'attaque d'un convoi": a thing is attacked, people attack.
            if (targets.IsEmpty && genitive.Any(IsPlaceOfForce))
                targets = genitive;
            else
                initiators = [.. genitive.Where(party => party.Who is not PersonKind.Civilians)];
        }
        else if (targets.IsEmpty && kind is "kill" or "abduct" or "release" or "arrest")
        {
            targets = Genitive(hit.Next, initiators);
            // "coup de filet de la police", "a sweep of the gendarmerie": the police arrest.
            if (kind is "arrest" && initiators.IsEmpty && targets.Length > 0 && targets.All(IsOfState) && targets.All(party => party.IsObject))
                (initiators, targets) = (targets, []);
        }

        return Make(hit, kind, initiators, targets, verb: false);
    }

    /// <summary>Another noun for violence between a noun and "by": the agent is that one's.</summary>
    private bool NamesDeedBeforeAgent(TermHit hit)
    {
        for (var at = hit.Next; at < Math.Min(hit.Next + FarthestAgent, _sentence.Next) && !_phrases.IsGrammar(at, "by"); at++)
        {
            foreach (var other in _terms.At(at))
            {
                if (other.Term is { Class: TermClass.Acts, Value: "kill noun" or "assault noun" or "ambush noun" or "abduct noun" })
                    return true;
            }
        }

        return false;
    }

    /// <summary>"JNIM fighters carried out the attack", "les FAMa y ont conduit une opération": the subject of the verb that makes a deed of the noun.</summary>
    private ImmutableArray<Party> Performer(TermHit hit)
    {
        for (var at = hit.First - 1; at >= Math.Max(_sentence.First, hit.First - FarthestPerformance); at--)
        {
            // "X accuses Y of having carried out the attack": what Y did is told as X's word.
            if (FollowsAccusation(at))
                return [];
            if (_terms.EndingAt(at + 1, TermClass.ResponsibilityPhrases, "performs") is { } performs)
                return _terms.FirstIn(Math.Max(_sentence.First, performs.First - FarthestSubject), performs.First, TermClass.Speech, "accuses") is not null ? [] : _phrases.Auxiliary(performs.First, _sentence.First, out var start) == "be" || _phrases.IsNegated(performs.First, _sentence.First) ? []
                    : [.. Subject(start).Where(party => party.Who is PersonKind.Militants || IsOfState(party))];
            if (_tokens[at].Kind != TokenKind.Word || _phrases.IsGrammar(at, "by") || PartyEndingAt(at + 1) is not null)
                return [];
        }

        return [];
    }

    /// <summary>The force that stands right before the aircraft's noun, or that the noun is part of.</summary>
    private Party? OwnerOfAircraft(TermHit hit)
    {
        for (var i = FirstFrom(hit.First) - 1; i >= 0 && hit.First - _parties[i].Next <= 0; i--)
        {
            if (_parties[i].Next <= hit.Next && _parties[i].IsObject && IsOfState(_parties[i]) && !IsSpeaker(_parties[i]))
                return _parties[i];
        }

        return null;
    }

    /// <summary>"soldiers repelled an attack", "an attack was repelled by soldiers": those who fend it off are those attacked.</summary>
    private ImmutableArray<Party> FendedOff(TermHit hit)
    {
        if (_terms.FirstIn(Math.Max(_sentence.First, hit.First - FarthestFending), hit.First, TermClass.Circumstances, "repelled") is { } active)
        {
            var auxiliary = _phrases.Auxiliary(active.First, _sentence.First, out var start);
            return [.. (auxiliary == "be" ? [] : Subject(start)).Where(IsOfState)];
        }

        return _terms.FirstIn(hit.Next, Math.Min(hit.Next + FarthestFending, _sentence.Next), TermClass.Circumstances, "repelled") is { } passive
            ? [.. Agent(passive.Next).Where(IsOfState)] : [];
    }

    /// <summary>"the attack was repelled by the army": those after "by" did something to the attack, unless it was they who "carried it out".</summary>
    private bool IsAgentOfVerb(TermHit hit)
    {
        var passive = false;
        for (var at = hit.Next; at < Math.Min(hit.Next + FarthestAgent, _sentence.Next) && !_phrases.IsGrammar(at, "by"); at++)
        {
            passive |= _phrases.IsGrammar(at, "be");
            if (_terms.Is(at, TermClass.ResponsibilityPhrases, "performs"))
                return false;
        }

        return passive;
    }

    /// <summary>"a jihadist attack", "une attaque jihadiste", "JNIM's attack": the party stands beside the noun.</summary>
    private ImmutableArray<Party> Beside(TermHit hit, ImmutableArray<Party> targets)
    {
        var found = ImmutableArray.CreateBuilder<Party>(1);
        for (var i = Math.Max(0, FirstFrom(hit.First) - 2); i < _parties.Length && _parties[i].First <= hit.Next; i++)
        {
            var party = _parties[i];
            var possessive = party.Next == hit.First - 1 && _tokens[party.Next].Glue == TokenGlue.Apostrophe;
            if ((party.Next == hit.First || party.First == hit.Next || possessive) && (!party.IsObject || party.IsNamed) && party.Count is null
                && !targets.Contains(party) && party.Who is not PersonKind.Civilians)
                found.Add(party);
        }

        return found.DrainToImmutable();
    }
}
