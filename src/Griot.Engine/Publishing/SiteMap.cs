using System.Collections.Immutable;
using System.Globalization;
using Griot.Analysis.Countries;

namespace Griot.Engine;

/// <summary>All incidents of a page that are shown at one position.</summary>
/// <param name="Id">Its name on the page: m1, m2, ...</param>
/// <param name="X">In twentieths of a degree.</param>
internal sealed record MapMark(string Id, double X, double Y, ImmutableArray<PublishedIncident> Incidents);

/// <summary>A small map: outlines of countries, and a mark for every position. Drawn once, without a server and without tiles.</summary>
internal sealed class SiteMap
{
    private const double Shape = 1.9;
    private const double Margin = 60;
    private const double LeastWidth = 440;

    private readonly CountryRegistry _countries;
    private readonly double _shrink;
    private readonly PlaceDetail _detail;

    public SiteMap(IEnumerable<PublishedIncident> incidents, PlaceDetail detail, CountryRegistry countries)
    {
        (_countries, _detail) = (countries, detail);
        Marks =
        [
            .. incidents.GroupBy(incident => PositionOf(incident.Place)).Where(group => group.Key is not null)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key!.Value.Y).ThenBy(group => group.Key!.Value.X)
                .Select((group, number) => new MapMark($"m{(number + 1).ToString(CultureInfo.InvariantCulture)}", group.Key!.Value.X, group.Key!.Value.Y, [.. group])),
        ];
        // A degree to the east is shorter than one to the north, the more so the farther from the equator.
        _shrink = Marks.IsEmpty ? 1 : Math.Max(0.2, Math.Cos(double.DegreesToRadians((Marks.Min(mark => mark.Y) + Marks.Max(mark => mark.Y)) / 2 / Outline.PerDegree)));
    }

    /// <summary>The fullest first: small marks are drawn upon large ones.</summary>
    public ImmutableArray<MapMark> Marks { get; }

    public Html Draw(SiteWords words, PlaceWords places)
    {
        var (left, top, width, height) = Window();
        var shown = Outline.All.Where(one => one.East * _shrink >= left && one.West * _shrink <= left + width && one.South >= top && one.North <= top + height).ToList();
        var here = Marks.SelectMany(mark => mark.Incidents).Select(incident => _countries.Find(incident.Place?.Country)?.Numeric ?? 0).ToHashSet();
        return Html.Of(
            $"""
            <svg class="map" viewBox="{N(left)} {N(top)} {N(width)} {N(height)}" role="group" aria-label="{words["map.title"]}">
            <g transform="scale({N(_shrink)} 1)">{Html.Each(shown, one => Html.Of($"<path{(here.Contains(one.Country) ? Html.Of($" class=\"here\"") : Html.None)} d=\"{one.Path}\"/>"))}</g>
            <g class="names" font-size="{N(width / 60)}">{Html.Each(shown.Where(one => IsInside(one, left, top, width, height)), Name)}</g>
            {Html.Each(Marks, mark => Draw(mark, width, words, places))}
            </svg>
            """);

        Html Name(Outline one) => _countries.All.FirstOrDefault(country => country.Numeric == one.Country) is { } country
            ? Html.Of($"<text x=\"{N(one.MiddleX * _shrink)}\" y=\"{N(one.MiddleY)}\">{places.Country(country.Code)}</text>") : Html.None;
    }

    private Html Draw(MapMark mark, double width, SiteWords words, PlaceWords places)
    {
        var radius = width / 130 * (1 + Math.Sqrt(mark.Incidents.Length) / 2.2);
        var killed = mark.Incidents.Sum(incident => incident.Killed?.Best ?? 0);
        var says = $"{places.Of(mark.Incidents[0].Place)}: {words.Count("incidents", mark.Incidents.Length)}, {words.Count("killed", killed)}";
        return Html.Of(
            $"""<a class="mark{(killed > 0 ? "" : " mild")}" href="#{mark.Id}" data-mark="{mark.Id}" aria-label="{says}"><title>{says}</title><circle cx="{N(mark.X * _shrink)}" cy="{N(mark.Y)}" r="{N(Math.Min(radius, width / 18))}"/></a>""");
    }

    private (double X, double Y)? PositionOf(PublishedPlace? place)
    {
        if (place?.Point is { } point)
            return (Math.Round(point.Longitude * Outline.PerDegree, 1), Math.Round(-point.Latitude * Outline.PerDegree, 1));
        // Beside marks of regions and towns, the middle of a country would look like a place.
        return _detail == PlaceDetail.Country && place?.Country is { } code && Outline.All.FirstOrDefault(one => one.Country == _countries.Find(code)?.Numeric) is { } outline
            ? (outline.MiddleX, outline.MiddleY) : null;
    }

    /// <summary>All marks with some land around them, in the shape of the page.</summary>
    private (double Left, double Top, double Width, double Height) Window()
    {
        var (west, east) = (Marks.Min(mark => mark.X) * _shrink, Marks.Max(mark => mark.X) * _shrink);
        var (north, south) = (Marks.Min(mark => mark.Y), Marks.Max(mark => mark.Y));
        var width = Math.Max(LeastWidth, Math.Max(east - west + (2 * Margin), (south - north + (2 * Margin)) * Shape));
        var height = width / Shape;
        return (((west + east) / 2) - (width / 2), ((north + south) / 2) - (height / 2), width, height);
    }

    private bool IsInside(Outline one, double left, double top, double width, double height) =>
        one.MiddleX * _shrink > left + (width * 0.09) && one.MiddleX * _shrink < left + (width * 0.91) && one.MiddleY > top + (height * 0.05) && one.MiddleY < top + (height * 0.95)
        // A name needs land to stand on.
        && (one.East - one.West) * _shrink > width * 0.07;

    private static string N(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);
}
