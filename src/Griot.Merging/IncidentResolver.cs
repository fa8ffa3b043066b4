using System.Collections.Immutable;
using Griot.Merging.Aggregation;
using Griot.Merging.Events;
using Griot.Merging.Growth;
using Griot.Merging.Judgements;
using Griot.Merging.Matching;
using Griot.Model;

namespace Griot.Merging;

/// <summary>Works out which coded events of which reports are one incident, and what the reports of each incident together say.</summary>
/// <remarks>Pure: the same reports give the same incidents, in whatever order and on however many cores.</remarks>
public static class IncidentResolver
{
    /// <exception cref="OperationCanceledException">It was broken off; nothing was worked out.</exception>
    public static ImmutableArray<Incident> Resolve(
        IReadOnlyCollection<CodedReport> reports, MergingOptions? options = null, CancellationToken cancellation = default) =>
        Update([], reports, options, cancellation).Incidents;

    /// <summary>The same, with what an earlier run worked out: incidents that nothing new touches are taken over as they are.</summary>
    /// <param name="known">Incidents of an earlier run, over any reports and by any version.</param>
    /// <param name="reports">All reports, those of the earlier run too.</param>
    public static Resolution Update(
        IReadOnlyCollection<Incident> known, IReadOnlyCollection<CodedReport> reports, MergingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(known);
        options ??= MergingOptions.Default;
        return new ResolutionRun(reports, options.Rule ?? AggregationRules.Range, options.Judgements ?? JudgementLog.Empty, cancellation).Run(known);
    }

    /// <summary>What judgements change in a view that stands, without looking at the rest of it: the same as resolving everything anew.</summary>
    /// <param name="before">The judgements that the view was worked out with.</param>
    /// <param name="after">The judgements that hold now.</param>
    /// <returns>Null when the view came without a basis, or from another rule or build of the program: then everything has to be resolved.</returns>
    public static ViewChange? Judge(
        IIncidentView view, JudgementLog before, JudgementLog after, IAggregationRule? rule = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        rule ??= AggregationRules.Range;
        return Basis.Of(view, rule) is { } basis ? new LocalRun(view, basis, rule, cancellation).Run(before, after) : null;
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
}
