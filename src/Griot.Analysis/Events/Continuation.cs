using Griot.Analysis.Dates;
using Griot.Analysis.Places;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Says whether a scene goes on telling an event: no other day, no other place, no other kind of act.</summary>
internal static class Continuation
{
    /// <summary>Places further apart are different places, whatever their precision.</summary>
    private const double SamePlaceKm = 30;
    private const int DaysOfFollowUp = 5;
    private const int CoreScenes = 4;
    private const int DaysUntilFound = 14;

    public static bool Fits(EventDraft draft, Scene scene)
    {
        if (scene.Has("separate") && scene.Acts.Length > 0)
            return false;
        // "The troops rescued them after a shootout": a rescue goes on being one when its fight is told.
        if (!Tracks.Compatible(draft.Track, Tracks.Of(scene.Acts)) && !(draft.Track == "release" && scene.Acts.Any(act => act.Kind == "release"))
            && !Tracks.AreOfOneCrowd(draft.Telling.Take(CoreScenes).SelectMany(told => told.Acts).Concat(scene.Acts)))
            return false;
        if (scene.Has("other-day") || scene.Has("earlier"))
        {
            if (draft.Scenes[^1].Number < scene.Number - 1 || draft.Relation == Relation.News)
                return scene.EventDate is { Date: { } told } && draft.Date?.Date is { } own && told.Overlaps(own);
        }

        return IsFoundLater(draft, scene) || (DatesFit(draft, scene) && PlacesFit(draft, scene) && !IsNextVillage(draft, scene));
    }

    /// <summary>Whether a scene names a town or village, and another one than the event.</summary>
    public static bool IsElsewhere(EventDraft? draft, Scene scene) =>
        draft?.Place is { } own && scene.EventPlace is { Kind: PlaceKind.Settlement } told && told.Place.Name != own.Place.Name;

    /// <summary>Whether a scene names an event told before by its day or its place, so that the text can come back to it.</summary>
    public static bool IsSame(EventDraft draft, Scene scene)
    {
        if (draft.Date?.Date is { Precision: not Precision.Wide } own && scene.EventDate?.Date is { } told && own.Overlaps(told))
            return true;
        return draft.Place is { Place.Precision: not Precision.Wide } place && scene.EventPlace is { } there && place.Place.Name == there.Place.Name;
    }

    /// <summary>The headline announced this kind of event and the text has not told it yet.</summary>
    public static bool IsAnnounced(EventDraft draft, Scene scene) =>
        draft.Track == Tracks.Of(scene.Acts) && draft.Scenes.All(told => told.Sentence.Section == SectionKind.Headline);

    /// <summary>"The army acknowledged the loss of four soldiers near Tonka": what somebody says without another day tells the same event, wherever he places it.</summary>
    public static bool IsAnotherVersion(Scene scene, EventDraft? focus) =>
        focus is { Relation: Relation.News } && scene.EventDate is null or { IsEcho: true } && scene.Attributions.Length > 0 && scene.Tolls.Length > 0
        && scene.Cues.IsEmpty && Tracks.Compatible(focus.Track, Tracks.Of(scene.Acts)) && scene.Number - focus.Scenes[^1].Number <= 2
        && !IsNextVillage(focus, scene);

    /// <summary>Arrests after an attack and captives who come back in the same entry belong to what was told before.</summary>
    public static bool IsFollowUp(Scene scene, EventDraft? focus)
    {
        if (focus?.Track is not ("violence" or "protest") || scene.Has("separate") || scene.Has("earlier"))
            return false;
        // "Thirty-one people were rounded up. Twenty-four have since been released."
        if (scene.Acts.All(act => act.Kind == "release") && scene.Number - focus.Scenes[^1].Number <= 1 && focus.Scenes[^1].Tolls.Any(toll => toll.Measure == TollMeasure.Arrested))
            return true;
        if (focus.Track != "violence")
            return false;
        var near = scene.EventDate?.Date is not { } told || focus.Date?.Date is not { } own || told.GapTo(own) <= DaysOfFollowUp;
        return Tracks.Of(scene.Acts) switch
        {
            "arrest" => near && (scene.Sentence.Paragraph == focus.Scenes[^1].Sentence.Paragraph
                || (scene.Sentence.Paragraph == focus.Scenes[^1].Sentence.Paragraph + 1 && scene.EventPlace is null)),
            // "Of the 23 people arrested after the blast, fifteen were released on Monday."
            "release" => (scene.Sentence.Paragraph == focus.Scenes[^1].Sentence.Paragraph && focus.Telling.Any(told => told.Acts.Any(act => act.Kind == "abduct")))
                || (near && scene.Acts.Any(act => act.Kind == "arrest") && scene.EventPlace is null),
            _ => false,
        };
    }

    /// <summary>"His body was found on Monday on the road to Sofara": where and when somebody is found says nothing of where he was taken.</summary>
    private static bool IsFoundLater(EventDraft draft, Scene scene) =>
        scene.Circumstances.Contains("found-dead") && draft.Telling.Any(told => told.Acts.Any(act => act.Kind == "abduct"))
        && (scene.EventDate?.Date is not { } found || draft.Date?.Date is not { } own || (found.Start >= own.Start && found.GapTo(own) <= DaysUntilFound));

    private static bool DatesFit(EventDraft draft, Scene scene)
    {
        // "In July 2023, ...": a month or year of its own is another time, unless the event's day lies in it.
        if (scene.EventDate is { Shape: DateShape.Month or DateShape.Year })
            return draft.Date?.Date is { } day && scene.EventDate.Date is { } span && span.Contains(day);
        if (draft.Date?.Date is not { } own || scene.EventDate?.Date is not { } told || draft.Scenes.All(first => first.Sentence.Section == SectionKind.Headline))
            return true;
        if (own.Overlaps(told) || scene.EventDate.IsEcho)
            return true;
        if ((draft.Date.IsCounted || scene.EventDate.IsCounted) && own.GapTo(told) <= EventDraft.DaysOffWhenCounted)
            return true;
        // "Let go at the edge of Kadiolo on Saturday and flown out on Sunday": the next day at the same place goes on with it.
        if (own.GapTo(told) <= 1 && told.Start >= own.Start && draft.Place?.Place.Name is { } place && place == scene.EventPlace?.Place.Name && scene.Tolls.All(toll => draft.Scenes.Any(first => first.Tolls.Any(other => other.Count == toll.Count))))
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

    /// <summary>"In the neighbouring village of B one person was killed": another village with victims of its own, after victims were counted in the first.</summary>
    private static bool IsNextVillage(EventDraft draft, Scene scene)
    {
        if (draft.Place is not { Kind: PlaceKind.Settlement } own || scene.EventPlace is not { Kind: PlaceKind.Settlement, Relation: PlaceRelation.At } told
            || own.Place.Name == told.Place.Name || (own.Place.Point is not null && told.Place.Point is not null))
            return false;
        // A name set apart before the sentence, or the place of those who speak, says nothing of where people died.
        return scene.Acts.Any(act => act.IsVerb) && scene.Attributions.All(attribution => !(attribution.First <= told.First && told.Next <= attribution.Next))
            && scene.Tolls.Any(toll => Counts(toll) && draft.Scenes.Any(first => first.Sentence.Section == SectionKind.Body && first.EventPlace?.Place.Name == own.Place.Name
                && first.Tolls.Any(other => Counts(other) && other.Measure == toll.Measure && other.Count != toll.Count)));
    }

    private static bool Counts(Tolls.TollMention toll) => toll is { IsBarePlural: false, IsNone: false, IsPart: false, IsEarlier: false };
}
