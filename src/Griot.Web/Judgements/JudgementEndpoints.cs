using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Griot.Web.Judgements;

/// <summary>Judging incidents, taking judgements back, and the log of both.</summary>
internal static class JudgementEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/incidents/{id}/judgements", Judge).WithTags("Judgements").WithName("judge")
            .WithSummary("Records a decision about an incident. If-Match carries the version the person saw; another version gives 412");
        var group = api.MapGroup("/judgements").WithTags("Judgements");
        group.MapGet("/", List).WithName("listJudgements").WithSummary("A page of the log, newest first");
        group.MapGet("/chain", Chain).WithName("checkChain").WithSummary("Checks the hash chain of the log");
        group.MapPost("/{number:int}/undo", Undo).WithName("undo").WithSummary("Takes a judgement back; a withdrawal too");
    }

    private static Results<Ok<JudgementOutcome>, ProblemHttpResult> Judge(
        string id, JudgementRequest request, [FromHeader(Name = "If-Match")] string? version) => throw new NotSupportedException();

    private static Results<Ok<JudgementOutcome>, ProblemHttpResult> Undo(int number, [FromQuery] string? because) => throw new NotSupportedException();

    private static Ok<JudgementPage> List(int? offset, int? limit, [FromQuery] string? incident, [FromQuery] string? by) => throw new NotSupportedException();

    private static Ok<ChainRow> Chain() => throw new NotSupportedException();
}
