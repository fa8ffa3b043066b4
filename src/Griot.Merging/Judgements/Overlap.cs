using Griot.Model;

namespace Griot.Merging.Judgements;

/// <summary>Whether two judgements are about one thing, and whether they say different things about it.</summary>
internal static class Overlap
{
    /// <param name="whole">Whether the later says all that the earlier was about, so that the earlier need not be looked at again.</param>
    public static bool Of(Judgement later, Judgement earlier, out bool whole)
    {
        whole = false;
        switch (later, earlier)
        {
            case (IncidentJudgement a, IncidentJudgement b):
                whole = SameGroups(a, b);
                return whole || Meet(a, b);
            case (DependenceJudgement, DependenceJudgement):
                return whole = true;
            case (ValueJudgement a, ValueJudgement b):
                whole = a.Events[0] == b.Events[0];
                return a.Field == b.Field && (whole || a.Events.Contains(b.Events[0]) || b.Events.Contains(a.Events[0]));
            case (ReleaseJudgement a, ReleaseJudgement b):
                return whole = a.Events[0] == b.Events[0];
            default:
                return false;
        }
    }

    public static bool Oppose(Judgement later, Judgement earlier) => (later, earlier) switch
    {
        (IncidentJudgement a, IncidentJudgement b) => a.Verdict != b.Verdict,
        (DependenceJudgement a, DependenceJudgement b) => a.Depends != b.Depends,
        (ValueJudgement a, ValueJudgement b) => a.Decision != b.Decision || a.Value != b.Value,
        (ReleaseJudgement a, ReleaseJudgement b) => a.Released != b.Released,
        _ => false,
    };

    private static bool SameGroups(IncidentJudgement a, IncidentJudgement b) =>
        a.First.ToHashSet() is var first && a.Second.ToHashSet() is var second
        && (first.SetEquals(b.First) && second.SetEquals(b.Second) || first.SetEquals(b.Second) && second.SetEquals(b.First));

    // One pair of events that both speak of. "Same" speaks of the pairs inside its groups too.
    private static bool Meet(IncidentJudgement a, IncidentJudgement b) => Speaks(a, b) || Speaks(b, a);

    private static bool Speaks(IncidentJudgement broad, IncidentJudgement narrow)
    {
        HashSet<EventKey> first = [.. broad.First], second = [.. broad.Second];
        if (broad.Verdict == Verdict.Same)
        {
            first.UnionWith(second);
            return narrow.First.Any(first.Contains) && narrow.Second.Any(first.Contains);
        }
        return narrow.First.Any(first.Contains) && narrow.Second.Any(second.Contains)
            || narrow.First.Any(second.Contains) && narrow.Second.Any(first.Contains);
    }
}
