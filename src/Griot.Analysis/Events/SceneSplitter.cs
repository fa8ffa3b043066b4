using System.Collections.Immutable;
using Griot.Analysis.Acts;
using Griot.Analysis.Dates;

namespace Griot.Analysis.Events;

/// <summary>Cuts a sentence that tells two kinds of event ("eleven of those kidnapped on 17 July were freed on Thursday") into a scene for each.</summary>
internal static class SceneSplitter
{
    public static IEnumerable<Scene> Split(Scene scene)
    {
        if (scene.Acts.Length < 2)
            return [scene];
        var groups = new List<List<Act>>();
        foreach (var act in scene.Acts)
        {
            var track = Tracks.Of((ReadOnlySpan<Act>)[act]);
            var home = groups.Find(group => Tracks.Compatible(TrackOf(group), track));
            if (home is null)
                groups.Add([act]);
            else
                home.Add(act);
        }

        // "freed eleven hostages in an assault on a camp" is one event; only those taken earlier were taken in another.
        if (groups.Exists(group => TrackOf(group) == "release") && !scene.Acts.Any(act => act.Kind == "abduct"))
            groups = [];
        if (groups.Count < 2)
            groups = ByDay(scene);
        if (groups.Count < 2)
            return [scene];
        return groups.Select((group, order) => scene with
        {
            // "came a day after" sends the other event into the past, not the one told first.
            Cues = order == 0 ? scene.Cues.Remove("other-day") : scene.Cues,
            Acts = [.. group],
            Dates = Own(scene.Dates, date => date.First, group, groups),
            Places = Own(scene.Places, place => place.First, group, groups),
            Tolls = Own(scene.Tolls, toll => toll.Harm, group, groups),
        });
    }

    private static string TrackOf(List<Act> group) => Tracks.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(group));

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
