using System.ComponentModel;
using Griot.Web.Incidents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Griot.Web.Views;

/// <summary>Many incidents at once: the map, trends, actors, sources.</summary>
internal static class ViewEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/map", OnMap).WithTags("Views").WithName("getMap").WithSummary("Clusters of incidents for a zoom; the filter's box is what the window shows");
        api.MapGet("/trends", Trends).WithTags("Views").WithName("getTrends").WithSummary("Events and deaths over time");
        api.MapGet("/actors", Actors).WithTags("Views").WithName("getActors").WithSummary("Parties and who meets whom");
        api.MapGet("/actors/{key}", Actor).WithTags("Views").WithName("getActor").WithSummary("One party: names over time, history, opponents");
        api.MapGet("/sources", Sources).WithTags("Views").WithName("getSources").WithSummary("Who reports first, who follows whom, whose tolls are revised");
    }

    private static Ok<MapRows> OnMap([AsParameters] IncidentFilter filter, [Description("0 to 22")] double zoom) => throw new NotSupportedException();

    private static Ok<TrendRows> Trends([AsParameters] IncidentFilter filter, TrendStep? step, TrendGroup? group) => throw new NotSupportedException();

    private static Ok<ActorNetwork> Actors([AsParameters] IncidentFilter filter) => throw new NotSupportedException();

    private static Results<Ok<ActorDetail>, ProblemHttpResult> Actor(string key, [AsParameters] IncidentFilter filter) => throw new NotSupportedException();

    private static Ok<SourceRows> Sources([AsParameters] IncidentFilter filter) => throw new NotSupportedException();
}
