using System.Collections.Frozen;
using Griot.Analysis;
using Griot.Analysis.Lexicons;
using Griot.Analysis.Places;
using Griot.Model;

namespace Griot.Engine;

/// <summary>The names that are public anyway: what the actor registry, the gazetteer and the source registry know.</summary>
internal sealed class PublishedNames(Coder coder)
{
    /// <summary>How a report found in an export of Telegram says so in the list of its formats.</summary>
    private const string Telegram = "telegram";

    private readonly FrozenDictionary<(string Country, string Region), Coordinates?> _regions = coder.Gazetteer.Entries
        .Where(entry => entry.Admin1 is not null)
        .GroupBy(entry => (entry.Country, entry.Admin1!))
        .ToFrozenDictionary(group => group.Key, group => group.FirstOrDefault(entry => entry.Kind == EntryKind.Region && entry.Name == group.Key.Item2)?.Point);

    private readonly FrozenSet<string> _sources = DataFiles.Embedded.In("sources").SelectMany(file => file.Blocks())
        .SelectMany(block => block.List("names").Append(block["name"] ?? "")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The registry's name, or null.</summary>
    public string? Actor(string? key) => coder.Actors.Find(key)?.Name;

    public string? Country(string? code) => coder.Countries.Find(code)?.Code;

    /// <summary>The region as the gazetteer spells it; null when it knows none of that name.</summary>
    public string? Region(Place place) =>
        Known(place.Country, place.Admin1) ?? (place.Precision == Precision.Wide ? Known(place.Country, place.Name) : null);

    /// <summary>Where the seat of a region lies; null when the gazetteer does not say.</summary>
    public Coordinates? Seat(string country, string region) => _regions.GetValueOrDefault((country, region));

    /// <summary>A source's name, when it is one that the public knows.</summary>
    /// <param name="formats">How its reports were found: <c>zip/telegram</c>.</param>
    public string? Source(string? name, IEnumerable<string> formats) =>
        name is not null && !name.Contains('@', StringComparison.Ordinal) && (_sources.Contains(name) || !formats.Any(format => format.Split('/').Contains(Telegram)))
            ? name : null;

    private string? Known(string? country, string? region) =>
        country is not null && region is not null && _regions.ContainsKey((country, region)) ? region : null;
}
