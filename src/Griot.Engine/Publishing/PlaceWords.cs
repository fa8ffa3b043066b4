using Griot.Analysis.Countries;
using Griot.Model;

namespace Griot.Engine;

/// <summary>Places and countries in a language's words.</summary>
internal sealed class PlaceWords(SiteWords words, CountryRegistry countries)
{
    public string Country(string? code) => countries.Find(code) is { } country ? words.Language == "fr" ? country.French : country.English : "";

    public string Of(PublishedPlace? place)
    {
        if (place is null)
            return words["place.unknown"];
        var parts = new[] { Name(place), place.Region == place.Name ? null : place.Region, Country(place.Country) }.Where(part => !string.IsNullOrEmpty(part)).ToArray();
        return parts.Length == 0 ? words["place.unknown"] : string.Join(", ", parts);
    }

    private string? Name(PublishedPlace place) => place switch
    {
        { Name: null } => null,
        { Precision: Precision.Near } when place.Name.Split(" - ") is [var from, var to] => words.Filled("place.between", from, to),
        { Precision: Precision.Near } => words.Filled("place.near", place.Name),
        _ => place.Name,
    };
}
