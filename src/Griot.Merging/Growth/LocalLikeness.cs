using System.Collections.Immutable;
using Griot.Merging.Judgements;
using Griot.Merging.Matching;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>Another incident that may be the same, by the best link to it.</summary>
/// <param name="Unsure">Whether a person could not decide; such are shown before all others.</param>
internal sealed record Alike(IncidentId Other, Link Link, bool Unsure);

/// <summary>Which incidents are like an incident, in a view of which a part has been made anew.</summary>
internal sealed class LocalLikeness
{
    private readonly IIncidentView _view;
    private readonly Basis _basis;
    private readonly PairScorer _scorer;
    private readonly LocalProfiles _profiles;
    private readonly VerdictsApart _verdicts;
    private readonly Dictionary<int, IncidentId?> _incidentOf = [];
    private readonly Dictionary<IncidentId, ImmutableArray<BasisEvent>> _eventsOf = [];
    private readonly Dictionary<IncidentId, ImmutableArray<Alike>> _like = [];

    /// <param name="made">The incidents that were made anew; those that held their events before are gone.</param>
    public LocalLikeness(
        IIncidentView view, Basis basis, JudgementLog log, PairScorer scorer, LocalProfiles profiles, ImmutableArray<Incident> made)
    {
        (_view, _basis, _scorer, _profiles) = (view, basis, scorer, profiles);
        _verdicts = new(log);
        foreach (var incident in made)
        {
            _eventsOf[incident.Id] = [.. incident.Events.Select(key => basis.Find(key)!)];
            foreach (var one in _eventsOf[incident.Id])
                _incidentOf[one.Position] = incident.Id;
        }
    }

    /// <summary>All incidents that may be shown beside one, most alike first.</summary>
    public ImmutableArray<Alike> To(IncidentId incident)
    {
        if (!_like.TryGetValue(incident, out var like))
            _like[incident] = like = Find(incident);
        return like;
    }

    /// <summary>All incidents that a link or a person's doubt leads to, whether they may be shown or not.</summary>
    public IEnumerable<IncidentId> Beside(IncidentId incident) => EventsOf(incident).SelectMany(one => one.Links).Select(link => OtherEnd(link, incident))
        .Concat(UnsureOf(incident).Select(like => like.Other)).Distinct();

    public EventKey KeyAt(int position) => _basis[position].Key;

    private IncidentId IncidentOf(int position)
    {
        if (!_incidentOf.TryGetValue(position, out var incident))
            _incidentOf[position] = incident = _view.IncidentOf(_basis[position].Key);
        return incident ?? throw new InvalidOperationException($"No incident holds the event {_basis[position].Key}, but the basis has it.");
    }

    private ImmutableArray<BasisEvent> EventsOf(IncidentId incident)
    {
        if (!_eventsOf.TryGetValue(incident, out var events))
            _eventsOf[incident] = events = [.. _view.EventsOf(incident).Select(_basis.Find).OfType<BasisEvent>()];
        return events;
    }

    /// <summary>Incidents that people were unsure of beside this one, the surest pair first.</summary>
    private IEnumerable<Alike> UnsureOf(IncidentId incident) => _verdicts.UnsureOn(EventsOf(incident).Select(one => one.Key))
        .Select(judgement => (First: Lowest(judgement.First), Second: Lowest(judgement.Second)))
        .Where(pair => pair.First is not null && pair.Second is not null)
        .Where(pair => IncidentOf(pair.First!.Position) == incident || IncidentOf(pair.Second!.Position) == incident)
        .Select(pair => LinkOf(pair.First!, pair.Second!)).Order(Comparer<Link>.Create(Links.BestFirst))
        .Select(link => new Alike(OtherEnd(link, incident), link, Unsure: true));

    private ImmutableArray<Alike> Find(IncidentId incident)
    {
        var events = EventsOf(incident);
        var links = events.SelectMany(one => one.Links).ToList();
        links.Sort(Links.BestFirst);
        var found = ImmutableArray.CreateBuilder<Alike>();
        var seen = new HashSet<IncidentId> { incident };
        foreach (var like in UnsureOf(incident).Concat(links.Select(link => new Alike(OtherEnd(link, incident), link, Unsure: false))))
        {
            if (seen.Add(like.Other) && MayBeShown(events, EventsOf(like.Other)))
                found.Add(like);
        }
        return found.ToImmutable();
    }

    // One report that tells both has told them apart, and so has a person.
    private bool MayBeShown(ImmutableArray<BasisEvent> one, ImmutableArray<BasisEvent> other) =>
        !one.Any(a => other.Any(b => a.Key.Report == b.Key.Report)) && !_verdicts.AreDifferent(one.Select(a => a.Key), other.Select(b => b.Key));

    private IncidentId OtherEnd(Link link, IncidentId incident) =>
        IncidentOf(link.First) is var first && first != incident ? first : IncidentOf(link.Second);

    private Link LinkOf(BasisEvent a, BasisEvent b)
    {
        var (first, second) = a.Position < b.Position ? (a, b) : (b, a);
        return new(first.Position, second.Position, _scorer.Points(_profiles[a.Key], _profiles[b.Key]) ?? 0);
    }

    private BasisEvent? Lowest(IEnumerable<EventKey> keys) => keys.Order().Select(_basis.Find).FirstOrDefault(one => one is not null);
}
