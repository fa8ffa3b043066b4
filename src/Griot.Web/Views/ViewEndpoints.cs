using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using Griot.Analysis;
using Griot.Web.Incidents;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Griot.Web.Views;

/// <summary>Many incidents at once: the map, trends, actors, sources.</summary>
internal static class ViewEndpoints
{
    private const double FarthestZoom = 22;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/map", OnMap).WithTags("Views").WithName("getMap").WithSummary("Clusters of incidents for a zoom; the filter's box is what the window shows");
        api.MapGet("/trends", TrendsOf).WithTags("Views").WithName("getTrends").WithSummary("Events and deaths over time");
        api.MapGet("/actors", Actors).WithTags("Views").WithName("getActors").WithSummary("Parties and who meets whom");
        api.MapGet("/actors/{key}", Actor).WithTags("Views").WithName("getActor").WithSummary("One party: names over time, history, opponents");
        api.MapGet("/sources", Sources).WithTags("Views").WithName("getSources").WithSummary("Who reports first, who follows whom, whose tolls are revised");
    }

    private static Results<Ok<MapRows>, ProblemHttpResult> OnMap(
        [AsParameters] IncidentFilter filter, [Description("0 to 22, as MapLibre counts: the world is 512 pixels wide at 0.")] double zoom, OpenWorkspace workspace)
    {
        if (zoom is not (>= 0 and <= FarthestZoom))
            return Problems.Malformed("zoom", null, string.Create(CultureInfo.InvariantCulture, $"zoom is {zoom} and must lie between 0 (the world) and {FarthestZoom}."));
        return TryFind(workspace, filter, out var rows, out var problem) ? TypedResults.Ok(MapClusters.Of(rows, zoom)) : problem!;
    }

    private static Results<Ok<TrendRows>, ProblemHttpResult> TrendsOf(
        [AsParameters] IncidentFilter filter, [Description("Month when left out.")] TrendStep? step, TrendGroup? group, OpenWorkspace workspace)
    {
        if (!TryFind(workspace, filter, out var rows, out var problem))
            return problem!;
        return Trends.Of(rows, step ?? TrendStep.Month, group ?? TrendGroup.None, Coder.Default.Countries) is { } trends ? TypedResults.Ok(trends) : TooLong();
    }

    private static Results<Ok<ActorNetwork>, ProblemHttpResult> Actors([AsParameters] IncidentFilter filter, OpenWorkspace workspace) =>
        TryFind(workspace, filter, out var rows, out var problem)
            ? TypedResults.Ok(new ActorCounts(rows, Coder.Default.Actors).Network())
            : problem!;

    private static Results<Ok<ActorDetail>, ProblemHttpResult> Actor(string key, [AsParameters] IncidentFilter filter, OpenWorkspace workspace)
    {
        if (!TryFind(workspace, filter, out var rows, out var problem))
            return problem!;
        var actors = Coder.Default.Actors;
        IncidentRow[] itsRows = [.. rows.Where(row => Parties.Has(row, key))];
        var counts = new ActorCounts(itsRows, actors);
        if (counts.Find(key) is not { } actor)
            return Problems.NotFound($"'{key}' is no key of the actor registry and no party of an incident that passes the filter.");
        var registered = actors.Find(key);
        return Trends.Of(itsRows, TrendStep.Month, TrendGroup.None, Coder.Default.Countries) is { } history
            ? TypedResults.Ok(new ActorDetail(actor, ActorNames.Of(registered), ActorNames.Related(registered, actors), counts.PairsOf(key), history))
            : TooLong();
    }

    private static Results<Ok<SourceRows>, ProblemHttpResult> Sources([AsParameters] IncidentFilter filter, OpenWorkspace workspace, SourceBook book) =>
        TryFind(workspace, filter, out var rows, out var problem)
            ? TypedResults.Ok(book.Now().Count(rows))
            : problem!;

    private static bool TryFind(OpenWorkspace workspace, IncidentFilter filter, out ImmutableArray<IncidentRow> rows, out ProblemHttpResult? problem)
    {
        rows = IncidentQuery.TryMake(filter, workspace, out var query, out problem) ? [.. query.Of(workspace.Index)] : [];
        return problem is null;
    }

    private static ProblemHttpResult TooLong() => Problems.Malformed("step", null,
        $"The incidents spread over more than {TrendCalendar.MostPeriods} periods. Ask for weeks or months, or narrow the days with from and to.");
}
