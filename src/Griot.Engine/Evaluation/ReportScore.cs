using System.Collections.Immutable;
using static Griot.Engine.Evaluation.FigureNames;

namespace Griot.Engine.Evaluation;

/// <summary>A value that differs from the gold, in words for whoever looks into it.</summary>
/// <param name="Name">The report or incident.</param>
/// <param name="Kind">missed, false alarm, background, date, place, type, initiators, tolls, responsibility, statistics; grouping or toll for incidents.</param>
public sealed record Miss(string Name, string Kind, string What);

/// <summary>Adds up how coded reports agree with the gold.</summary>
/// <remarks>
/// News events count for precision and recall. A background event earns recall of its own kind and is never a false alarm. Figures
/// of fields are over matched news events.
/// </remarks>
internal sealed class ReportScore
{
    private readonly FigureBoard _board = new();
    private readonly List<Miss> _misses = [];

    public int Reports { get; private set; }

    public IReadOnlyList<Miss> Misses => _misses;

    public ImmutableArray<Figure> Figures(bool tellsIncidents) => _board.Figures(FigureNames.Reports(tellsIncidents));

    /// <param name="textLength">UTF-16 units in the report's text; null when there is none to compare spans with.</param>
    public void Add(ScoredReport gold, ScoredReport answer, int? textLength)
    {
        Reports++;
        _board.Share(Answered).Add(!answer.Failed);
        var pairs = Agreement.Match(gold.Events, answer.Events);
        AddEvents(gold, answer, pairs);
        foreach (var (i, j) in pairs.Where(pair => gold.Events[pair.Gold].IsNews))
            new FieldScore(_board, (kind, what) => Miss(gold, kind, what)).Add(gold.Events[i], answer.Events[j]);
        HashSet<(double, string?)> statistics = [.. gold.Statistics], found = [.. answer.Statistics];
        _board.Tally(Statistics).Add(statistics, found);
        if (!statistics.SetEquals(found))
            Miss(gold, "statistics", MissWords.Sets(statistics.Select(MissWords.Of), found.Select(MissWords.Of)));
        if (textLength is { } length)
            AddEvidence(answer, length);
    }

    private void AddEvents(ScoredReport gold, ScoredReport answer, List<(int Gold, int Found)> pairs)
    {
        HashSet<int> matchedGold = [.. pairs.Select(pair => pair.Gold)], matchedFound = [.. pairs.Select(pair => pair.Found)];
        var news = Enumerable.Range(0, gold.Events.Length).Where(i => gold.Events[i].IsNews).ToList();
        var falseAlarms = Enumerable.Range(0, answer.Events.Length).Where(j => answer.Events[j].IsNews && !matchedFound.Contains(j)).ToList();
        var hits = news.Count(matchedGold.Contains);
        _board.Tally(Events).Add(hits, news.Count, hits + falseAlarms.Count);
        for (var i = 0; i < gold.Events.Length; i++)
        {
            if (!gold.Events[i].IsNews)
                _board.Share(Background).Add(matchedGold.Contains(i));
            if (!matchedGold.Contains(i))
                Miss(gold, gold.Events[i].IsNews ? "missed" : "background", MissWords.Of(gold.Events[i]));
        }

        foreach (var j in falseAlarms)
            Miss(gold, "false alarm", MissWords.Of(answer.Events[j]));
        if (news.Count == 0)
            _board.Share(LeftEmpty).Add(falseAlarms.Count == 0);
    }

    private void AddEvidence(ScoredReport answer, int length)
    {
        foreach (var coded in answer.Events)
        {
            _board.Share(Evidence).Add(coded.HasEvidence);
            foreach (var (start, end) in coded.Spans)
                _board.Share(Spans).Add(start >= 0 && start < end && end <= length);
        }
    }

    private void Miss(ScoredReport gold, string kind, string what) => _misses.Add(new(gold.Name, kind, what));
}
