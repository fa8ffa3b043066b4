using System.Collections.Immutable;

namespace Griot.Engine;

/// <summary>The page that says what the site holds, how it was made and what was left out.</summary>
internal sealed record AboutPage(SiteWords Words, SiteOptions Options)
{
    public string Write(ImmutableArray<PublishedIncident> incidents, int reports) => SiteLayout.Of(Words, Options, SitePages.About).Page(
        Words["site.about"],
        Html.Of(
            $"""
            <div class="text">
            <h1>{Words["site.about"]}</h1>
            <p class="lead">{Words["about.lead"]}</p>
            <p>{Words["about.coded"]}</p>
            <p>{Words["about.tolls"]}</p>
            <p>{Words["about.sources"]}</p>
            <h2>{Words["about.counts"]}</h2>
            <ul>{Html.Each(Counts(incidents, reports), count => Html.Of($"<li>{count}</li>"))}</ul>
            <h2>{Words["about.removed"]}</h2>
            <p><b>{Words[$"about.places.{Options.Places}"]}</b></p>
            <ul>{Html.Each(PublishingRules.All, rule => Html.Of($"<li>{Words[$"rule.{rule.Name}"]}</li>"))}</ul>
            <p class="quiet">{Words.Filled("about.made", Words.Day(Options.Made), Versions.Program, Versions.Data)}</p>
            </div>
            """));

    private IEnumerable<string> Counts(ImmutableArray<PublishedIncident> incidents, int reports) =>
    [
        Words.Count("incidents", incidents.Length),
        Words.Count("reports", reports),
        Words.Count("families", incidents.Sum(incident => incident.Sources.Length)),
        Words.Count("sources", incidents.SelectMany(incident => incident.Sources).SelectMany(family => family).Select(source => source.Name).OfType<string>().Distinct().Count()),
    ];
}
