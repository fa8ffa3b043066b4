using System.Collections.Immutable;
using Griot.Analysis.Acts;
using Griot.Analysis.Dates;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Cuts a sentence that tells two kinds of event ("eleven of those kidnapped on 17 July were freed on Thursday") into a scene for each.</summary>
internal static class SceneSplitter
{
    public static IEnumerable<Scene> Split(Scene scene, Phrases phrases) =>
        Recalled(scene, phrases) is var (told, recalled) ? [.. Split(told), recalled] : Split(scene);

    /// <summary>"the deadliest raid since last June, when assailants massacred dozens": what stands behind "when" happened then.</summary>
    private static (Scene Told, Scene Recalled)? Recalled(Scene scene, Phrases phrases)
    {
        foreach (var date in scene.Dates)
        {
            var next = phrases.IsMark(date.Next, ',') ? date.Next + 1 : date.Next;
            if (date is not { Shape: DateShape.Since, Date: { Start: { Day: 1 } start, Precision: Precision.Wide } } || !phrases.IsGrammar(next, "after") || !scene.Acts.Any(act => act.First > next))
                continue;
            var month = date with { Shape = DateShape.Month, Date = new EventDate(start, start.AddMonths(1).AddDays(-1), Precision.Wide) };
            return (
                scene with { Acts = [.. scene.Acts.Where(act => act.First < date.First)], Dates = scene.Dates.Remove(date), Places = [.. scene.Places.Where(place => place.First < date.First)], Tolls = [.. scene.Tolls.Where(toll => toll.Harm < date.First)] },
                scene with
                {
                    Acts = [.. scene.Acts.Where(act => act.First > next)], Dates = [month], Places = [.. scene.Places.Where(place => place.First > next)], Tolls = [.. scene.Tolls.Where(toll => toll.Harm > next)],
                    Attributions = [], Responsibility = [], SpeaksOfResponsibility = false, IsAggregate = false,
                });
        }

        return null;
    }

    private static IEnumerable<Scene> Split(Scene scene)
    {
        if (Tracks.AreOfOneCrowd(scene.Acts))
            return [scene];
        var groups = new List<List<Act>>();
        foreach (var act in scene.Acts)
        {
            var home = groups.Find(group => Tracks.Compatible(Tracks.Of(group), Tracks.Of([act])));
            if (home is null)
                groups.Add([act]);
            else
                home.Add(act);
        }

        // "freed eleven hostages in an assault on a camp" is one event; only those taken earlier were taken in another.
        if (groups.Exists(group => Tracks.Of(group) == "release") && !scene.Acts.Any(act => act.Kind == "abduct"))
            groups = [];
        if (groups.Count < 2)
            groups = ByDay(scene);
        if (groups.Count < 2)
            return [scene];
        // "Two men kidnapped in July were freed on Saturday": the release is the news, whichever stands first.
        if (groups.FindIndex(group => Tracks.Of(group) == "release") is > 0 and var release && groups.Exists(group => group.Exists(act => act.Kind == "abduct")))
        {
            groups.Insert(0, groups[release]);
            groups.RemoveAt(release + 1);
        }
        return groups.Select((group, order) => scene with
        {
            // "came a day after" sends the other event into the past, not the one told first.
            Cues = order == 0 ? scene.Cues.Remove("other-day") : Tracks.Of(groups[0]) == "release" && !scene.Has("earlier") ? scene.Cues.Add("earlier") : scene.Cues,
            Acts = [.. group],
            Dates = Own(scene.Dates, date => date.First, group, groups),
            Places = Own(scene.Places, place => place.First, group, groups),
            Tolls = Own(scene.Tolls, toll => toll.Harm, group, groups),
        });
    }

    /// <summary>"Sunday's strike came a day after drones hit Tin-Aicha": acts on two days are two events.</summary>
    private static List<List<Act>> ByDay(Scene scene)
    {
        var days = scene.Dates.Where(date => date.Shape == DateShape.Day && date != scene.SpeechDate && date.Date is not null).ToList();
        if (days.Count < 2 || days.TrueForAll(day => day.Date!.Overlaps(days[0].Date!)))
            return [];
        return [.. scene.Acts.GroupBy(act => days.MinBy(day => day.First >= act.Next ? day.First - act.Next + 2 : act.First - day.Next))
            .Select(group => group.ToList())];
    }

    /// <summary>The mentions nearest to an act of the group rather than of another.</summary>
    private static ImmutableArray<T> Own<T>(ImmutableArray<T> mentions, Func<T, int> at, List<Act> group, List<List<Act>> groups) =>
        [.. mentions.Where(mention => groups.MinBy(other => Nearest(other, at(mention))) == group)];

    /// <summary>A mention after an act is nearer than one before it: "kidnapped on 17 July were freed on Thursday".</summary>
    private static int Nearest(List<Act> acts, int token) =>
        acts.Min(act => token >= act.Next ? token - act.Next : (act.First - token) * 2);
}
