using System.Collections.Immutable;
using Griot.Merging;
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
        var incidents = IncidentResolver.Update(store.Incidents(), [.. store.All()], judged, cancellation).Incidents;
        store.SaveIncidents(incidents);
        return incidents;
    }
}
