using System.Globalization;
using Griot.Model;

namespace Griot.Engine;

/// <summary>Values in the few words that people see, the same in every view.</summary>
public static class Wording
{
    public static string Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var inside = string.Join(", ", new[] { place.Admin1, place.Country }.Where(part => part is not null && part != place.Name));
        // A stretch of road is named by its two ends.
        var name = place.Precision != Precision.Near ? place.Name
            : place.Name.Split(" - ") is [var from, var to] ? $"between {from} and {to}" : $"near {place.Name}";
        return inside.Length == 0 ? name : $"{name} ({inside})";
    }

    public static string Of(Stated<ActorPart> actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Certainty == Certainty.Stated ? actor.Value.Name : $"{actor.Value.Name} ({actor.Certainty.Name()})";
    }

    public static string Of(ActorRole role) => role switch
    {
        ActorRole.Initiator => "by",
        ActorRole.Target => "against",
        ActorRole.AllyOfInitiator => "beside the initiator",
        _ => "beside the target",
    };

    public static string Of(Responsibility responsibility)
    {
        ArgumentNullException.ThrowIfNull(responsibility);
        return responsibility.Status switch
        {
            ResponsibilityStatus.NoneClaimed => "no claim",
            ResponsibilityStatus.Attributed => $"attributed to {responsibility.Actor}",
            ResponsibilityStatus.Suspected => $"suspected: {responsibility.Actor}",
            var status => $"{status.Name()} by {responsibility.Actor}",
        };
    }

    /// <summary>Low, best and high; one number when they are one, a plus sign where no highest is known.</summary>
    public static string Of(MergedToll toll)
    {
        ArgumentNullException.ThrowIfNull(toll);
        var (low, best, high) = (Number(toll.Low), Number(toll.Best), toll.High is null ? "+" : Number(toll.High));
        return low == best && best == high ? best : high == "+" && low == best ? $"{low}+" : $"{low} / {best} / {high}";
    }

    public static string Of(Materiel materiel)
    {
        ArgumentNullException.ThrowIfNull(materiel);
        return materiel.Count.IsUnstated ? materiel.Action.Name() : $"{materiel.Count} {materiel.Action.Name()}";
    }

    internal static bool SameActor(ActorPart one, ActorPart other) =>
        one.Role == other.Role && one.Id == other.Id && (one.Id is not null || string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase));

    private static string Number(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
