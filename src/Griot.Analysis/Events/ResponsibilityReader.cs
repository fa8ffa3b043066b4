using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Parties;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Reads claims, accusations, suspicions and denials of an event from its scenes.</summary>
internal sealed class ResponsibilityReader(AnnotatedReport report, PartyResolver resolver)
{
    private const int Farthest = 14;
    private static readonly RuleId Rule = new("responsibility", 1);

    public ImmutableArray<Stated<Responsibility>> Read(EventDraft draft)
    {
        var found = new List<Stated<Responsibility>>();
        foreach (var scene in draft.Scenes)
        {
            foreach (var hit in report.Terms.AllIn(scene.Sentence.First, scene.Sentence.Next, TermClass.ResponsibilityPhrases))
            {
                foreach (var responsibility in Read(scene, hit))
                {
                    if (!found.Exists(other => other.Value == responsibility.Value))
                        found.Add(responsibility);
                }
            }

            foreach (var party in scene.Acts.SelectMany(act => act.Initiators).Where(party => party.Suspected))
            {
                if (resolver.Resolve(party, Words(party)) is { Side: Side.NonState or Side.State } resolved)
                {
                    var responsibility = new Responsibility(resolved.Id ?? resolved.Name, ResponsibilityStatus.Suspected);
                    if (!found.Exists(other => other.Value.Actor == responsibility.Actor))
                        found.Add(new(responsibility, [SpanOf(party.First, party.Next)], Rule));
                }
            }
        }

        return [.. found];
    }

    private IEnumerable<Stated<Responsibility>> Read(Scene scene, TermHit hit)
    {
        var span = SpanOf(hit.First, hit.Next);
        switch (hit.Term.Value)
        {
            case "none-claimed":
                yield return new(new Responsibility(null, ResponsibilityStatus.NoneClaimed), [span], Rule);
                break;
            case "claimed":
                if (!IsNegated(scene, hit) && (Before(scene, hit) ?? By(scene, hit)) is { } claimant)
                    yield return State(claimant, ResponsibilityStatus.Claimed, span);
                break;
            case "denied":
                if (Before(scene, hit) is { } denier)
                    yield return State(denier, ResponsibilityStatus.Denied, span);
                break;
            case "suspected" or "attributed":
                var status = hit.Term.Value == "suspected" ? ResponsibilityStatus.Suspected : ResponsibilityStatus.Attributed;
                foreach (var party in After(scene, hit))
                    yield return State(party, status, span);
                break;
            default:
                break;
        }
    }

    private static Stated<Responsibility> State(ResolvedParty party, ResponsibilityStatus status, TextSpan span) =>
        new(new Responsibility(party.Id ?? party.Name, status), [span], Rule);

    private bool IsNegated(Scene scene, TermHit hit) =>
        new Phrases(report).IsNegated(hit.First, scene.Sentence.First);

    private ResolvedParty? Before(Scene scene, TermHit hit)
    {
        foreach (var party in scene.Parties.Reverse())
        {
            if (party.Next <= hit.First + 1 && hit.First - party.Next <= Farthest && Armed(party) is { } resolved)
                return resolved;
        }

        return null;
    }

    private ResolvedParty? By(Scene scene, TermHit hit)
    {
        var phrases = new Phrases(report);
        for (var at = hit.Next - 1; at < Math.Min(hit.Next + 3, scene.Sentence.Next); at++)
        {
            if (phrases.IsGrammar(at, "by") || at == hit.Next - 1)
            {
                foreach (var party in scene.Parties)
                {
                    if (party.First >= at && party.First <= at + 4 && Armed(party) is { } resolved)
                        return resolved;
                }
            }
        }

        return null;
    }

    /// <summary>Those blamed: the armed parties after the verb, up to the end of its clause.</summary>
    private IEnumerable<ResolvedParty> After(Scene scene, TermHit hit)
    {
        var phrases = new Phrases(report);
        var end = Math.Min(hit.Next + Farthest, scene.Sentence.Next);
        foreach (var party in scene.Parties)
        {
            if (party.First < hit.Next || party.First >= end)
                continue;
            if (Armed(party) is { } resolved)
            {
                yield return resolved;
                if (!phrases.IsGrammar(party.Next, "and") && !phrases.IsMark(party.Next, ','))
                    yield break;
            }
        }
    }

    private ResolvedParty? Armed(Party party) =>
        resolver.Resolve(party, Words(party)) is { Side: Side.NonState or Side.State } resolved ? resolved : null;

    private TextSpan SpanOf(int first, int next)
    {
        var tokens = report.All<Token>();
        return new(tokens[first].Start, tokens[next - 1].End);
    }

    private string Words(Party party) => report.TextOf(SpanOf(party.First, party.Next)).ToString();
}
