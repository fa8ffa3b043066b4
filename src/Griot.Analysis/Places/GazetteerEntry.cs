using Griot.Model;

namespace Griot.Analysis.Places;

/// <summary>What a gazetteer entry is, from wide to narrow.</summary>
public enum EntryKind : byte
{
    /// <summary>A landscape, a border zone, a compass part of a country.</summary>
    Area,
    Region,

    /// <summary>A cercle, province or department.</summary>
    District,

    /// <summary>A mine, camp, airport, bridge.</summary>
    Site,
    Village,
    Town,
    City,
    Capital,
}

/// <summary>One place of the gazetteer.</summary>
/// <param name="Admin1">The region before the reforms of 2023 and 2025.</param>
/// <param name="Admin2">The cercle, province or department.</param>
/// <param name="From">The first month in which the unit exists; null when always.</param>
public sealed record GazetteerEntry(
    string Name, EntryKind Kind, string Country, string? Admin1, string? Admin2, Coordinates? Point, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>Whether it comes from an import, of which many names are words or people's names as well.</summary>
    public bool IsImported { get; init; }

    public bool IsSettlement => Kind >= EntryKind.Site;

    /// <summary>Whether the unit existed on a day; without a day every unit is possible.</summary>
    public bool ExistsOn(DateOnly? day) => day is null || ((From is null || From <= day) && (Until is null || day <= Until));
}

/// <summary>A name under which an entry is looked up.</summary>
internal readonly record struct GazetteerName(GazetteerEntry Entry, string Form);
