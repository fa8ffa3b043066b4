using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Text;

namespace Griot.Analysis.Languages;

/// <summary>Says in which language a text is written, by its frequent small words.</summary>
public sealed class LanguageIdentifier(ImmutableArray<LanguagePack> packs)
{
    /// <summary>In English and French prose a third to a half of the words are function words; headlines and lists have fewer.</summary>
    private const double LeastShare = 0.12;

    /// <summary>Enough words to tell; a longer text is not read to its end.</summary>
    private const int Sample = 2000;

    /// <summary>The pack that reads the text, or null when no pack does.</summary>
    public LanguagePack? Identify(ReadOnlySpan<Token> tokens)
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

        return bestCount >= LeastShare * words ? best : null;
    }
}
