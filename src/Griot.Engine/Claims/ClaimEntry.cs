using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Engine;

/// <summary>A report's value in the form in which a person enters it, so that it can be taken over.</summary>
/// <param name="Field">The name to judge it under; parties are judged role by role.</param>
/// <param name="Text">All that the event gives for that field: where a field holds a list, the whole list.</param>
public sealed record ClaimEntry(string Field, string Text)
{
    internal static ClaimEntry? Of(Saying saying)
    {
        var coded = saying.Telling.Event;
        // What a report denies, or says was replaced, is not what it stands for.
        if (saying.Certainty == Certainty.Denied)
            return null;
        return saying.Value switch
        {
            EventDate date => Of("date", Empty with { Date = date }),
            Place place => Of("place", Empty with { Place = place }),
            SubEventType type => Of("event_type", Empty with { Type = type }),
            ActorPart actor => Of($"actors.{actor.Role.Name()}", Empty with { Actors = [.. coded.ActorsAs(actor.Role).Where(one => one.Certainty != Certainty.Denied)] }),
            Responsibility => Of("responsibility", Empty with { Responsibility = coded.Responsibility }),
            Toll { Superseded: false, Count.IsUnstated: false } toll => Of(saying.Field.Name, Empty with { Tolls = [Merged(toll)] }),
            Materiel materiel => Of(saying.Field.Name, Empty with { Materiel = [.. coded.Materiel.Select(one => one.Value).Where(one => one.Item == materiel.Item)] }),
            _ => null,
        };
    }

    private static readonly Incident Empty = new(new(""), default, null, null, [], [], [], [], [], [], [], [], default);

    private static ClaimEntry? Of(string field, Incident holding) =>
        IncidentField.Named(field) is { } known && known.TextOf(holding) is { } text && known.Normal(text) is { } normal ? new(field, normal) : null;

    // "Up to 20" is none to twenty, twenty being what is said.
    private static MergedToll Merged(Toll toll) =>
        new(toll.Measure, toll.Who, toll.Count.Low ?? 0, toll.Count.Low ?? toll.Count.High, toll.Count.High, "");
}
