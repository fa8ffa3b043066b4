using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Merging.Judgements;

/// <summary>The number of a judgement in its log; later judgements have higher numbers.</summary>
public readonly record struct JudgementNumber(int Value) : IComparable<JudgementNumber>
{
    public int CompareTo(JudgementNumber other) => Value.CompareTo(other.Value);
    public override string ToString() => $"#{Value}";
    public static bool operator <(JudgementNumber left, JudgementNumber right) => left.CompareTo(right) < 0;
    public static bool operator >(JudgementNumber left, JudgementNumber right) => left.CompareTo(right) > 0;
    public static bool operator <=(JudgementNumber left, JudgementNumber right) => left.CompareTo(right) <= 0;
    public static bool operator >=(JudgementNumber left, JudgementNumber right) => left.CompareTo(right) >= 0;
}

/// <summary>Whether two coded events are one incident, as a person decides it.</summary>
public enum Verdict
{
    Same,
    Different,

    /// <summary>The program does not join them; they are shown as possibly the same.</summary>
    Unsure,
}

/// <summary>A person's decision, kept beside the facts. Never changed or deleted, only withdrawn by a later one.</summary>
public abstract record Judgement(JudgementNumber Number, string By, DateTimeOffset When, string? Why)
{
    /// <summary>What it decides, in a few words.</summary>
    public string Says => this switch
    {
        IncidentJudgement { Verdict: Verdict.Same } => "same incident",
        IncidentJudgement { Verdict: Verdict.Different } => "different incidents",
        IncidentJudgement => "unsure whether the same incident",
        DependenceJudgement on => on.Depends ? "dependent report" : "independent report",
        ValueJudgement on => $"{on.Field} {on.Decision.Name()}{(on.Value is null ? "" : $": {on.Value}")}",
        ReleaseJudgement on => on.Released ? "released" : "no longer released",
        ReleaseRequest => "release asked for",
        Comment => "comment",
        Withdrawal on => $"takes back {on.Of}",
        _ => GetType().Name,
    };
}

/// <summary>Says whether the events of one group and those of another are one incident. Order of the two does not matter.</summary>
/// <remarks>
/// Same: all events of both groups are one incident. Different, unsure: no event of one is with an event of the other; what is inside a
/// group stays for the program to decide. Events are named, not incidents, so that the judgement outlives a change of either incident.
/// </remarks>
public sealed record IncidentJudgement(
    JudgementNumber Number, string By, DateTimeOffset When, string? Why, ImmutableArray<EventKey> First, ImmutableArray<EventKey> Second, Verdict Verdict)
    : Judgement(Number, By, When, Why);

/// <summary>Says whether a report depends on another, so that both count as one source.</summary>
public sealed record DependenceJudgement(
    JudgementNumber Number, string By, DateTimeOffset When, string? Why, ReportId Report, ReportId On, bool Depends)
    : Judgement(Number, By, When, Why);

/// <summary>Accepts, rejects or corrects one field of the incident that holds an event.</summary>
/// <param name="Events">The incident's events when it was judged, the one that names it first: the judgement follows the first that still exists.</param>
/// <param name="Field">The name of an <see cref="IncidentField"/>.</param>
/// <param name="Value">The value accepted, rejected or put in, as that field writes it.</param>
/// <param name="Evidence">Where a corrected value stands.</param>
public sealed record ValueJudgement(
    JudgementNumber Number, string By, DateTimeOffset When, string? Why,
    ImmutableArray<EventKey> Events, string Field, DecisionKind Decision, string? Value, EvidenceWords? Evidence = null)
    : Judgement(Number, By, When, Why);

/// <summary>Says that an incident, as it was then, may go out, or no longer.</summary>
/// <param name="Events">All its events at the time; an incident that has changed since is not released.</param>
public sealed record ReleaseJudgement(
    JudgementNumber Number, string By, DateTimeOffset When, string? Why, ImmutableArray<EventKey> Events, bool Released)
    : Judgement(Number, By, When, Why);

/// <summary>Asks another person to agree that an incident, as it was then, may go out. It changes no incident.</summary>
/// <param name="Events">All its events at the time, the one that names it first.</param>
/// <param name="Seen">A hash over what would have gone out then: when it is another, the release has to be asked for anew.</param>
public sealed record ReleaseRequest(JudgementNumber Number, string By, DateTimeOffset When, string? Why, ImmutableArray<EventKey> Events, string Seen)
    : Judgement(Number, By, When, Why);

/// <summary>Something a person wrote beside an incident, for those who look at it next. It changes no incident.</summary>
/// <param name="Why">The text.</param>
/// <param name="Events">The incident's events then, the one that names it first: the comment goes with the first that still exists.</param>
public sealed record Comment(JudgementNumber Number, string By, DateTimeOffset When, string? Why, ImmutableArray<EventKey> Events)
    : Judgement(Number, By, When, Why);

/// <summary>Takes an earlier judgement back, as if it had never been made. Can itself be withdrawn.</summary>
public sealed record Withdrawal(JudgementNumber Number, string By, DateTimeOffset When, string? Why, JudgementNumber Of)
    : Judgement(Number, By, When, Why);
