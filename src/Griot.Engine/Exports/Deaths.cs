using Griot.Model;

namespace Griot.Engine;

/// <summary>An incident's dead in one figure with its range, and on which side they fell.</summary>
/// <remarks>A toll of <c>all</c> counts everyone; where there is none, the tolls by kind of person are added up.</remarks>
internal sealed record Deaths(long State, long NonState, long Civilians, long Unknown, long Low, long High)
{
    public long Best => State + NonState + Civilians + Unknown;

    public static Deaths Of(Incident incident)
    {
        var killed = incident.Tolls.Where(toll => toll.Measure == TollMeasure.Killed).ToList();
        var all = killed.Find(toll => toll.Who == PersonKind.All);
        var kinds = killed.Where(toll => toll.Who != PersonKind.All).ToList();
        var state = Sum(kinds, PersonKind.Soldiers, PersonKind.Police, PersonKind.Mercenaries, PersonKind.Peacekeepers);
        var nonState = Sum(kinds, PersonKind.Militants);
        var civilians = Sum(kinds, PersonKind.Civilians, PersonKind.Officials, PersonKind.AidWorkers, PersonKind.Journalists);
        var unknown = Math.Max(0, BestOf(all) - state - nonState - civilians);
        var best = state + nonState + civilians + unknown;
        var low = all is null ? kinds.Sum(toll => toll.Low ?? 0) : all.Low ?? 0;
        var high = all is null ? kinds.Sum(toll => toll.High ?? BestOf(toll)) : all.High ?? best;
        return new(state, nonState, civilians, unknown, Math.Min(low, best), Math.Max(high, best));
    }

    private static long Sum(List<MergedToll> tolls, params ReadOnlySpan<PersonKind> kinds)
    {
        var sum = 0L;
        foreach (var kind in kinds)
            sum += BestOf(tolls.Find(toll => toll.Who == kind));
        return sum;
    }

    private static long BestOf(MergedToll? toll) => toll?.Best ?? toll?.Low ?? 0;
}
