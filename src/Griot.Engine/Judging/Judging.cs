using System.Collections.Immutable;
using Griot.Merging;
using Griot.Merging.Judgements;
using Griot.Model;
using Griot.Storage;
using Judgement = Griot.Merging.Judgements.Judgement;

namespace Griot.Engine;

/// <summary>What a judgement did, or several made in one go.</summary>
/// <param name="Entries">At least one, oldest first.</param>
/// <param name="Warnings">Earlier judgements it goes against, in words.</param>
/// <param name="Before">The incidents it touched, as they were.</param>
/// <param name="After">The same as they are now.</param>
public sealed record Judged(ImmutableArray<LedgerEntry> Entries, ImmutableArray<string> Warnings, ImmutableArray<Incident> Before, ImmutableArray<Incident> After)
{
    /// <summary>The last of them.</summary>
    public LedgerEntry Entry => Entries[^1];

    /// <summary>All judgements of the store with this one, for the next judging.</summary>
    public required JudgementLedger Ledger { get; init; }

    /// <summary>Whether the incidents are what they were before: another judgement or a rule of the program stands in its way.</summary>
    public bool ChangedNothing => Signs(Before).SetEquals(Signs(After));

    private static HashSet<string> Signs(ImmutableArray<Incident> incidents) =>
        [.. incidents.Select(incident => System.Text.Encoding.UTF8.GetString(IncidentJson.Line(incident).Span))];
}

/// <summary>Records people's judgements and works out the incidents anew.</summary>
/// <param name="by">Who judges.</param>
/// <param name="why">The reason given, or null.</param>
/// <param name="known">The ledger after an earlier judgement in this store, so that it need not be read again; null reads it.</param>
public sealed class Judging(
    IReportStore store, MergingOptions merging, string by, string? why, CancellationToken cancellation, JudgementLedger? known = null)
{
    public string By => by;

    public Judged Merge(Incident one, Incident other) => Verdict(one.Events, other.Events, Merging.Judgements.Verdict.Same);

    public Judged Unsure(Incident one, Incident other) => Verdict(one.Events, other.Events, Merging.Judgements.Verdict.Unsure);

    public Judged Different(Incident one, Incident other) => Verdict(one.Events, other.Events, Merging.Judgements.Verdict.Different);

    /// <summary>Takes events out of an incident. Whether they stay with one another is for the program.</summary>
    public Judged Split(Incident incident, ImmutableArray<EventKey> events) =>
        Verdict(events, [.. incident.Events.Except(events)], Merging.Judgements.Verdict.Different);

    public Judged Depend(ReportId report, ReportId on, bool depends) =>
        Record(number => new DependenceJudgement(number, by, default, why, report, on, depends));

    public Judged Decide(Incident incident, IncidentField field, DecisionKind decision, string? value, EvidenceWords? evidence = null) =>
        Record(number => new ValueJudgement(number, by, default, why, Anchor(incident), field.Name, decision, value, evidence));

    /// <summary>Accepts the values of several fields, each by a judgement of its own.</summary>
    public Judged Accept(Incident incident, IEnumerable<IncidentField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var events = Anchor(incident);
        return Record([.. fields.Select<IncidentField, Func<JudgementNumber, Judgement>>(field => number =>
            new ValueJudgement(number, by, default, why, events, field.Name, DecisionKind.Accepted, field.TextOf(incident)))]);
    }

    public Judged Release(Incident incident, bool released) =>
        Record(number => new ReleaseJudgement(number, by, default, why, Anchor(incident), released));

    /// <summary>Asks another person to agree to a release. No incident changes.</summary>
    /// <param name="seen">A hash over what would go out, so that a later change shows.</param>
    public Judged AskRelease(Incident incident, string seen) =>
        Record(number => new ReleaseRequest(number, by, default, why, Anchor(incident), seen));

    /// <summary>Keeps what the person says beside the incident. No incident changes.</summary>
    public Judged Comment(Incident incident) =>
        Record(number => new Comment(number, by, default, why, Anchor(incident)));

    /// <summary>Takes a judgement back; a withdrawal too, so that what it took back holds again.</summary>
    public Judged Undo(params ImmutableArray<LedgerEntry> entries) =>
        Record([.. entries.Select<LedgerEntry, Func<JudgementNumber, Judgement>>(entry => number => new Withdrawal(number, by, default, why, entry.Number))]);

    private Judged Verdict(ImmutableArray<EventKey> first, ImmutableArray<EventKey> second, Verdict verdict) =>
        Record(number => new IncidentJudgement(number, by, default, why, first, second, verdict));

    private Judged Record(params ImmutableArray<Func<JudgementNumber, Judgement>> made)
    {
        var (ledger, stands) = (JudgementLedger.Of(store, known), store.ViewStands);
        ImmutableArray<Judgement> judgements = [.. made.Select((make, i) => make(new(ledger.Next.Value + i)))];
        var before = Touched(judgements, ledger);
        var grown = ledger.With([.. judgements.Select(judgement => store.Append(JudgementJson.Write(judgement, ledger.IdOf)))]);
        WorkspaceIncidents.Judge(store, stands ? ledger.Log : null, merging with { Judgements = grown.Log }, cancellation);
        var warnings = grown.Log.Conflicts.Where(conflict => conflict.Later.Number >= ledger.Next).Select(conflict => conflict.ToString());
        return new([.. grown.Entries.AsSpan()[^made.Length..]], [.. warnings], before, Touched(judgements, ledger)) { Ledger = grown };
    }

    private ImmutableArray<Incident> Touched(ImmutableArray<Judgement> judgements, JudgementLedger ledger) =>
        [.. judgements.SelectMany(judgement => Touched(judgement, ledger)).DistinctBy(incident => incident.Id)];

    /// <summary>The incidents, as they now are, that a judgement is about.</summary>
    private ImmutableArray<Incident> Touched(Judgement? judgement, JudgementLedger ledger) => judgement switch
    {
        IncidentJudgement on => store.IncidentsHolding([.. on.First, .. on.Second]),
        DependenceJudgement on => store.IncidentsTelling([on.Report, on.On]),
        ValueJudgement on => store.IncidentsHolding(on.Events),
        ReleaseJudgement on => store.IncidentsHolding(on.Events),
        ReleaseRequest on => store.IncidentsHolding(on.Events),
        Comment on => store.IncidentsHolding(on.Events),
        // A withdrawal of a withdrawal touches what the first one did.
        Withdrawal on => Touched(ledger.Entries[on.Of.Value - 1].Judgement, ledger),
        _ => [],
    };

    // The event that gives the incident its name comes first: it is the one that stays.
    private static ImmutableArray<EventKey> Anchor(Incident incident)
    {
        var published = incident.Reports.ToDictionary(report => report.Id, report => report.Published ?? DateOnly.MaxValue);
        return [.. incident.Events.OrderBy(key => published.GetValueOrDefault(key.Report, DateOnly.MaxValue)).ThenBy(key => key)];
    }
}
