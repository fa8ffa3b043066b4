using System.Collections.Immutable;
using Griot.Engine;
using Griot.Model;
using Griot.Storage;

namespace Griot.Web.Incidents;

/// <summary>Makes rows of incidents.</summary>
internal static class IncidentRows
{
    /// <param name="tags">Of its reports at least.</param>
    public static IncidentRow Of(Incident incident, IReadOnlyDictionary<ReportId, ReportTag> tags)
    {
        var contradicted = incident.Contradictions.Where(one => one.Type is ContradictionType.Conflict or ContradictionType.Denial)
            .Select(one => one.Field).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var killed = Toll(incident, TollMeasure.Killed);
        var (priority, reasons) = ReviewValue.Of(incident, killed, contradicted);
        return new(
            incident.Id.Value, incident.Type.Type().Name(), incident.Type.Name(), Of(incident.Date), Of(incident.Place),
            Parties(incident, ActorRole.Initiator), Parties(incident, ActorRole.Target), killed, Toll(incident, TollMeasure.Wounded),
            incident.Reports.Length, incident.Families, contradicted, incident.PossiblySame.Length, incident.State,
            [.. incident.Reports.Select(report => tags.GetValueOrDefault(report.Id).Language).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. incident.Reports.Select(report => report.Source).OfType<string>().Distinct(StringComparer.Ordinal)],
            priority, reasons, IncidentVersion.Of(incident))
        {
            SourceReports = SourceReport.AllOf(incident),
            Allies = [.. Parties(incident, ActorRole.AllyOfInitiator), .. Parties(incident, ActorRole.AllyOfTarget)],
            ReportNumbers = [.. incident.Reports.Where(report => tags.ContainsKey(report.Id)).Select(report => tags[report.Id].Number)],
        };
    }

    public static DateRow? Of(EventDate? date) => date is null ? null : new(date.Start, date.End, (int)date.Precision);

    public static PlaceRow? Of(Place? place) => place is null ? null
        : new(place.Name, place.Admin1, place.Country, place.Point?.Latitude, place.Point?.Longitude, (int)place.Precision, Wording.Of(place));

    private static ImmutableArray<PartyRow> Parties(Incident incident, ActorRole role) =>
        [.. incident.Actors.Where(actor => actor.Value.Role == role).Select(actor => new PartyRow(actor.Value.Id, actor.Value.Name, actor.Certainty))];

    // One number for lists: everybody's, else the sum over the kinds of people, which the reports count apart.
    private static TollRow? Toll(Incident incident, TollMeasure measure)
    {
        var tolls = incident.Tolls.Where(toll => toll.Measure == measure).ToList();
        return tolls switch
        {
            [] => null,
            _ when tolls.Find(toll => toll.Who == PersonKind.All) is { } all => new(all.Low, all.Best, all.High),
            _ => new(Sum(tolls, toll => toll.Low), Sum(tolls, toll => toll.Best), Sum(tolls, toll => toll.High)),
        };
    }

    private static long? Sum(List<MergedToll> tolls, Func<MergedToll, long?> bound) =>
        tolls.TrueForAll(toll => bound(toll) is not null) ? tolls.Sum(toll => bound(toll)) : null;
}
