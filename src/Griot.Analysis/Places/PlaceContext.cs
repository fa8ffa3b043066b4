namespace Griot.Analysis.Places;

/// <summary>What the words around a name say about it.</summary>
internal struct PlaceContext
{
    /// <summary>The first token of the words that belong to the name ("near", "30 km north of").</summary>
    public int First;

    /// <summary>The decisive relation, one of <see cref="PlaceWords"/>, or null when there is none.</summary>
    public string? Relation;

    /// <summary>What kind of unit the words say it is, or null.</summary>
    public string? Noun;

    /// <summary>The token where the noun starts, or -1.</summary>
    public int NounAt;

    /// <summary>Degrees clockwise from north, and the token where the direction starts.</summary>
    public double? Bearing;
    public int BearingAt;
    public double? Kilometres;

    /// <summary>The name is part of a title or office.</summary>
    public bool Office;
    public bool HasDistance;

    /// <summary>"of" or its like stands right before the name: "Prise de Boni".</summary>
    public bool IsOf;

    /// <summary>The relation is "on", "against", "through" or their like: of a name that nobody knows it hardly says that it is a place.</summary>
    public bool IsLoose;

    /// <summary>A relation or a noun shows that the name is a place.</summary>
    public readonly bool IsPlacePosition => Relation is not null and not PlaceWords.None || Noun is not null || HasDistance || Bearing is not null;
}
