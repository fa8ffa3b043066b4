using Griot.Engine;
using Griot.Merging.Aggregation;
using Griot.Storage;
using Griot.Web.Accounts.Store;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Griot.Web.Accounts;

/// <summary>What holds for the whole workspace.</summary>
internal static class SettingsEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var settings = api.MapGroup("/settings").WithTags("Accounts");
        settings.MapGet("/", Shown).WithName("getSettings");
        settings.MapPatch("/", ChangeAsync).WithName("changeSettings").WithSummary("Another rule works out all incidents anew");
    }

    private static Ok<Settings> Shown(OpenWorkspace workspace) => TypedResults.Ok(workspace.Read(Of));

    private static async Task<Results<Ok<Settings>, ProblemHttpResult>> ChangeAsync(
        SettingsChange request, HttpContext context, OpenWorkspace workspace, EventTable events, CancellationToken cancellation)
    {
        if (request.Rule is { } rule && AggregationRules.Named(rule) is null)
            return Problems.Of(context, new(StatusCodes.Status400BadRequest, $"There is no rule '{rule}'. The rules are: {string.Join(", ", Names)}."));
        var (before, after) = await workspace.WriteAsync((opened, _) => (Of(opened), Changed(opened, request, cancellation)), cancellation);
        Note(before, after, Caller.Known(context), Address.Of(context), events);
        return TypedResults.Ok(after);
    }

    private static IEnumerable<string> Names => AggregationRules.All.Select(rule => rule.Name);

    private static Settings Of(Workspace workspace) => new(WorkspaceRule.Of(workspace).Name, [.. Names], workspace.ReleaseNeedsTwo);

    private static Settings Changed(Workspace workspace, SettingsChange change, CancellationToken cancellation)
    {
        if (change.ReleaseNeedsTwo is { } two)
            workspace.KeepReleaseNeedsTwo(two);
        if (change.Rule is { } name && AggregationRules.Named(name) is { } rule && rule != WorkspaceRule.Of(workspace))
        {
            workspace.KeepRule(name);
            WorkspaceIncidents.Resolve(workspace, new(rule), cancellation);
        }

        return Of(workspace);
    }

    private static void Note(Settings before, Settings after, Caller by, string address, EventTable events)
    {
        if (before.Rule != after.Rule)
            events.Add(SecurityEventKind.SettingsChanged, by.Name, "rule", address, $"{before.Rule} -> {after.Rule}");
        if (before.ReleaseNeedsTwo != after.ReleaseNeedsTwo)
            events.Add(SecurityEventKind.SettingsChanged, by.Name, "release_needs_two", address, after.ReleaseNeedsTwo ? "on" : "off");
    }
}
