using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>A place named in the text, resolved as far as the gazetteer and the report allow.</summary>
/// <param name="First">Its first token, relation words included ("near", "30 km east of", "entre").</param>
/// <param name="Next">The token after its last.</param>
/// <param name="Place">What is coded when an event happened there.</param>
/// <param name="Kind">What kind of unit it is.</param>
/// <param name="Relation">How the words tie the event to the place.</param>
/// <param name="SpellingDistance">0 for a name as the gazetteer has it; otherwise edits to the nearest candidate; null for a name no gazetteer knows.</param>
public sealed record PlaceMention(
    int First, int Next, Place Place, PlaceKind Kind, PlaceRelation Relation, int? SpellingDistance = 0)
{
    /// <summary>Other readings that lost, for explanations.</summary>
    public ImmutableArray<GazetteerEntry> Alternatives { get; init; } = [];

    /// <summary>It labels what follows ("GAO (CNW) -", "#Timbuktu", "Secteur de Niono :"): where it happened only if nothing nearer is named.</summary>
    public bool IsLabel { get; init; }

    /// <summary>It stands among menus, links and headlines of other stories.</summary>
    public bool InFurniture { get; init; }

    /// <summary>Whether it may be where an event happened.</summary>
    public bool IsLocation => Relation is not (PlaceRelation.FromOrTo or PlaceRelation.Attribute) && !InFurniture;
}

public enum PlaceKind
{
    /// <summary>A town, village, camp or mine.</summary>
    Settlement,

    /// <summary>A cercle, province, department.</summary>
    District,
    Region,
    Country,

    /// <summary>Something wide or fuzzy: a forest, the north, a border.</summary>
    Area,
}

public enum PlaceRelation
{
    /// <summary>In the place itself, or named without any relation.</summary>
    At,

    /// <summary>Near it, on its outskirts, on the road out of it, in its district.</summary>
    Near,

    /// <summary>Between two places: the middle.</summary>
    Between,

    /// <summary>At a distance, perhaps in a direction: the computed point.</summary>
    Distance,

    /// <summary>Where somebody or something comes from or goes to: rarely where the event was.</summary>
    FromOrTo,

    /// <summary>Part of a party's name or office: "the governor of Gao", "Mali's army", a dateline.</summary>
    Attribute,
}
