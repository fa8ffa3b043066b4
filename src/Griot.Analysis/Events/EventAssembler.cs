using System.Collections.Immutable;
using Griot.Analysis.Dates;
using Griot.Analysis.Places;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Joins scenes into events: an event told three times is one event; another day, place or kind of act makes another.</summary>
internal static class EventAssembler
{
    private const int LongestHeader = 12;

    /// <summary>"Nuit du 07 au 08/02 [A] – Ville de Ménaka, quartier 3 (rive droite)."</summary>
    private const int LongestEntryHeader = 24;
    private const int CoreScenes = 4;

    /// <summary>A text comes back to the events it told last; looking through thousands would take time squared.</summary>
    private const int RecentDrafts = 40;

    public static List<EventDraft> Assemble(ImmutableArray<Scene> scenes, ImmutableArray<Token> tokens, DateOnly? published)
    {
        var drafts = new List<EventDraft>();
        var entries = Entries.Of(scenes, tokens);
        // The drafts from here on are of the entry that is being read.
        int? entered = null;
        EventDraft? focus = null;
        var paragraph = -1;
        Scene? header = null;
        var last = -1;
        var headed = -1;
        var openings = new List<Scene>();
        // "Two strikes were carried out in the region": too little for an event, enough to say what the next sentences tell.
        Scene? announced = null;
        var lead = new SlowLead();
        // "In a separate operation, troops acted on a report from X.": the next sentence tells what they did.
        Scene? parted = null;
        foreach (var scene in scenes)
        {
            if (scene.Sentence.Paragraph != paragraph)
            {
                // A new paragraph goes back to what the report is about.
                if (focus?.Relation == Relation.Background)
                    focus = drafts.Take(RecentDrafts).FirstOrDefault(draft => draft.Relation == Relation.News) ?? focus;
                paragraph = scene.Sentence.Paragraph;
                if (entries.IsBulletin && scene.Sentence.Section == SectionKind.Body)
                    (focus, entered) = (null, entries.Opens(paragraph) ? drafts.Count : null);
            }

            if (IsEntryHeader(scene, entered is not null))
            {
                // "By Web Desk - Wednesday, 5 March": the day of publication at the head of the text is the byline's.
                if (drafts.Count == 0 && entered is null && scene.EventDate?.Date is { } day && published is { } today && day.Start == today)
                    continue;
                (header, headed) = (scene, scene.Sentence.Paragraph);
                continue;
            }

            // "2 March, Banibangou." opens an entry: what follows in its paragraph happened then and there.
            var entry = header is not null && (scene.Sentence.Paragraph == headed || (header.Sentence.Section == SectionKind.Heading && scene.Sentence.Paragraph == headed + 1));
            var opensEntry = scene.Sentence.Paragraph != last;
            if (opensEntry)
                focus = BackTo(scene, drafts, focus);
            last = scene.Sentence.Paragraph;
            var known = drafts.Count;
            var cued = entered is not null && opensEntry && scene.EventPlace is null && scene.Labels.Length > 0 ? WithLabels(scene) : scene;
            if (parted is not null && scene.Acts.Length > 0 && scene.Number - parted.Number <= 2 && !scene.Has("separate"))
                cued = Parted(cued, parted);
            var told = focus;
            focus = Place(entry ? WithHeader(cued, header!) : cued, drafts, focus, announced, entered, published);
            if (scene.IsAside && told is not null)
                focus = told;
            if (focus is null && !entries.IsBulletin)
                focus = lead.Told(scene, drafts);
            else if (known == 0 && drafts.Count > 0 && !entries.IsBulletin)
                lead.JoinTo(drafts[0]);
            if (scene.Acts.Length > 0 || drafts.Count > known)
                parted = scene.Has("separate") && drafts.Count == known && drafts.Count > 0 ? scene : null;
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
        return Recent(drafts, null).FirstOrDefault(draft => draft.Relation == Relation.News && Names(draft).Overlaps(named)) ?? focus;
    }

    private static HashSet<string> Names(EventDraft draft) =>
        draft.Scenes.Take(CoreScenes).SelectMany(scene => scene.Parties).Where(party => party.Actors.Length == 1).Select(party => party.Actors[0]).ToHashSet(StringComparer.Ordinal);

    /// <summary>A short sentence or heading that holds a day, or in a bulletin a place, and tells nothing.</summary>
    private static bool IsEntryHeader(Scene scene, bool entry) =>
        scene.Acts.IsEmpty && scene.Tolls.IsEmpty && scene.Sentence.Next - scene.Sentence.First <= (entry ? LongestEntryHeader : LongestHeader)
        && scene.Sentence.Section is SectionKind.Body or SectionKind.Heading && scene.Attributions.IsEmpty && scene.Parties.IsEmpty
        && (scene.EventDate is { Shape: DateShape.Day or DateShape.Days } || (entry && scene.Labels.Length > 0));

    /// <summary>"Djibo - On 18 May, fighters attacked ...": in a bulletin the name before the dash is where it happened.</summary>
    private static Scene WithLabels(Scene scene) => scene with { Places = [.. scene.Places, .. scene.Labels.Select(place => place with { Relation = PlaceRelation.At })] };

    private static Scene WithHeader(Scene scene, Scene header) => scene with
    {
        Dates = scene.Dates.Any(date => date.Shape is DateShape.Month || (date.Shape is DateShape.Day && date.Basis == DateBasis.Absolute)) ? scene.Dates : [.. header.Dates, .. scene.Dates],
        Places = scene.EventPlace is { Place.Precision: Precision.Exact } ? scene.Places : [.. scene.Places, .. header.Places, .. header.Labels],
        IsAggregate = false,
    };

    /// <param name="entered">In an entry of a bulletin: the number of drafts before it, which it does not go on telling.</param>
    private static EventDraft? Place(Scene scene, List<EventDraft> drafts, EventDraft? focus, Scene? announced, int? entered, DateOnly? published)
    {
        if (scene.Sentence.Section == SectionKind.Heading || scene.IsFigurative || (scene.IsElsewhere && drafts.Count > 0 && !(scene.SpeaksOfResponsibility && scene.Acts.IsEmpty) && !GoesOn(scene, focus)))
            return focus;
        if (scene.Acts.IsEmpty && focus is null && entered is not null)
            scene = scene.WithVictimsAsAct();
        if (focus is null && !scene.Tolls.IsEmpty)
            scene = scene.WithTakenAsAct();
        if (scene.Has("onward") && Continuation.IsElsewhere(focus, scene))
            scene = scene with { Cues = scene.Cues.Add("separate") };
        var tells = scene.Acts.Any(scene.IsReal);
        if (scene.IsAggregate && !(tells && Opening.IsRecollection(scene)))
        {
            // "Residents blame JNIM, which has banned traffic since January": what it says of responsibility stays.
            if (focus is not null && scene.SpeaksOfResponsibility)
                focus.Add(scene with { Acts = [] });
            return focus;
        }

        if (!tells)
        {
            if (focus is not null && !IsByline(scene, published) && (focus.Date?.Date is null || (focus.Date.Date.Precision == Precision.Near && scene.EventPlace is not null)) && scene.EventDate is { Shape: DateShape.Day } && !scene.Has("earlier") && !scene.Has("other-day")
                && scene.Number - focus.Scenes[^1].Number <= 2 && scene.Sentence.Section == SectionKind.Body)
                focus.Add(scene with { IsAnchor = true });
            else if (focus is not null && (scene.Tolls.Length > 0 || scene.Attributions.Length > 0 || scene.SpeaksOfResponsibility))
                focus.Add(scene);
            return focus;
        }

        // "But the fighting follows": a word for what was told, with nothing beside it.
        if (drafts.Count > 0 && scene.Acts.All(act => !act.IsVerb && act.Kind is "clash" or "assault" or "flee" or "happening" or "retake" && act.Initiators.Length + act.Targets.Length == 0) && scene.EventDate is null && scene.EventPlace is null
            && scene.Tolls.IsEmpty && !scene.SpeaksOfResponsibility && !scene.Has("separate"))
        {
            focus?.Add(scene with { Acts = [] });
            return focus;
        }

        if (!scene.Has("separate") && Latest(drafts, entered, scene, Continuation.IsAnnounced) is { } headed)
        {
            headed.Add(scene);
            return headed;
        }

        if (Continuation.IsFollowUp(scene, focus))
        {
            focus!.Add(scene with { IsConsequence = true });
            return focus;
        }

        if (Tracks.Of(scene.Acts) == "flight" && !scene.Has("separate") && !scene.Has("earlier")
            && scene.EventDate is not { Shape: DateShape.Month or DateShape.Year }
            && Latest(drafts, entered, scene, static (draft, _) => draft.Track is "violence" or "air") is { } cause)
        {
            cause.Add(scene with { IsConsequence = true });
            return focus;
        }

        var candidate = focus is not null && Continuation.Fits(focus, scene) ? focus : Latest(drafts, entered, scene, static (draft, scene) => Continuation.IsSame(draft, scene) && Continuation.Fits(draft, scene));
        if (candidate is not null)
        {
            candidate.Add(scene);
            return candidate;
        }

        if (Continuation.IsAnotherVersion(scene, focus))
        {
            focus!.Add(scene);
            return focus;
        }

        if (!Opening.CanStand(scene, drafts.Count == 0))
            return focus;
        if (scene.Has("separate") && focus is { Relation: Relation.News } told)
            scene = Beside(scene, told);
        var draft = new EventDraft(scene, Opening.RelationOf(scene, drafts, Recent(drafts, null), entered is not null)) { Summary = Opening.SummaryOf(announced ?? (drafts.Count > 0 ? drafts[0].Scenes[0] : null), scene) };
        drafts.Add(draft);
        return draft;
    }

    /// <summary>"Eleven dead; they made off towards Burkina": a count in the next sentence is of what was told, though it ends abroad.</summary>
    private static bool GoesOn(Scene scene, EventDraft? focus) =>
        focus is not null && scene.Acts.IsEmpty && scene.Number - focus.Scenes[^1].Number <= 1 && scene.Dates.IsEmpty && scene.Tolls is [{ IsBarePlural: false } toll, ..] && toll.First <= scene.Sentence.First + 1;

    /// <summary>The last of the recent drafts that a scene stands in a relation to; null when there is none.</summary>
    // Asked up to three times of every scene, and so without an enumerator.
    private static EventDraft? Latest(List<EventDraft> drafts, int? entered, Scene scene, Func<EventDraft, Scene, bool> isRelated)
    {
        for (var i = drafts.Count - 1; i >= Math.Max(entered ?? 0, drafts.Count - RecentDrafts); i--)
        {
            if (isRelated(drafts[i], scene))
                return drafts[i];
        }

        return null;
    }

    private static Scene Parted(Scene scene, Scene parted) => scene with
    {
        Cues = scene.Cues.Add("separate"),
        Dates = scene.EventDate is null ? parted.Dates : scene.Dates,
        Places = scene.EventPlace is null ? parted.Places : scene.Places,
    };

    /// <summary>"A second vehicle was made safe": where and when it does not say, it was there and then.</summary>
    private static Scene Beside(Scene scene, EventDraft told) => scene with
    {
        Dates = scene.EventDate is null && told.Date is { } day ? [day] : scene.Dates,
        Places = scene.EventPlace is null && told.Place is { } place ? [place] : scene.Places,
    };

    /// <summary>"Wednesday, 5 March 2025, 11:42 GMT": the day of publication written out, and nothing told.</summary>
    private static bool IsByline(Scene scene, DateOnly? published) =>
        scene.EventDate is { Basis: DateBasis.Absolute, Date: { } day } && day.Start == published && scene.Tolls.IsEmpty && scene.Places.IsEmpty;

    /// <summary>The drafts from the last one back.</summary>
    private static IEnumerable<EventDraft> Recent(List<EventDraft> drafts, int? entered)
    {
        for (var i = drafts.Count - 1; i >= Math.Max(entered ?? 0, drafts.Count - RecentDrafts); i--)
            yield return drafts[i];
    }
}
