using System.Collections.Immutable;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Statistics;

/// <summary>Reads the figures of one sentence that are statistics.</summary>
/// <param name="before">The last statistic of the sentence before, or null.</param>
internal sealed class FigureReader(AnnotatedReport report, FigureSentence sentence, UsedSpans used, Figure? before)
{
    /// <summary>"Several attacks this year" is no figure; "dozens" is.</summary>
    private const decimal LeastVague = 10;
    private const int Reach = 5;
    private const int FarthestSpan = 3;
    private const decimal LeastPrice = 50;
    private const decimal LongestEvent = 14;

    /// <summary>"Three in the morning" goes on with no count.</summary>
    private const decimal LeastContinued = 10;

    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly TermIndex _terms = report.Terms;
    private readonly Phrases _phrases = new(report);
    private readonly UnitFinder _units = new(report);
    private readonly Comparisons _comparisons = new(report, sentence);
    private readonly Evidence _evidence = new(report, sentence);
    private readonly List<Figure> _figures = [];

    /// <summary>The last statistic that is no share.</summary>
    private Figure? _last;

    private int First => sentence.Sentence.First;
    private bool IsListItem => sentence.Sentence.Section == SectionKind.Headline || _phrases.IsMark(First, '-') || _phrases.IsMark(First, '•') || _phrases.IsMark(First, '*');
    private int Next => sentence.Sentence.Next;

    public List<Figure> Read(ImmutableArray<Quantity> quantities)
    {
        foreach (var quantity in quantities)
        {
            if (IsLength(quantity) && !IsFewDays(quantity) && IsSpanned(quantity.First) || IsOpenedLength(quantity))
                sentence.AddStretch();
        }

        for (var i = 0; i < quantities.Length; i++)
        {
            var following = i + 1 < quantities.Length ? quantities[i + 1] : null;
            if (following is not null && _units.OfWhole(quantities[i], following, First, Next) is { } part)
            {
                Add(part);
                i++;
            }
            else if (ReadOne(quantities[i], following, i == 0 ? First : quantities[i - 1].Next))
            {
                i++;
            }
        }

        foreach (var figure in new WordFigures(report, sentence).Read())
            Add(figure.Unit == Units.Percent ? figure with { Direction = DirectionOf(figure, First, Next) } : figure);
        return _figures;
    }

    /// <summary>Reads a number; true when the next one was read with it.</summary>
    private bool ReadOne(Quantity quantity, Quantity? following, int from)
    {
        if (following is not null && _comparisons.IsChange(quantity, following))
        {
            if ((_units.Beside(following, First, Next) ?? _units.Beside(quantity, First, Next) ?? _units.SaidOf(quantity, First, linked: true)) is { } unit)
                AddPair(unit with { Quantity = following, Value = following.Value, First = quantity.First, Next = Math.Max(unit.Next, following.Next) }, quantity, Comparisons.Scaled(quantity.Value, following.Value));
            return true;
        }

        if ((quantity.Kind == QuantityKind.Vague && quantity.Value < LeastVague) || IsWhole(quantity, from) || Find(quantity) is not { } figure)
            return false;
        if (quantity.Count is { Low: { } low, High: { } high } && low < high && _comparisons.IsMoving(quantity.First))
        {
            AddPair(figure with { Value = high }, quantity, low);
            return false;
        }

        figure = figure with { Direction = DirectionOf(figure, from, following?.First ?? Next) };
        if (following is not null && _comparisons.IsEarlier(figure, following)
            && (_units.Beside(following, First, Next)?.Unit ?? (figure.Unit == Units.Percent ? null : figure.Unit)) == figure.Unit)
        {
            AddPair(figure, following, following.Value);
            return true;
        }

        Add(figure);
        return false;
    }

    /// <summary>The 13 of "10 of the 13 regions".</summary>
    private bool IsWhole(Quantity quantity, int from) => quantity.First - from is 1 or 2 && from > First && _phrases.IsGrammar(from, "of");

    private Figure? Find(Quantity quantity) =>
        IsLength(quantity) ? null
        : _units.Beside(quantity, First, Next) ?? (IsKnown(quantity) ? null : FromAfar(quantity));

    private Figure? FromAfar(Quantity quantity) =>
        _units.Harmed(quantity, First) ?? _units.SaidOf(quantity, First, linked: false) ?? TakenOver(quantity)
            ?? _units.Understood(quantity, First);

    /// <summary>"the two previous years".</summary>
    private bool IsKnown(Quantity quantity) => quantity.Value < LeastContinued && _terms.Is(quantity.First, TermClass.CountModifiers, "filler");

    /// <summary>"jihadist groups for 1,500": the noun is that of the figure before.</summary>
    private Figure? TakenOver(Quantity quantity)
    {
        if ((_last ?? Before(quantity)) is not { } last)
            return null;
        var figure = new Figure(quantity, quantity.Value, last.Unit, quantity.First, quantity.Next, -1);
        if (_terms.EndingAt(quantity.First, TermClass.Aggregates, Cues.Versus) is not null && quantity.Value > last.Value / 20)
            return figure with { IsCompared = true };
        var bare = quantity.Next >= Next || _tokens[quantity.Next].Kind != TokenKind.Word || _phrases.IsGrammar(quantity.Next, "and")
            || _phrases.IsGrammar(quantity.Next, "be") || IsOthers(quantity.Next) || _phrases.IsMark(quantity.Next, '.') || sentence.Has(Cues.Shut, quantity.Next, quantity.Next + 2)
            || _terms.Is(quantity.Next, TermClass.Aggregates, Cues.Bare) || sentence.DateAt(quantity.Next) is not null;
        if (!bare || (_figures.Count > 0 && last != _figures[^1]))
            return null;
        return last.Unit switch
        {
            Units.Money => quantity.Value >= LeastPrice && last.Value / quantity.Value is < 100 and > 0.01m ? figure with { IsContinued = true } : null,
            Units.Percent or Units.Places => null,
            Units.People or Units.Events or Units.Households or Units.Schools or Units.Vehicles or Units.Head
                when quantity.Value >= LeastContinued || _phrases.IsGrammar(quantity.Next, "be") => figure with { IsContinued = _figures.Count == 0 || quantity.Value <= last.Value || IsOthers(quantity.Next) },
            _ => null,
        };
    }

    /// <summary>"20 others", "une vingtaine d'autres".</summary>
    private bool IsOthers(int at) => _phrases.IsGrammar(at, "other") || (_phrases.IsGrammar(at, "of") && _phrases.IsGrammar(at + 1, "other"));

    /// <summary>"Forty-nine are free" goes on with the number of the sentence before.</summary>
    private Figure? Before(Quantity quantity) => quantity.First - First <= 1 || IsNorm(quantity) ? before : null;

    /// <summary>"Before the blockade the norm was 230."</summary>
    private bool IsNorm(Quantity quantity) => (quantity.Next >= Next || _phrases.IsMark(quantity.Next, '.'))
        && (_phrases.IsGrammar(quantity.First - 1, "be") || _terms.EndingAt(quantity.First, TermClass.Aggregates, Cues.Amounts) is not null);

    /// <summary>The later figure of a comparison has its direction; the earlier one has none.</summary>
    private void AddPair(Figure now, Quantity earlier, decimal before)
    {
        var count = _figures.Count;
        Add(now with { IsCompared = true, Direction = Comparisons.Between(now.Value, before) ?? now.Direction });
        if (_figures.Count > count)
            Keep(new(earlier, before, now.Unit, earlier.First, earlier.Next, -1) { IsCompared = true });
    }

    private void Add(Figure figure)
    {
        // "Only one of the movements", "one attack in May".
        if (figure is { Value: < 2, Unit: Units.People or Units.Events or Units.Places or Units.Households })
            return;
        var setting = _figures.Count > 0 ? Setting.BesideStatistic : before is not null && IsListItem ? Setting.InList : before is not null ? Setting.AfterStatistic : Setting.Alone;
        if (_evidence.Weigh(figure, used.Holds(SpanOf(figure.Quantity)), setting) >= Evidence.Enough)
            Keep(figure);
    }

    private void Keep(Figure figure)
    {
        _figures.Add(figure);
        if (figure.Unit != Units.Percent)
            _last = figure;
    }

    private Direction? DirectionOf(Figure figure, int from, int to)
    {
        TermHit? found = null;
        foreach (var hit in _terms.AllIn(Math.Max(from, figure.First - Reach), Math.Min(to, figure.Next + Reach + 1), TermClass.Directions))
        {
            if (hit.Term.Value != "none" && (hit.Next <= figure.First || (hit.First >= figure.Quantity.Next && found is null)))
                found = hit;
        }

        return found is { } direction ? Names.Parse<Direction>(direction.Term.Value) : null;
    }

    /// <summary>"3.5 years".</summary>
    private bool IsLength(Quantity quantity) => _terms.At(quantity.Next, TermClass.DateWords) is { } word
        && word.Term.Value is "unit year" or "unit month" or "unit week" or "unit day";

    /// <summary>"over", "in the first".</summary>
    private bool IsSpanned(int number) => _terms.FirstIn(Math.Max(First, number - FarthestSpan), number, TermClass.Aggregates, Cues.Span) is not null;

    /// <summary>"in three days of operations" is the time of one event.</summary>
    private bool IsFewDays(Quantity quantity) => quantity.Value <= LongestEvent && _terms.At(quantity.Next, TermClass.DateWords) is { Term.Value: "unit day" };

    /// <summary>"over 3.5 years", where the number takes "over" as its own.</summary>
    private bool IsOpenedLength(Quantity quantity) => _terms.At(quantity.Next, TermClass.DateWords) is { Term.Value: "unit year" or "unit month" }
        && _terms.Is(quantity.First, TermClass.Aggregates, Cues.Span);

    private TextSpan SpanOf(Quantity quantity) => new(_tokens[quantity.First].Start, _tokens[quantity.Next - 1].End);
}
