using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Web.Incidents;

/// <summary>How much a person's look at an incident is worth: deadly and contested incidents first, those already reviewed last.</summary>
internal static class ReviewValue
{
    private const double Contradiction = 3;
    private const double Twin = 2.5;
    private const double OneFamily = 1.5;
    private const double OldDecision = 4;

    /// <summary>What a decision is worth falls once somebody has looked.</summary>
    private const double AfterReview = 0.1;

    public static (double Value, ImmutableArray<ReviewReason> Reasons) Of(Incident incident, TollRow? killed, ImmutableArray<string> contradicted)
    {
        var reasons = ImmutableArray.CreateBuilder<ReviewReason>();
        var value = 0.0;
        Add(ReviewReason.Outdated, incident.Decisions.Any(decision => decision.IsOutdated) ? OldDecision : 0);
        Add(ReviewReason.Contradicted, contradicted.IsEmpty ? 0 : Contradiction + (0.5 * (contradicted.Length - 1)));
        Add(ReviewReason.PossiblySame, incident.PossiblySame.IsEmpty ? 0 : Twin);
        // The tenth death changes a figure more than the hundredth.
        Add(ReviewReason.Deadly, Math.Log2(1 + Math.Max(killed?.Best ?? killed?.Low ?? 0, 0)));
        Add(ReviewReason.SingleFamily, incident is { Families: 1, Reports.Length: > 1 } ? OneFamily : 0);
        return (Math.Round(incident.State == IncidentState.Proposed || incident.Decisions.Any(decision => decision.IsOutdated) ? value : value * AfterReview, 3), reasons.ToImmutable());

        void Add(ReviewReason reason, double points)
        {
            if (points <= 0)
                return;
            value += points;
            reasons.Add(reason);
        }
    }
}
