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

    private static Ok<ReportPage> Search(string q, int? offset, int? limit) => throw new NotSupportedException();

    private static Results<Ok<ReportDetail>, ProblemHttpResult> Detail(string id) => throw new NotSupportedException();
}
