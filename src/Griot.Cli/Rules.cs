using System.Collections.Immutable;
using System.CommandLine;
using Griot.Engine;
using Griot.Merging;
using Griot.Merging.Aggregation;
using Griot.Model;
using Griot.Storage;

namespace Griot.Cli;

/// <summary>Which aggregation rule a command means: the one it is given, else the workspace's, else the program's default.</summary>
internal static class Rules
{
    private static string Names => string.Join(", ", AggregationRules.All.Select(rule => rule.Name));

    /// <param name="scope">For how long the choice holds.</param>
    public static Option<string?> Option(string scope)
    {
        var option = new Option<string?>("--rule")
        {
            Description = $"How tolls are chosen from rival figures, {scope}: {Names} [default: the workspace's, else {AggregationRules.Range.Name}]",
            HelpName = "NAME",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } name && AggregationRules.Named(name) is null)
                result.AddError(Unknown(name));
        });
        return option;
    }

    public static string Unknown(string name) => $"There is no rule '{name}'. The rules are: {Names}.";

    /// <summary>The options for merging into a workspace; a rule that is given becomes the workspace's own.</summary>
    public static MergingOptions Keep(string? given, Workspace workspace)
    {
        if (given is not null)
            workspace.KeepRule(given);
        return new(Own(workspace));
    }

    /// <summary>The incidents of a workspace, with tolls by another rule where one is given.</summary>
    public static ImmutableArray<Incident> Incidents(Workspace workspace, string? given)
    {
        var incidents = workspace.Incidents();
        return given is null || AggregationRules.Named(given) is not { } rule || rule == Own(workspace) ? incidents
            : RuleSwitch.Apply(incidents, Dossiers.Reports(incidents, workspace), rule);
    }

    /// <summary>The rule that a workspace uses; the default where it names one that only a later version knows.</summary>
    public static IAggregationRule Own(Workspace workspace) => WorkspaceRule.Of(workspace);
}
