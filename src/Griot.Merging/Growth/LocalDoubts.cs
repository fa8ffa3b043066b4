using System.Collections.Immutable;
using Griot.Merging.Matching;
using Griot.Model;

namespace Griot.Merging.Growth;

/// <summary>Gives incidents that were made anew their doubts, and the incidents around them the changes in theirs.</summary>
/// <remarks>
/// What <see cref="Doubts"/> does, seen from one incident: two incidents are shown beside each other when a person was unsure of them, or
/// when one of them is among the other's first. What an incident shows begins with its own first, so that for incidents that nothing
/// touched what was saved tells them; and nothing more than two steps from what was made anew can change.
/// </remarks>
internal sealed class LocalDoubts
{
    private readonly LocalLikeness _like;
    private readonly LocalProfiles _profiles;
    private readonly PairScorer _scorer;
    private readonly IIncidentView _view;
    private readonly HashSet<IncidentId> _anew;
    private readonly Dictionary<IncidentId, Incident> _incidents = [];
    private readonly HashSet<IncidentId> _neighbours;
    private readonly Dictionary<IncidentId, ImmutableArray<Alike>> _shown = [];

    /// <param name="old">The incidents that were made anew, as they were.</param>
    /// <param name="made">The same events as they are now, without doubts.</param>
    public LocalDoubts(
        IIncidentView view, LocalLikeness like, LocalProfiles profiles, PairScorer scorer, ImmutableArray<Incident> old, ImmutableArray<Incident> made)
    {
        (_view, _like, _profiles, _scorer) = (view, like, profiles, scorer);
        _anew = [.. old.Concat(made).Select(incident => incident.Id)];
        foreach (var incident in made)
            _incidents[incident.Id] = incident;
        _neighbours = [.. made.SelectMany(incident => like.Beside(incident.Id)).Where(id => !_anew.Contains(id))];
        Load(_neighbours);
    }

    /// <summary>The new incidents with their doubts, and every other incident whose doubts are not what they were.</summary>
    public ImmutableArray<Incident> Changed()
    {
        foreach (var id in _incidents.Keys.ToArray())
            _shown[id] = Shown(id);
        var further = Further();
        Load(further);
        foreach (var id in further)
            _shown[id] = [.. _like.To(id).Where(like => _neighbours.Contains(like.Other) ? Shows(like.Other, id) : Showed(id, like.Other))];
        _profiles.Load(_shown.SelectMany(shown => shown.Value.Where(like => Saved(shown.Key, like.Other) is null))
            .SelectMany(like => new[] { _like.KeyAt(like.Link.First), _like.KeyAt(like.Link.Second) }));
        return [.. _shown.Select(shown => WithDoubts(shown.Key, shown.Value)).OfType<Incident>()];
    }

    private ImmutableArray<Alike> Shown(IncidentId id)
    {
        var like = _like.To(id);
        return [.. like.Where((one, rank) => one.Unsure || rank < Doubts.MostPossiblySame || IsAmongTheFirstOf(one.Other, id))];
    }

    private bool IsAmongTheFirstOf(IncidentId incident, IncidentId other)
    {
        if (_anew.Contains(incident) || _neighbours.Contains(incident))
            return _like.To(incident).Take(Doubts.MostPossiblySame).Any(like => like.Other == other);
        // Nothing touched it: if the other did not show it, or did so for its own sake, that is all there is to know.
        return Showed(other, incident) && (!WasAmongTheFirstOf(other, incident) || WasAmongTheFirstOf(incident, other));
    }

    // Incidents beyond the neighbours that one of these has begun or ceased to show.
    private HashSet<IncidentId> Further() =>
    [
        .. _neighbours.SelectMany(id => _shown[id].Select(like => like.Other).Concat(_incidents[id].PossiblySame.Select(same => same.Incident)).Distinct()
            .Where(other => !_anew.Contains(other) && !_neighbours.Contains(other) && Shows(id, other) != Showed(id, other))),
    ];

    private bool Shows(IncidentId id, IncidentId other) => _shown[id].Any(like => like.Other == other);

    private bool Showed(IncidentId id, IncidentId other) => Of(id).PossiblySame.Any(same => same.Incident == other);

    private bool WasAmongTheFirstOf(IncidentId id, IncidentId other) =>
        Of(id).PossiblySame.Take(Doubts.MostPossiblySame).Any(same => same.Incident == other);

    // Null when its doubts are what they were.
    private Incident? WithDoubts(IncidentId id, ImmutableArray<Alike> shown)
    {
        var before = Of(id);
        ImmutableArray<PossiblySame> doubts = [.. shown.Select(like => Saved(id, like.Other) ?? Doubt(id, like))];
        return _anew.Contains(id) || !doubts.SequenceEqual(before.PossiblySame, Same) ? before with { PossiblySame = doubts } : null;
    }

    // What was said of two incidents that are as they were still holds.
    private PossiblySame? Saved(IncidentId id, IncidentId other) =>
        _anew.Contains(id) || _anew.Contains(other) ? null : Of(id).PossiblySame.FirstOrDefault(same => same.Incident == other);

    private PossiblySame Doubt(IncidentId id, Alike like)
    {
        var score = _scorer.Explain(_profiles[_like.KeyAt(like.Link.First)], _profiles[_like.KeyAt(like.Link.Second)]);
        return new(like.Other, score.Points, Doubts.Reasons(score, Of(id), Of(like.Other)));
    }

    private Incident Of(IncidentId id)
    {
        if (!_incidents.ContainsKey(id))
            Load([id]);
        return _incidents[id];
    }

    private void Load(IEnumerable<IncidentId> ids)
    {
        foreach (var incident in _view.Incidents(ids.Where(id => !_incidents.ContainsKey(id))))
            _incidents[incident.Id] = incident;
    }

    private static readonly IEqualityComparer<PossiblySame> Same = EqualityComparer<PossiblySame>.Create(
        (a, b) => a!.Incident == b!.Incident && a.Score.Equals(b.Score) && a.Reasons.SequenceEqual(b.Reasons), same => same.Incident.GetHashCode());
}
