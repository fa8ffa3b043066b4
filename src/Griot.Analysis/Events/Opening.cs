using Griot.Analysis.Dates;
using Griot.Analysis.Places;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Says whether a scene is enough for an event of its own, and whether that event is news or recalled.</summary>
internal static class Opening
{
    /// <summary>More victims than this in "last year" are a year's sum.</summary>
    private const int MostInOneRecollection = 20;

    /// <summary>News tells of days not further apart than this; a bulletin covers a month.</summary>
    private const int DaysOfNews = 10;
    private const int DaysOfBulletin = 45;
    private const int DaysOfOneStory = 3;

    /// <summary>"three days to leave" is an ultimatum in itself; the bare word may be about one told elsewhere.</summary>
    private const int WordsOfUltimatum = 3;

    public static bool CanStand(Scene scene, bool first)
    {
        var real = scene.Acts.Where(act => scene.IsReal(act) && act.Kind is not ("happening" or "operation" or "damage" or "siege")).ToList();
        if (real.Count == 0)
            return false;
        if (scene.Has("anniversary") && scene.EventDate is null)
            return false;
        var strong = real.Exists(act => act.IsVerb || act.Kind is "ambush" or "suicide" or "mine" or "airstrike" or "clash" or "assault" or "abduct" || (act.Kind is "ultimatum" && act.Next - act.First >= WordsOfUltimatum)) || scene.Tolls.Any(toll => !toll.IsBarePlural);
        // "In a separate attack ...": on the day and in the area told before.
        if (scene.Has("separate") && !first && strong)
            return true;
        // A year is enough for what is recalled, not for news.
        var anchored = scene.EventDate is { Shape: not DateShape.Year } || (scene.EventDate is not null && scene.Has("earlier") && !first) || scene.EventPlace is { Kind: PlaceKind.Settlement or PlaceKind.District }
            || scene.Tolls.Length > 0;
        return strong ? anchored || (first && real.Exists(act => act.Initiators.Length + act.Targets.Length > 0)) : anchored && scene.EventDate is not null;
    }

    /// <summary>"Last year two other chiefs had been kidnapped": one event of a month or year, not a sum over it.</summary>
    public static bool IsRecollection(Scene scene) =>
        scene.EventDate is { Shape: DateShape.Month }
        || (scene.EventDate is { Shape: DateShape.Year } && scene.Has("earlier") && scene.Acts.Any(act => !act.IsGeneric)
            && scene.Tolls.All(toll => toll.Count.Low is null or <= MostInOneRecollection) && scene.Dates.All(date => date.Shape is not (DateShape.Since or DateShape.Between)));

    /// <summary>"Two strikes were carried out": the kind of the entries that follow, which only count their dead.</summary>
    public static Scene? SummaryOf(Scene? first, Scene scene) =>
        scene.Acts.All(act => act.Kind == "kill") && first is { EventDate: null } summary && summary.Acts.Any(act => act.Kind is "airstrike" or "bombing" or "clash")
            ? summary
            : null;

    /// <param name="entry">The scene opens an entry of a bulletin, where every entry is news.</param>
    public static Relation RelationOf(Scene scene, List<EventDraft> drafts, IEnumerable<EventDraft> recent, bool entry)
    {
        if (scene.Has("anniversary") || scene.Has("trial") || (scene.Has("earlier") && scene.EventDate is not { Shape: DateShape.Day }))
            return Relation.Background;
        if (drafts.Count == 0)
            return Relation.News;
        if (scene.Has("other-day") || scene.Has("earlier"))
            return Relation.Background;
        if (scene.Has("separate"))
            return Relation.News;
        if (entry)
            return scene.EventDate is null or { Shape: DateShape.Day or DateShape.Days } && IsNear(scene, drafts, DaysOfBulletin) ? Relation.News : Relation.Background;
        // What was over before the news, told with a day of its own.
        // "after the abduction, last Wednesday, of four women".
        if (scene.Acts.Where(act => act.IsVerb).All(act => act.IsPluperfect) && IsBefore(scene, drafts[0]))
            return Relation.Background;
        // "Later on Friday, ... at Bourem", "On 10 December, ...": a day close by and a place of its own.
        if (scene.EventDate is { Shape: DateShape.Day, Date.Precision: Precision.Exact } && scene.EventPlace is { Place.Precision: not Precision.Wide } && IsNear(scene, drafts, DaysOfOneStory)
            && drafts[0].Relation == Relation.News && scene.Acts.Any(act => act is { IsVerb: true, IsPluperfect: false }))
            return Relation.News;
        // The next village on the same day is told as news.
        if (scene.EventDate is null or { IsEcho: true } && drafts[^1] is { Relation: Relation.News } last && scene.Number - last.Scenes[^1].Number <= 1
            && scene.EventPlace is { Kind: PlaceKind.Settlement, Relation: PlaceRelation.At } && scene.Tolls.Any(toll => !toll.IsBarePlural))
            return Relation.News;
        // Bulletins: each entry opens its paragraph with a day and a place of its own.
        var opens = scene.Number > 0 && recent.All(draft => draft.Scenes[^1].Sentence.Paragraph != scene.Sentence.Paragraph);
        var near = scene.EventDate?.Date is { Precision: Precision.Exact } && IsNear(scene, drafts, DaysOfNews);
        return opens && near && scene.EventPlace is not null ? Relation.News : Relation.Background;
    }

    private static bool IsBefore(Scene scene, EventDraft main) =>
        scene.EventDate?.Date is { } told && (main.Date?.Date is not { } own || told.End < own.Start);

    private static bool IsNear(Scene scene, List<EventDraft> drafts, int days) =>
        scene.EventDate?.Date is not { } told || drafts[0].Date?.Date is { } own && told.GapTo(own) <= days || (drafts[0].Date?.Date is null && days == DaysOfBulletin);
}
