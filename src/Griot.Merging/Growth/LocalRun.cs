using System.Collections.Immutable;
using Griot.Merging.Aggregation;
using Griot.Merging.Judgements;
using Griot.Merging.Matching;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>Works out anew only the components that a change of judgements touches, and the doubts of their neighbours.</summary>
/// <remarks>
/// The outcome is what a full pass gives. Links, rarity and copies depend on reports alone and come from the basis. A judgement changes
/// components only by the events that it names or holds on to, so that the components of these before it hold all events of those after it.
/// </remarks>
internal sealed class LocalRun
{
    private readonly IIncidentView _view;
    private readonly Basis _basis;
    private readonly IAggregationRule _rule;
    private readonly CancellationToken _cancellation;
    private readonly LocalProfiles _profiles;
    private readonly PairScorer _scorer;

    public LocalRun(IIncidentView view, Basis basis, IAggregationRule rule, CancellationToken cancellation)
    {
        (_view, _basis, _rule, _cancellation) = (view, basis, rule, cancellation);
        _profiles = new(view, basis);
        _scorer = new(Weights.Default, _profiles.AreCopies);
    }

    /// <returns>Null when the view does not fit its basis.</returns>
    public ViewChange? Run(JudgementLog before, JudgementLog after)
    {
        var touched = new TouchedIncidents(_view).By(before, after);
        if (touched.Any(incident => incident.Fingerprint is null))
            return null;
        var old = _view.IncidentsWorkedOutAs(touched.Select(incident => incident.Fingerprint!).Distinct());
        var found = old.SelectMany(incident => incident.Events).Order().Select(_basis.Find).ToArray();
        if (found.Any(one => one is null))
            return null;
        BasisEvent[] events = [.. found.OfType<BasisEvent>()];
        if (Made(events, after) is not { } made)
            return null;
        var like = new LocalLikeness(_view, _basis, after, _scorer, _profiles, made);
        var changed = new LocalDoubts(_view, like, _profiles, _scorer, old, made).Changed();
        return new([.. old.Select(incident => incident.Id).Except(made.Select(incident => incident.Id))], changed);
    }

    // Null when a sure link leads out of the components: then they were made from other links.
    private ImmutableArray<Incident>? Made(BasisEvent[] events, JudgementLog log)
    {
        _profiles.Load(events.Select(one => one.Key));
        var profiles = ImmutableArray.CreateRange(events.Select(one => _profiles[one.Key]));
        var narrow = log.Naming(events.Select(one => one.Key).ToHashSet(), events.Select(one => one.Key.Report).ToHashSet());
        var judgements = new JudgementsByEvent(narrow, Existing(narrow));
        if (SureLinks(events) is not { } sure)
            return null;
        var sets = new DisjointSets(events.Length);
        foreach (var link in sure)
            sets.Join(link.First, link.Second);
        foreach (var group in judgements.Same(profiles))
        {
            foreach (var position in group)
                sets.Join(group[0], position);
        }
        var components = sets.Groups(out var componentOf);
        var resolver = new ComponentResolver(_scorer, _profiles.CopyGroupOf, narrow, judgements, _rule, _cancellation);
        var none = Array.Empty<Incident>().ToLookup(incident => "");
        return [.. components.SelectMany((component, i) => resolver.Resolve(
            ImmutableArray.CreateRange(component, place => profiles[place]), Within(component, sure.Where(link => componentOf[link.First] == i)), none, out _))];
    }

    // By place among the events, best first.
    private static List<Link>? SureLinks(BasisEvent[] events)
    {
        var least = Weights.Default["threshold.link"];
        var placeOf = Enumerable.Range(0, events.Length).ToDictionary(i => events[i].Position);
        var sure = new List<Link>();
        foreach (var one in events)
        {
            foreach (var link in one.Links.TakeWhile(link => link.Points >= least))
            {
                if (!placeOf.TryGetValue(link.First, out var first) || !placeOf.TryGetValue(link.Second, out var second))
                    return null;
                if (link.First == one.Position)
                    sure.Add(new(first, second, link.Points));
            }
        }
        sure.Sort(Links.BestFirst);
        return sure;
    }

    private static ImmutableArray<Link> Within(ImmutableArray<int> component, IEnumerable<Link> sure)
    {
        var placeIn = Enumerable.Range(0, component.Length).ToDictionary(i => component[i]);
        return [.. sure.Select(link => new Link(placeIn[link.First], placeIn[link.Second], link.Points))];
    }

    // Of the events that decisions may hold on to, those that there are.
    private List<EventKey> Existing(JudgementLog log) => [.. log.OnValues.SelectMany(judgement => judgement.Events)
        .Concat(log.Releases.SelectMany(release => release.Events)).Distinct().Where(key => _view.IncidentOf(key) is not null)];
}
