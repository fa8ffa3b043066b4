using System.Collections.Immutable;
using Griot.Analysis.Acts;
using Griot.Analysis.Dates;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Places;
using Griot.Analysis.Quantities;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Statistics;

/// <summary>Finds the statistics of a report: sums over a period or an area, shares, stocks, prices, strengths; never figures of one event.</summary>
internal static class StatisticReader
{
    /// <param name="events">The coded events: a number used by their tolls or materiel is no statistic unless the signs of a sum are strong.</param>
    public static ImmutableArray<Stated<Statistic>> Read(AnnotatedReport report, ImmutableArray<CodedEvent> events)
    {
        var quantities = new Cursor<Quantity>(report.All<Quantity>(), quantity => quantity.First);
        var dates = new Cursor<DateMention>(report.All<DateMention>(), date => date.First);
        var places = new Cursor<PlaceMention>(report.All<PlaceMention>(), place => place.First);
        var acts = new Cursor<Act>(report.All<Act>(), act => act.First);
        var used = new UsedSpans(events);
        var writer = new StatisticWriter(report);
        var found = ImmutableArray.CreateBuilder<Stated<Statistic>>();
        var seen = new HashSet<Statistic>();
        Figure? before = null;
        foreach (var sentence in report.All<Sentence>())
        {
            // A headline is told again, and more exactly, by the body.
            if (sentence.Section is SectionKind.Furniture or SectionKind.Headline)
                continue;
            var (first, next) = (sentence.First, sentence.Next);
            var numbers = quantities.In(first, next).RemoveAll(quantity => quantity.Kind == QuantityKind.Article);
            if (numbers.IsEmpty && report.Terms.FirstIn(first, next, TermClass.Aggregates, Cues.Strength) is null)
            {
                before = null;
                continue;
            }

            var context = new FigureSentence(report, sentence, dates.In(first, next), places.In(first, next), acts.Span(first, next));
            var figures = new FigureReader(report, context, used, before).Read(numbers);
            before = figures.Count > 0 ? figures[^1] : null;
            foreach (var figure in figures)
            {
                var stated = writer.Write(figure, sentence);
                if (seen.Add(stated.Value with { Subject = "" }))
                    found.Add(stated);
            }
        }

        return found.DrainToImmutable();
    }
}
