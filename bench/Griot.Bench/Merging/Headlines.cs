using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Griot.Analysis;
using Griot.Merging;
using Griot.Model;

namespace Griot.Bench;

/// <summary>Real headlines on events that UCDP coded: which of them are one event?</summary>
/// <remarks>
/// Input: JSON lines with <c>headlines</c> (<c>source</c>, <c>date</c>, <c>headline</c>, <c>n_events_using_it</c>), one line an event. Headlines that
/// several events use are left out. Each stands in with one event, of which its words and the figures that the coder reads in it are known.
/// </remarks>
internal static class Headlines
{
    private sealed record Item(int Event, Report Report);

    public static string Measure(string file)
    {
        var items = Read(file);
        var coded = items.Select(item => Coder.Default.Code(item.Report)).ToArray();
        var incidents = IncidentResolver.Resolve([.. coded.Select(Telling)]);
        var clusterOf = incidents.SelectMany((incident, i) => incident.Reports.Select(report => (report.Id, i))).ToDictionary(pair => pair.Id, pair => pair.i);

        var gold = items.Select(item => item.Event).ToArray();
        var rows = new[]
        {
            Row("every headline alone", gold, [.. Enumerable.Range(0, items.Length)]),
            Row("one cluster a day of publication", gold, [.. items.Select(item => item.Report.Published!.Value.DayNumber)]),
            Row("**Griot**", gold, [.. items.Select(item => clusterOf[item.Report.Id])]),
        };
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Headlines: which are one event

            {items.Length} real headlines in English and French on {gold.Distinct().Count()} events in the Central African Republic, each used by one event (development part of the set).
            Each is compared by its words, its day of publication and the figures that the coder reads in it (it finds an event in {coded.Count(one => !one.Events.IsEmpty)} of them). The gazetteer has no places of that country but its capital. Wanted: B-cubed 0.85, pairwise F 0.60.

            | clustering | B-cubed precision | recall | F | pairwise precision | recall | F |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: |
            {string.Join('\n', rows)}
            """);
    }

    private static ImmutableArray<Item> Read(string file)
    {
        var items = ImmutableArray.CreateBuilder<Item>();
        var line = 0;
        foreach (var text in File.ReadLines(file).Where(text => text.Length > 0))
        {
            using var json = JsonDocument.Parse(text);
            foreach (var headline in json.RootElement.GetProperty("headlines").EnumerateArray().Where(one => one.GetProperty("n_events_using_it").GetInt32() == 1))
            {
                var day = DateOnly.ParseExact(headline.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                items.Add(new(line, new(string.Create(CultureInfo.InvariantCulture, $"{items.Count}"), headline.GetProperty("headline").GetString()!,
                    Url: string.Create(CultureInfo.InvariantCulture, $"headline:{items.Count}"), Source: headline.GetProperty("source").GetString(), Published: day)));
            }
            line++;
        }
        return items.ToImmutable();
    }

    // A headline names one side and half of what happened; its words tell more than its kind and parties, and its figures are kept.
    private static CodedReport Telling(CodedReport coded)
    {
        ImmutableArray<TextSpan> all = [new(0, coded.Report.Text.Length)];
        var tolls = coded.Events.IsEmpty ? [] : coded.Events[0].Tolls;
        return coded with
        {
            Uncoded = null,
            Events = [new("e1", Relation.News, EventStatus.Reported, new(SubEventType.Attack, all, new("headline", 1)), null, null, [], tolls, [], [], Reliability.SingleSource, all)],
        };
    }

    private static string Row(string name, int[] gold, int[] found)
    {
        var (precision, recall) = BCubed(gold, found);
        double together = Pairs(found), right = Pairs([.. gold.Zip(found)]), wanted = Pairs(gold);
        var (pairPrecision, pairRecall) = (together == 0 ? 0 : right / together, right / wanted);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {precision:F3} | {recall:F3} | {F(precision, recall):F3} | {pairPrecision:F3} | {pairRecall:F3} | {F(pairPrecision, pairRecall):F3} |");
    }

    private static (double Precision, double Recall) BCubed(int[] gold, int[] found)
    {
        var (ofGold, ofFound, both) = (Counts(gold), Counts(found), Counts<(int, int)>([.. gold.Zip(found)]));
        var precision = both.Sum(pair => (double)pair.Value * pair.Value / ofFound[pair.Key.Item2]) / gold.Length;
        var recall = both.Sum(pair => (double)pair.Value * pair.Value / ofGold[pair.Key.Item1]) / gold.Length;
        return (precision, recall);
    }

    private static Dictionary<T, int> Counts<T>(T[] labels)
        where T : notnull => labels.GroupBy(label => label).ToDictionary(group => group.Key, group => group.Count());

    private static double Pairs<T>(T[] labels)
        where T : notnull => Counts(labels).Values.Sum(count => count * (count - 1) / 2.0);

    private static double F(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}
