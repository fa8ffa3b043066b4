using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Merging.Judgements;

/// <summary>Puts people's decisions on values into an incident, beside what the program coded.</summary>
internal static class Decisions
{
    public static Incident Apply(Incident incident, IEnumerable<Judgement> judgements)
    {
        var all = judgements.OrderBy(judgement => judgement.Number).ToArray();
        var decisions = all.OfType<ValueJudgement>()
            .GroupBy(judgement => judgement.Field).Select(group => group.Last())
            .OrderBy(judgement => judgement.Field, StringComparer.Ordinal)
            .Select(judgement => new FieldDecision(
                judgement.Field, judgement.Decision, null, judgement.Value, judgement.Number.Value, judgement.By, judgement.When, judgement.Why, judgement.Evidence));
        var decided = Apply(incident, decisions);
        return decided with { State = StateOf(decided, all.OfType<ReleaseJudgement>().LastOrDefault()) };
    }

    /// <summary>The same decisions over values that the program has coded anew.</summary>
    public static Incident Apply(Incident incident, IEnumerable<FieldDecision> decisions)
    {
        var made = ImmutableArray.CreateBuilder<FieldDecision>();
        foreach (var decision in decisions)
        {
            // A later version may have fields that this one does not know.
            if (IncidentField.Named(decision.Field) is not { } field)
                continue;
            var now = decision with { Coded = field.TextOf(incident) };
            made.Add(now);
            if (now.Kind == DecisionKind.Corrected && now.Value is { } value && field.Normal(value) is not null)
                incident = field.With(incident, value, $"corrected by {now.By} (#{now.Judgement})");
            else if (now is { Kind: DecisionKind.Rejected, IsOutdated: false })
                incident = field.With(incident, null, "");
        }
        return incident with { Decisions = made.ToImmutable() };
    }

    // What was released is what stood there then; an incident that has grown since has to be looked at again.
    private static IncidentState StateOf(Incident incident, ReleaseJudgement? release) =>
        release is { Released: true } && release.Events.ToHashSet().SetEquals(incident.Events) ? IncidentState.Released
        : release is not null || !incident.Decisions.IsEmpty ? IncidentState.Reviewed : IncidentState.Proposed;
}
