using System.Collections.Immutable;
using Griot.Analysis.Acts;
using Griot.Analysis.Dates;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Cuts a sentence that tells two kinds of event ("eleven of those kidnapped on 17 July were freed on Thursday") into a scene for each.</summary>
internal static class SceneSplitter
{
    /// <summary>Days counted from an earlier event open the sentence within these words.</summary>
    private const int LatestOpening = 2;

    public static IEnumerable<Scene> Split(Scene scene, Phrases phrases) =>
        (Recalled(scene, phrases) ?? CountedFrom(scene, phrases)) is var (told, recalled) ? [.. Split(told), recalled] : Split(scene);

    /// <summary>"..., ten days after militiamen massacred villagers at B", "Trois jours après l'attaque de X par Y, ...": what the days are counted from.</summary>
    private static (Scene Told, Scene Recalled)? CountedFrom(Scene scene, Phrases phrases)
    {
        if (scene.Acts.Length < 2)
            return null;
        foreach (var date in scene.Dates)
        {
            if (date is not { IsCounted: true, Shape: DateShape.Day, Date: not null } || !phrases.IsGrammar(date.Next - 1, "after"))
                continue;
            var (from, end) = (date.Next, ClauseEnd(scene, date, phrases));
            var inside = scene.Acts.RemoveAll(act => act.First < from || act.First >= end);
            var outside = scene.Acts.RemoveAll(inside.Contains);
            // "Three days after an attack, the army has given its version of the fighting": what is counted from is itself the story.
            if (inside.IsEmpty || outside.IsEmpty || (date.First - scene.Sentence.First <= LatestOpening && !outside.Any(act => act.IsVerb)))
                continue;
            return (
                scene with
                {
                    Acts = outside, Dates = scene.Dates.Remove(date), Places = scene.Places.RemoveAll(place => IsIn(place.First)), Tolls = scene.Tolls.RemoveAll(toll => IsIn(toll.Harm)),
                    Parties = scene.Parties.RemoveAll(party => IsIn(party.First)), Responsibility = scene.Responsibility.RemoveAll(mention => IsIn(mention.First)),
                },
                scene with
                {
                    Acts = inside, Dates = [date], Places = scene.Places.RemoveAll(place => !IsIn(place.First)), Tolls = scene.Tolls.RemoveAll(toll => !IsIn(toll.Harm)),
                    Parties = scene.Parties.RemoveAll(party => !IsIn(party.First)), Responsibility = scene.Responsibility.RemoveAll(mention => !IsIn(mention.First)),
                    Attributions = [], SpeaksOfResponsibility = false, Cues = scene.Cues.Add("other-day"), IsAside = true,
                });

            bool IsIn(int token) => token >= from && token < end;
        }

        return null;
    }

    /// <summary>Days counted at the head of a sentence end with the comma that opens the main clause; further back they go to its end.</summary>
    private static int ClauseEnd(Scene scene, DateMention date, Phrases phrases)
    {
        if (date.First - scene.Sentence.First > LatestOpening)
            return scene.Sentence.Next;
        var last = scene.Sentence.Next;
        for (var at = scene.Sentence.Next - 1; at > date.Next; at--)
        {
            if (phrases.IsMark(at, ',') && scene.Acts.Any(act => act.First > date.Next && act.First < at))
                last = at;
        }

        return last;
    }

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
        if (scene.Acts.Length < 2 || Tracks.AreOfOneCrowd(scene.Acts))
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
        // "Two men kidnapped in July were freed on Saturday": the release is the news, whichever stands first.
        if (groups.FindIndex(group => TrackOf(group) == "release") is > 0 and var release && groups.Exists(group => group.Exists(act => act.Kind == "abduct")))
        {
            groups.Insert(0, groups[release]);
            groups.RemoveAt(release + 1);
        }
        return groups.Select((group, order) => scene with
        {
            // "came a day after" sends the other event into the past, not the one told first.
            Cues = order == 0 ? scene.Cues.Remove("other-day") : TrackOf(groups[0]) == "release" && !scene.Has("earlier") ? scene.Cues.Add("earlier") : scene.Cues,
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
