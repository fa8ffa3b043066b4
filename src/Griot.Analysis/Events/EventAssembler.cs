using System.Collections.Immutable;
using Griot.Analysis.Dates;
using Griot.Analysis.Places;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Joins scenes into events: an event told three times is one event; another day, place or kind of act makes another.</summary>
internal static class EventAssembler
{
    /// <summary>Places further apart are different places, whatever their precision.</summary>
    private const double SamePlaceKm = 30;
    private const int LongestHeader = 12;
    private const int DaysOfFollowUp = 5;
    private const int CoreScenes = 4;

    /// <summary>More victims than this in "last year" are a year's sum.</summary>
    private const int MostInOneRecollection = 20;

    /// <summary>A text comes back to the events it told last; looking through thousands would take time squared.</summary>
    private const int RecentDrafts = 40;

    public static List<EventDraft> Assemble(ImmutableArray<Scene> scenes)
    {
        var drafts = new List<EventDraft>();
        EventDraft? focus = null;
        var paragraph = -1;
        Scene? header = null;
        var last = -1;
        var headed = -1;
        var openings = new List<Scene>();
        // "Two strikes were carried out in the region": too little for an event, enough to say what the next sentences tell.
        Scene? announced = null;
        foreach (var scene in scenes)
        {
            if (scene.Sentence.Paragraph != paragraph)
            {
                // A new paragraph goes back to what the report is about.
                if (focus?.Relation == Relation.Background)
                    focus = drafts.Take(RecentDrafts).FirstOrDefault(draft => draft.Relation == Relation.News) ?? focus;
                paragraph = scene.Sentence.Paragraph;
            }

            if (IsEntryHeader(scene))
            {
                (header, headed) = (scene, scene.Sentence.Paragraph);
                continue;
            }

            // "2 March, Banibangou." opens an entry: what follows in its paragraph happened then and there.
            var entry = header is not null && (scene.Sentence.Paragraph == headed || (header.Sentence.Section == SectionKind.Heading && scene.Sentence.Paragraph == headed + 1));
            if (scene.Sentence.Paragraph != last)
                focus = BackTo(scene, drafts, focus);
            last = scene.Sentence.Paragraph;
            focus = Place(entry ? WithHeader(scene, header!) : scene, drafts, focus, announced);
            if (drafts.Count == 0 && announced is null && scene.Sentence.Section == SectionKind.Body && scene.Acts.Any(act => act.Kind is "airstrike" or "bombing"))
                announced = scene;
            if (focus is null && scene.SpeaksOfResponsibility)
                openings.Add(scene);
        }

        if (drafts.Count > 0)
            drafts[0].Openings.AddRange(openings);
        return drafts;
    }

    /// <summary>A paragraph that names a party of an earlier event, and neither day nor place, goes on with that event.</summary>
    private static EventDraft? BackTo(Scene scene, List<EventDraft> drafts, EventDraft? focus)
    {
        if (focus is null || drafts.Count < 2 || scene.EventDate is not null || scene.EventPlace is { Place.Precision: not Precision.Wide })
            return focus;
        var named = scene.Parties.Where(party => party.Actors.Length == 1).Select(party => party.Actors[0]).ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0 || Names(focus).Overlaps(named))
            return focus;
        return Latest(drafts, named, static (draft, named) => draft.Relation == Relation.News && Names(draft).Overlaps(named)) ?? focus;
    }

    private static HashSet<string> Names(EventDraft draft) =>
        draft.Scenes.Take(CoreScenes).SelectMany(scene => scene.Parties).Where(party => party.Actors.Length == 1).Select(party => party.Actors[0]).ToHashSet(StringComparer.Ordinal);

    /// <summary>A short sentence or heading that holds a day or a place and tells nothing.</summary>
    private static bool IsEntryHeader(Scene scene) =>
        scene.Acts.IsEmpty && scene.Tolls.IsEmpty && scene.Sentence.Next - scene.Sentence.First <= LongestHeader
        && scene.Sentence.Section is SectionKind.Body or SectionKind.Heading && scene.Attributions.IsEmpty && scene.Parties.IsEmpty
        && scene.EventDate is { Shape: DateShape.Day or DateShape.Days };

    private static Scene WithHeader(Scene scene, Scene header) => scene with
    {
        Dates = scene.Dates.Any(date => date.Shape is DateShape.Day && date.Basis == DateBasis.Absolute) ? scene.Dates : [.. header.Dates, .. scene.Dates],
        Places = scene.EventPlace is { Place.Precision: Precision.Exact } ? scene.Places : [.. scene.Places, .. header.Places],
        IsAggregate = false,
    };

    private static EventDraft? Place(Scene scene, List<EventDraft> drafts, EventDraft? focus, Scene? announced)
    {
        if (scene.Sentence.Section == SectionKind.Heading || scene.Modalities.Contains("metaphor") || (scene.IsElsewhere && drafts.Count > 0 && !(scene.SpeaksOfResponsibility && scene.Acts.IsEmpty)))
            return focus;
        var tells = scene.Acts.Any(scene.IsReal);
        if (scene.IsAggregate && !(tells && IsRecollection(scene)))
        {
            // "Residents blame JNIM, which has banned traffic since January": what it says of responsibility stays.
            if (focus is not null && scene.SpeaksOfResponsibility)
                focus.Add(scene with { Acts = [] });
            return focus;
        }

        if (!tells)
        {
            if (focus is not null && (focus.Date?.Date is null || (focus.Date.Date.Precision == Precision.Near && scene.EventPlace is not null)) && scene.EventDate is { Shape: DateShape.Day } && !scene.Has("earlier") && !scene.Has("other-day")
                && scene.Number - focus.Scenes[^1].Number <= 2 && scene.Sentence.Section == SectionKind.Body)
                focus.Add(scene with { IsAnchor = true });
            else if (focus is not null && (scene.Tolls.Length > 0 || scene.Attributions.Length > 0 || scene.SpeaksOfResponsibility))
                focus.Add(scene);
            return focus;
        }

        if (!scene.Has("separate") && Latest(drafts, scene, IsAnnounced) is { } headed)
        {
            headed.Add(scene);
            return headed;
        }

        if (IsFollowUp(scene, focus))
        {
            focus!.Add(scene with { IsConsequence = true });
            return focus;
        }

        if (Tracks.Of(scene.Acts.AsSpan()) == "flight" && !scene.Has("separate") && !scene.Has("earlier")
            && scene.EventDate is not { Shape: DateShape.Month or DateShape.Year }
            && Latest(drafts, scene, static (draft, _) => draft.Track is "violence" or "air") is { } cause)
        {
            cause.Add(scene with { IsConsequence = true });
            return focus;
        }

        var candidate = focus is not null && Fits(focus, scene) ? focus : Latest(drafts, scene, static (draft, scene) => IsSame(draft, scene) && Fits(draft, scene));
        if (candidate is not null)
        {
            candidate.Add(scene);
            return candidate;
        }

        if (!CanStand(scene, drafts.Count == 0))
            return focus;
        var draft = new EventDraft(scene, RelationOf(scene, drafts)) { Summary = SummaryOf(announced ?? (drafts.Count > 0 ? drafts[0].Scenes[0] : null), scene) };
        drafts.Add(draft);
        return draft;
    }

    /// <summary>The last of the recent drafts that fits; null when none does.</summary>
    private static EventDraft? Latest<T>(List<EventDraft> drafts, T what, Func<EventDraft, T, bool> fits)
    {
        for (var i = drafts.Count - 1; i >= Math.Max(0, drafts.Count - RecentDrafts); i--)
        {
            if (fits(drafts[i], what))
                return drafts[i];
        }

        return null;
    }

    /// <summary>"Two strikes were carried out": the kind of the entries that follow, which only count their dead.</summary>
    private static Scene? SummaryOf(Scene? first, Scene scene) =>
        scene.Acts.All(act => act.Kind == "kill") && first is { EventDate: null } summary && summary.Acts.Any(act => act.Kind is "airstrike" or "bombing" or "clash")
            ? summary
            : null;

    /// <summary>Whether a scene can go on telling an event: no other day, no other place, no other kind of act.</summary>
    private static bool Fits(EventDraft draft, Scene scene)
    {
        if (scene.Has("separate") && scene.Acts.Length > 0)
            return false;
        if (!Tracks.Compatible(draft.Track, Tracks.Of(scene.Acts.AsSpan())))
            return false;
        if (scene.Has("other-day") || scene.Has("earlier"))
        {
            if (draft.Scenes[^1].Number < scene.Number - 1 || draft.Relation == Relation.News)
                return scene.EventDate is { Date: { } told } && draft.Date?.Date is { } own && told.Overlaps(own);
        }

        return DatesFit(draft, scene) && PlacesFit(draft, scene);
    }

    /// <summary>Arrests after an attack and captives who come back in the same entry belong to what was told before.</summary>
    private static bool IsFollowUp(Scene scene, EventDraft? focus)
    {
        if (focus?.Track != "violence" || scene.Has("separate") || scene.Has("earlier"))
            return false;
        var near = scene.EventDate?.Date is not { } told || focus.Date?.Date is not { } own || told.GapTo(own) <= DaysOfFollowUp;
        return Tracks.Of(scene.Acts.AsSpan()) switch
        {
            "arrest" => near && (scene.Sentence.Paragraph == focus.Scenes[^1].Sentence.Paragraph
                || (scene.Sentence.Paragraph == focus.Scenes[^1].Sentence.Paragraph + 1 && scene.EventPlace is null)),
            "release" => scene.Sentence.Paragraph == focus.Scenes[^1].Sentence.Paragraph && focus.Telling.Any(told => told.Acts.Any(act => act.Kind == "abduct")),
            _ => false,
        };
    }

    /// <summary>"Last year two other chiefs had been kidnapped": one event of a month or year, not a sum over it.</summary>
    private static bool IsRecollection(Scene scene) =>
        scene.EventDate is { Shape: DateShape.Month }
        || (scene.EventDate is { Shape: DateShape.Year } && scene.Has("earlier") && scene.Acts.Any(act => act.IsVerb)
            && scene.Tolls.All(toll => toll.Count.Low is null or <= MostInOneRecollection) && scene.Dates.All(date => date.Shape is not (DateShape.Since or DateShape.Between)));

    /// <summary>Whether a scene names an event told before by its day or its place, so that the text can come back to it.</summary>
    private static bool IsSame(EventDraft draft, Scene scene)
    {
        if (draft.Date?.Date is { Precision: not Precision.Wide } own && scene.EventDate?.Date is { } told && own.Overlaps(told))
            return true;
        return draft.Place is { Place.Precision: not Precision.Wide } place && scene.EventPlace is { } there && place.Place.Name == there.Place.Name;
    }

    /// <summary>The headline announced this kind of event and the text has not told it yet.</summary>
    private static bool IsAnnounced(EventDraft draft, Scene scene) =>
        draft.Track == Tracks.Of(scene.Acts.AsSpan()) && draft.Scenes.All(told => told.Sentence.Section == SectionKind.Headline);

    private static bool DatesFit(EventDraft draft, Scene scene)
    {
        // "In July 2023, ...": a month or year of its own is another time, unless the event's day lies in it.
        if (scene.EventDate is { Shape: DateShape.Month or DateShape.Year })
            return draft.Date?.Date is { } day && scene.EventDate.Date is { } span && span.Contains(day);
        if (draft.Date?.Date is not { } own || scene.EventDate?.Date is not { } told || draft.Scenes.All(first => first.Sentence.Section == SectionKind.Headline))
            return true;
        if (own.Overlaps(told))
            return true;
        // A night: the day before in one sentence, the day after in another.
        return own.GapTo(told) <= 1 && (own.Precision != Precision.Exact || told.Precision != Precision.Exact);
    }

    private static bool PlacesFit(EventDraft draft, Scene scene)
    {
        var (own, told) = (draft.Place, scene.EventPlace);
        if (own is null || told is null || own.Place.Name == told.Place.Name)
            return true;
        if (own.Place.Precision == Precision.Wide || told.Place.Precision == Precision.Wide)
            return own.Place.Country is null || told.Place.Country is null || own.Place.Country == told.Place.Country;
        if (own.Place.Point is { } left && told.Place.Point is { } right)
            return left.KilometresTo(right) <= SamePlaceKm || told.Relation == PlaceRelation.At && scene.EventDate is null && scene.Tolls.IsEmpty;
        // A name that no gazetteer knows may lie anywhere: only another day makes it another event.
        return scene.EventDate?.Date is not { } toldDay || draft.Date?.Date is not { } day || day.Overlaps(toldDay);
    }

    /// <summary>Whether a scene is enough for an event of its own.</summary>
    private static bool CanStand(Scene scene, bool first)
    {
        var real = scene.Acts.Where(act => scene.IsReal(act) && act.Kind is not ("happening" or "operation" or "damage" or "siege")).ToList();
        if (real.Count == 0)
            return false;
        if (scene.Has("anniversary") && scene.EventDate is null)
            return false;
        var strong = real.Exists(act => act.IsVerb || act.Kind is "ambush" or "suicide" or "mine" or "airstrike" or "clash" or "assault" or "abduct") || scene.Tolls.Any(toll => !toll.IsBarePlural);
        var anchored = scene.EventDate is { Shape: not DateShape.Year } || scene.EventPlace is { Kind: PlaceKind.Settlement or PlaceKind.District }
            || scene.Tolls.Length > 0;
        return strong ? anchored || (first && real.Exists(act => act.Initiators.Length + act.Targets.Length > 0)) : anchored && scene.EventDate is not null;
    }

    private static Relation RelationOf(Scene scene, List<EventDraft> drafts)
    {
        if (scene.Has("anniversary") || scene.Has("trial") || (scene.Has("earlier") && scene.EventDate is not { Shape: DateShape.Day }))
            return Relation.Background;
        if (drafts.Count == 0)
            return Relation.News;
        if (scene.Has("other-day") || scene.Has("earlier"))
            return Relation.Background;
        if (scene.Has("separate"))
            return Relation.News;
        // Bulletins: each entry opens its paragraph with a day and a place of its own.
        var opens = scene.Number > 0 && Latest(drafts, scene, static (draft, scene) => draft.Scenes[^1].Sentence.Paragraph == scene.Sentence.Paragraph) is null;
        var near = scene.EventDate?.Date is { } told && drafts[0].Date?.Date is { } own && told.GapTo(own) <= 10
            && told.Precision == Precision.Exact;
        return opens && near && scene.EventPlace is not null ? Relation.News : Relation.Background;
    }
}
