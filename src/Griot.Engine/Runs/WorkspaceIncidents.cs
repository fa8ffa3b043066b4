using System.Collections.Immutable;
using Griot.Merging;
using Griot.Merging.Judgements;
using Griot.Model;
using Griot.Storage;

namespace Griot.Engine;

/// <summary>Works out the incidents of everything in a store, with people's judgements, and saves them.</summary>
public static class WorkspaceIncidents
{
    /// <param name="options">The rule; the judgements are the store's own unless given.</param>
    public static ImmutableArray<Incident> Resolve(IReportStore store, MergingOptions? options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        options ??= MergingOptions.Default;
        var judged = options with { Judgements = options.Judgements ?? JudgementLedger.Of(store).Log };
        var resolution = IncidentResolver.Update(store.Incidents(), [.. store.All()], judged, cancellation);
        store.SaveIncidents(resolution.Incidents, resolution.Basis);
        return resolution.Incidents;
    }

    /// <summary>Makes the incidents what they are with one more judgement: by working out what it touches, or everything where the view has no basis for that.</summary>
    /// <param name="before">The judgements that the view was worked out with; null when it does not hold all that the store does.</param>
    /// <param name="options">The rule, and the judgements that hold now.</param>
    internal static void Judge(IReportStore store, JudgementLog? before, MergingOptions options, CancellationToken cancellation)
    {
        var change = before is null ? null
            : IncidentResolver.Judge(new StoredView(store), before, options.Judgements ?? JudgementLog.Empty, options.Rule, cancellation);
        if (change is null)
            Resolve(store, options, cancellation);
        else
            store.ReplaceIncidents(change.Gone, change.Made);
    }
}
