using Griot.Engine;
using Griot.Merging;
using Griot.Storage;
using Griot.Web.Incidents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Griot.Web.Judgements;

/// <summary>Judging in a workspace that is open for writing, and telling what came of it.</summary>
internal static class JudgementOutcomes
{
    /// <param name="known">The ledger as this server read it last, so that only later judgements are read.</param>
    public static Judging Judging(Workspace opened, JudgementLedger known, string by, string? because)
    {
        // Once recorded, a judgement is carried through though the person has gone: else the view would lag behind the log.
        return new(opened, new MergingOptions(WorkspaceRule.Of(opened)), by, string.IsNullOrWhiteSpace(because) ? null : because.Trim(), CancellationToken.None, known);
    }

    /// <param name="from">The incident that was judged: what most of it has become comes first. Null for an undo.</param>
    public static Ok<JudgementOutcome> Of(Judged judged, Workspace opened, Model.Incident? from)
    {
        var now = judged.After.Select(incident => incident.Id).ToHashSet();
        var tags = opened.Tags(judged.After.SelectMany(incident => incident.Reports).Select(report => report.Id));
        var stays = from?.Events.ToHashSet() ?? [];
        return TypedResults.Ok(new JudgementOutcome(
            JudgementRows.Of(judged.Entry, judged.Ledger, opened), judged.Entries.Length, judged.Warnings, judged.ChangedNothing,
            [.. judged.Before.Select(incident => incident.Id).Where(id => !now.Contains(id)).Select(id => id.Value)],
            [.. judged.After.OrderByDescending(incident => incident.Id == from?.Id).ThenByDescending(incident => incident.Events.Count(stays.Contains)).Select(incident => IncidentRows.Of(incident, tags))]));
    }
}
