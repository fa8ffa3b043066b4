using System.Collections.Immutable;

namespace Griot.Engine.Evaluation;

/// <summary>When a value counts as right, and which answers are about which gold events.</summary>
internal static class Agreement
{
    private const double NearKilometres = 25;
    private const int Wide = 3;

    /// <summary>Below this an answer is about something else.</summary>
    private const double LeastLikeness = 0.45;

    /// <summary>Days between two dates; 0 when they overlap, null when either is unknown.</summary>
    public static int? DateGap(ScoredEvent gold, ScoredEvent found) => gold.Start is { } start && found.Start is { } other
        ? Math.Max(0, Math.Max(other.DayNumber - (gold.End ?? start).DayNumber, start.DayNumber - (found.End ?? other).DayNumber))
        : null;

    public static bool SameDates(ScoredEvent gold, ScoredEvent found) => gold.Start is { } start && found.Start is { } other
        && start == other && (gold.End ?? start) == (found.End ?? other);

    /// <summary>Null when the gold names no place.</summary>
    public static bool? SamePlace(ScoredPlace gold, ScoredPlace found)
    {
        if (!gold.IsGiven)
            return null;
        var sameName = ScoredReader.Fold(found.Name) == ScoredReader.Fold(gold.Name);
        if (gold.Precision == Wide)
            return (found.Country ?? "") == (gold.Country ?? "")
                && (string.IsNullOrEmpty(gold.Admin1) || ScoredReader.Fold(found.Admin1) == ScoredReader.Fold(gold.Admin1) || sameName);
        return gold.Point is { } point && found.Point is { } other
            ? point.KilometresTo(other) <= NearKilometres
            : !string.IsNullOrEmpty(found.Name) && sameName;
    }

    public static double Likeness(ScoredEvent gold, ScoredEvent found)
    {
        var score = DateGap(gold, found) switch { null => 0.1, <= 1 => 0.3, <= 3 => 0.1, _ => -0.3 };
        score += SamePlace(gold.Place, found.Place) switch { true => 0.3, null => 0.1, false => -0.1 };
        score += gold.Type == found.Type ? 0.2 : 0;
        score += gold.SubType == found.SubType ? 0.2 : 0;
        if (gold.Killed.Overlaps(found.Killed))
            score += 0.3;
        if (gold.ActorsAs("initiator", "target").Overlaps(found.ActorsAs("initiator", "target")))
            score += 0.2;
        return score;
    }

    /// <summary>Pairs gold events with answers, the likest first, each at most once.</summary>
    public static List<(int Gold, int Found)> Match(ImmutableArray<ScoredEvent> gold, ImmutableArray<ScoredEvent> found)
    {
        var pairs = Enumerable.Range(0, gold.Length)
            .SelectMany(_ => Enumerable.Range(0, found.Length), (i, j) => (Score: Likeness(gold[i], found[j]), Gold: i, Found: j))
            .Where(pair => pair.Score >= LeastLikeness)
            .OrderByDescending(pair => pair.Score).ThenByDescending(pair => pair.Gold).ThenByDescending(pair => pair.Found);
        var (usedGold, usedFound) = (new bool[gold.Length], new bool[found.Length]);
        var matched = new List<(int, int)>();
        foreach (var (_, i, j) in pairs)
        {
            if (usedGold[i] || usedFound[j])
                continue;
            usedGold[i] = usedFound[j] = true;
            matched.Add((i, j));
        }

        return matched;
    }
}
