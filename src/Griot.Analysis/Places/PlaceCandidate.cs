using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>A name in the text that may be a place, while its reading is being decided.</summary>
internal sealed class PlaceCandidate
{
    /// <summary>The first and the next token of the name alone.</summary>
    public required int Start { get; init; }
    public required int End { get; init; }
    public required int Sentence { get; init; }

    /// <summary>Where menus and links stand, nothing counts as evidence.</summary>
    public bool IsFurniture { get; init; }

    /// <summary>The gazetteer's entries of that name; empty for a name that it does not know.</summary>
    public List<GazetteerName> Names { get; init; } = [];

    /// <summary>For a country: its code.</summary>
    public string? Country { get; init; }

    public PlaceContext Context;

    /// <summary>The kind of unit that the words behind the name say ("region", "road").</summary>
    public string? Suffix { get; set; }

    /// <summary>The token after the suffix.</summary>
    public int Next { get; set; }

    public bool IsDateline { get; set; }

    /// <summary>A hashtag, or a heading with a colon behind it: what follows may name the place itself.</summary>
    public bool IsTag { get; init; }
    public bool IsHeading { get; set; }

    /// <summary>It opens an entry of a bulletin, with a day behind it: "Talataye, le 6."</summary>
    public bool IsEntry { get; set; }
    public bool IsLabel => IsDateline || IsTag || IsHeading;
    public bool IsPartOfActor { get; init; }

    /// <summary>A compound such as "Inékar-Bangou" whose first part alone is known.</summary>
    public List<GazetteerName>? FirstPart { get; init; }

    /// <summary>Short or common: needs words around it that show a place.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>Its name begins with a direction, as regions of many countries do: "Sud-Ouest", "Nord".</summary>
    public bool HasDirection { get; init; }

    /// <summary>An accent in the text that fits the gazetteer's.</summary>
    public bool AccentFits { get; init; }

    /// <summary>The place that the words behind it name as its surroundings: "(commune de Y)", ", in the Y region", "near Y".</summary>
    public PlaceCandidate? Surroundings { get; set; }
    public PlaceCandidate? SurroundingOf { get; set; }

    public GazetteerEntry? Entry { get; set; }
    public int? SpellingDistance { get; set; } = 0;
    public bool IsDropped { get; set; }

    /// <summary>Readings that lost, for explanations.</summary>
    public string Others { get; set; } = "";
    public Place? Place { get; set; }

    /// <summary>The gazetteer's places of this name lie in countries that the report does not speak of.</summary>
    public bool IsForeign { get; set; }

    public string? UnitNoun => Suffix ?? Context.Noun;
    public bool IsUnknown => (Names.Count == 0 || IsForeign) && Country is null;
}
