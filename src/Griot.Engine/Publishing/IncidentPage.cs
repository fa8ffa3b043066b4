using System.Globalization;
using Griot.Model;

namespace Griot.Engine;

/// <summary>The page of one incident.</summary>
internal sealed record IncidentPage(SiteWords Words, PlaceWords Places, SiteOptions Options)
{
    public string Write(PublishedIncident incident) => SiteLayout.Of(Words, Options, SitePages.PageOf(incident)).Page(
        $"{Words.Type(incident.Type)}, {Words.Date(incident.Date)}",
        Html.Of(
            $"""
            <p class="back"><a href="../index.html">{Words["incident.back"]}</a></p>
            <h1>{Words.Type(incident.Type)}</h1>
            <p class="lead">{Places.Of(incident.Place)} · {Words.Date(incident.Date)}{Exactness(incident.Date)}</p>
            <div class="columns">
            <div>
            {Who(incident)}
            {Harm(incident)}
            {Differences(incident)}
            </div>
            <div>
            {Sources(incident)}
            {Corrected(incident)}
            </div>
            </div>
            <p class="quiet id">{Words.Filled("incident.id", incident.Id)}</p>
            """));

    private Html Exactness(EventDate? date) => date is { Precision: Precision.Near or Precision.Wide }
        ? Html.Of($" <span class=\"quiet\">({Words[$"date.precision.{((int)date.Precision).ToString(CultureInfo.InvariantCulture)}"]})</span>") : Html.None;

    private Html Who(PublishedIncident incident)
    {
        var responsibility = incident.Responsibility.Select(one => one.By is { } by ? Words.Filled($"ResponsibilityStatus.{one.Status}", Words.Party(by)) : Words.Of(one.Status)).Distinct().ToList();
        return incident.Parties.IsEmpty && responsibility.Count == 0 ? Html.None : Html.Of(
            $"""
            <section><h2>{Words["incident.who"]}</h2><dl>
            {Html.Each(incident.Parties.GroupBy(party => party.Role).OrderBy(group => group.Key), group => Html.Of($"<dt>{Words.Of(group.Key)}</dt>{Html.Each(group, party => Html.Of($"<dd>{Words.Party(party)}{Doubt(party.Certainty)}</dd>"))}"))}
            {(responsibility.Count == 0 ? Html.None : Html.Of($"<dt>{Words["incident.responsibility"]}</dt>{Html.Each(responsibility, words => Html.Of($"<dd>{words}</dd>"))}"))}
            </dl></section>
            """);
    }

    private Html Doubt(Certainty certainty) => certainty == Certainty.Stated ? Html.None : Html.Of($" <span class=\"doubt\">{Words.Of(certainty)}</span>");

    private Html Harm(PublishedIncident incident) => Html.Of(
        $"""
        <section><h2>{Words["incident.harm"]}</h2>
        {(incident.Tolls.IsEmpty ? Html.Of($"<p>{Words["incident.tolls.none"]}</p>") : Html.Of(
            $"""
            <table class="tolls"><thead><tr><td></td><th scope="col">{Words["incident.low"]}</th><th scope="col">{Words["incident.best"]}</th><th scope="col">{Words["incident.high"]}</th></tr></thead><tbody>
            {Html.Each(incident.Tolls, toll => Html.Of($"<tr><th scope=\"row\">{Words.Of(toll.Measure)}{(toll.Who == PersonKind.All ? "" : $", {Words.Of(toll.Who)}")}</th><td>{Bound(toll.Low)}</td><td><b>{Bound(toll.Best)}</b></td><td>{Bound(toll.High)}</td></tr>"))}
            </tbody></table><p class="quiet">{Words["incident.tolls.note"]}</p>
            """))}
        </section>
        """);

    private Html Bound(long? count) => count is { } known ? Html.Of($"{known}") : Html.Of($"{Words["killed.unknown"]}");

    private Html Differences(PublishedIncident incident) => Html.Of(
        $"""
        <section><h2>{Words["incident.differ"]}</h2>
        {(incident.Differences.IsEmpty ? Html.Of($"<p>{Words["incident.differ.none"]}</p>") : Html.Each(incident.Differences, Difference))}
        </section>
        """);

    private Html Difference(PublishedDifference one) => Html.Of(
        $"""
        <div class="differ {one.Type.Name()}"><h3>{Words.Field(one.Field)} <span class="doubt">{Words.Of(one.Type)}</span></h3>
        {(one.Values.IsEmpty ? Html.Of($"<p class=\"quiet\">{Words["incident.differ.unsaid"]}</p>") : Html.Of($"<ul>{Html.Each(one.Values, Value)}</ul>"))}
        </div>
        """);

    private Html Value(PublishedValue value)
    {
        var who = value.Sources.IsEmpty ? Words.Count("reports", value.Reports) : string.Join(", ", value.Sources);
        return Html.Of($"<li><b>{Said(value.Value)}</b> <bdi>{who}</bdi></li>");
    }

    private string Said(string value) => EventTypeNames.SubEventNamed(value) is { } type ? Words.Type(type)
        : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Words.Day(day) : value;

    private Html Sources(PublishedIncident incident) => Html.Of(
        $"""
        <section><h2>{Words["incident.sources"]}</h2><p class="quiet">{Words.Count("reports", incident.Reports)}, {Words.Count("families", incident.Sources.Length)}. {Words["incident.sources.note"]}</p><ol class="families">
        {Html.Each(incident.Sources, family => Html.Of($"<li><ul>{Html.Each(family, Source)}</ul></li>"))}
        </ol></section>
        """);

    private Html Source(PublishedSource source) => Html.Of(
        $"<li>{(source.Name is null ? Html.Of($"<i>{Words["incident.unnamed"]}</i>") : Html.Of($"<bdi>{source.Name}</bdi>"))}{(source.Published is { } day ? Html.Of($" <span class=\"quiet\">{Words.Day(day)}</span>") : Html.None)}</li>");

    private Html Corrected(PublishedIncident incident) => incident.Corrected.IsEmpty ? Html.None
        : Html.Of($"<p class=\"note\">{Words.Filled("incident.corrected", string.Join(", ", incident.Corrected.Select(Words.Field).Distinct()))}</p>");
}
