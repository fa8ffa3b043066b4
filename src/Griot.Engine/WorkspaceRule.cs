using Griot.Merging.Aggregation;
using Griot.Storage;

namespace Griot.Engine;

/// <summary>How a workspace chooses tolls from rival figures.</summary>
public static class WorkspaceRule
{
    /// <summary>The rule that people chose for it; the default where they chose none, or one that only a later version knows.</summary>
    public static IAggregationRule Of(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return workspace.Rule is { } name && AggregationRules.Named(name) is { } rule ? rule : AggregationRules.Range;
    }
}
