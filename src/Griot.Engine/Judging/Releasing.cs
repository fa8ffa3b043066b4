using System.Collections.Immutable;
using System.Security.Cryptography;
using Griot.Merging.Judgements;
using Griot.Model;
using Griot.Storage;
using Judgement = Griot.Merging.Judgements.Judgement;

namespace Griot.Engine;

/// <summary>What came of asking for a release or its end.</summary>
public abstract record ReleaseOutcome
{
    private ReleaseOutcome()
    {
    }

    /// <summary>The incident is released, called back, or its release is asked for.</summary>
    public sealed record Recorded(Judged Judged) : ReleaseOutcome;

    public sealed record Refused(string Message) : ReleaseOutcome;
}

/// <summary>Releases incidents as the workspace wants it: at once, or when a second person agrees to what a first one asked for.</summary>
public sealed class Releasing(Workspace workspace, Judging judging)
{
    public ReleaseOutcome Release(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        if (incident.State == IncidentState.Released)
            return new ReleaseOutcome.Refused($"Incident {incident.Id} is released already.");
        if (!workspace.ReleaseNeedsTwo)
            return new ReleaseOutcome.Recorded(judging.Release(incident, released: true));
        return Request(incident, JudgementLedger.Of(workspace)) switch
        {
            null => new ReleaseOutcome.Recorded(judging.AskRelease(incident, Sign(incident))),
            { } asked when Person(asked.By) == Person(judging.By) =>
                new ReleaseOutcome.Refused($"You asked for the release of incident {incident.Id} already ({asked.Number}). It takes another person to agree; nothing was recorded."),
            _ => new ReleaseOutcome.Recorded(judging.Release(incident, released: true)),
        };
    }

    /// <summary>Ends a release, or refuses one that was asked for.</summary>
    public ReleaseOutcome CallBack(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        return incident.State == IncidentState.Released || Request(incident, JudgementLedger.Of(workspace)) is not null
            ? new ReleaseOutcome.Recorded(judging.Release(incident, released: false))
            : new ReleaseOutcome.Refused($"Incident {incident.Id} is not released: it is {incident.State.Name()}.");
    }

    /// <summary>Why judgements may not be taken back: one person alone would release what takes two. Null when they may.</summary>
    public string? UndoProblem(IEnumerable<LedgerEntry> entries, JudgementLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return workspace.ReleaseNeedsTwo && entries.FirstOrDefault(entry => Releases(entry, ledger)) is { } entry
            ? $"Taking {entry.Number} back would release an incident again, and in this workspace a release takes two people. Ask for its release instead."
            : null;
    }

    /// <summary>The request for a release that stands: nobody answered it, and what would go out is what it was then. Null when there is none.</summary>
    public static ReleaseRequest? Request(Incident incident, JudgementLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(ledger);
        var events = incident.Events.ToHashSet();
        var last = ledger.Entries.Reverse().Where(entry => entry.WithdrawnBy is null).Select(entry => entry.Judgement).FirstOrDefault(judgement => judgement switch
        {
            ReleaseJudgement on => on.Events.Any(events.Contains),
            ReleaseRequest on => events.SetEquals(on.Events),
            _ => false,
        });
        return last is ReleaseRequest request && request.Seen == Sign(incident) ? request : null;
    }

    /// <summary>Whether a judgement, or what it takes back in the end, is about a release.</summary>
    public static bool IsAboutRelease(LedgerEntry entry, JudgementLedger ledger) => Root(entry, ledger).Judgement is ReleaseJudgement or ReleaseRequest;

    // Taking back "no longer released" releases again; so does taking back that a release was taken back, and so on.
    private static bool Releases(LedgerEntry entry, JudgementLedger ledger)
    {
        var (judgement, restores) = Root(entry, ledger);
        return judgement is ReleaseJudgement release && release.Released == restores;
    }

    /// <summary>The judgement at the end of a chain of withdrawals, and whether taking the entry back restores it.</summary>
    private static (Judgement? Judgement, bool Restores) Root(LedgerEntry entry, JudgementLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(ledger);
        var restores = false;
        while (entry.Judgement is Withdrawal withdrawal)
            (entry, restores) = (ledger.Entries[withdrawal.Of.Value - 1], !restores);
        return (entry.Judgement, restores);
    }

    // What would go out. That somebody accepted a value or doubts whether two incidents are one is not in it.
    private static string Sign(Incident incident)
    {
        var told = incident with { State = IncidentState.Proposed, Decisions = ImmutableArray<FieldDecision>.Empty, PossiblySame = [] };
        return Convert.ToHexStringLower(SHA256.HashData(IncidentJson.Line(told).Span));
    }

    // "Awa (key laptop)" is Awa, and so is "awa".
    private static string Person(string by)
    {
        var key = by.IndexOf(" (key ", StringComparison.Ordinal);
        return (key > 0 ? by[..key] : by).Trim().ToUpperInvariant();
    }
}
