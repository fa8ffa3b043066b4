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

    /// <summary>No one event kills or moves so many.</summary>
    private const decimal Vast = 100_000;
    private const decimal LeastStock = 50;
    private const decimal FewPeople = 20;
    private const decimal FewPlaces = 10;
    private const decimal LeastPart = 10;

    /// <summary>So many are those of a town, not of what happened there.</summary>
    private const decimal LeastOfArea = 20_000;
    private const decimal LeastFunds = 1_000_000;

    /// <summary>Fewer may have died in one fight of "the war".</summary>
    private const decimal LeastOfWar = 200;

    private readonly TermIndex _terms = report.Terms;

    /// <summary>The points for a figure.</summary>
    /// <param name="inEvent">Whether the event coder has used the number.</param>
    public int Weigh(Figure figure, bool inEvent, Setting setting)
    {
        if (sentence.Has(Cues.Not) || IsAsked(figure))
            return 0;
        var ofStatistic = setting == Setting.BesideStatistic && !inEvent && figure.Value >= LeastPart;
        if (figure.Unit != Units.Percent && !ofStatistic && IsPart(figure))
            return 0;
        var points = figure.IsCompared || figure.IsContinued || (ofStatistic && figure.Unit != Units.Percent && IsPart(figure)) ? Sure : 0;
        if (figure.IsUnderstood)
            points += 1;
        if (figure.IsPredicate && sentence.Has(Cues.Toll))
            points -= Sure;
        points += figure.Unit switch
        {
            Units.Percent => Percent(figure),
            Units.Money => Money(figure),
            Units.Events => Events(inEvent),
            Units.People or Units.Households => People(figure, inEvent),
            Units.Vehicles or Units.Head => Buildings(figure, inEvent) + Near(figure, Cues.Per),
            Units.Tonnes or Units.Litres or Units.Hectares => Counted() + Near(figure, Cues.Output, Cues.Aid, Cues.Per) + Time(2, 1) - (sentence.HasDays ? 2 : 0),
            // "In two provinces": where it was, not how many there are.
            Units.Places when figure.Value < FewPlaces && Near(figure, Cues.Shut) == 0 && !sentence.HasStretch => 0,
            _ => Buildings(figure, inEvent),
        };
        return inEvent || (sentence.HasDays && setting != Setting.InList) ? points : points + (int)setting;
    }

    private int Percent(Figure figure) =>
        2 + (IsShareOf(figure) || sentence.HasDateOrPlace || sentence.NamesPeopleOrThings || figure.Direction is not null || sentence.Has(Cues.Total)
            || sentence.Has(Cues.Fund) || sentence.Has(Cues.Price) || sentence.Has(Cues.Stock) ? 1 : 0);

    /// <summary>"40 per cent of the territory".</summary>
    private bool IsShareOf(Figure figure) => _terms.Is(figure.Next, TermClass.Grammar, "of")
        && (_terms.Is(figure.Next, TermClass.Grammar, "article") || _terms.Is(figure.Next + 1, TermClass.Grammar, "article"));

    private int Money(Figure figure)
    {
        if (figure.Quantity.Kind == QuantityKind.Vague)
            return sentence.Has(Cues.Fund) && figure.Value >= LeastFunds ? Sure : 0;
        // Less than a million is what one household or one project gets.
        var funds = figure.Value >= LeastFunds && (sentence.Has(Cues.Fund) || sentence.Has(Cues.Aid));
        var points = funds || sentence.Has(Cues.Price) || sentence.Has(Cues.Total) || sentence.Has(Cues.Per, figure.First - 3, figure.Next + 3) ? Sure : 0;
        return points + (figure.Value >= 500_000_000 ? Sure : 0);
    }

    private int Events(bool inEvent) => Counted() + (sentence.HasStretch || sentence.HasYear || sentence.HasMonth ? Sure : 0)
        + (sentence.HasWeek ? 1 : sentence.HasDays ? -2 : 0) - (inEvent ? 2 : 0);

    private int People(Figure figure, bool inEvent)
    {
        // "Thousands of militants" is a figure of speech unless the years are named.
        if (figure.Value >= 1000 && IsBareWord(figure.Quantity) && !sentence.HasDatedStretch && !(sentence.Has(Cues.Conflict) && _terms.At(figure.Noun, TermClass.Harm) is not null))
            return 0;
        if (figure.Value >= Vast && !IsBareWord(figure.Quantity))
            return Sure;
        var stock = figure.Value < LeastStock ? 0 : Near(figure, Cues.Stock, Cues.Strength, Cues.Aid) + Population(figure) + Force(figure);
        var points = Size(figure) + Math.Min(stock, Sure) + Time(2, 1) + (sentence.Has(Cues.Since) ? 1 : 0) + Sum(figure)
            + (sentence.Has(Cues.Total) ? Sure : sentence.Has(Cues.Aggregate) || sentence.Has(Cues.Counted) ? 1 : 0);
        if (sentence.HasDays)
            points += sentence.Has(Cues.Series) && IsCountedHere(figure) ? 1 : -Sure;
        if (inEvent && !(sentence.HasStretch && !sentence.HasDays))
            points -= Sure;
        if (IsCountedHere(figure) && !sentence.HasDays)
            points++;
        if (figure.Value < FewPeople && !IsSumOfFew())
            points -= 2;
        if (figure.IsPredicate)
            points++;
        if (sentence.HasSingleAct && !sentence.HasStretch && !IsSumOfPeriod(figure) && !IsOfWar(figure))
            points -= 2;
        else if (sentence.HasManyEvents)
            points++;
        return sentence.HasSettlement && stock == 0 && !sentence.HasStretch && figure.Value < LeastOfArea ? points - 1 : points;
    }

    /// <summary>"A total of 19 mayors last year", "nine killed since March".</summary>
    private bool IsSumOfFew() => sentence.Has(Cues.Total) || (sentence.HasStretch && (sentence.HasManyEvents || sentence.HasHarm))
        || ((sentence.HasStretch || sentence.HasYear) && (sentence.Has(Cues.Aggregate) || sentence.Has(Cues.Counted) || sentence.Has(Cues.NumberOf)));

    /// <summary>"has documented 93 deaths": the word of counting stands right before.</summary>
    private bool IsCountedHere(Figure figure) =>
        sentence.Has(Cues.Counted, figure.First - 3, figure.First) || sentence.Has(Cues.Aggregate, figure.First - 3, figure.First);

    /// <summary>"The war has killed 782", "84 had died as of 12 March", "the number of those killed this year".</summary>
    private int Sum(Figure figure)
    {
        if (IsSumOfPeriod(figure) || IsOfWar(figure))
            return Sure;
        if (sentence.HasSingleAct || sentence.Has(Cues.Toll))
            return 0;
        return sentence.HasStockDay ? Sure : sentence.Has(Cues.NumberOf) && figure.IsPredicate ? 1 : 0;
    }

    private bool IsSumOfPeriod(Figure figure) =>
        sentence.Has(Cues.NumberOf) && figure.IsPredicate && (sentence.HasStretch || sentence.HasYear || sentence.HasMonth) && !sentence.HasDays;

    private bool IsOfWar(Figure figure) => sentence.Has(Cues.Conflict) && sentence.HasHarm && !sentence.HasDays
        && figure.Value >= (sentence.HasSingleAct ? LeastOfWar * 10 : LeastOfWar);

    /// <summary>"412 people interviewed"; a share of them is a statistic.</summary>
    private bool IsAsked(Figure figure) => figure.Unit != Units.Percent && sentence.Has(Cues.Asked, figure.First - Reach, figure.Next + Reach / 2);

    private int Buildings(Figure figure, bool inEvent) =>
        Counted() + Near(figure, Cues.Shut, Cues.Aid) + Time(1, 1) + (Size(figure) > 1 ? 2 : 0) - (inEvent ? 2 : 0)
        - (sentence.HasDays ? 1 : 0);

    private int Counted() => sentence.Has(Cues.Total) ? Sure : sentence.Has(Cues.Aggregate) || sentence.Has(Cues.Counted) ? 2 : 0;

    private int Time(int year, int month) => sentence.HasStretch ? Sure : sentence.HasYear ? year : sentence.HasMonth ? month : 0;

    /// <summary>One event seldom kills or moves that many.</summary>
    private int Size(Figure figure) => IsBareWord(figure.Quantity) ? 0 : figure.Value switch
    {
        >= 20_000 => 3,
        >= 1_000 => 2,
        >= 100 => 1,
        _ => 0,
    };

    /// <summary>"Thousands", without a number.</summary>
    private bool IsBareWord(Quantity quantity) => quantity.Kind == QuantityKind.Vague && quantity.Next - quantity.First <= 2
        && _terms.FirstIn(quantity.First, quantity.Next, TermClass.VagueCounts) is { } word && word.Term.Value.EndsWith('+');

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
        if (sentence.Has(Cues.Population, figure.First - (figure.IsUnderstood ? 2 : 0), figure.Next + 1))
            return Sure;
        var of = figure.First - 1;
        return _terms.Is(of, TermClass.Grammar, "of") && _terms.FirstIn(of - 2, of, TermClass.PlaceNouns) is { Term.Value: "town" or "village" or "site" } ? Sure : 0;
    }

    /// <summary>"It has about 2,000 men."</summary>
    private int Force(Figure figure) =>
        figure.Value >= 50 && _terms.Is(figure.First - 1, TermClass.Grammar, "have") && figure.Noun >= figure.Quantity.Next ? Sure : 0;

    /// <summary>"Of these, 8,900 are in Abala", "14 of them women": a figure split up.</summary>
    private bool IsPart(Figure figure) => (figure.Value < LeastPart && _terms.Is(figure.Quantity.Next, TermClass.Grammar, "of-them")) || sentence.Has(Cues.Part, figure.First - 3, figure.First)
        || (figure.Noun < figure.Quantity.Next && sentence.Has(Cues.Part, figure.Quantity.Next, figure.Quantity.Next + 2));
}

/// <summary>What goes before a figure; worth as many points.</summary>
internal enum Setting
{
    Alone,

    /// <summary>The sentence before gave a statistic.</summary>
    AfterStatistic,

    /// <summary>An earlier figure of the sentence is one.</summary>
    BesideStatistic,

    /// <summary>It opens an item of a list, and the item before gave a statistic: its days are those of the list.</summary>
    InList = 5,
}
