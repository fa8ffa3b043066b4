using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>Turns a resolved candidate into what is coded: kind, relation, coordinates, precision.</summary>
internal static class PlaceMaker
{
    /// <summary>The point at the distance and direction the words give; the point itself when they give only one of them.</summary>
    public static Coordinates Moved(Coordinates point, in PlaceContext context) =>
        // Beyond these bounds a move could cross the date line or a pole, and no report speaks of such distances.
        context is { Kilometres: { } kilometres and < 300, Bearing: { } bearing } && point is { Longitude: > -160 and < 160, Latitude: > -70 and < 70 }
            ? point.Moved(kilometres, bearing) : point;

    public static Place Make(PlaceCandidate candidate, GazetteerEntry entry, string name)
    {
        if (entry.Kind == EntryKind.Area)
            return new(name, null, entry.Country, null, Precision.Wide);
        if (candidate.UnitNoun == PlaceWords.Region || entry.Kind == EntryKind.Region)
            return new(name, entry.Admin1 ?? entry.Name, entry.Country, null, Precision.Wide);
        var isExact = entry.IsSettlement && Relation(candidate) is PlaceRelation.At or PlaceRelation.FromOrTo or PlaceRelation.Attribute
            && candidate.UnitNoun is not PlaceWords.District and not PlaceWords.Commune;
        Coordinates? point = entry.Point is { } known ? Moved(known, candidate.Context) : null;
        return new(name, entry.Admin1, entry.Country, point, isExact ? Precision.Exact : Precision.Near);
    }

    public static PlaceKind KindOf(PlaceCandidate candidate, GazetteerEntry? entry)
    {
        if (candidate.Country is not null)
            return candidate.Context.Bearing is null && candidate.UnitNoun is not PlaceWords.Centre and not PlaceWords.Border ? PlaceKind.Country : PlaceKind.Area;
        return (candidate.UnitNoun, entry?.Kind) switch
        {
            (PlaceWords.Region, not EntryKind.Area) or (_, EntryKind.Region) => PlaceKind.Region,
            (PlaceWords.District or PlaceWords.Commune, _) or (_, EntryKind.District) => PlaceKind.District,
            (_, EntryKind.Area) => PlaceKind.Area,
            _ => PlaceKind.Settlement,
        };
    }

    public static PlaceRelation Relation(PlaceCandidate candidate)
    {
        if (candidate.IsDateline || candidate.IsTag || candidate.IsPartOfActor || candidate.Context.Office)
            return PlaceRelation.Attribute;
        if (candidate.Context.HasDistance && candidate.Country is null)
            return PlaceRelation.Distance;
        // "in hospital in X", "la route du Niger": where victims are treated and where a road leads is not where it happened.
        if (candidate.Context is { Noun: PlaceWords.Care, Relation: PlaceWords.In, IsLoose: false } || (candidate.Country is not null && candidate.Context.Noun == PlaceWords.Axis))
            return PlaceRelation.FromOrTo;
        return candidate.Context.Relation switch
        {
            PlaceWords.From or PlaceWords.To => PlaceRelation.FromOrTo,
            PlaceWords.Near or PlaceWords.Road or PlaceWords.Towards or PlaceWords.Axis or PlaceWords.Between => PlaceRelation.Near,
            _ when IsSettled(candidate) && (candidate.Context.Bearing is not null || candidate.UnitNoun is PlaceWords.Area or PlaceWords.Axis) => PlaceRelation.Near,
            _ => PlaceRelation.At,
        };
    }

    private static bool IsSettled(PlaceCandidate candidate) => candidate.Country is null && candidate.Entry is null or { IsSettlement: true };
}
