using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>What resolving one report has learnt so far.</summary>
internal sealed class ResolutionState(CountryVotes votes, DateOnly? published)
{
    /// <summary>More known points say nothing new about where a report plays, and cost time in long lists.</summary>
    private const int MostAnchors = 24;
    private readonly List<(GazetteerEntry Entry, Coordinates Point)> _anchors = [];
    private readonly HashSet<string> _regions = new(StringComparer.Ordinal);

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
