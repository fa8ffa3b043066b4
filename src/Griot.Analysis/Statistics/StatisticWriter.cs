using System.Collections.Immutable;
using Griot.Analysis.Dates;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Places;
using Griot.Analysis.Speakers;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Statistics;

/// <summary>Makes a statistic of a figure: what it counts in the report's words, when, where, on whose word.</summary>
internal sealed class StatisticWriter(AnnotatedReport report)
{
    private const int LongestSubject = 8;

    /// <summary>Dates and places further away belong to other figures of a long sentence.</summary>
    private const int Farthest = 40;
    private static readonly RuleId Rule = new("statistics", 1);

    private readonly ImmutableArray<Token> _tokens = report.All<Token>();
    private readonly TermIndex _terms = report.Terms;
    private readonly Cursor<DateMention> _dates = new(report.All<DateMention>(), date => date.First);
    private readonly Cursor<PlaceMention> _places = new(report.All<PlaceMention>(), place => place.First);
    private readonly Cursor<Attribution> _attributions = new(report.All<Attribution>(), attribution => attribution.First);

    public Stated<Statistic> Write(Figure figure, Sentence sentence)
    {
        var from = Math.Max(sentence.First, figure.First - Farthest);
        var to = Math.Min(sentence.Next, figure.Next + Farthest);
        var date = Nearest(_dates.Span(from, to), figure, date => date.First, date => date.Next, IsPeriod);
        var place = PlaceOf(figure, _places.Span(from, to));
        var (first, next) = Subject(figure, sentence);
        var start = Math.Min(first, figure.First);
        var end = Math.Max(next, figure.Next);
        var spans = ImmutableArray.Create(Span(start, end));
        if (date is not null && (date.First < start || date.Next > end))
            spans = spans.Add(Span(date.First, date.Next));
        var statistic = new Statistic(
            report.TextOf(Span(first, next)).ToString(), Plain(figure.Value), figure.Unit, figure.Direction, date?.Period, place);
        return new(statistic, [.. spans.Order()], Rule, Speaker(figure, _attributions.Span(from, to)));
    }

    /// <summary>The noun and what follows it, up to a verb, a mark or a date; for a bare number the words before it.</summary>
    private (int First, int Next) Subject(Figure figure, Sentence sentence)
    {
        if (figure.IsPredicate || figure.Noun < 0)
        {
            var from = figure.Noun >= 0 ? figure.Noun : Math.Max(sentence.First, figure.First - 3);
            return (from, Math.Max(from + 1, figure.First));
        }

        var first = Math.Max(figure.Noun < figure.Quantity.First ? figure.Quantity.First : figure.Quantity.Next, sentence.First);
        var next = Math.Min(figure.Next, sentence.Next);
        while (next < sentence.Next && next - first < LongestSubject && !Stops(next))
            next++;
        if (figure.Unit is Units.Percent or Units.Money && next <= figure.Next + 1)
            return (Math.Max(sentence.First, figure.First - LongestSubject + 2), Math.Max(figure.Next, next));
        return first < next ? (first, next) : (figure.First, figure.Next);
    }

    private bool Stops(int at)
    {
        if (_tokens[at].Kind is TokenKind.Punctuation or TokenKind.Break or TokenKind.Number)
            return true;
        foreach (var hit in _terms.At(at))
        {
            if (hit.Term.Class is TermClass.Speech or TermClass.Months || (hit.Term.Class == TermClass.Grammar && hit.Term.Value is "relative" or "be" or "have" or "and")
                || (hit.Term.Class == TermClass.Aggregates && hit.Term.Value is Cues.Since or Cues.Versus))
                return true;
        }

        return false;
    }

    private static bool IsPeriod(DateMention date) =>
        date.Period is not null && (date.Shape is not DateShape.Day || date.Date is { Precision: not Precision.Exact });

    /// <summary>The nearest place; of countries in a row ("Mali, Burkina Faso and Niger") all of them, as written.</summary>
    private string? PlaceOf(Figure figure, ReadOnlySpan<PlaceMention> places)
    {
        var place = Nearest(places, figure, place => place.First, place => place.Next,
            place => !place.InFurniture && !place.IsLabel);
        if (place is null || place.Kind != PlaceKind.Country)
            return place?.Place.Name;
        var (first, last) = (place, place);
        foreach (var other in places)
        {
            if (other.Kind == PlaceKind.Country && other.First >= last.Next && other.First - last.Next <= 2)
                last = other;
        }

        for (var i = places.Length - 1; i >= 0; i--)
        {
            if (places[i] is { Kind: PlaceKind.Country } other && other.Next <= first.First && first.First - other.Next <= 2)
                first = other;
        }

        return first == last ? place.Place.Name : report.TextOf(Span(last.Next > first.Next ? NameStart(first) : first.First, last.Next)).ToString();
    }

    /// <summary>The mention without "in", "au".</summary>
    private int NameStart(PlaceMention place)
    {
        var at = place.First;
        while (at < place.Next - 1 && !_tokens[at].IsCapitalised)
            at++;
        return at;
    }

    private string? Speaker(Figure figure, ReadOnlySpan<Attribution> attributions)
    {
        Attribution? best = null;
        foreach (var attribution in attributions)
        {
            if (best is null || Gap(figure, attribution.First, attribution.Next) < Gap(figure, best.First, best.Next))
                best = attribution;
        }

        return best is null ? null : report.TextOf(Span(best.SpeakerFirst, best.SpeakerNext)).ToString();
    }

    private static T? Nearest<T>(ReadOnlySpan<T> mentions, Figure figure, Func<T, int> first, Func<T, int> next, Func<T, bool> fits)
        where T : class
    {
        T? best = null;
        var distance = int.MaxValue;
        foreach (var mention in mentions)
        {
            var gap = Gap(figure, first(mention), next(mention));
            if (gap < distance && fits(mention))
                (best, distance) = (mention, gap);
        }

        return best;
    }

    /// <summary>Tokens between; what follows the figure is nearer than what goes before.</summary>
    private static int Gap(Figure figure, int first, int next) =>
        first >= figure.Next ? first - figure.Next : next <= figure.First ? figure.First - next + 1 : 0;

    /// <summary>Without zeros after the point: 1,200,000, not 1,200,000.0.</summary>
    private static decimal Plain(decimal value) => value == Math.Floor(value) ? Math.Floor(value) : value;

    private TextSpan Span(int first, int next) => new(_tokens[first].Start, _tokens[Math.Max(first, next - 1)].End);
}
