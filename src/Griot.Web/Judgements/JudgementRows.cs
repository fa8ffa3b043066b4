using Griot.Engine;
using Griot.Merging.Judgements;
using Griot.Model;
using Griot.Storage;

namespace Griot.Web.Judgements;

/// <summary>Judgements of the log as the API gives them.</summary>
internal static class JudgementRows
{
    public static JudgementRow Of(LedgerEntry entry, JudgementLedger ledger, Workspace opened)
    {
        var recorded = entry.Recorded;
        return new(
            entry.Number.Value, recorded.Id, recorded.At, recorded.Judgement.By, recorded.Judgement.Kind,
            entry.Judgement?.Says ?? $"{recorded.Judgement.Kind} (of a later version)", recorded.Judgement.Reason,
            Incident(entry.Judgement, ledger, opened), entry.WithdrawnBy?.Value, recorded.Judgement.Subject, recorded.Hash);
    }

    /// <summary>Whether a judgement is about any of the events, or on any of their reports.</summary>
    public static bool Touches(Merging.Judgements.Judgement? judgement, JudgementLedger ledger, IReadOnlySet<EventKey> events) => judgement switch
    {
        DependenceJudgement on => events.Any(key => key.Report == on.Report || key.Report == on.On),
        Withdrawal on => Touches(Withdrawn(on, ledger), ledger, events),
        _ => Events(judgement).Any(events.Contains),
    };

    private static string? Incident(Merging.Judgements.Judgement? judgement, JudgementLedger ledger, Workspace opened) => judgement switch
    {
        DependenceJudgement on => opened.IncidentsTelling([on.Report]).Concat(opened.IncidentsTelling([on.On])).FirstOrDefault()?.Id.Value,
        Withdrawal on => Incident(Withdrawn(on, ledger), ledger, opened),
        _ => Events(judgement).Select(opened.IncidentOf).FirstOrDefault(id => id is not null)?.Value,
    };

    private static Merging.Judgements.Judgement? Withdrawn(Withdrawal on, JudgementLedger ledger) => ledger.Entries[on.Of.Value - 1].Judgement;

    private static IEnumerable<EventKey> Events(Merging.Judgements.Judgement? judgement) => judgement switch
    {
        IncidentJudgement on => on.First.Concat(on.Second),
        ValueJudgement on => on.Events,
        ReleaseJudgement on => on.Events,
        ReleaseRequest on => on.Events,
        Comment on => on.Events,
        _ => [],
    };
}
