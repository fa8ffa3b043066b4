using System.Collections.Immutable;
using Griot.Analysis.Acts;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Speakers;

/// <summary>Reads parties that tell their own deed: "in its bulletin JNIM said it had killed ten soldiers".</summary>
internal sealed class SelfClaimReader(AnnotatedReport report)
{
    private const int FarthestDeed = 14;
    private const int FarthestPerformer = 5;

    private readonly Cursor<Attribution> _attributions = new(report.All<Attribution>(), attribution => attribution.First);
    private readonly Cursor<Act> _acts = new(report.All<Act>(), act => act.First);
    private readonly Phrases _phrases = new(report);

    public ImmutableArray<ResponsibilityMention> Read(Sentence sentence)
    {
        ImmutableArray<ResponsibilityMention>.Builder? found = null;
        foreach (var attribution in _attributions.Span(sentence.First, sentence.Next))
        {
            if (!attribution.IsSelf)
                continue;
            if (Deed(attribution, sentence) is not { } act)
            {
                // "No group has said it is holding the men."
                if (attribution.Party is { IsNone: true, Who: PersonKind.Militants })
                    (found ??= ImmutableArray.CreateBuilder<ResponsibilityMention>()).Add(new(attribution.First, attribution.Next, ResponsibilityStatus.NoneClaimed, null));
                continue;
            }

            found ??= ImmutableArray.CreateBuilder<ResponsibilityMention>();
            if (NobodySpeaks(sentence, attribution))
                found.Add(new(attribution.First, act.Next, ResponsibilityStatus.NoneClaimed, null));
            else if (attribution.Party is { } party && Armed.Is(party))
                found.Add(new(attribution.First, act.Next, ResponsibilityStatus.Claimed, party) { IsSelf = true, Attribution = attribution });
        }

        return found is null ? [] : found.DrainToImmutable();
    }

    /// <summary>"No group has said it planted the device."</summary>
    private bool NobodySpeaks(Sentence sentence, Attribution attribution) =>
        attribution.Party is { IsNone: true } || _phrases.IsNegated(attribution.Verb, sentence.First)
        || report.Terms.FirstIn(Math.Max(sentence.First, attribution.Verb - 4), attribution.Verb, TermClass.Grammar, "nobody") is not null;

    private Act? Deed(Attribution attribution, Sentence sentence)
    {
        foreach (var act in _acts.Span(attribution.VerbNext, Math.Min(attribution.VerbNext + FarthestDeed, sentence.Next)))
        {
            if (act.IsNegated || act.IsUnreal)
                return null;
            // "said its fighters carried out the attack", "annoncé avoir détruit, d'une frappe": the noun is its deed where it was the one to do it.
            if (!act.IsVerb && IsDeed(act.Kind) && IsPerformed(attribution, act) && !FendsOff(attribution, act))
                return act;
            // What was done to the speaker, or what it fended off, is no deed of its own.
            if (act.IsVerb)
                return IsDeed(act.Kind) && !IsPassive(attribution, act)
                    && (attribution.Party is null || !act.Targets.Contains(attribution.Party)) && !FendsOff(attribution, act) ? act : null;
        }

        return null;
    }

    /// <summary>"it was attacked"; "s'être emparé du camp" is what the speaker did.</summary>
    private bool IsPassive(Attribution attribution, Act act) =>
        _phrases.Auxiliary(act.First, attribution.VerbNext, out var start) == "be"
        && !(report.Terms.EndingAt(start + 1, TermClass.Grammar, "pronoun") is { Count: > 1 });

    private bool FendsOff(Attribution attribution, Act act) =>
        report.Terms.FirstIn(attribution.VerbNext, act.Next + 2, TermClass.Circumstances, "repelled") is not null;

    private bool IsPerformed(Attribution attribution, Act act) =>
        act.Kind is "airstrike" || report.Terms.FirstIn(Math.Max(attribution.VerbNext, act.First - FarthestPerformer), act.First, TermClass.ResponsibilityPhrases, "performs") is not null;

    private static bool IsDeed(string kind) => kind is not ("transfer" or "agreement" or "change" or "flee" or "protest" or "base" or "happening"
        or "siege" or "measure" or "operation" or "march" or "gather");
}
