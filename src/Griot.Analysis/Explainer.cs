using System.Collections.Immutable;
using System.Globalization;
using Griot.Analysis.Codebook;
using Griot.Analysis.Dates;
using Griot.Analysis.Places;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis;

/// <summary>Gathers what lost against the values of an event from the layers of its report.</summary>
internal sealed class Explainer(AnnotatedReport report, Rulebook rulebook)
{
    private const int MostReadings = 6;
    private readonly ImmutableArray<Token> _tokens = report.All<Token>();

    public EventExplanation Explain(CodedEvent coded, IReadOnlySet<string> facts) => new(
        coded,
        [.. facts.Order(StringComparer.Ordinal)],
        [.. rulebook.AllThatFit(facts).Where(rule => rule.Id != coded.Type.Rule.Name)],
        [.. Places(coded).Take(MostReadings)],
        [.. Dates(coded).Take(MostReadings)]);

    private IEnumerable<LostReading> Places(CodedEvent coded)
    {
        var chosen = coded.Place?.Spans[0];
        foreach (var place in report.All<PlaceMention>().Where(place => SpanOf(place.First, place.Next) == chosen))
        {
            foreach (var other in place.Alternatives)
                yield return new(Described(other), "another place of that name, less likely here", null);
        }

        foreach (var place in report.All<PlaceMention>())
        {
            var words = SpanOf(place.First, place.Next);
            if (IsTold(words, coded) && words != chosen && place.Place.Name != coded.Place?.Value.Name)
                yield return new(place.Place.Name, Reason(place), words);
        }
    }

    private static string Described(GazetteerEntry entry) => string.Create(
        CultureInfo.InvariantCulture, $"{entry.Name} ({entry.Kind.ToString().ToLowerInvariant()}, {entry.Admin1 ?? "-"}, {entry.Country})");

    private static string Reason(PlaceMention place) => place switch
    {
        { InFurniture: true } => "stands among links and menus",
        { Relation: PlaceRelation.FromOrTo } => "where somebody comes from or goes to",
        { Relation: PlaceRelation.Attribute } => "part of a name, an office or a dateline",
        { Kind: PlaceKind.Country } => "a country: wider than the place",
        { Kind: PlaceKind.Region or PlaceKind.Area or PlaceKind.District } => "wider than the place",
        { IsLabel: true } => "a label before the text",
        _ => "named as well, but not first or not in the sentence that tells it",
    };

    private IEnumerable<LostReading> Dates(CodedEvent coded)
    {
        var chosen = coded.Date?.Spans[0];
        foreach (var date in report.All<DateMention>())
        {
            var words = SpanOf(date.First, date.Next);
            if (IsTold(words, coded) && words != chosen)
                yield return new(date.Date?.ToString() ?? "unknown days", Reason(date), words);
        }
    }

    private static string Reason(DateMention date) => date switch
    {
        { Date: null } => "nothing to count it from: the report has no date",
        { Shape: DateShape.Since or DateShape.Between } => "a period, not a day",
        { Shape: DateShape.Month or DateShape.Year } => "wider than the day",
        _ => "named as well: the day somebody spoke, or of another event",
    };

    /// <summary>Whether words stand in a sentence that tells the event.</summary>
    private static bool IsTold(TextSpan words, CodedEvent coded) => coded.Spans.Any(sentence => sentence.Contains(words));

    private TextSpan SpanOf(int first, int next) => new(_tokens[first].Start, _tokens[next - 1].End);
}
