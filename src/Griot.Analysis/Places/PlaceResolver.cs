using System.Collections.Immutable;

namespace Griot.Analysis.Places;

/// <summary>Chooses among the gazetteer's entries of one name: by country, surroundings named, unit named, and distance to the other places.</summary>
internal sealed class PlaceResolver(ResolutionState state)
{
    /// <summary>Below this difference two readings are equally good, and none is chosen when they lie apart.</summary>
    private const double Tie = 0.15;
    private const double SamePlaceKm = 25;
    private const double Contradiction = -4;
    private const int MostOthers = 6;
    private readonly ResolutionState _state = state;

    /// <summary>The best entry, or null when there is none or another place of the name is as likely.</summary>
    public (GazetteerEntry? Entry, bool Contradicted, ImmutableArray<GazetteerEntry> Others) Choose(PlaceCandidate candidate, List<GazetteerName> names)
    {
        GazetteerEntry? best = null, second = null;
        double bestScore = double.NegativeInfinity, secondScore = double.NegativeInfinity;
        foreach (var (entry, form) in names)
        {
            if (ReferenceEquals(entry, best))
                continue;
            var score = Score(entry, form, candidate);
            if (score > bestScore)
                (second, secondScore, best, bestScore) = (best, bestScore, entry, score);
            else if (score > secondScore)
                (second, secondScore) = (entry, score);
        }

        if (best is null)
            return (null, false, []);
        var isContradicted = Surroundings(best, candidate) <= Contradiction;
        var isTie = second is not null && bestScore - secondScore < Tie && best.IsSettlement && second.IsSettlement
            && best.Point is { } one && second.Point is { } other && one.KilometresTo(other) > SamePlaceKm;
        return (isTie ? null : best, isContradicted, names.Count > 1 ? Others(names, isTie ? null : best) : []);
    }

    /// <summary>The sum of what the words around say for or against an entry.</summary>
    private double Score(GazetteerEntry entry, string form, PlaceCandidate candidate)
    {
        var score = 3 * _state.Votes.Share(entry.Country) + OfKind(entry.Kind, candidate.UnitNoun) + Surroundings(entry, candidate);
        if (_state.Names(entry.Admin1))
            score += 0.8;
        if (candidate.AccentFits && !System.Text.Ascii.IsValid(form))
            score += 0.3;
        if (entry.Kind == EntryKind.Town && entry.Name == entry.Admin2)
            score += 0.4; // The seat of its district is better known than its namesakes.
        if (entry.IsImported)
            score -= 0.3;
        if (!entry.ExistsOn(_state.Published))
            score -= 1;
        return score + 1.5 * Math.Exp(-_state.KilometresToOthers(entry) / 120);
    }

    private static double OfKind(EntryKind kind, string? noun) => (kind >= EntryKind.City ? 0.5 : 0) + noun switch
    {
        PlaceWords.Region => kind switch { EntryKind.Region => 3, EntryKind.Area => 1.5, EntryKind.District => 1, _ => 0 },
        PlaceWords.District => kind switch { EntryKind.District => 3, EntryKind.Region => 0.5, _ => 0 },
        PlaceWords.Village => kind switch { EntryKind.Village => 1, EntryKind.Town => 0.6, EntryKind.Site => 0.3, EntryKind.City or EntryKind.Capital => 0, _ => -2 },
        PlaceWords.Town or PlaceWords.Commune => kind switch { EntryKind.Town or EntryKind.City or EntryKind.Capital => 1, EntryKind.Village => 0.4, _ => -2 },
        PlaceWords.Area => kind switch { EntryKind.Area => 0.8, EntryKind.Town or EntryKind.City or EntryKind.Capital => 0.5, EntryKind.Village => 0.3, _ => 0 },
        _ => kind switch
        {
            EntryKind.Capital or EntryKind.City => 1.1,
            EntryKind.Town => 0.9,
            EntryKind.Village => 0.5,
            EntryKind.Site => 0.4,
            EntryKind.District => 0,
            EntryKind.Region => 0.1,
            _ => -0.1,
        },
    };

    /// <summary>How an entry agrees with the places named right behind it.</summary>
    public static double Surroundings(GazetteerEntry entry, PlaceCandidate candidate)
    {
        var (sum, steps) = (0.0, 0);
        for (var outer = candidate.Surroundings; outer is not null && steps < 4; outer = outer.Surroundings, steps++)
            sum += Agreement(entry, outer);
        return sum;
    }

    private static double Agreement(GazetteerEntry entry, PlaceCandidate outer)
    {
        if (outer.UnitNoun == PlaceWords.Border)
            return 0;
        if (outer.Country is { } country)
            return country == entry.Country ? 1 : outer.Context.Relation == PlaceWords.Near ? 0 : -2;
        if (outer.Entry is not { } around)
            return 0;
        if (!entry.IsSettlement && entry.Kind != EntryKind.District)
            return around.Country == entry.Country ? 0.5 : -2;
        if (around.Kind == EntryKind.Region)
            return OfRegion(entry, around);
        var asPoint = OfPoint(entry, around, outer);
        // "(Mopti)" may mean the town or the region of the name.
        if (asPoint < 0 && outer.UnitNoun is null && outer.Context is { HasDistance: false, Bearing: null }
            && outer.Names.Find(name => name.Entry.Kind == EntryKind.Region && name.Entry.Country == around.Country).Entry is { } region)
            return Math.Max(asPoint, OfRegion(entry, region));
        return asPoint;
    }

    /// <summary>Regions were cut anew in 2012, 2016 and 2023, so a town may be told under an older one; a village of another region is another.</summary>
    private static double OfRegion(GazetteerEntry entry, GazetteerEntry region) =>
        region.Country == entry.Country && (region.Admin1 == entry.Admin1 || region.Name == entry.Admin2) ? 3
        : region.Country == entry.Country && entry.Kind >= EntryKind.Town ? -1.5 : Contradiction;

    private static double OfPoint(GazetteerEntry entry, GazetteerEntry around, PlaceCandidate outer)
    {
        if (around.Kind == EntryKind.Area)
            return around.Country == entry.Country ? 0.5 : -1;
        if (around.Kind == EntryKind.District && around.Name == entry.Admin2 && around.Country == entry.Country)
            return 3;
        if (around.Point is not { } at || entry.Point is not { } point)
            return 0;
        var allowed = around.Kind == EntryKind.District ? (entry.Admin2 is null ? 150 : 60)
            : outer.Context is { Bearing: not null, Kilometres: null } ? 200 : 90 + (outer.Context.Kilometres ?? 0);
        var distance = at.KilometresTo(point);
        return distance < allowed * 0.6 ? 2.5 : distance < allowed ? 1 : Contradiction;
    }

    private static ImmutableArray<GazetteerEntry> Others(List<GazetteerName> names, GazetteerEntry? chosen)
    {
        var others = ImmutableArray.CreateBuilder<GazetteerEntry>();
        foreach (var (entry, _) in names)
        {
            if (!ReferenceEquals(entry, chosen) && others.Count < MostOthers && !others.Contains(entry))
                others.Add(entry);
        }

        return others.DrainToImmutable();
    }
}
