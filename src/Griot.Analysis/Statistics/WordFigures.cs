using System.Collections.Immutable;
using System.Globalization;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Statistics;

/// <summary>Reads the figures that are no quantity to other readers: "15,000-strong", "by half", "the fourth attack since May".</summary>
internal sealed class WordFigures(AnnotatedReport report, FigureSentence sentence)
{
    private const int Half = 50;
    private const int Reach = 5;

    /// <summary>Words from an ordinal to its noun: "fourth such attack".</summary>
    private const int FarthestNoun = 3;

    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly TermIndex _terms = report.Terms;
    private readonly bool _isEnglish = report.Language.Code == "en";
    private readonly Phrases _phrases = new(report);

    private int First => sentence.Sentence.First;
    private int Next => sentence.Sentence.Next;

    public List<Figure> Read()
    {
        var figures = new List<Figure>();
        if (sentence.Has(Cues.Strength))
            AddStrengths(figures);
        if (sentence.Has(Cues.Half))
            AddHalves(figures);
        AddShares(figures);
        if (sentence.HasStretch || sentence.HasYear)
            AddOrdinals(figures);
        return figures;
    }

    private void AddStrengths(List<Figure> figures)
    {
        for (var at = First; at + 1 < Next; at++)
        {
            if (_tokens[at] is { Kind: TokenKind.Number, Number: >= 1 and < 1e9 } token && _tokens[at + 1].Glue == TokenGlue.Hyphen
                && _terms.Is(at + 1, TermClass.Aggregates, Cues.Strength))
                figures.Add(new(Number(at, at + 1, (long)token.Number), (long)token.Number, Units.People, at, at + 2, at + 1));
        }
    }

    private void AddHalves(List<Figure> figures)
    {
        foreach (var hit in _terms.AllIn(First, Next, TermClass.Aggregates))
        {
            if (hit.Term.Value == Cues.Half)
                figures.Add(new(Number(hit.First, hit.Next, Half), Half, Units.Percent, hit.First, hit.Next, hit.First));
        }
    }

    /// <summary>"one in four", "three out of five", "une école sur trois".</summary>
    private void AddShares(List<Figure> figures)
    {
        foreach (var hit in _terms.AllIn(First, Next, TermClass.Aggregates))
        {
            if (hit.Term.Value != Cues.Span || Small(hit.Next) is not { } whole || whole < 2 || _terms.At(hit.Next + 1, TermClass.DateWords) is not null || _terms.Has(hit.Next + 1, TermClass.Months))
                continue;
            for (var at = hit.First - 1; at >= Math.Max(First, hit.First - FarthestPart); at--)
            {
                if (Small(at) is { } part && part < whole)
                {
                    // "killed one in three attacks" counts the dead, "asked for one in ten" a price, "dans six cas sur dix" how often.
                    if (_terms.At(at - 1, TermClass.Harm) is null && !_phrases.IsGrammar(at - 1, "for") && _terms.EndingAt(at, TermClass.PlaceRelations) is not { Term.Value: "in" or "on" })
                        figures.Add(new(Number(at, hit.Next + 1, Percent(part, whole)), Percent(part, whole), Units.Percent, at, hit.Next + 1, hit.First) { IsContinued = true });
                    break;
                }

                if (_tokens[at].Kind != TokenKind.Word || (_isEnglish && at < hit.First))
                    break;
            }
        }
    }

    private static long Percent(int part, int whole) => (long)Math.Round(100.0 * part / whole);

    /// <summary>A number word from one to ten.</summary>
    private int? Small(int at) => at >= First && at < Next && _terms.TryFind(at, TermClass.NumberWords, out var hit) && hit.Count == 1
        ? hit.Term.Value == "article" && !_isEnglish ? 1 : int.TryParse(hit.Term.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 10 ? value : null : null;

    private const int FarthestPart = 4;

    /// <summary>"It was the road's fourth bomb since May", "c'est la troisième attaque en deux mois".</summary>
    private void AddOrdinals(List<Figure> figures)
    {
        foreach (var hit in _terms.AllIn(First, Next, TermClass.Ordinals))
        {
            if (IsSaidToBe(hit.First) && EventAfter(hit.Next) is { } noun
                && int.TryParse(hit.Term.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                figures.Add(new(Number(hit.First, hit.Next, count), count, Units.Events, hit.First, noun + 1, noun) { IsContinued = true });
        }
    }

    /// <summary>A form of "be" stands shortly before: "was the village's third".</summary>
    private bool IsSaidToBe(int at)
    {
        for (var back = at - 1; back >= Math.Max(First, at - Reach); back--)
        {
            if (_phrases.IsGrammar(back, "be"))
                return true;
        }

        return false;
    }

    /// <summary>The event or explosive that an ordinal counts: "fourth such attack", "fifth device".</summary>
    private int? EventAfter(int at)
    {
        for (var noun = at; noun < Math.Min(Next, at + FarthestNoun); noun++)
        {
            foreach (var hit in _terms.At(noun))
            {
                if (hit.Term.Class is TermClass.Acts or TermClass.Items || (hit.Term.Class == TermClass.Aggregates && hit.Term.Value == Cues.OneEvent))
                    return hit.Next - 1;
            }
        }

        return null;
    }

    private static Quantity Number(int first, int next, long count) => new(first, next, CountRange.Exactly(count), count, QuantityKind.Number);
}
