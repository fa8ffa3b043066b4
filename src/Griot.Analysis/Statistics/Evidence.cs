using Griot.Analysis.Lexicons;
using Griot.Analysis.Quantities;

namespace Griot.Analysis.Statistics;

/// <summary>Weighs whether a figure is a statistic. Each sign is worth points; <see cref="Enough"/> of them make one.</summary>
/// <remarks>
/// The signs of an aggregate are a stretch of time, words of counting, words for a stock, and sheer size; those of one event are
/// its day, its act, and the event coder having read the figure as a toll.
/// </remarks>
internal sealed class Evidence(AnnotatedReport report, FigureSentence sentence)
{
    public const int Enough = 3;
    private const int Sure = 3;
    private const int Reach = 10;

    private readonly TermIndex _terms = report.Terms;

    /// <param name="inEvent">Whether the event coder has used the number.</param>
    /// <param name="follows">Whether an earlier figure of the sentence is a statistic.</param>
    public int Weigh(Figure figure, bool inEvent, bool follows)
    {
        if (sentence.Has(Cues.Not) || (figure.Unit != Units.Percent && IsPart(figure)))
            return 0;
        var points = figure.IsCompared ? Sure : 0;
        if (figure.IsPredicate && sentence.Has(Cues.Toll))
            points -= Sure;
        points += figure.Unit switch
        {
            Units.Percent => Percent(figure),
            Units.Money => Money(figure),
            Units.Events => Events(inEvent),
            Units.People or Units.Households => People(figure, inEvent),
            Units.Tonnes or Units.Litres or Units.Hectares => Counted() + Near(figure, Cues.Output, Cues.Aid, Cues.Per) + Time(2, 1),
            _ => Buildings(figure, inEvent),
        };
        return follows && !sentence.HasDays && !inEvent ? points + 2 : points;
    }

    private int Percent(Figure figure) =>
        2 + (sentence.Dates.Length + sentence.Places.Length > 0 || figure.Direction is not null || sentence.Has(Cues.Total) || sentence.Has(Cues.Fund)
            || sentence.Has(Cues.Price) || sentence.Has(Cues.Stock) || Names(TermClass.Units) > 1 || Names(TermClass.Persons) + Names(TermClass.Harm) > 0 ? 1 : 0);

    private int Money(Figure figure)
    {
        if (figure.Quantity.Kind == QuantityKind.Vague)
            return sentence.Has(Cues.Fund) && figure.Value >= 1_000_000 ? Sure : 0;
        var points = sentence.Has(Cues.Price) || sentence.Has(Cues.Fund) || sentence.Has(Cues.Per) || sentence.Has(Cues.Total) ? Sure : 0;
        return points + (figure.Value >= 500_000_000 ? Sure : 0);
    }

    private int Events(bool inEvent) => Counted() + (sentence.HasStretch || sentence.HasYear || sentence.HasMonth ? Sure : 0)
        - (sentence.HasDays ? 2 : 0) - (inEvent ? 2 : 0);

    private int People(Figure figure, bool inEvent)
    {
        var stock = Near(figure, Cues.Stock, Cues.Strength, Cues.Aid) + Population(figure) + Force(figure);
        var points = Size(figure) + Math.Min(stock, Sure) + Time(2, 1) + (sentence.Has(Cues.Since) ? 1 : 0)
            + (sentence.Has(Cues.Total) ? Sure : sentence.Has(Cues.Aggregate) || sentence.Has(Cues.Counted) ? 1 : 0);
        if (sentence.HasDays)
            points -= Sure;
        if (inEvent)
            points -= Sure;
        if (sentence.HasSingleAct && !sentence.HasStretch)
            points -= 2;
        else if (sentence.HasManyEvents)
            points++;
        return sentence.HasSettlement && stock == 0 && !sentence.HasStretch ? points - 1 : points;
    }

    private int Buildings(Figure figure, bool inEvent) =>
        Counted() + Near(figure, Cues.Shut, Cues.Aid) + Time(1, 1) + (Size(figure) > 1 ? 2 : 0) - (inEvent ? 2 : 0)
        - (sentence.HasDays ? 1 : 0);

    private int Counted() => sentence.Has(Cues.Total) ? Sure : sentence.Has(Cues.Aggregate) || sentence.Has(Cues.Counted) ? 2 : 0;

    private int Time(int year, int month) => sentence.HasStretch ? Sure : sentence.HasYear ? year : sentence.HasMonth ? month : 0;

    /// <summary>One event seldom kills or moves that many.</summary>
    private static int Size(Figure figure) => figure.Quantity.Kind == QuantityKind.Vague && figure.Quantity.Next - figure.Quantity.First <= 2 ? 0 : figure.Value switch
    {
        >= 100_000 => 5,
        >= 20_000 => 3,
        >= 1_000 => 2,
        >= 100 => 1,
        _ => 0,
    };

    private int Near(Figure figure, params ReadOnlySpan<string> cues)
    {
        foreach (var cue in cues)
        {
            if (sentence.Has(cue) && sentence.Has(cue, figure.First - Reach, figure.Next + Reach / 2))
                return Sure;
        }

        return 0;
    }

    /// <summary>"1,000 inhabitants", "a city of a million people".</summary>
    private int Population(Figure figure)
    {
        if (sentence.Has(Cues.Population, figure.First, figure.Next + 1))
            return Sure;
        var of = figure.First - 1;
        return _terms.Is(of, TermClass.Grammar, "of") && _terms.FirstIn(of - 2, of, TermClass.PlaceNouns) is { Term.Value: "town" or "village" or "site" } ? Sure : 0;
    }

    /// <summary>"It has about 2,000 men."</summary>
    private int Force(Figure figure) =>
        figure.Value >= 50 && _terms.Is(figure.First - 1, TermClass.Grammar, "have") && figure.Noun >= figure.Quantity.Next ? Sure : 0;

    /// <summary>"Of these, 8,900 are in Abala", "14 of them women": a figure split up.</summary>
    private bool IsPart(Figure figure) => !sentence.Has(Cues.Part) ? false
        : sentence.Has(Cues.Part, figure.First - 3, figure.First) || sentence.Has(Cues.Part, figure.Quantity.Next, figure.Quantity.Next + 2);

    private int Names(TermClass termClass) => _terms.AllIn(sentence.Sentence.First, sentence.Sentence.Next, termClass).Take(2).Count();
}
