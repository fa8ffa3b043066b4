using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Griot.Merging.Aggregation;
using Griot.Merging.Contradictions;
using Griot.Merging.Events;
using Griot.Merging.Families;
using Griot.Merging.Judgements;
using Griot.Merging.Matching;
using Griot.Model;

namespace Griot.Merging;

/// <summary>Works out which coded events of which reports are one incident, and what the reports of each incident together say.</summary>
/// <remarks>Pure: the same reports give the same incidents, in whatever order and on however many cores.</remarks>
public static class IncidentResolver
{
    /// <summary>A link is shown to a person only when it is among an incident's best.</summary>
    private const int MostPossiblySame = 5;

    /// <exception cref="OperationCanceledException">It was broken off; nothing was worked out.</exception>
    public static ImmutableArray<Incident> Resolve(
        IReadOnlyCollection<CodedReport> reports, MergingOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= MergingOptions.Default;
        var judgements = options.Judgements ?? JudgementLog.Empty;
        var profiles = EventProfiles.Of(reports, cancellation);
        var copies = new CopyGroups(profiles.Reports, cancellation);
        var scorer = new PairScorer(Weights.Default, copies.AreCopies);
        var candidates = CandidatePairs.Of(profiles, copies.GroupOf, cancellation);
        var clustering = Clusters.Of(profiles, candidates, scorer, Weights.Default, new Constraints(profiles, judgements), cancellation);
        var anchored = new AnchoredJudgements(judgements, profiles.Events.Select(profile => profile.Key));
        var incidents = new Incident[clustering.Clusters.Length];
        Parallel.For(0, incidents.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            ImmutableArray<EventProfile> events = [.. clustering.Clusters[i].Select(index => profiles.Events[index])];
            incidents[i] = IncidentView.Of(IdOf(events), Members(events, copies), options.Rule ?? AggregationRules.Range, judgements, anchored, cancellation);
        });
        return [.. WithPossiblySame(incidents, clustering, profiles, scorer)
            .OrderBy(incident => incident.Date is null).ThenBy(incident => incident.Date?.Start).ThenBy(incident => incident.Id)];
    }

    /// <summary>For each event of an incident, the event it is most like and every part of their score; none when it has one event.</summary>
    /// <param name="reports">The reports that the incident was resolved from: how rare a word is depends on all of them.</param>
    public static ImmutableArray<EventLink> Why(
        IReadOnlyCollection<CodedReport> reports, Incident incident, CancellationToken cancellation = default)
    {
        var profiles = EventProfiles.Of(reports, cancellation);
        var scorer = new PairScorer(Weights.Default, new CopyGroups(profiles.Reports, cancellation).AreCopies);
        var members = incident.Events.ToHashSet();
        var events = profiles.Events.Where(profile => members.Contains(profile.Key)).ToArray();
        if (events.Length < 2)
            return [];
        var links = new EventLink[events.Length];
        Parallel.For(0, links.Length, new ParallelOptions { CancellationToken = cancellation }, i => links[i] = LikestOf(events[i], events, scorer));
        return [.. links];
    }

    // Points alone are cheap; only the best pair is explained, or all where every one of them is forbidden.
    private static EventLink LikestOf(EventProfile profile, EventProfile[] events, PairScorer scorer)
    {
        var others = events.Where(other => other != profile).Select(other => (Event: other, Points: scorer.Points(profile, other))).ToArray();
        if (Array.Exists(others, other => other.Points is not null))
            others = [others.OrderByDescending(other => other.Points ?? double.MinValue).ThenBy(other => other.Event.Key).First()];
        return others.Select(other => new EventLink(profile.Key, other.Event.Key, scorer.Explain(profile, other.Event)))
            .OrderByDescending(link => link.Score.Points).ThenBy(link => link.To).First();
    }

    // Named after its earliest report's event: reports that come later do not change the name.
    private static IncidentId IdOf(ImmutableArray<EventProfile> events)
    {
        var first = events.OrderBy(profile => profile.Published ?? DateOnly.MaxValue).ThenBy(profile => profile.Key).First().Key;
        return new("i" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{first.Report}\n{first.Event}")).AsSpan(0, 8)));
    }

    private static IEnumerable<ReportInIncident> Members(ImmutableArray<EventProfile> events, CopyGroups copies) =>
        events.GroupBy(profile => profile.ReportIndex).Select(group =>
            new ReportInIncident(group.First().Report, [.. group.Select(profile => profile.Event)], copies.GroupOf(group.Key)));

    private static Incident[] WithPossiblySame(Incident[] incidents, Clustering clustering, EventProfiles profiles, PairScorer scorer)
    {
        var links = new List<PossiblySame>[incidents.Length];
        foreach (var link in clustering.Doubtful)
        {
            var (a, b) = (links[link.FirstCluster] ??= [], links[link.SecondCluster] ??= []);
            if (a.Count >= MostPossiblySame && b.Count >= MostPossiblySame)
                continue;
            var score = scorer.Explain(profiles.Events[link.FirstEvent], profiles.Events[link.SecondEvent]);
            var (first, second) = (incidents[link.FirstCluster], incidents[link.SecondCluster]);
            ImmutableArray<string> reasons = [.. score.Parts.Select(part => part.ToString()), .. Differences.Between(first, second)];
            a.Add(new(second.Id, score.Points, reasons));
            b.Add(new(first.Id, score.Points, reasons));
        }
        return [.. incidents.Select((incident, i) => links[i] is { } found ? incident with { PossiblySame = [.. found] } : incident)];
    }
}
