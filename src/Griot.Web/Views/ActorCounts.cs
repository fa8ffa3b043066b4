using System.Collections.Immutable;
using Griot.Analysis.Actors;
using Griot.Web.Incidents;

namespace Griot.Web.Views;

/// <summary>Who took part in incidents, how often, and against whom.</summary>
internal sealed class ActorCounts
{
    /// <summary>More lines than a network can show.</summary>
    private const int StrongestPairs = 200;

    /// <summary>Parties without a key are as many as there are ways to name them.</summary>
    private const int MostActors = 1000;

    private readonly ActorRegistry _actors;
    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Initiator, string Target), (int Events, long Deaths)> _pairs = [];

    public ActorCounts(IEnumerable<IncidentRow> rows, ActorRegistry actors)
    {
        _actors = actors;
        foreach (var row in rows)
            Add(row);
    }

    /// <summary>The most frequent parties, and all that the strongest pairs name.</summary>
    public ActorNetwork Network()
    {
        var pairs = Pairs(_ => true);
        var shown = Ordered().Take(MostActors).ToList();
        var named = shown.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var missing = pairs.SelectMany(pair => new[] { pair.Initiator, pair.Target }).Distinct(StringComparer.Ordinal).Where(named.Add).Select(Row);
        return new([.. shown, .. missing], pairs);
    }

    /// <summary>One party; null when no incident and no registry knows it.</summary>
    public ActorRow? Find(string key) => _counts.ContainsKey(key) || _actors.Find(key) is not null ? Row(key) : null;

    public ImmutableArray<ActorPair> PairsOf(string key) => Pairs(pair => pair.Initiator == key || pair.Target == key);

    private void Add(IncidentRow row)
    {
        var (initiators, targets) = (Parties.Of(row.Initiators), Parties.Of(row.Targets));
        var deaths = DeathToll.Of(row.Killed).Best;
        foreach (var party in Parties.Of(row))
            Of(party).Add(Holds(initiators, party), Holds(targets, party), deaths, row.Date);
        foreach (var initiator in initiators)
        {
            foreach (var target in targets)
            {
                var (events, dead) = _pairs.GetValueOrDefault((initiator.Key, target.Key));
                _pairs[(initiator.Key, target.Key)] = (events + 1, dead + deaths);
            }
        }
    }

    // The key says it all; comparing names as well would cost more than it tells.
    private static bool Holds(ImmutableArray<CountedParty> parties, CountedParty party)
    {
        foreach (var one in parties)
        {
            if (one.Key == party.Key)
                return true;
        }

        return false;
    }

    private Count Of(CountedParty party)
    {
        if (!_counts.TryGetValue(party.Key, out var count))
            _counts.Add(party.Key, count = new(party.Name));
        return count;
    }

    private IEnumerable<ActorRow> Ordered() =>
        _counts.OrderByDescending(pair => pair.Value.Events).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Row(pair.Key));

    private ImmutableArray<ActorPair> Pairs(Func<(string Initiator, string Target), bool> wanted) =>
    [
        .. _pairs.Where(pair => wanted(pair.Key))
            .OrderByDescending(pair => pair.Value.Events).ThenBy(pair => pair.Key.Initiator, StringComparer.Ordinal).ThenBy(pair => pair.Key.Target, StringComparer.Ordinal)
            .Take(StrongestPairs).Select(pair => new ActorPair(pair.Key.Initiator, pair.Key.Target, pair.Value.Events, pair.Value.Deaths)),
    ];

    private ActorRow Row(string key)
    {
        var registered = _actors.Find(key);
        var count = _counts.GetValueOrDefault(key) ?? new(key);
        return new(key, registered?.Name ?? count.Name, registered?.Kind, count.Events, count.Initiator, count.Target, count.Deaths, count.First, count.Last);
    }

    private sealed class Count(string name)
    {
        public string Name => name;
        public int Events { get; private set; }
        public int Initiator { get; private set; }
        public int Target { get; private set; }
        public long Deaths { get; private set; }
        public DateOnly? First { get; private set; }
        public DateOnly? Last { get; private set; }

        public void Add(bool asInitiator, bool asTarget, long deaths, DateRow? date)
        {
            Events++;
            Initiator += asInitiator ? 1 : 0;
            Target += asTarget ? 1 : 0;
            Deaths += deaths;
            if (date is null)
                return;
            First = First is null || date.Start < First ? date.Start : First;
            Last = Last is null || date.End > Last ? date.End : Last;
        }
    }
}
