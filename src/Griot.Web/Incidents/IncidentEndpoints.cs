using System.ComponentModel;
using System.Text.Json;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Griot.Web.Incidents;

/// <summary>Reading incidents.</summary>
internal static class IncidentEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/incidents").WithTags("Incidents");
        group.MapGet("/", List).WithName("listIncidents").WithSummary("A page of incidents in the order asked for");
        group.MapGet("/facets", Facets).WithName("listFacets").WithSummary("The values there are to filter by");
        group.MapGet("/{id}", Detail).WithName("getIncident").WithSummary("Everything about one incident; its version is the ETag");
    }

    private static Results<Ok<IncidentPage>, ProblemHttpResult> List(
        [AsParameters] IncidentFilter filter,
        [Description("The order; by priority when left out.")] IncidentOrder? order,
        [Description("How many to skip.")] int? offset,
        [Description("How many to give, 1 to 500; 50 when left out.")] int? limit,
        OpenWorkspace workspace)
    {
        if (!Paging.TryRead(offset, limit, out var paging, out var problem) || !IncidentQuery.TryMake(filter, workspace, out var query, out problem))
            return problem!;
        var index = workspace.Index;
        var (total, rows) = query.Page(index, order ?? IncidentOrder.Priority, paging.Offset, paging.Limit);
        return TypedResults.Ok(new IncidentPage(total, index.Rows.Length, paging.Offset, rows));
    }

    private static Ok<Facets> Facets(OpenWorkspace workspace) => TypedResults.Ok(workspace.Index.Facets);

    private static Results<Ok<IncidentDetail>, StatusCodeHttpResult, ProblemHttpResult> Detail(
        string id, [FromHeader(Name = "If-None-Match")] string? known, OpenWorkspace workspace, HttpContext context, IOptions<JsonOptions> json)
    {
        if (new IncidentDetails(workspace).Find(id) is not { } detail)
            return Problems.NotFound($"There is no incident '{id}'. It may have been joined with another one; look for it in the list.");
        var tag = EntityTag.Of(detail.Incident.Version, JsonSerializer.SerializeToUtf8Bytes(detail, json.Value.SerializerOptions));
        context.Response.Headers.ETag = tag;
        return EntityTag.Holds(known, tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(detail);
    }
}
