using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Engine;

/// <summary>A page with a map and a table of incidents: the first page, and one for each year where there are very many.</summary>
/// <param name="Years">The pages that the incidents are on; empty when all are on the first page.</param>
internal sealed record ListPage(SiteWords Words, PlaceWords Places, SiteOptions Options, ImmutableArray<PublishedIncident> Incidents, ImmutableArray<string> Years)
{
    public string Write(string page, SiteMap map) => SiteLayout.Of(Words, Options, page).Page(page == "index.html" ? null : page[..^5], Incidents.IsEmpty
        ? Html.Of($"<p class=\"empty\">{Words["index.empty"]}</p>")
        : Html.Of(
            $"""
            <h1 class="hidden">{Options.Title ?? Words["site.title"]}</h1>
            <p class="lead">{Lead()}</p>
            {YearLinks(page)}
            {Map(map)}
            {Filter()}
            <p class="none" id="none" hidden>{Words["filter.none"]}</p>
            {Table(map)}
            {Downloads(SiteLayout.Of(Words, Options, page).Root)}
            """));

    private string Lead()
    {
        var killed = Incidents.Select(incident => incident.Killed).OfType<Deaths>().ToList();
        var dated = Incidents.Select(incident => incident.Date).OfType<EventDate>().ToList();
        var (count, dead) = (Words.Count("incidents", Incidents.Length), Words.Count("killed", killed.Sum(one => one.Best)));
        var (low, high) = (killed.Sum(one => one.Low), killed.Sum(one => one.High));
        return dated.Count == 0 ? Words.Filled("index.lead.undated", count, dead, low, high)
            : Words.Filled("index.lead", count, dead, low, high, Words.Day(dated.Min(date => date.Start)), Words.Day(dated.Max(date => date.End)));
    }

    private Html YearLinks(string page) => Years.IsEmpty ? Html.None : Html.Of(
        $"""<nav class="years" aria-label="{Words["index.years"]}">{Html.Each(Years, year => Html.Of($"<a href=\"{year}.html\"{(page == year + ".html" ? Html.Of($" aria-current=\"page\"") : Html.None)}>{YearName(year)}</a>"))}</nav>""");

    private string YearName(string year) => year == SitePages.Undated ? Words["date.unknown"] : year;

    private Html Map(SiteMap map)
    {
        if (map.Marks.IsEmpty)
            return Html.None;
        var nowhere = Incidents.Length - map.Marks.Sum(mark => mark.Incidents.Length);
        return Html.Of(
            $"""
            <figure>
            {map.Draw(Words, Places)}
            <figcaption>{Words[$"map.note.{Options.Places}"]} {(nowhere > 0 ? Words.Count("map.nowhere", nowhere) : "")} <span class="quiet">{Words["map.data"]}</span></figcaption>
            </figure>
            """);
    }

    /// <summary>Shown by the script, which makes it work; without the script the whole table is there.</summary>
    private Html Filter() => Html.Of(
        $"""
        <form class="filter" id="filter" hidden>
        <label class="grow">{Words["filter.search"]}<input type="search" name="q" autocomplete="off"></label>
        {Choice("type", Incidents.Select(incident => incident.Type.Type()).Distinct().Order().Select(type => (type.Name(), Words.Type(type))))}
        {Choice("country", Incidents.Select(incident => incident.Place?.Country).OfType<string>().Distinct().Select(code => (code, Places.Country(code))))}
        {Choice("region", Incidents.Select(incident => incident.Place?.Region).OfType<string>().Distinct().Select(name => (name, name)))}
        <label>{Words["filter.from"]}<input type="date" name="from"></label>
        <label>{Words["filter.to"]}<input type="date" name="to"></label>
        <button type="reset">{Words["filter.clear"]}</button>
        <p class="shown" id="shown" aria-live="polite" data-words="{Words["filter.shown"]}"></p>
        </form>
        """);

    private Html Choice(string name, IEnumerable<(string Key, string Says)> values)
    {
        var ordered = values.OrderBy(value => value.Says, StringComparer.Ordinal).ToList();
        return ordered.Count < 2 ? Html.None : Html.Of(
            $"<label>{Words[$"filter.{name}"]}<select name=\"{name}\"><option value=\"\">{Words["filter.any"]}</option>{Html.Each(ordered, value => Html.Of($"<option value=\"{value.Key}\">{value.Says}</option>"))}</select></label>");
    }

    private Html Table(SiteMap map)
    {
        var marks = map.Marks.SelectMany(mark => mark.Incidents.Select(incident => (incident.Id, mark.Id))).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        var met = new HashSet<string>(StringComparer.Ordinal);
        return Html.Of(
            $"""
            <table id="list">
            <caption class="hidden">{Words["table.caption"]}</caption>
            <thead><tr>{Html.Each(["date", "place", "what", "parties"], Head)}<th scope="col" class="n" data-sort="n">{Words["table.killed"]}</th><th scope="col" class="n" data-sort="n">{Words["table.sources"]}</th></tr></thead>
            <tbody>
            {Html.Each(Incidents, incident => Row(incident, marks.GetValueOrDefault(incident.Id), met))}
            </tbody>
            </table>
            """);

        Html Head(string name) => Html.Of($"<th scope=\"col\" data-sort=\"{(name == "date" ? "date" : "text")}\">{Words[$"table.{name}"]}</th>");
    }

    private Html Row(PublishedIncident incident, string? mark, HashSet<string> met) => Html.Of(
        $"""
        <tr{(mark is not null && met.Add(mark) ? Html.Of($" id=\"{mark}\"") : Html.None)} data-date="{(incident.Date is { } date ? ContractParts.Day(date.Start) : "")}" data-end="{(incident.Date is { } until ? ContractParts.Day(until.End) : "")}" data-type="{incident.Type.Type().Name()}" data-country="{incident.Place?.Country}" data-region="{incident.Place?.Region}" data-mark="{mark}"><td class="date"><a href="incident/{incident.Id}.html">{Words.Date(incident.Date)}</a></td><td class="place">{Places.Of(incident.Place)}</td><td class="what">{Words.Type(incident.Type)}</td><td class="parties">{Parties(incident)}</td><td class="n" data-label="{Words["table.killed"]}" data-value="{incident.Killed?.Best ?? -1}">{Killed(incident.Killed)}</td><td class="n" data-label="{Words["table.sources"]}" data-value="{incident.Sources.Length}">{incident.Sources.Length}</td></tr>

        """);

    private Html Killed(Deaths? killed) => killed switch
    {
        null => Html.Of($"<span class=\"quiet\">{Words["killed.unknown"]}</span>"),
        _ when killed.Low == killed.High => Html.Of($"<b>{killed.Best}</b>"),
        _ => Html.Of($"<b>{killed.Best}</b> <span class=\"quiet\">{killed.Low}–{killed.High}</span>"),
    };

    private string Parties(PublishedIncident incident)
    {
        var (initiators, targets) = (Of(ActorRole.Initiator), Of(ActorRole.Target));
        return (initiators, targets) switch
        {
            ("", _) => targets,
            (_, "") => initiators,
            _ => $"{initiators} → {targets}",
        };

        string Of(ActorRole role) => string.Join(", ", incident.Parties.Where(party => party.Role == role && party.Certainty != Certainty.Denied).Select(Words.Party).Distinct(StringComparer.Ordinal));
    }

    private Html Downloads(string root) => Html.Of(
        $"""
        <section class="downloads"><h2>{Words["index.downloads"]}</h2><p><a href="{root}incidents.csv" download>CSV</a><a href="{root}incidents.json" download>JSON</a><a href="{root}incidents.geojson" download>GeoJSON</a></p></section>
        """);
}
