using System.Collections.Immutable;
using Griot.Engine;
using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Web.Incidents;

/// <summary>The claim matrix as the API gives it, and every field that a person may fill in.</summary>
internal static class IncidentFields
{
    private static readonly ImmutableArray<string> Always =
    [
        "date", "place", "event_type", .. Enum.GetValues<ActorRole>().Select(role => $"actors.{role.Name()}"), "responsibility",
        .. Enum.GetValues<TollMeasure>().SelectMany(_ => Enum.GetValues<PersonKind>(), (measure, who) => $"tolls.{measure.Name()}.{who.Name()}"),
    ];

    public static ImmutableArray<FieldPart> Of(ClaimMatrix matrix) => [.. matrix.Fields.Select(field => Of(field, matrix.Dossier.Incident))];

    /// <summary>Fields that no report speaks of, and the form of the name under which things lost are entered.</summary>
    public static ImmutableArray<EditablePart> Others(Incident incident, ImmutableArray<FieldPart> fields)
    {
        var shown = fields.SelectMany(field => field.Editable).Select(one => one.Field).ToHashSet(StringComparer.Ordinal);
        var held = incident.Materiel.Select(thing => $"materiel.{thing.Item}").Distinct(StringComparer.Ordinal);
        return [.. Always.Concat(held).Where(name => !shown.Contains(name)).Select(name => Editable(name, incident)), Editable("materiel.ITEM", incident)];
    }

    /// <summary>The names of all fields in which the incident holds a value.</summary>
    public static IEnumerable<IncidentField> Held(Incident incident) => Always
        .Concat(incident.Materiel.Select(thing => $"materiel.{thing.Item}").Distinct(StringComparer.Ordinal))
        .Select(name => IncidentField.Named(name)!).Where(field => field.TextOf(incident) is not null);

    private static FieldPart Of(ClaimField field, Incident incident) => new(
        field.Name, field.Coded, field.Rule,
        // A rule's name is one word; what it gives follows.
        [.. field.OtherRules.Select(other => new OtherRulePart(other[..other.IndexOf(' ', StringComparison.Ordinal)], other[(other.IndexOf(' ', StringComparison.Ordinal) + 1)..]))],
        [.. field.Contradictions.Select(one => new ContradictionPart(one.Type, [.. one.Values.Select(rival => new RivalPart(rival.Value, [.. rival.Reports.Select(report => report.Value)]))]))],
        [.. field.Decisions.Select(Of)],
        [.. Names(field, incident).Select(name => Editable(name, incident))],
        [.. field.Claims.Select(Of)]);

    private static IEnumerable<string> Names(ClaimField field, Incident incident) => field.Name switch
    {
        "status" => [],
        "actors" => Enum.GetValues<ActorRole>().Select(role => $"actors.{role.Name()}")
            .Where(name => name is "actors.initiator" or "actors.target" || IncidentField.Named(name)!.TextOf(incident) is not null || field.Claims.Any(claim => claim.Entry?.Field == name)),
        var name => [name],
    };

    private static EditablePart Editable(string name, Incident incident)
    {
        var field = IncidentField.Named(name)!;
        return new(name, field.TextOf(incident), field.Allowed);
    }

    private static DecisionPart Of(FieldDecision decision) => new(
        decision.Field, decision.Kind, decision.Coded, decision.Value, decision.Judgement, decision.By, decision.When, decision.Why, decision.IsOutdated);

    private static ClaimPart Of(Claim claim) => new(
        claim.Report.Id.Value, claim.Report.Family, claim.Value, claim.Entry?.Field, claim.Entry?.Text, claim.Words, [.. claim.Spans.Select(span => new SpanRow(span.Start, span.End))],
        claim.Speaker, claim.Certainty, claim.Rule?.ToString(), claim.Mark);
}
