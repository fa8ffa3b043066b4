using System.Collections.Immutable;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Statistics;

/// <summary>Finds the statistics of a report: sums over a period or an area, shares, stocks, prices, strengths; never figures of one event.</summary>
internal static class StatisticReader
{
    /// <param name="events">The coded events: a number used by their tolls or materiel is no statistic unless the signs of a sum are strong.</param>
    public static ImmutableArray<Stated<Statistic>> Read(AnnotatedReport report, ImmutableArray<CodedEvent> events)
    {
        var used = new UsedSpans(events);
        var reader = new SentenceFigures(report, used);
        var writer = new StatisticWriter(report);
        var found = new List<Stated<Statistic>>();
        var seen = new HashSet<Statistic>();
        Figure? before = null;
        foreach (var sentence in report.All<Sentence>())
        {
            if (sentence.Section is SectionKind.Furniture or SectionKind.Headline)
                continue;
            var figures = reader.Read(sentence, before);
            before = figures.Count > 0 ? figures[^1] : null;
            foreach (var figure in figures)
            {
                var stated = writer.Write(figure, sentence);
                if (seen.Add(stated.Value with { Subject = "" }))
                    found.Add(stated);
            }
        }

        AddLabels(report, reader, writer, found);
        return [.. found];
    }

    /// <summary>A headline is told again, and more exactly, by the body; the line of figures under a bulletin's title is not: "Incidents logged: 22 (previous week: 18)".</summary>
    private static void AddLabels(AnnotatedReport report, SentenceFigures reader, StatisticWriter writer, List<Stated<Statistic>> found)
    {
        var at = 0;
        Figure? before = null;
        var paragraph = -1;
        foreach (var sentence in report.All<Sentence>())
        {
            // "Incidents: 31 | 6 missions cancelled": what follows on the line goes on with the list.
            if (before is not null && sentence.Paragraph != paragraph)
                before = null;
            if (sentence.Section != SectionKind.Headline || (before is null && !reader.IsLabelled(sentence)))
                continue;
            foreach (var figure in reader.Read(sentence, before))
            {
                (before, paragraph) = (figure, sentence.Paragraph);
                var stated = writer.Write(figure, sentence);
                if (!found.Exists(other => other.Value.Value == stated.Value.Value && other.Value.Unit == stated.Value.Unit))
                    found.Insert(at++, stated);
            }
        }
    }
}
