using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;

namespace Griot.Analysis.Languages;

/// <summary>Says in which language a text is written, by its frequent small words; a headline, which has few, by the terms of the packs.</summary>
public sealed class LanguageIdentifier(ImmutableArray<LanguagePack> packs, Lexicon foreign)
{
    /// <summary>A text of at most so many words is a headline or a post.</summary>
    private const int Headline = 30;

    /// <summary>In a headline about an attack at least every fifth word is in the pack.</summary>
    private const double LeastTerms = 0.2;

    /// <summary>In English and French prose a third to a half of the words are function words; headlines and lists have fewer.</summary>
    private const double LeastShare = 0.12;

    /// <summary>Enough words to tell; a longer text is not read to its end.</summary>
    private const int Sample = 2000;

    /// <summary>The pack that reads the text, or null when no pack does.</summary>
    public LanguagePack? Identify(ReadOnlySpan<Token> tokens, string text)
    {
        LanguagePack? best = null;
        var (bestCount, words) = (0, 0);
        var sample = tokens[..Math.Min(Sample, tokens.Length)];
        foreach (var token in sample)
        {
            if (token.Kind == TokenKind.Word)
                words++;
        }

        foreach (var pack in packs)
        {
            var count = pack.Lexicon.Count(sample, TermClass.FunctionWords);
            if (count > bestCount)
                (best, bestCount) = (pack, count);
        }

        // Romance languages share "de", "la" and "que": what is as much another language is none of ours.
        var others = foreign.Count(sample, TermClass.FunctionWords);
        if (others > 0 && others >= bestCount)
            return null;
        if (bestCount > 0 && bestCount >= LeastShare * words)
            return best;
        return words is > 0 and <= Headline ? ByTerms(sample, text, words) : null;
    }

    private LanguagePack? ByTerms(ReadOnlySpan<Token> tokens, string text, int words)
    {
        LanguagePack? best = null;
        var (bestCount, tie) = (0, false);
        foreach (var pack in packs)
        {
            var count = 0;
            foreach (var hit in pack.Lexicon.Scan(tokens, text))
                count += hit.Term.Class is TermClass.Harm or TermClass.Persons or TermClass.Acts or TermClass.FunctionWords or TermClass.Months or TermClass.Weekdays ? 1 : 0;
            tie = count == bestCount;
            if (count > bestCount)
                (best, bestCount) = (pack, count);
        }

        return !tie && bestCount >= 2 && bestCount >= LeastTerms * words ? best : null;
    }
}
