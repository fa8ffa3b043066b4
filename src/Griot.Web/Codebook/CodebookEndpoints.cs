using Griot.Web.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Griot.Web.Codebook;

/// <summary>The codebook, and trying a sentence on it.</summary>
internal static class CodebookEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/codebook").WithTags("Codebook");
        group.MapGet("/", Rules).WithName("getCodebook").WithSummary("Every rule with its examples");
        group.MapPost("/try", Try).WithName("tryText").WithSummary("Codes a text and keeps nothing of it");
    }

    private static Ok<CodebookRows> Rules() => throw new NotSupportedException();

    private static Results<Ok<ReportDetail>, ProblemHttpResult> Try(TryRequest request) => throw new NotSupportedException();
}
