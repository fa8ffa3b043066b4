using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>What resolving one report has learnt so far.</summary>
internal sealed class ResolutionState(Gazetteer gazetteer, CountryVotes votes, DateOnly? published)
{
    /// <summary>More known points say nothing new about where a report plays, and cost time in long lists.</summary>
    private const int MostAnchors = 24;
    private readonly List<(GazetteerEntry Entry, Coordinates Point)> _anchors = [];
    private readonly HashSet<string> _regions = new(StringComparer.Ordinal);

    /// <summary>What speaks for a country before its name alone no longer decides: two mentions of it.</summary>
    private const double SureOfCountry = 1.4;

    public CountryVotes Votes { get; } = votes;
    public DateOnly? Published { get; } = published;

    public bool Names(string? region) => region is not null && _regions.Contains(region);

    public void AddRegion(string? region)
    {
        if (region is not null)
            _regions.Add(region);
    }

    public void AddAnchor(GazetteerEntry entry)
    {
        if (entry.Point is { } point && _anchors.Count < MostAnchors && !_anchors.Exists(anchor => anchor.Point == point))
            _anchors.Add((entry, point));
    }

    /// <summary>The report is about a country whose towns and villages the gazetteer does not know.</summary>
    public bool PlaysElsewhere => Votes.Winner is { } winner && !gazetteer.Covers(winner) && Votes.Of(winner) >= SureOfCountry;

    /// <summary>
    /// A place of a country that the report does not speak of, and far from everything it names, is another place of that name.
    /// Of a country that the gazetteer does not cover the report's places may all be unknown, so that nothing is left to lie far from.
    /// </summary>
    public bool IsForeign(GazetteerEntry entry)
    {
        if (Votes.Share(entry.Country) >= 0.34)
            return false;
        var distance = KilometresToOthers(entry);
        return distance is > 150 and < double.PositiveInfinity || (double.IsPositiveInfinity(distance) && PlaysElsewhere);
    }

    /// <summary>Kilometres to the nearest place of the report that was sure without this one; infinity without any.</summary>
    public double KilometresToOthers(GazetteerEntry entry)
    {
        var nearest = double.PositiveInfinity;
        if (entry.Point is not { } point)
            return nearest;
        foreach (var (other, at) in _anchors)
        {
            if (!ReferenceEquals(other, entry) && other.Name != entry.Name)
                nearest = Math.Min(nearest, at.KilometresTo(point));
        }

        return nearest;
    }
}
