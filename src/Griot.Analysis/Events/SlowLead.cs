using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>
/// A feature opens with a scene: the headline names the act ("Blast near Kaya"), the first sentences tell the day and the place, and the victims are
/// counted without a word for the act ("five women died at once").
/// </summary>
internal sealed class SlowLead
{
    /// <summary>How far into the text the victims may be counted.</summary>
    private const int LongestLead = 6;

    private readonly List<Scene> _before = [];
    private Scene? _headline;

    /// <summary>Takes the next scene that told no event; gives one when the headline's act now has its victims.</summary>
    public EventDraft? Told(Scene scene, List<EventDraft> drafts)
    {
        if (drafts.Count > 0 || _before.Count > LongestLead)
            return null;
        if (scene.Sentence.Section != SectionKind.Body)
        {
            _headline ??= scene.Acts.Any(act => !act.IsGeneric) ? scene : null;
            return null;
        }

        if (_headline is null || scene.IsAggregate || !scene.Tolls.Any(toll => !toll.IsBarePlural))
        {
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
}
