using Griot.Analysis;
using Griot.Engine;
using Griot.Merging.Judgements;
using Griot.Model;
using Griot.Storage;
using Griot.Web.Incidents;
using Griot.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<Microsoft.AspNetCore.Http.HttpResults.Ok<Griot.Web.Judgements.JudgementOutcome>, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Griot.Web.Judgements;

/// <summary>Carries out one decision about one incident, or says why it cannot be.</summary>
internal sealed class IncidentJudge(Workspace opened, JudgementLedger known, Coder coder, string by)
{
    /// <param name="row">The incident as it is now; null when it is gone.</param>
    /// <param name="version">The version that the person saw.</param>
    public Outcome Judge(IncidentRow? row, string id, string version, JudgementRequest request)
    {
        if (row is null || opened.Incidents([new(id)]) is not [var incident])
            return Problems.NotFound($"There is no incident '{id}' any more. It may have been joined with another one; nothing was recorded.");
        if (!EntityTag.Names(version, row.Version))
            return Problems.Of(
                StatusCodes.Status412PreconditionFailed, "Somebody changed this incident since you opened it. Nothing was recorded: look at it as it is now and judge again.",
                new() { ["version"] = row.Version, ["incident"] = row });
        var judging = JudgementOutcomes.Judging(opened, known, by, request.Because);
        var judged = request.Action switch
        {
            JudgementAction.Accept when request.Field is null => Confirm(incident, judging),
            JudgementAction.Accept => Weigh(incident, request.Field!, DecisionKind.Accepted, judging),
            JudgementAction.Reject => Weigh(incident, request.Field!, DecisionKind.Rejected, judging),
            JudgementAction.Correct => Correct(incident, request, judging),
            JudgementAction.Merge or JudgementAction.Unsure or JudgementAction.Different => Pair(incident, request, judging),
            JudgementAction.Split => Split(incident, request, judging),
            JudgementAction.Dependent or JudgementAction.Independent => Depend(incident, request, judging),
            JudgementAction.Release or JudgementAction.Unrelease => Release(incident, request.Action == JudgementAction.Release, judging),
            JudgementAction.Comment => new(judging.Comment(incident)),
            var action => throw new InvalidOperationException($"Unhandled action '{action}'."),
        };
        return judged switch
        {
            { Judged: { } done } => JudgementOutcomes.Of(done, opened, incident),
            { Problem: { } problem } => problem,
            _ => throw new InvalidOperationException("A judgement is made or refused."),
        };
    }

    private static Attempt Confirm(Incident incident, Judging judging)
    {
        var decided = incident.Decisions.Where(decision => !decision.IsOutdated).Select(decision => decision.Field).ToHashSet(StringComparer.Ordinal);
        var open = IncidentFields.Held(incident).Where(field => !decided.Contains(field.Name)).ToList();
        return open.Count > 0 ? new(judging.Accept(incident, open)) : Attempt.Refused("Every value of this incident has been decided on already.");
    }

    private static Attempt Weigh(Incident incident, string name, DecisionKind decision, Judging judging)
    {
        var field = IncidentField.Named(name)!;
        if (incident.Decisions.FirstOrDefault(one => one.Field == field.Name && (one.Kind == DecisionKind.Corrected || one is { Kind: DecisionKind.Rejected, IsOutdated: false })) is { } earlier)
            return Attempt.Refused($"{field} is {earlier.Kind.Name()} by {earlier.By} already (#{earlier.Judgement}). To go back to what the program coded, undo that judgement.");
        return field.TextOf(incident) is { } text
            ? new(judging.Decide(incident, field, decision, text))
            : Attempt.Refused($"The incident has no {field}, so there is nothing to {(decision == DecisionKind.Accepted ? "accept" : "reject")}. To put a value in, give {field.Allowed}.");
    }

    private Attempt Correct(Incident incident, JudgementRequest request, Judging judging)
    {
        var field = IncidentField.Named(request.Field!)!;
        var dossier = Dossiers.Of(incident, opened);
        var typed = request.Value!.Trim();
        if (field.Normal(JudgedValue.Completed(field, typed, dossier, coder)) is not { } value)
            return new(Problems.Malformed("value", typed, $"'{typed}' is no value for {field}. It takes {field.Allowed}."));
        if (field.TextOf(incident) == value)
            return Attempt.Refused($"{field} is {value} already. If you have checked it, accept it.");
        if (request.Evidence is not { } evidence)
            return new(judging.Decide(incident, field, DecisionKind.Corrected, value));
        var text = dossier.Tellings.FirstOrDefault(telling => telling.Part.Id.Value == evidence.Report)?.Report.Report.Text;
        return text is null ? NoReport("evidence.report", evidence.Report)
            : evidence.Start < 0 || evidence.End <= evidence.Start || evidence.End > text.Length
                ? new(Problems.Malformed("evidence", $"{evidence.Start}..{evidence.End}", $"The words of the evidence ({evidence.Start} to {evidence.End}) do not lie in the report's text, which has {text.Length} characters."))
                : new(judging.Decide(incident, field, DecisionKind.Corrected, value, new(new(evidence.Report), new(evidence.Start, evidence.End))));
    }

    private Attempt Pair(Incident incident, JudgementRequest request, Judging judging)
    {
        if (request.Other == incident.Id.Value)
            return Attempt.Refused("An incident cannot be compared with itself. To take reports out of it, split it.");
        if (opened.Incidents([new(request.Other!)]) is not [var other])
            return new(Problems.Malformed("other", request.Other, $"There is no incident '{request.Other}' to compare with. It may have been joined with another one."));
        return new(request.Action switch
        {
            JudgementAction.Merge => judging.Merge(incident, other),
            JudgementAction.Different => judging.Different(incident, other),
            _ => judging.Unsure(incident, other),
        });
    }

    private static Attempt Split(Incident incident, JudgementRequest request, Judging judging)
    {
        var reports = request.Reports!.Value;
        if (reports.FirstOrDefault(id => incident.Reports.All(report => report.Id.Value != id)) is { } unknown)
            return NoReport("reports", unknown);
        var events = incident.Events.Where(key => reports.Contains(key.Report.Value)).ToList();
        return events.Count < incident.Events.Length ? new(judging.Split(incident, [.. events])) : Attempt.Refused("Those are all reports of the incident: nothing would stay. Name only what does not belong.");
    }

    private static Attempt Depend(Incident incident, JudgementRequest request, Judging judging)
    {
        if (incident.Reports.All(report => report.Id.Value != request.Report))
            return NoReport("report", request.Report!);
        if (incident.Reports.All(report => report.Id.Value != request.On))
            return NoReport("on", request.On!);
        return request.Report == request.On
            ? Attempt.Refused("report and on are one report. Name two.")
            : new(judging.Depend(new(request.Report!), new(request.On!), request.Action == JudgementAction.Dependent));
    }

    private Attempt Release(Incident incident, bool goesOut, Judging judging)
    {
        var releasing = new Releasing(opened, judging);
        return (goesOut ? releasing.Release(incident) : releasing.CallBack(incident)) switch
        {
            ReleaseOutcome.Recorded recorded => new(recorded.Judged),
            ReleaseOutcome.Refused refused => Attempt.Refused(refused.Message),
            var outcome => throw new InvalidOperationException($"Unhandled outcome '{outcome}'."),
        };
    }

    private static Attempt NoReport(string name, string id) => new(Problems.Malformed(name, id, $"The incident has no report '{id}'."));

    /// <summary>What came of trying: one of the two is there.</summary>
    private sealed record Attempt(Judged? Judged, ProblemHttpResult? Problem)
    {
        public Attempt(Judged judged) : this(judged, null)
        {
        }

        public Attempt(ProblemHttpResult problem) : this(null, problem)
        {
        }

        public static Attempt Refused(string message) => new(Problems.Refused(message));
    }
}
