using System.ComponentModel;
using Griot.Storage;
using Griot.Web.Accounts;
using Griot.Web.Serving;
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

    private static async Task<Results<Ok<JudgementOutcome>, ProblemHttpResult>> Judge(
        string id, JudgementRequest request, [FromHeader(Name = "If-Match")] string? version,
        OpenWorkspace workspace, HttpContext context, CancellationToken cancellation)
    {
        if (RequestCheck.Of(request) is { } wrong)
            return wrong;
        if (string.IsNullOrWhiteSpace(version))
            return Problems.Of(StatusCodes.Status428PreconditionRequired, "Say in the header If-Match which version of the incident you judge: its ETag, as GET /api/incidents/{id} gives it.");
        var coder = workspace.Coder;
        return await workspace.WriteAsync(
            (opened, index) => new IncidentJudge(opened, workspace.Ledger, coder, PersonOf(context)).Judge(index.Find(id), id, version, request), cancellation);
    }

    private static async Task<Results<Ok<JudgementOutcome>, ProblemHttpResult>> Undo(
        int number,
        [FromQuery, Description("Why; kept with the judgement.")] string? because,
        [FromQuery, Description("The last judgement to take back, where several were made in one go.")] int? to,
        OpenWorkspace workspace, HttpContext context, CancellationToken cancellation) =>
        await workspace.WriteAsync((opened, _) => new JudgementUndo(opened, workspace.Ledger, Caller.Known(context), because).Undo(number, to ?? number), cancellation);

    private static Results<Ok<JudgementPage>, ProblemHttpResult> List(
        int? offset, int? limit,
        [FromQuery, Description("Only judgements on this incident.")] string? incident,
        [FromQuery, Description("Only judgements of this person.")] string? by,
        OpenWorkspace workspace)
    {
        if (!Paging.TryRead(offset, limit, out var paging, out var problem))
            return problem!;
        var ledger = workspace.Ledger;
        return TypedResults.Ok(workspace.Read(opened =>
        {
            var events = string.IsNullOrEmpty(incident) ? null : opened.EventsOf(new(incident)).ToHashSet();
            var rows = ledger.Entries.Reverse().Where(entry =>
                (string.IsNullOrEmpty(by) || entry.Recorded.Judgement.By == by) && (events is null || JudgementRows.Touches(entry.Judgement, ledger, events))).ToList();
            return new JudgementPage(rows.Count, paging.Offset, [.. rows.Skip(paging.Offset).Take(paging.Limit).Select(entry => JudgementRows.Of(entry, ledger, opened))]);
        }));
    }

    private static Ok<ChainRow> Chain(OpenWorkspace workspace) => TypedResults.Ok(workspace.Read(opened =>
    {
        var last = opened.Judgements() is [.., var recorded] ? recorded.Hash : null;
        return opened.VerifyChain() switch
        {
            ChainCheck.Intact intact => new ChainRow(true, intact.Judgements, last, null),
            ChainCheck.Broken broken => new ChainRow(false, opened.JudgementCount, last, $"The log was tampered with. {broken.Message} Judgements from there on cannot be trusted; put back a copy of the workspace."),
            var check => throw new InvalidOperationException($"Unhandled check '{check}'."),
        };
    }));

    private static string PersonOf(HttpContext context) => Caller.Known(context).Name;
}
