using System.ComponentModel;
using Griot.Model;
using Griot.Storage;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Griot.Web.Reports;

/// <summary>Reading and finding reports.</summary>
internal static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/reports").WithTags("Reports");
        group.MapGet("/", Search).WithName("searchReports").WithSummary("Reports that hold all the words, best first");
        group.MapGet("/{id}", Detail).WithName("getReport").WithSummary("A report's text with all that was read from it");
    }

    private static Results<Ok<ReportPage>, ProblemHttpResult> Search(
        [Description("Words in any language; words in double quotes follow one another.")] string? q,
        [Description("How many to skip.")] int? offset,
        [Description("How many to give, 1 to 500; 50 when left out.")] int? limit,
        OpenWorkspace workspace)
    {
        if (!Paging.TryRead(offset, limit, out var paging, out var problem))
            return problem!;
        return TypedResults.Ok(workspace.Read(opened =>
        {
            var found = opened.Search(q ?? "", paging.Offset, paging.Limit);
            var reports = opened.Coded(found.Hits.Select(hit => hit.Id)).ToDictionary(coded => coded.Report.Id);
            return new ReportPage(found.Total, paging.Offset, [.. found.Hits.Where(hit => reports.ContainsKey(hit.Id)).Select(hit => Row(hit, reports[hit.Id], opened))]);
        }));
    }

    private static ReportRow Row(SearchHit hit, CodedReport coded, Workspace opened) => new(
        hit.Id.Value, coded.Report.Title, coded.Report.Source, coded.Report.Published, coded.Language, hit.Snippet,
        [.. coded.Events.Select(one => opened.IncidentOf(new(hit.Id, one.Id))?.Value).OfType<string>().Distinct(StringComparer.Ordinal)]);

    private static Results<Ok<ReportDetail>, ProblemHttpResult> Detail(string id, OpenWorkspace workspace)
    {
        var coder = workspace.Coder;
        return workspace.Read(opened => opened.Coded([new(id)]) is [var coded] ? ReportDetails.Of(coded, coder, key => opened.IncidentOf(key)?.Value) : null) is { } detail
            ? TypedResults.Ok(detail)
            : Problems.NotFound($"There is no report '{id}' in this workspace.");
    }
}
