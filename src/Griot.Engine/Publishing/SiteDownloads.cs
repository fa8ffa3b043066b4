using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Griot.Analysis.Countries;
using Griot.Model;

namespace Griot.Engine;

/// <summary>The same incidents as files for other programs. Keys are those of the output contract.</summary>
internal sealed class SiteDownloads(ImmutableArray<PublishedIncident> incidents, SiteOptions options, CountryRegistry countries)
{
    public string Json()
    {
        var lines = incidents.Select(incident => Encoding.UTF8.GetString(JsonLine.Write(json => Incident(json, incident)).Span));
        return $$"""{"places":"{{options.Places.ToString().ToLowerInvariant()}}","incidents":[{{"\n"}}{{string.Join(",\n", lines)}}{{"\n"}}]}{{"\n"}}""";
    }

    public string GeoJson()
    {
        var lines = incidents.Select(incident => Encoding.UTF8.GetString(JsonLine.Write(json => Feature(json, incident)).Span));
        return $$"""{"type":"FeatureCollection","features":[{{"\n"}}{{string.Join(",\n", lines)}}{{"\n"}}]}{{"\n"}}""";
    }

    public string Csv()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var table = new CsvTable(output,
        [
            "incident", "event_type", "sub_event_type", "date_start", "date_end", "date_precision", "place", "admin1", "country", "latitude", "longitude", "place_precision",
            "initiators", "targets", "killed_low", "killed_best", "killed_high", "reports", "families", "sources", "contradicted",
        ]);
        foreach (var one in incidents)
        {
            table.Row(
                one.Id, one.Type.Type().Name(), one.Type.Name(), one.Date?.Start, one.Date?.End, (int?)one.Date?.Precision, one.Place?.Name, one.Place?.Region,
                countries.Find(one.Place?.Country)?.English, Degrees(one.Place?.Point?.Latitude), Degrees(one.Place?.Point?.Longitude), (int?)one.Place?.Precision,
                Names(one, ActorRole.Initiator), Names(one, ActorRole.Target), one.Killed?.Low, one.Killed?.Best, one.Killed?.High, one.Reports, one.Sources.Length,
                string.Join("; ", Sources(one)), string.Join("; ", Contradicted(one)));
        }

        return output.ToString();
    }

    private static void Incident(Utf8JsonWriter json, PublishedIncident one)
    {
        json.WriteString("id", one.Id);
        json.Type(one.Type);
        json.Date(one.Date);
        json.WriteStartObject("place");
        Place(json, one.Place);
        json.WriteEndObject();
        json.Objects("actors", one.Parties, party =>
        {
            json.WriteString("id", party.Key);
            json.WriteString("name", English(party));
            json.WriteString("role", party.Role.Name());
            json.WriteString("certainty", party.Certainty.Name());
        });
        json.Objects("tolls", one.Tolls, toll =>
        {
            json.WriteString("measure", toll.Measure.Name());
            json.WriteString("who", toll.Who.Name());
            json.Number("low", toll.Low);
            json.Number("best", toll.Best);
            json.Number("high", toll.High);
        });
        json.Objects("responsibility", one.Responsibility, claim =>
        {
            json.WriteString("actor", claim.By?.Key);
            json.WriteString("status", claim.Status.Name());
        });
        json.WriteNumber("reports", one.Reports);
        json.List("families", one.Sources, family =>
        {
            json.WriteStartArray();
            foreach (var source in family)
            {
                json.WriteStartObject();
                json.WriteString("source", source.Name);
                json.WriteString("published", source.Published is { } day ? ContractParts.Day(day) : null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        json.Objects("contradictions", one.Differences, difference =>
        {
            json.WriteString("field", difference.Field);
            json.WriteString("type", difference.Type.Name());
            json.Objects("values", difference.Values, value =>
            {
                json.WriteString("value", value.Value);
                json.List("sources", value.Sources, json.WriteStringValue);
                json.WriteNumber("reports", value.Reports);
            });
        });
        json.List("corrected", one.Corrected, json.WriteStringValue);
    }

    private static void Place(Utf8JsonWriter json, PublishedPlace? place)
    {
        json.WriteString("name", place?.Name);
        json.WriteString("admin1", place?.Region);
        json.WriteString("country", place?.Country);
        json.Degrees("latitude", place?.Point?.Latitude);
        json.Degrees("longitude", place?.Point?.Longitude);
        json.Number("precision", (long?)place?.Precision);
    }

    private static void Feature(Utf8JsonWriter json, PublishedIncident one)
    {
        json.WriteString("type", "Feature");
        json.WriteString("id", one.Id);
        if (one.Place?.Point is { } at)
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.List("coordinates", [at.Longitude, at.Latitude], degrees => json.WriteNumberValue(Math.Round((decimal)degrees, 5)));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }

        json.WriteStartObject("properties");
        json.Type(one.Type);
        json.WriteString("date_start", one.Date is { } date ? ContractParts.Day(date.Start) : null);
        json.WriteString("date_end", one.Date is { } until ? ContractParts.Day(until.End) : null);
        Place(json, one.Place);
        json.WriteString("initiators", Names(one, ActorRole.Initiator));
        json.WriteString("targets", Names(one, ActorRole.Target));
        json.Number("killed_low", one.Killed?.Low);
        json.Number("killed_best", one.Killed?.Best);
        json.Number("killed_high", one.Killed?.High);
        json.WriteNumber("families", one.Sources.Length);
        json.List("sources", Sources(one), json.WriteStringValue);
        json.List("contradicted", Contradicted(one), json.WriteStringValue);
        json.WriteEndObject();
    }

    private static string Names(PublishedIncident one, ActorRole role) =>
        string.Join("; ", one.Parties.Where(party => party.Role == role && party.Certainty != Certainty.Denied).Select(English).Distinct(StringComparer.Ordinal));

    private static string English(PublishedParty party) => SiteWords.All[0].Party(party);

    private static IEnumerable<string> Sources(PublishedIncident one) =>
        one.Sources.SelectMany(family => family).Select(source => source.Name).OfType<string>().Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Contradicted(PublishedIncident one) => one.Differences.Select(difference => difference.Field).Distinct(StringComparer.Ordinal);

    private static decimal? Degrees(double? degrees) => degrees is { } known ? Math.Round((decimal)known, 5) : null;
}
