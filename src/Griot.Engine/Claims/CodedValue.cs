using Griot.Model;

namespace Griot.Engine;

/// <summary>What an incident holds for one field, and how a report's value stands to it.</summary>
/// <param name="Text">In words for people; null when the incident holds nothing.</param>
internal sealed record CodedValue(string? Text, Func<object, ClaimMark?> Compare, string? Rule = null)
{
    // ACLED and UCDP both treat places this close as one.
    private const double SamePlaceKm = 5;
    private const double NearPlaceKm = 30;

    public static CodedValue Of(FieldKey field, Incident incident) => field.Kind switch
    {
        FieldKind.Status => new(null, _ => ClaimMark.Agrees),
        FieldKind.Date => new(incident.Date?.ToString(), value => Dates((EventDate)value, incident.Date)),
        FieldKind.Place => new(incident.Place is { } place ? Wording.Of(place) : null, value => Places((Place)value, incident.Place)),
        FieldKind.Type => new(incident.Type.Name(), value => Types((SubEventType)value, incident.Type)),
        FieldKind.Actors => Actors(incident),
        FieldKind.Responsibility => Responsibility(incident),
        FieldKind.Tolls => Toll(incident.Tolls.FirstOrDefault(toll => toll.Measure == field.Measure && toll.Who == field.Who)),
        _ => Materiel(field.Item, incident),
    };

    private static ClaimMark? Dates(EventDate said, EventDate? coded) =>
        coded is null ? null : said.Start == coded.Start && said.End == coded.End ? ClaimMark.Agrees : said.Overlaps(coded) ? ClaimMark.Compatible : null;

    private static ClaimMark? Places(Place said, Place? coded)
    {
        if (coded is null)
            return null;
        if (string.Equals(said.Name, coded.Name, StringComparison.OrdinalIgnoreCase) && said.Precision == coded.Precision)
            return ClaimMark.Agrees;
        if (said.Precision == Precision.Wide || coded.Precision == Precision.Wide)
            return said.Country == coded.Country ? ClaimMark.Compatible : null;
        return said.Point is { } a && coded.Point is { } b
            ? a.KilometresTo(b) switch { <= SamePlaceKm => ClaimMark.Agrees, <= NearPlaceKm => ClaimMark.Compatible, _ => null }
            : null;
    }

    private static ClaimMark? Types(SubEventType said, SubEventType coded) =>
        said == coded ? ClaimMark.Agrees : said.Type() == coded.Type() ? ClaimMark.Compatible : null;

    private static CodedValue Actors(Incident incident) => new(
        List(incident.Actors.OrderBy(actor => actor.Value.Role).Select(actor => $"{Wording.Of(actor.Value.Role)} {Wording.Of(actor)}")),
        value => incident.Actors.Any(actor => Wording.SameActor(actor.Value, (ActorPart)value)) ? ClaimMark.Agrees : null);

    private static CodedValue Responsibility(Incident incident) => new(
        List(incident.Responsibility.Select(one => Wording.Of(one.Value))),
        value => incident.Responsibility.Any(one => one.Value == (Responsibility)value) ? ClaimMark.Agrees : null);

    private static CodedValue Toll(MergedToll? coded) => coded is null
        ? new(null, _ => null)
        : new(Wording.Of(coded), value => Counts(((Toll)value).Count, CountRange.From(coded.Best, coded.Best)), coded.Rule);

    private static CodedValue Materiel(string item, Incident incident)
    {
        var coded = incident.Materiel.Where(one => one.Item == item).ToList();
        return new(List(coded.Select(Wording.Of)), value =>
            coded.Find(one => one.Action == ((Materiel)value).Action) is { } same ? Counts(((Materiel)value).Count, same.Count) : null);
    }

    private static ClaimMark? Counts(CountRange said, CountRange coded) =>
        said == coded ? ClaimMark.Agrees : said.IsCompatibleWith(coded) ? ClaimMark.Compatible : null;

    private static string? List(IEnumerable<string> values) => string.Join("; ", values.Distinct()) is { Length: > 0 } text ? text : null;
}
