using Griot.Web.Incidents;

namespace Griot.Web.Views;

/// <summary>An incident's dead as sums need them. A bound that no report gives counts as the one below it, and nobody counts where no report speaks of dead.</summary>
internal readonly record struct DeathToll(long Low, long Best, long High)
{
    public static DeathToll Of(TollRow? killed)
    {
        if (killed is null)
            return default;
        var best = killed.Best ?? killed.Low ?? 0;
        return new(Math.Min(killed.Low ?? 0, best), best, Math.Max(killed.High ?? best, best));
    }
}
