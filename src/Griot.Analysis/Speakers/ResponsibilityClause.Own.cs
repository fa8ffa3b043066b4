using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Speakers;

/// <summary>What a party says of its own deed: that it did it, or that it did not.</summary>
internal sealed partial class ResponsibilityClause
{
    private ImmutableArray<ResponsibilityMention> Denial(Sentence sentence, TermHit hit, bool weak)
    {
        weak &= !DeniesOwnDeed(sentence, hit.Next);
        // What is denied is a loss or a rumour, not the deed.
        if (weak && Follows(sentence, hit, "hearsay-of-event"))
            return [];
        if (weak && _terms.FirstIn(hit.Next, Math.Min(hit.Next + FarthestDeed, sentence.Next), TermClass.Harm) is not null)
            return [];
        // "a charge the army denies"
        weak &= _terms.FirstIn(Math.Max(sentence.First, hit.First - FarthestDeed), hit.First, TermClass.ResponsibilityPhrases, "charge") is null;
        var speaker = SpeakerOf(sentence, hit);
        var denier = subjects.Before(sentence, hit.First) ?? speaker?.Party ?? subjects.Pronoun(sentence, hit.First) ?? Inverted(sentence, hit);
        if (denier is null && speaker is not { Kind: "official" or "military" })
            return [];
        return [new(hit.First, hit.Next, ResponsibilityStatus.Denied, denier is not null && Armed.Is(denier) ? denier : null) { IsWeak = weak, Attribution = speaker }];
    }

    /// <summary>"rejected allegations that soldiers killed nine shepherds": somebody accuses whom the denial names.</summary>
    private ImmutableArray<ResponsibilityMention> Charged(Sentence sentence, TermHit hit)
    {
        var accused = subjects.After(sentence, hit.Next, FarthestNamed);
        return accused.IsEmpty || IsOwn(accused[0].First) || IsOwn(accused[0].First - 1) || _terms.FirstIn(accused[^1].Next, sentence.Next, TermClass.Acts) is null
            ? [] : Make(hit, ResponsibilityStatus.Attributed, accused);
    }

    /// <summary>"denied on Thursday that its soldiers had killed", "dément que ses hommes aient tué": an own deed follows.</summary>
    private bool DeniesOwnDeed(Sentence sentence, int from)
    {
        var own = false;
        for (var at = from; at < Math.Min(from + FarthestOwnDeed, sentence.Next) && !_phrases.IsMark(at, ';'); at++)
        {
            own |= IsOwn(at) || _phrases.IsGrammar(at, "self");
            if (_terms.At(at, TermClass.Acts) is { } act)
                return own && !act.Term.Value.StartsWith("transfer", StringComparison.Ordinal) && _phrases.Auxiliary(at, from, out _) != "be";
        }

        return false;
    }

    /// <summary>"JNIM said on its channel that it was behind the raid", "qu'il était l'auteur de l'assaut": what the speaker says of itself; null when it says nothing of itself.</summary>
    private ImmutableArray<ResponsibilityMention>? OwnWord(Sentence sentence, TermHit hit)
    {
        var linked = _phrases.IsGrammar(hit.First, "be");
        var at = hit.First - 1;
        while (at > sentence.First && at >= hit.First - FarthestSelf && !_phrases.IsGrammar(at, "self")
            && (_phrases.IsGrammar(at, "article") || _phrases.IsGrammar(at, "be") || _phrases.IsGrammar(at, "of") || _phrases.IsGrammar(at, "one")))
        {
            linked |= _phrases.IsGrammar(at, "be");
            at--;
        }

        if (!linked || !_phrases.IsGrammar(at, "self"))
            return null;
        // "No one had said they were behind the bombing."
        if (SaysNobody(sentence, at))
            return [new(hit.First, hit.Next, ResponsibilityStatus.NoneClaimed, null)];
        foreach (var attribution in _attributions.Span(sentence.First, at))
        {
            if (attribution is { Stance: "says" or "claims", Party: { IsNone: false } speaker } && attribution.VerbNext <= at && Armed.Is(speaker))
                return Make(hit, ResponsibilityStatus.Claimed, [speaker], attribution);
        }

        return null;
    }

    private bool SaysNobody(Sentence sentence, int before)
    {
        var says = false;
        for (var at = before - 1; at >= Math.Max(sentence.First, before - FarthestNegation); at--)
        {
            says |= _terms.Is(at, TermClass.Speech, "says");
            if (says && (_phrases.IsGrammar(at, "nobody") || EndsParty(at) is { IsNone: true }))
                return true;
        }

        return false;
    }

    /// <summary>"said its fighters were behind", "denied that its men were behind": the speaker's own, not an accused.</summary>
    private Attribution? OwnMen(Sentence sentence, TermHit hit) =>
        Accused(sentence, hit) is { } party && (IsOwn(party.First) || IsOwn(party.First - 1)) ? SpeakerOf(sentence, hit) : null;

    private bool IsOwn(int token) => _phrases.IsGrammar(token, "own") || _phrases.IsGrammar(token, "pronoun");
}
