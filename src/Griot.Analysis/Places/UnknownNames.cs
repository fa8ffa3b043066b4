using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>Places names that no gazetteer has: by a known name of the same sound, or by the place named as their surroundings.</summary>
internal sealed class UnknownNames(Gazetteer gazetteer, ResolutionState state)
{
    /// <summary>A report with more unknown names than this is a list; the rest is not compared by sound.</summary>
    private const int MostLookUps = 200;
    private const double FarFromOthersKm = 250;
    private const double SamePlaceKm = 25;
    private readonly Gazetteer _gazetteer = gazetteer;
    private readonly ResolutionState _state = state;
    private int _lookUps;

    /// <summary>A known place of almost the same name, where exactly one is near enough in sound and on the ground.</summary>
    public SoundMatch? Misspelt(PlaceCandidate candidate, ReadOnlySpan<char> spelling)
    {
        if (_lookUps++ >= MostLookUps)
            return null;
        var matches = _gazetteer.Sounds.Find(spelling, IsOfReport);
        matches.RemoveAll(match => !Fits(match.Name.Entry, candidate));
        if (matches.Count == 0)
            return null;
        matches.Sort((one, other) => Rank(one).CompareTo(Rank(other)));
        var best = matches[0];
        foreach (var match in matches)
        {
            if (match.Name.Entry.Point is { } point && best.Name.Entry.Point is { } at && at.KilometresTo(point) > SamePlaceKm
                && Rank(match) - Rank(best) < 3)
                return null;
        }

        return best.Sound == 2 && best.Name.Entry.Kind <= EntryKind.Village ? null : best;
    }

    /// <summary>The unknown village placed at its surroundings; null when nothing around it is known.</summary>
    public static Place? At(PlaceCandidate candidate, string name, GazetteerEntry? fallback, string? country)
    {
        Place? widest = null;
        for (var (outer, steps) = (candidate.Surroundings, 0); outer is not null && steps < 4; outer = outer.Surroundings, steps++)
        {
            if (outer.Entry is { Kind: not EntryKind.Area and not EntryKind.Region, Point: { } point } entry)
                return new(name, entry.Admin1, entry.Country, PlaceMaker.Moved(point, outer.Context), Precision.Near);
            if (outer.Place is { Point: { } known } place)
                return new(name, place.Admin1, place.Country, known, Precision.Near);
            if (outer.Entry is { Kind: EntryKind.Region } region)
                widest = new(name, region.Admin1, region.Country, null, Precision.Near);
            else if ((outer.Entry?.Country ?? outer.Place?.Country) is { } code)
                widest ??= new(name, null, code, null, Precision.Near);
        }

        if (widest?.Admin1 is not null && fallback?.Admin1 != widest.Admin1)
            return widest;
        if (fallback is { Point: { } near } && (widest is null || widest.Country == fallback.Country))
            return new(name, fallback.Admin1, fallback.Country, fallback.Kind is EntryKind.Region or EntryKind.Area ? null : near, Precision.Near);
        return widest ?? (country is null ? null : new Place(name, null, country, null, Precision.Near));
    }

    private bool IsOfReport(GazetteerEntry entry) => _state.PlaysElsewhere ? entry.Country == _state.Votes.Winner : _state.Votes.Winner is null || _state.Votes.Share(entry.Country) >= 0.34;

    private static bool Fits(GazetteerEntry entry, PlaceCandidate candidate)
    {
        if (PlaceResolver.Surroundings(entry, candidate) <= -1.5)
            return false;
        return candidate.UnitNoun switch
        {
            PlaceWords.Region => entry.Kind == EntryKind.Region,
            PlaceWords.District => entry.Kind == EntryKind.District,
            _ => entry.IsSettlement,
        };
    }

    private double Rank(SoundMatch match) =>
        match.Sound * 2 + match.Spelling - (match.Name.Entry.Kind >= EntryKind.Town ? 1 : 0)
        - (_state.KilometresToOthers(match.Name.Entry) < FarFromOthersKm ? 2 : 0) - (_state.Names(match.Name.Entry.Admin1) ? 2 : 0);
}
