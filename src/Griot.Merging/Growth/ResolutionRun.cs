using System.Collections.Concurrent;
using System.Collections.Immutable;
using Griot.Merging.Aggregation;
using Griot.Merging.Events;
using Griot.Merging.Judgements;
using Griot.Merging.Matching;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>One working out of all incidents: events are compared, fall into components, and each component gives its incidents.</summary>
internal sealed class ResolutionRun
{
    private readonly EventProfiles _profiles;
    private readonly CopyGroups _copies;
    private readonly PairScorer _scorer;
    private readonly Links _links;
    private readonly ImmutableArray<Link>[] _sure;
    private readonly JudgementLog _log;
    private readonly ComponentResolver _components;
    private readonly IAggregationRule _rule;
    private readonly CancellationToken _cancellation;

    public ResolutionRun(IReadOnlyCollection<CodedReport> reports, IAggregationRule rule, JudgementLog log, CancellationToken cancellation)
    {
        (_rule, _log, _cancellation) = (rule, log, cancellation);
        _profiles = EventProfiles.Of(reports, cancellation);
        _copies = new CopyGroups(_profiles.Reports, cancellation);
        _scorer = new PairScorer(Weights.Default, _copies.AreCopies);
        var judgements = new JudgementsByEvent(log, _profiles.Events.Select(profile => profile.Key));
        _components = new ComponentResolver(_scorer, _copies.GroupOf, log, judgements, rule, cancellation);
        var candidates = CandidatePairs.Of(_profiles, _copies.GroupOf, cancellation);
        _links = Links.Of(_profiles, candidates, _scorer, Weights.Default, judgements.Same(_profiles.Events), cancellation);
        _sure = SureLinks();
    }

    public Resolution Run(IReadOnlyCollection<Incident> known)
    {
        var before = known.Where(incident => incident.Fingerprint is not null).ToLookup(incident => incident.Fingerprint!, StringComparer.Ordinal);
        var made = new ImmutableArray<Incident>[_links.Components.Length];
        var kept = new bool[made.Length];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, made.Length)), new ParallelOptions { CancellationToken = _cancellation }, range =>
        {
            for (var i = range.Item1; i < Math.Min(range.Item2, made.Length); i++)
            {
                _cancellation.ThrowIfCancellationRequested();
                made[i] = _components.Resolve(Events(_links.Components[i]), _sure[i], before, out kept[i]);
            }
        });
        var incidents = made.SelectMany(component => component).ToArray();
        var taken = made.Where((_, i) => kept[i]).Sum(component => component.Length);
        Doubts.AddTo(incidents, IncidentOf(incidents), _profiles, _links.Possible, _log, _scorer, _cancellation);
        return new([.. incidents.OrderBy(incident => incident.Date is null).ThenBy(incident => incident.Date?.Start).ThenBy(incident => incident.Id)], taken)
        {
            Basis = new BasisWriter(_profiles, _copies, _links, _rule).Pages(),
        };
    }

    // Links come best first, and stay so within each component.
    private ImmutableArray<Link>[] SureLinks()
    {
        var least = Weights.Default["threshold.link"];
        var placeIn = new int[_profiles.Events.Length];
        foreach (var component in _links.Components)
        {
            for (var i = 0; i < component.Length; i++)
                placeIn[component[i]] = i;
        }

        var sure = new List<Link>?[_links.Components.Length];
        foreach (var link in _links.Possible.TakeWhile(link => link.Points >= least))
            (sure[_links.ComponentOf[link.First]] ??= []).Add(new(placeIn[link.First], placeIn[link.Second], link.Points));
        return [.. sure.Select(links => links is null ? ImmutableArray<Link>.Empty : [.. links])];
    }

    private ImmutableArray<EventProfile> Events(ImmutableArray<int> component) =>
        ImmutableArray.CreateRange(component, position => _profiles.Events[position]);

    private int[] IncidentOf(Incident[] incidents)
    {
        var places = new Dictionary<EventKey, int>(_profiles.Events.Length);
        for (var i = 0; i < incidents.Length; i++)
        {
            foreach (var key in incidents[i].Events)
                places[key] = i;
        }
        return [.. _profiles.Events.Select(profile => places[profile.Key])];
    }
}
