using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Griot.Model;

namespace Griot.Engine;

/// <summary>Makes of an incident what strangers may see of it. Every rule of <see cref="PublishingRules"/> is carried out here.</summary>
/// <remarks>It takes over what it knows to be harmless; what it does not know stays behind.</remarks>
/// <param name="formatsOf">How a report was found in the files it came in.</param>
internal sealed partial class Redaction(PublishedNames names, PlaceDetail detail, Func<ReportId, IEnumerable<string>> formatsOf)
{
    public PublishedIncident Of(Incident incident)
    {
        var sources = incident.Reports.ToDictionary(report => report.Id, report => names.Source(report.Source, formatsOf(report.Id)));
        return new(
            incident.Id.Value, incident.Type, incident.Date, Of(incident.Place), [.. incident.Actors.Select(actor => Of(actor, incident.Type)).Distinct()],
            [.. incident.Tolls.Select(toll => new PublishedToll(toll.Measure, toll.Who, toll.Low, toll.Best, toll.High))],
            [.. incident.Responsibility.Select(one => Of(one.Value)).Distinct()],
            [.. incident.Reports.GroupBy(report => report.Family).OrderBy(family => family.Key).Select(family => Family(family, sources))],
            incident.Reports.Length,
            [.. incident.Contradictions.Select(one => Of(one, sources)).DistinctBy(one => (one.Field, one.Type))],
            [.. incident.Decisions.Where(decision => decision.Kind == DecisionKind.Corrected && IsSaid(decision.Field)).Select(decision => decision.Field).Distinct(StringComparer.Ordinal)])
        {
            Killed = incident.Tolls.Any(toll => toll.Measure == TollMeasure.Killed) ? Deaths.Of(incident) : null,
        };
    }

    private PublishedPlace? Of(Place? place)
    {
        if (place is null)
            return null;
        var (country, region) = (names.Country(place.Country), names.Region(place));
        return detail switch
        {
            PlaceDetail.Country => new(null, null, country, null, Precision.Wide),
            // A name without a position is one that no gazetteer knows: it may be anything, also somebody's.
            PlaceDetail.Exact when place is { Point: { } point, Precision: not Precision.Wide } => new(place.Name, region, country, point, place.Precision),
            _ => new(null, region, country, country is not null && region is not null ? names.Seat(country, region) : null, Precision.Wide),
        };
    }

    private PublishedParty Of(Stated<ActorPart> actor, SubEventType type)
    {
        var (key, role) = (actor.Value.Id, actor.Value.Role);
        return names.Actor(key) is { } name ? new(key, name, UnnamedKind.Party, role, actor.Certainty)
            : new(null, null, KindOf(role, type), role, actor.Certainty);
    }

    // As ACLED does: whoever attacks without a name is an unidentified armed group, and whoever is attacked as a civilian is one.
    private static UnnamedKind KindOf(ActorRole role, SubEventType type) => (type.Type(), role) switch
    {
        (EventType.ViolenceAgainstCivilians, ActorRole.Target) => UnnamedKind.Civilians,
        (EventType.Battles or EventType.ExplosionsRemoteViolence or EventType.ViolenceAgainstCivilians, ActorRole.Initiator) => UnnamedKind.ArmedGroup,
        _ => UnnamedKind.Party,
    };

    private PublishedResponsibility Of(Responsibility one) => new(
        one.Status == ResponsibilityStatus.NoneClaimed ? null
            : names.Actor(one.Actor) is { } name ? new(one.Actor, name, UnnamedKind.Party, ActorRole.Initiator, Certainty.Stated)
            : new(null, null, UnnamedKind.Party, ActorRole.Initiator, Certainty.Stated),
        one.Status);

    private static ImmutableArray<PublishedSource> Family(IEnumerable<IncidentReport> family, Dictionary<ReportId, string?> sources) =>
        [.. family.Select(report => new PublishedSource(sources[report.Id], report.Published)).Distinct()];

    private static PublishedDifference Of(Contradiction one, Dictionary<ReportId, string?> sources)
    {
        var field = one.Field.StartsWith("materiel.", StringComparison.Ordinal) ? "materiel" : one.Field;
        // Places and parties are compared by the reports' own words; that they differ is all that may be said.
        var isSaid = field is "date" or "event_type" or "status" || field.StartsWith("tolls.", StringComparison.Ordinal);
        return new(field, one.Type, isSaid ? [.. one.Values.Where(rival => Harmless().IsMatch(rival.Value) || EventTypeNames.SubEventNamed(rival.Value) is not null).Select(rival => Of(rival, sources))] : []);
    }

    private static PublishedValue Of(Rival rival, Dictionary<ReportId, string?> sources) => new(
        rival.Value,
        [.. rival.Reports.Select(report => sources.GetValueOrDefault(report)).OfType<string>().Distinct(StringComparer.Ordinal)],
        rival.Reports.Length);

    private static bool IsSaid(string field) => !field.StartsWith("materiel.", StringComparison.Ordinal);

    // Days, counts and the contract's own words.
    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2}(\.\.[0-9]{4}-[0-9]{2}-[0-9]{2})?|(up to )?[0-9]+(\+|-[0-9]+)?( (all|civilians|soldiers|militants|mercenaries|police|officials|peacekeepers|aid_workers|journalists))?|\?|reported|averted|denied|threatened|planned)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Harmless();
}
