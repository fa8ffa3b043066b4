using System.Globalization;
using System.Text;
using Griot.Analysis;
using Griot.Analysis.Codebook;
using Griot.Analysis.Lexicons;
using Griot.Model;
using Griot.Web.Reports;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Griot.Web.Codebook;

/// <summary>The codebook, and trying a sentence on it.</summary>
internal static class CodebookEndpoints
{
    /// <summary>The longest text that is tried: longer than any report, shorter than what would keep the server busy.</summary>
    private const int LongestText = 100 * 1024;

    private static readonly Lazy<CodebookRows> Book = new(() =>
    {
        var words = new RuleWords(DataFiles.Embedded);
        return new([.. Coder.Default.Rulebook.Rules.Select(rule => RuleRow.Of(rule, words))], CodebookTest.Published);
    });

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/codebook").WithTags("Codebook");
        group.MapGet("/", Rules).WithName("getCodebook").WithSummary("Every rule with its examples");
        group.MapPost("/try", Try).WithName("tryText").WithSummary("Codes a text and keeps nothing of it");
    }

    private static Ok<CodebookRows> Rules() => TypedResults.Ok(Book.Value);

    private static Results<Ok<ReportDetail>, ProblemHttpResult> Try(TryRequest request, OpenWorkspace workspace)
    {
        var length = Encoding.UTF8.GetByteCount(request.Text);
        if (length > LongestText)
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, string.Create(CultureInfo.InvariantCulture,
                $"The text has {length} bytes, and up to {LongestText} are tried. Read longer texts into a workspace with griot read."));
        var coder = workspace.Coder;
        return TypedResults.Ok(ReportDetails.Of(coder.Code(new Report("tried.txt", request.Text, Published: request.Published)), coder, _ => null));
    }
}
