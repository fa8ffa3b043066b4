using System.Collections.Immutable;
using System.Globalization;
using Griot.Analysis.Countries;

namespace Griot.Engine;

/// <summary>All files of a site.</summary>
/// <param name="reports">How many reports tell the incidents; one may tell several.</param>
internal sealed class SitePages(ImmutableArray<PublishedIncident> incidents, int reports, SiteOptions options, CountryRegistry countries)
{
    public const string Index = "index.html";
    public const string About = "about.html";
    public const string Undated = "undated";

    /// <summary>More rows make a page slow to open; then every year has its own.</summary>
    private const int MostOnOnePage = 5000;

    /// <summary>Newest first, those without a date last.</summary>
    private readonly ImmutableArray<PublishedIncident> _incidents =
        [.. incidents.OrderByDescending(incident => incident.Date?.Start ?? DateOnly.MinValue).ThenBy(incident => incident.Id, StringComparer.Ordinal)];

    public static string PageOf(PublishedIncident incident) => $"incident/{incident.Id}.html";

    public IEnumerable<SiteFile> Files()
    {
        yield return new("site/griot.css", () => SiteAssets.Text("griot.css"));
        yield return new("site/griot.js", () => SiteAssets.Text("griot.js"));
        var downloads = new SiteDownloads(_incidents, options, countries);
        yield return new("incidents.json", downloads.Json);
        yield return new("incidents.csv", downloads.Csv);
        yield return new("incidents.geojson", downloads.GeoJson);
        foreach (var words in SiteWords.All)
        {
            var places = new PlaceWords(words, countries);
            foreach (var (page, content) in Lists(words, places))
                yield return new(SiteLayout.PathOf(words, page), content);
            yield return new(SiteLayout.PathOf(words, About), () => new AboutPage(words, options).Write(_incidents, reports));
            foreach (var incident in _incidents)
                yield return new(SiteLayout.PathOf(words, PageOf(incident)), () => new IncidentPage(words, places, options).Write(incident));
        }
    }

    private IEnumerable<(string Page, Func<string> Content)> Lists(SiteWords words, PlaceWords places)
    {
        if (_incidents.Length <= MostOnOnePage)
            return [List(Index, _incidents, [])];
        var years = _incidents.GroupBy(YearOf).ToList();
        ImmutableArray<string> names = [.. years.Select(year => year.Key)];
        return [List(Index, [.. years[0]], names), .. years.Select(year => List($"{year.Key}.html", [.. year], names))];

        (string, Func<string>) List(string page, ImmutableArray<PublishedIncident> those, ImmutableArray<string> names) =>
            (page, () => new ListPage(words, places, options, those, names).Write(page, new SiteMap(those, options.Places, countries)));
    }

    private static string YearOf(PublishedIncident incident) => incident.Date?.Start.Year.ToString("0000", CultureInfo.InvariantCulture) ?? Undated;
}
