using Griot.Analysis.Lexicons;
using Griot.Model;

namespace Griot.Analysis.Events;

/// <summary>Says whether an event happened, was averted, denied or only threatened, and how well the report founds it.</summary>
internal static class StatusReader
{
    private const int FarthestRumour = 45;

    public static EventStatus StatusOf(AnnotatedReport report, EventDraft draft, HashSet<string> facts, SubEventType type)
    {
        if (IsDenied(report, draft))
            return EventStatus.Denied;
        if (facts.Contains("circ:repelled") && type.Type() is EventType.Battles or EventType.ExplosionsRemoteViolence)
            return EventStatus.Averted;
        return facts.Contains("act:ultimatum") && !facts.Contains("toll:displaced") && type == SubEventType.OtherDevelopment
            ? EventStatus.Threatened
            : EventStatus.Reported;
    }

    public static Reliability ReliabilityOf(EventDraft draft)
    {
        if (draft.Scenes.Any(scene => scene.Modalities.Contains("hedge")))
            return Reliability.Unverified;
        var attributions = draft.Scenes.SelectMany(scene => scene.Attributions).Where(attribution => attribution.Stance is "says" or "claims").ToList();
        var kinds = attributions.Select(attribution => attribution.Kind).Distinct().ToList();
        return kinds switch
        {
            ["official"] or ["military"] => Reliability.OfficiallyStated,
            ["group"] => Reliability.Unverified,
            _ when kinds.Count(kind => kind != "press") >= 2 => Reliability.Corroborated,
            _ => Reliability.SingleSource,
        };
    }

    /// <summary>"The ministry denied reports that the base had been stormed": the first sentence that tells it denies the report of it.</summary>
    public static bool IsDenied(AnnotatedReport report, EventDraft draft)
    {
        if (draft.BodyFirst.FirstOrDefault(scene => scene.Acts.Length > 0) is not { } scene)
            return false;
        var act = scene.Acts[0];
        foreach (var attribution in scene.Attributions)
        {
            if (attribution.Stance != "denies" || attribution.VerbNext > act.First || act.First - attribution.VerbNext > FarthestRumour)
                continue;
            if (report.Terms.FirstIn(attribution.Verb, act.First, TermClass.ResponsibilityPhrases, "hearsay-of-event") is not null)
                return true;
        }

        return false;
    }
}
