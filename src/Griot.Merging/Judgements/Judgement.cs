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
public abstract record Judgement(JudgementNumber Number, string By, DateTimeOffset When, string? Why);

/// <summary>Says whether two coded events are one incident. Order of the two does not matter.</summary>
public sealed record IncidentJudgement(
    JudgementNumber Number, string By, DateTimeOffset When, string? Why, EventKey First, EventKey Second, Verdict Verdict)
    : Judgement(Number, By, When, Why);

/// <summary>Says whether a report depends on another, so that both count as one source.</summary>
public sealed record DependenceJudgement(
    JudgementNumber Number, string By, DateTimeOffset When, string? Why, ReportId Report, ReportId On, bool Depends)
    : Judgement(Number, By, When, Why);

/// <summary>Takes an earlier judgement back, as if it had never been made. Can itself be withdrawn.</summary>
public sealed record Withdrawal(JudgementNumber Number, string By, DateTimeOffset When, string? Why, JudgementNumber Of)
    : Judgement(Number, By, When, Why);
