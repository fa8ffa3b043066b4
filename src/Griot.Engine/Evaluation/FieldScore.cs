using static Griot.Engine.Evaluation.FigureNames;

namespace Griot.Engine.Evaluation;

/// <summary>Compares the fields of one matched pair of events.</summary>
internal sealed class FieldScore(FigureBoard board, Action<string, string> miss)
{
    public void Add(ScoredEvent gold, ScoredEvent found)
    {
        AddDate(gold, found);
        AddPlace(gold, found);
        board.Share(FigureNames.Type).Add(gold.Type == found.Type);
        board.Share(SubType).Add(gold.SubType == found.SubType);
        if (gold.SubType != found.SubType)
            miss("type", $"{gold.SubType} <> {found.SubType}");
        AddActors(gold, found);
        AddSets(FigureNames.Tolls, "tolls", gold.LiveTolls(withWho: true), found.LiveTolls(withWho: true), toll => toll.ToString());
        board.Tally(TollsOfAll).Add(gold.LiveTolls(withWho: false), found.LiveTolls(withWho: false));
        AddSets(FigureNames.Responsibility, "responsibility", [.. gold.Responsibility], [.. found.Responsibility], one => $"{one.Actor} {one.Status}");
    }

    private void AddDate(ScoredEvent gold, ScoredEvent found)
    {
        if (gold.Start is null)
            return;
        var exact = Agreement.SameDates(gold, found);
        board.Share(DateExact).Add(exact);
        board.Share(DateNear).Add(Agreement.DateGap(gold, found) <= 1);
        if (!exact)
            miss("date", $"{MissWords.Days(gold)} <> {MissWords.Days(found)}");
    }

    private void AddPlace(ScoredEvent gold, ScoredEvent found)
    {
        if (Agreement.SamePlace(gold.Place, found.Place) is { } same)
        {
            board.Share(FigureNames.Place).Add(same);
            if (!same)
                miss("place", MissWords.Places(gold.Place, found.Place));
        }

        if (gold.Place.Precision is { } precision)
            board.Share(PlacePrecision).Add(found.Place.Precision == precision);
    }

    private void AddActors(ScoredEvent gold, ScoredEvent found)
    {
        AddSets(Initiators, "initiators", gold.ActorsAs("initiator"), found.ActorsAs("initiator"), key => key);
        board.Tally(Targets).Add(gold.ActorsAs("target"), found.ActorsAs("target"));
        var certainty = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var actor in found.Actors.Where(actor => actor.Role == "initiator"))
            certainty[actor.Key] = actor.Certainty;
        foreach (var actor in gold.Actors.Where(actor => actor is { Role: "initiator", Certainty.Length: > 0 }))
        {
            if (certainty.TryGetValue(actor.Key, out var answered))
                board.Share(Certainty).Add(answered == actor.Certainty);
        }
    }

    private void AddSets<T>(string name, string kind, HashSet<T> gold, HashSet<T> found, Func<T, string> words)
    {
        board.Tally(name).Add(gold, found);
        if (!gold.SetEquals(found))
            miss(kind, MissWords.Sets(gold.Select(words), found.Select(words)));
    }
}
