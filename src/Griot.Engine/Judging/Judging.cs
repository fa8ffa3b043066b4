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
    public LedgerEntry Entry => Entries[^1];

    /// <summary>Whether the incidents are what they were before: another judgement or a rule of the program stands in its way.</summary>
    public bool ChangedNothing => Signs(Before).SetEquals(Signs(After));

    private static HashSet<string> Signs(ImmutableArray<Incident> incidents) =>
        [.. incidents.Select(incident => System.Text.Encoding.UTF8.GetString(IncidentJson.Line(incident).Span))];
}

/// <summary>Records people's judgements and works out the incidents anew.</summary>
/// <param name="by">Who judges.</param>
/// <param name="why">The reason given, or null.</param>
public sealed class Judging(IReportStore store, MergingOptions merging, string by, string? why, CancellationToken cancellation)
{
    public Judged Merge(Incident one, Incident other) => Verdict(one.Events, other.Events, Merging.Judgements.Verdict.Same);

    public Judged Unsure(Incident one, Incident other) => Verdict(one.Events, other.Events, Merging.Judgements.Verdict.Unsure);

    public Judged Different(Incident one, Incident other) => Verdict(one.Events, other.Events, Merging.Judgements.Verdict.Different);

    /// <summary>Takes events out of an incident. Whether they stay with one another is for the program.</summary>
    public Judged Split(Incident incident, ImmutableArray<EventKey> events) =>
        Verdict(events, [.. incident.Events.Except(events)], Merging.Judgements.Verdict.Different);

    public Judged Depend(ReportId report, ReportId on, bool depends) =>
        Record(number => new DependenceJudgement(number, by, default, why, report, on, depends), touched: key => key.Report == report || key.Report == on);

    public Judged Decide(Incident incident, IncidentField field, DecisionKind decision, string? value, EvidenceWords? evidence = null) =>
        Record(number => new ValueJudgement(number, by, default, why, Anchor(incident), field.Name, decision, value, evidence), In(incident.Events));

    /// <summary>Accepts the values of several fields, each by a judgement of its own.</summary>
    public Judged Accept(Incident incident, IEnumerable<IncidentField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var events = Anchor(incident);
        return Record(
            [.. fields.Select<IncidentField, Func<JudgementNumber, Judgement>>(field => number =>
                new ValueJudgement(number, by, default, why, events, field.Name, DecisionKind.Accepted, field.TextOf(incident)))],
            In(incident.Events));
    }

    public Judged Release(Incident incident, bool released) =>
        Record(number => new ReleaseJudgement(number, by, default, why, Anchor(incident), released), In(incident.Events));

    /// <summary>Asks another person to agree to a release. No incident changes.</summary>
    public Judged AskRelease(Incident incident) =>
        Record(number => new ReleaseRequest(number, by, default, why, Anchor(incident)), In(incident.Events));

    /// <summary>Keeps what the person says beside the incident. No incident changes.</summary>
    public Judged Comment(Incident incident) =>
        Record(number => new Comment(number, by, default, why, Anchor(incident)), In(incident.Events));

    /// <summary>Takes a judgement back; a withdrawal too, so that what it took back holds again.</summary>
    public Judged Undo(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Undo([entry]);
    }

    /// <summary>Takes several judgements back, each by a withdrawal of its own.</summary>
    public Judged Undo(ImmutableArray<LedgerEntry> entries)
    {
        var touched = entries.Select(entry => Touched(entry.Judgement)).ToArray();
        return Record(
            [.. entries.Select<LedgerEntry, Func<JudgementNumber, Judgement>>(entry => number => new Withdrawal(number, by, default, why, entry.Number))],
            key => Array.Exists(touched, touches => touches(key)));
    }

    private Judged Verdict(ImmutableArray<EventKey> first, ImmutableArray<EventKey> second, Verdict verdict) =>
        Record(number => new IncidentJudgement(number, by, default, why, first, second, verdict), In([.. first, .. second]));

    private Judged Record(Func<JudgementNumber, Judgement> make, Func<EventKey, bool> touched) => Record([make], touched);

    private Judged Record(ImmutableArray<Func<JudgementNumber, Judgement>> made, Func<EventKey, bool> touched)
    {
        var ledger = JudgementLedger.Of(store);
        var before = store.Incidents();
        for (var i = 0; i < made.Length; i++)
            store.Append(JudgementJson.Write(made[i](new(ledger.Next.Value + i)), ledger.IdOf));
        var grown = JudgementLedger.Of(store);
        var log = grown.Log;
        var after = WorkspaceIncidents.Resolve(store, merging with { Judgements = log }, cancellation);
        var warnings = log.Conflicts.Where(conflict => conflict.Later.Number >= ledger.Next).Select(conflict => conflict.ToString());
        return new([.. grown.Entries.AsSpan()[^made.Length..]], [.. warnings], Those(before), Those(after));

        ImmutableArray<Incident> Those(ImmutableArray<Incident> incidents) => [.. incidents.Where(incident => incident.Events.Any(touched))];
    }

    // A withdrawal of a withdrawal touches what the first one did.
    private Func<EventKey, bool> Touched(Judgement? judgement) => judgement switch
    {
        IncidentJudgement on => In([.. on.First, .. on.Second]),
        DependenceJudgement on => key => key.Report == on.Report || key.Report == on.On,
        ValueJudgement on => In(on.Events),
        ReleaseJudgement on => In(on.Events),
        ReleaseRequest on => In(on.Events),
        Comment on => In(on.Events),
        Withdrawal on => Touched(JudgementLedger.Of(store).Entries[on.Of.Value - 1].Judgement),
        _ => _ => false,
    };

    private static Func<EventKey, bool> In(ImmutableArray<EventKey> events) => events.ToHashSet().Contains;

    // The event that gives the incident its name comes first: it is the one that stays.
    private static ImmutableArray<EventKey> Anchor(Incident incident)
    {
        var published = incident.Reports.ToDictionary(report => report.Id, report => report.Published ?? DateOnly.MaxValue);
        return [.. incident.Events.OrderBy(key => published.GetValueOrDefault(key.Report, DateOnly.MaxValue)).ThenBy(key => key)];
    }
}
