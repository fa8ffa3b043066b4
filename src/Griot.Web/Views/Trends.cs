using System.Collections.Immutable;
using Griot.Analysis.Countries;
using Griot.Web.Incidents;

namespace Griot.Web.Views;

/// <summary>Counts events and deaths over time, in groups.</summary>
internal static class Trends
{
    /// <summary>What a chart can tell apart; the rest is one group.</summary>
    private const int BestGroups = 8;

    private static readonly TrendKey Everything = new("all", "All incidents");
    private static readonly TrendKey Other = new("other", "Other");
    private static readonly TrendKey Unknown = new("unknown", "Unknown");

    /// <summary>Null when the incidents spread over more periods than can be shown.</summary>
    public static TrendRows? Of(IReadOnlyCollection<IncidentRow> rows, TrendStep step, TrendGroup group, CountryRegistry countries)
    {
        var calendar = new TrendCalendar(rows, step);
        var single = new Dictionary<string, ImmutableArray<TrendKey>>(StringComparer.Ordinal);
        if (calendar.Count > TrendCalendar.MostPeriods)
            return null;
        var placed = new List<(int Period, DeathToll Deaths, ImmutableArray<TrendKey> Groups)>(rows.Count);
        foreach (var row in rows)
        {
            if (calendar.Of(row) is { } period)
                placed.Add((period, DeathToll.Of(row.Killed), GroupsOf(row, group, countries, single)));
        }

        var best = Best(placed.SelectMany(one => one.Groups));
        var counts = best.ToDictionary(key => key, _ => new TrendCount(calendar.Count));
        foreach (var (period, deaths, groups) in placed)
        {
            var isOther = false;
            foreach (var key in groups)
            {
                if (counts.TryGetValue(key, out var count))
                    count.Add(period, deaths);
                else
                    isOther = true;
            }

            if (isOther)
                counts[Other].Add(period, deaths);
        }

        return new(calendar.Periods, [.. best.Select(key => counts[key].Series(key))], rows.Count - placed.Count);
    }

    /// <summary>Where an incident counts. One with several parties counts for each of them, so groups of parties do not add up to all.</summary>
    /// <param name="single">Groups of one that were made before: they are few, and the incidents are many.</param>
    private static ImmutableArray<TrendKey> GroupsOf(IncidentRow row, TrendGroup group, CountryRegistry countries, Dictionary<string, ImmutableArray<TrendKey>> single)
    {
        if (group == TrendGroup.Actor && Parties.Of(row) is { Length: > 0 } parties)
            return [.. parties.Select(party => new TrendKey(party.Key, party.Name))];
        var key = group switch
        {
            TrendGroup.None => Everything.Key,
            TrendGroup.Type => row.EventType,
            TrendGroup.Region => row.Place?.Admin1 ?? "",
            TrendGroup.Country => row.Place?.Country ?? "",
            _ => "",
        };
        if (!single.TryGetValue(key, out var groups))
            single.Add(key, groups = [Named(key, group, countries)]);
        return groups;
    }

    private static TrendKey Named(string key, TrendGroup group, CountryRegistry countries) => group switch
    {
        _ when key.Length == 0 => Unknown,
        TrendGroup.None => Everything,
        TrendGroup.Country => new(key, countries.Find(key)?.English ?? key),
        _ => new(key, key),
    };

    /// <summary>The groups with most events, then the rest, then what is unknown.</summary>
    private static List<TrendKey> Best(IEnumerable<TrendKey> groups)
    {
        var known = new Dictionary<TrendKey, int>();
        foreach (var key in groups)
            known[key] = known.GetValueOrDefault(key) + 1;
        var isAnyUnknown = known.Remove(Unknown);
        var ordered = known.OrderByDescending(group => group.Value).ThenBy(group => group.Key.Key, StringComparer.Ordinal).Select(group => group.Key).ToList();
        var best = ordered.Take(BestGroups).ToList();
        if (ordered.Count > BestGroups)
            best.Add(Other);
        if (isAnyUnknown)
            best.Add(Unknown);
        return best;
    }

    private sealed class TrendCount(int periods)
    {
        private readonly int[] _events = new int[periods];
        private readonly long[] _low = new long[periods];
        private readonly long[] _best = new long[periods];
        private readonly long[] _high = new long[periods];

        public void Add(int period, DeathToll deaths)
        {
            _events[period]++;
            _low[period] += deaths.Low;
            _best[period] += deaths.Best;
            _high[period] += deaths.High;
        }

        public TrendSeries Series(TrendKey key) => new(key.Key, key.Label, [.. _events], [.. _low], [.. _best], [.. _high]);
    }

    /// <summary>A group. Two of one key are one, whatever they are called.</summary>
    private readonly record struct TrendKey(string Key, string Label)
    {
        public bool Equals(TrendKey other) => Key == other.Key;

        public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
    }
}
