using System.Collections.Immutable;
using System.Globalization;
using Griot.Analysis.Actors;
using Griot.Analysis.Countries;
using Griot.Model;

namespace Griot.Engine;

/// <summary>What several export formats say in the same way.</summary>
internal sealed class ExportParts(ActorRegistry actors, CountryRegistry countries)
{
    public const string Unregistered = "Unregistered actor";

    /// <summary>A name that is safe to publish: the registry's, never a report's own words.</summary>
    public string Name(ActorPart actor) => actors.Find(actor.Id)?.Name ?? Unregistered;

    public RegisteredActor? Registered(ActorPart? actor) => actors.Find(actor?.Id);

    public Country? Country(Place? place) => countries.Find(place?.Country);

    /// <summary>The country's ISO 3166-1 alpha-3 code; ZZZ, which ISO leaves to its users, where the country is unknown.</summary>
    public string CountryCode(Place? place) => Country(place)?.Code3 ?? "ZZZ";

    /// <summary>The same number for an incident in every export, also when its reports change.</summary>
    public static uint Number(IncidentId id)
    {
        // FNV-1a, with the top bit cleared because some tools read numbers as signed.
        var hash = 2166136261u;
        foreach (var c in id.Value)
            hash = (hash ^ c) * 16777619u;
        return hash & 0x7FFF_FFFF;
    }

    public static string Sources(Dossier dossier) =>
        string.Join("; ", dossier.Incident.Reports.Select(report => report.Source ?? "Undisclosed Source").Distinct(StringComparer.Ordinal));

    /// <summary>Parties in one role or its allies, the best attested first, each once.</summary>
    public static ImmutableArray<ActorPart> Parties(Incident incident, ActorRole role) =>
        [.. incident.Actors
            .Where(actor => actor.Value.Role == role && actor.Certainty != Certainty.Denied)
            .Select(actor => actor.Value)
            .DistinctBy(actor => actor.Id ?? actor.Name)];

    public static MergedToll? Toll(Incident incident, TollMeasure measure, PersonKind who) =>
        incident.Tolls.FirstOrDefault(toll => toll.Measure == measure && toll.Who == who);

    /// <summary>One sentence that leads back to the evidence without quoting it.</summary>
    public static string Notes(Dossier dossier)
    {
        var incident = dossier.Incident;
        var what = incident.Type.Name() + (incident.Place is { } place ? " at " + Wording.Of(place) : "");
        var tolls = incident.Tolls.Select(toll => $"{toll.Measure.Name()} {toll.Who.Name()} {Wording.Of(toll)}");
        var contested = incident.Contradictions.Select(one => $"{one.Field} ({one.Type.Name()})").Distinct();
        return string.Create(CultureInfo.InvariantCulture,
            $"{what}. {Listed("Tolls (low / best / high): ", tolls)}{Listed("Contradicted: ", contested)}{Listed("Decided by people: ", incident.Decisions.Select(Decided))}Reports: {incident.Reports.Length}, families: {incident.Families}. Incident {incident.Id}, {incident.State.Name()}.");
    }

    /// <summary>A person's decision in a few words: what, by whom, when, and what the program codes there.</summary>
    public static string Decided(FieldDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var coded = decision.Kind == DecisionKind.Corrected || decision.IsOutdated ? $", coded {decision.Coded ?? "as nothing"}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{decision.Field} {decision.Kind.Name()} by {decision.By} on {decision.When.UtcDateTime:yyyy-MM-dd}{coded}");
    }

    private static string Listed(string label, IEnumerable<string> values) =>
        string.Join("; ", values) is { Length: > 0 } list ? $"{label}{list}. " : "";
}
