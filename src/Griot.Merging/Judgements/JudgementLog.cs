using System.Collections.Immutable;

namespace Griot.Merging.Judgements;

/// <summary>What a log of judgements says in the end: withdrawn ones are gone, and of two on one pair the later holds.</summary>
/// <remarks>The outcome depends on the numbers alone, not on the order in which the log is given.</remarks>
public sealed class JudgementLog
{
    private JudgementLog(
        ImmutableArray<IncidentJudgement> onEvents, ImmutableArray<DependenceJudgement> onReports, ImmutableArray<string> warnings) =>
        (OnEvents, OnReports, Warnings) = (onEvents, onReports, warnings);

    public static JudgementLog Empty { get; } = Of([]);

    /// <summary>The judgements in force on pairs of events, by number.</summary>
    public ImmutableArray<IncidentJudgement> OnEvents { get; }

    /// <summary>The judgements in force on pairs of reports, by number.</summary>
    public ImmutableArray<DependenceJudgement> OnReports { get; }

    /// <summary>Judgements that go against earlier ones still in force, in words.</summary>
    public ImmutableArray<string> Warnings { get; }

    public static JudgementLog Of(IEnumerable<Judgement> log)
    {
        var inForce = InForce([.. log.OrderBy(judgement => judgement.Number)]);
        var warnings = ImmutableArray.CreateBuilder<string>();
        var onEvents = Latest(inForce.OfType<IncidentJudgement>(),
            judgement => Pair(judgement.First, judgement.Second), judgement => judgement.Verdict, warnings);
        var onReports = Latest(inForce.OfType<DependenceJudgement>(),
            judgement => Pair(judgement.Report, judgement.On), judgement => judgement.Depends, warnings);
        return new(onEvents, onReports, warnings.ToImmutable());
    }

    // Read from the end: a withdrawal counts only if nothing after it withdrew it.
    private static List<Judgement> InForce(ImmutableArray<Judgement> log)
    {
        var withdrawn = new HashSet<JudgementNumber>();
        var inForce = new List<Judgement>();
        foreach (var judgement in log.Reverse())
        {
            if (withdrawn.Contains(judgement.Number))
                continue;
            if (judgement is Withdrawal withdrawal)
                withdrawn.Add(withdrawal.Of);
            else
                inForce.Add(judgement);
        }
        inForce.Reverse();
        return inForce;
    }

    private static ImmutableArray<T> Latest<T, TPair, TVerdict>(
        IEnumerable<T> judgements, Func<T, TPair> pair, Func<T, TVerdict> verdict, ImmutableArray<string>.Builder warnings)
        where T : Judgement
        where TPair : notnull
    {
        var latest = new Dictionary<TPair, T>();
        foreach (var judgement in judgements)
        {
            if (latest.TryGetValue(pair(judgement), out var earlier) && !Equals(verdict(earlier), verdict(judgement)))
                warnings.Add($"{judgement.Number} by {judgement.By} ({verdict(judgement)}) "
                    + $"goes against {earlier.Number} by {earlier.By} ({verdict(earlier)}).");
            latest[pair(judgement)] = judgement;
        }
        return [.. latest.Values.OrderBy(judgement => judgement.Number)];
    }

    private static (T, T) Pair<T>(T one, T other)
        where T : IComparable<T> => one.CompareTo(other) <= 0 ? (one, other) : (other, one);
}
