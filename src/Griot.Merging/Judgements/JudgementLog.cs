using System.Collections.Frozen;
using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Merging.Judgements;

/// <summary>A judgement that goes against an earlier one still in force; the later one holds.</summary>
public sealed record JudgementConflict(Judgement Later, Judgement Earlier)
{
    public override string ToString() => $"{Later.Number} by {Later.By} ({Later.Says}) goes against {Earlier.Number} by {Earlier.By} ({Earlier.Says}).";
}

/// <summary>What a log of judgements says in the end: withdrawn ones are gone, and of two on one thing the later holds.</summary>
/// <remarks>The outcome depends on the numbers alone, not on the order in which the log is given.</remarks>
public sealed class JudgementLog
{
    private JudgementLog(ImmutableArray<Judgement> inForce, ImmutableArray<JudgementConflict> conflicts)
    {
        (InForce, Conflicts) = (inForce, conflicts);
        OnEvents = [.. inForce.OfType<IncidentJudgement>()];
        OnReports = [.. inForce.OfType<DependenceJudgement>()];
        OnValues = [.. inForce.OfType<ValueJudgement>()];
        ByReports = OnReports.ToFrozenDictionary(judgement => (judgement.Report, judgement.On));
        Releases = [.. inForce.OfType<ReleaseJudgement>()];
    }

    public static JudgementLog Empty { get; } = Of([]);

    /// <summary>Every judgement that is neither withdrawn nor replaced by a later one on the same thing, by number.</summary>
    public ImmutableArray<Judgement> InForce { get; }

    public ImmutableArray<IncidentJudgement> OnEvents { get; }
    public ImmutableArray<DependenceJudgement> OnReports { get; }
    public ImmutableArray<ValueJudgement> OnValues { get; }
    public ImmutableArray<ReleaseJudgement> Releases { get; }

    internal FrozenDictionary<(ReportId Report, ReportId On), DependenceJudgement> ByReports { get; }

    /// <summary>Judgements that go against earlier ones not withdrawn.</summary>
    public ImmutableArray<JudgementConflict> Conflicts { get; }

    /// <summary>The same in words.</summary>
    public ImmutableArray<string> Warnings => [.. Conflicts.Select(conflict => conflict.ToString())];

    public static JudgementLog Of(IEnumerable<Judgement> log)
    {
        var standing = Standing([.. log.OrderBy(judgement => judgement.Number)]);
        var replaced = new HashSet<JudgementNumber>();
        var conflicts = ImmutableArray.CreateBuilder<JudgementConflict>();
        var earlierOn = new Dictionary<Thing, List<Judgement>>();
        foreach (var judgement in standing)
        {
            var things = Things(judgement).ToList();
            foreach (var earlier in things.SelectMany(thing => earlierOn.GetValueOrDefault(thing) ?? []).DistinctBy(one => one.Number).OrderBy(one => one.Number))
            {
                if (replaced.Contains(earlier.Number) || !Overlap.Of(judgement, earlier, out var whole))
                    continue;
                if (Overlap.Oppose(judgement, earlier))
                    conflicts.Add(new(judgement, earlier));
                if (whole)
                    replaced.Add(earlier.Number);
            }
            foreach (var thing in things)
            {
                if (!earlierOn.TryGetValue(thing, out var list))
                    earlierOn[thing] = list = [];
                list.Add(judgement);
            }
        }
        return new([.. standing.Where(judgement => !replaced.Contains(judgement.Number))], conflicts.ToImmutable());
    }

    /// <summary>The judgements in force that name any of the events or reports; what they mean for these is what the whole log means.</summary>
    internal JudgementLog Naming(IReadOnlySet<EventKey> events, IReadOnlySet<ReportId> reports) => new(
        [.. InForce.Where(judgement => judgement switch
        {
            IncidentJudgement on => on.First.Any(events.Contains) || on.Second.Any(events.Contains),
            DependenceJudgement on => reports.Contains(on.Report) || reports.Contains(on.On),
            ValueJudgement on => on.Events.Any(events.Contains),
            ReleaseJudgement on => on.Events.Any(events.Contains),
            _ => false,
        })], []);

    /// <summary>The judgements that are withdrawn, with the one that withdrew each.</summary>
    public static IReadOnlyDictionary<JudgementNumber, JudgementNumber> Withdrawn(IEnumerable<Judgement> log)
    {
        // Read from the end: a withdrawal counts only if nothing after it withdrew it.
        var withdrawn = new Dictionary<JudgementNumber, JudgementNumber>();
        foreach (var judgement in log.OrderByDescending(judgement => judgement.Number))
        {
            if (judgement is Withdrawal withdrawal && !withdrawn.ContainsKey(judgement.Number))
                withdrawn.TryAdd(withdrawal.Of, judgement.Number);
        }
        return withdrawn;
    }

    private static List<Judgement> Standing(ImmutableArray<Judgement> log)
    {
        var withdrawn = Withdrawn(log);
        return [.. log.Where(judgement => judgement is not Withdrawal && !withdrawn.ContainsKey(judgement.Number))];
    }

    // What a judgement is about, so that only those on one thing are compared.
    private static IEnumerable<Thing> Things(Judgement judgement) => judgement switch
    {
        IncidentJudgement on => on.First.Concat(on.Second).Distinct().Select(key => new Thing("event", key.Report, key.Event)),
        DependenceJudgement on => [on.Report.CompareTo(on.On) <= 0 ? new("reports", on.Report, on.On.Value) : new("reports", on.On, on.Report.Value)],
        ValueJudgement on => on.Events.Select(key => new Thing(on.Field, key.Report, key.Event)),
        ReleaseJudgement on => on.Events.Select(key => new Thing("release", key.Report, key.Event)),
        _ => [],
    };

    /// <param name="What">A kind of judgement or, for values, the field.</param>
    /// <param name="With">The event of the report, or the other report.</param>
    private readonly record struct Thing(string What, ReportId Report, string With);
}
