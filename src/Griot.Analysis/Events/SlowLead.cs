using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>
/// The sentences before the first act: a feature tells the day, the place and the dead before it says what was done, or leaves that to its
/// headline ("Blast near Kaya" ... "five women died at once").
/// </summary>
internal sealed class SlowLead
{
    /// <summary>How far into the text the lead may reach.</summary>
    private const int LongestLead = 6;

    private readonly List<Scene> _before = [];
    private Scene? _headline;

    /// <summary>Takes a scene that told no event; gives one when the headline's act now has its victims.</summary>
    public EventDraft? Told(Scene scene, List<EventDraft> drafts)
    {
        if (drafts.Count > 0 || _before.Count > LongestLead)
            return null;
        if (scene.Sentence.Section != SectionKind.Body)
        {
            if (scene.Sentence.Section == SectionKind.Headline && _headline is null && scene.Acts.Any(act => !act.IsGeneric))
                _headline = scene;
            return null;
        }

        if (_headline is null || scene.IsAggregate || !scene.Tolls.Any(toll => !toll.IsBarePlural))
        {
            if (!scene.IsAggregate && !scene.IsElsewhere)
                _before.Add(scene);
            return null;
        }

        var draft = new EventDraft(_headline, Relation.News);
        foreach (var earlier in _before)
            draft.Add(earlier with { IsAnchor = true });
        draft.Add(scene);
        drafts.Add(draft);
        return draft;
    }

    /// <summary>The first event takes the sentences before it, when it lacks its day, its place or its dead and they tell them.</summary>
    public void JoinTo(EventDraft draft)
    {
        if (draft.Relation != Relation.News || draft.Scenes[0].Sentence.Section != SectionKind.Body || _before.Count > LongestLead)
            return;
        var opening = draft.Scenes[0];
        var day = opening.EventDate is null && _before.Exists(scene => scene.EventDate is not null);
        var dead = opening.Tolls.All(toll => toll.IsBarePlural) && _before.Exists(scene => scene.Tolls.Any(toll => !toll.IsBarePlural));
        if (day || dead)
            draft.Precede(_before.Select(scene => scene with { IsAnchor = true }));
    }
}
