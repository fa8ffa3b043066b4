using Griot.Analysis.Places;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Where an event was that is told without a place: where the headline or the sentences right before it are.</summary>
internal static class LeadPlace
{
    /// <summary>How many sentences before the event still set its scene.</summary>
    private const int Reach = 3;

    public static PlaceMention? Of(AnnotatedReport report, EventDraft draft)
    {
        if (draft.Relation != Relation.News || draft.Scenes.Count == 0)
            return null;
        var sentences = report.All<Sentence>();
        var opening = draft.Scenes[0].Sentence.First;
        var at = 0;
        while (at < sentences.Length && sentences[at].First < opening)
            at++;
        PlaceMention? found = null;
        foreach (var place in report.All<PlaceMention>())
        {
            if (place.First >= opening)
                break;
            if (IsScene(place) && (IsHeadline(sentences, place.First, at) || place.First >= sentences[Math.Max(0, at - Reach)].First) && (found is null || Scene.Rank(place) <= Scene.Rank(found)))
                found = place;
        }

        return found;
    }

    private static bool IsScene(PlaceMention place) =>
        place is { IsLocation: true, Kind: PlaceKind.Settlement or PlaceKind.District } and not { SpellingDistance: null, Place.Point: null };

    private static bool IsHeadline(System.Collections.Immutable.ImmutableArray<Sentence> sentences, int token, int limit)
    {
        for (var i = 0; i < limit && sentences[i].Section == SectionKind.Headline; i++)
        {
            if (sentences[i].Contains(token))
                return true;
        }

        return false;
    }
}
