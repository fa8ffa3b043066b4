using Griot.Engine;
using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Web.Judgements;

/// <summary>Who asked for the release of an incident as it is now.</summary>
internal static class ReleaseRequests
{
    /// <summary>The last request that still holds; null when nobody asked, or the incident has changed or was released or called back since.</summary>
    public static Storage.Judgement? AskedBy(Incident incident, JudgementLedger ledger)
    {
        var events = incident.Events.ToHashSet();
        foreach (var entry in ledger.Entries.Reverse())
        {
            if (entry.WithdrawnBy is not null)
                continue;
            if (entry.Judgement is ReleaseJudgement release && release.Events.Any(events.Contains))
                return null;
            if (entry.Judgement is ReleaseRequest request && events.SetEquals(request.Events))
                return entry.Recorded.Judgement;
        }

        return null;
    }
}
