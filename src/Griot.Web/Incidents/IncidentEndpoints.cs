using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

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

    private static Ok<IncidentPage> List(
        [AsParameters] IncidentFilter filter,
        [Description("The order; by priority when left out.")] IncidentOrder? order,
        [Description("How many to skip.")] int? offset,
        [Description("How many to give, 1 to 500; 50 when left out.")] int? limit) => throw new NotSupportedException();

    private static Ok<Facets> Facets() => throw new NotSupportedException();

    private static Results<Ok<IncidentDetail>, ProblemHttpResult> Detail(string id) => throw new NotSupportedException();
}
