using System.Text.Json.Nodes;
using Griot.Model;

namespace Griot.Merging.Tests.Gold;

/// <summary>Writes incidents as lines of the output contract, for the scorer.</summary>
internal static class IncidentLines
{
    public static string Of(Incident incident) => new JsonObject
    {
        ["schema"] = "griot/incident/1",
        ["id"] = incident.Id.Value,
        ["event_type"] = incident.Type.Type().Name(),
        ["sub_event_type"] = incident.Type.Name(),
        ["date"] = incident.Date is { } date
            ? new JsonObject { ["start"] = $"{date.Start:yyyy-MM-dd}", ["end"] = $"{date.End:yyyy-MM-dd}", ["precision"] = (int)date.Precision } : null,
        ["place"] = incident.Place is { } place ? new JsonObject
        {
            ["name"] = place.Name, ["admin1"] = place.Admin1, ["country"] = place.Country,
            ["latitude"] = place.Point?.Latitude, ["longitude"] = place.Point?.Longitude, ["precision"] = (int)place.Precision,
        } : null,
        ["actors"] = Array(incident.Actors, actor => new JsonObject { ["id"] = actor.Value.Id, ["name"] = actor.Value.Name, ["role"] = actor.Value.Role.Name(), ["certainty"] = actor.Certainty.Name() }),
        ["tolls"] = Array(incident.Tolls, toll => new JsonObject
        {
            ["measure"] = toll.Measure.Name(), ["who"] = toll.Who.Name(), ["low"] = toll.Low, ["best"] = toll.Best, ["high"] = toll.High, ["rule"] = toll.Rule,
        }),
        ["reports"] = Array(incident.Reports, report => new JsonObject { ["id"] = report.Id.Value, ["file"] = report.File, ["source"] = report.Source, ["family"] = report.Family, ["reason"] = report.FamilyReason }),
        ["families"] = incident.Families,
        ["contradictions"] = Array(incident.Contradictions, found => new JsonObject
        {
            ["field"] = found.Field, ["type"] = found.Type.ToString(),
            ["values"] = Array(found.Values, rival => new JsonObject { ["value"] = rival.Value, ["reports"] = Array(rival.Reports, id => JsonValue.Create(id.Value)) }),
        }),
        ["possibly_same"] = Array(incident.PossiblySame, link => new JsonObject
        {
            ["incident"] = link.Incident.Value, ["score"] = link.Score, ["reasons"] = Array(link.Reasons, reason => JsonValue.Create(reason)),
        }),
        ["state"] = incident.State.Name(),
        ["decisions"] = Array(incident.Decisions, decision => new JsonObject
        {
            ["field"] = decision.Field, ["kind"] = decision.Kind.Name(), ["coded"] = decision.Coded, ["value"] = decision.Value, ["by"] = decision.By,
        }),
    }.ToJsonString();

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> node) => [.. items.Select(node)];
}
