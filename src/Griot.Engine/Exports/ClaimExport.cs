using Griot.Model;

namespace Griot.Engine;

/// <summary>The claim matrix as a plain table: one row for each claim of each report.</summary>
internal sealed class ClaimExport(ExportParts parts)
{
    public static readonly string[] Columns =
    [
        "incident", "field", "coded_value", "rule", "contradiction", "report", "file", "source", "published", "family", "value", "certainty",
        "mark", "spans", "found_by", "decided",
    ];

    public ExportSummary Write(IEnumerable<Dossier> dossiers, TextWriter output)
    {
        var table = new CsvTable(output, Columns);
        var tally = new ExportTally();
        foreach (var dossier in dossiers)
        {
            tally.Takes(null);
            foreach (var field in ClaimMatrix.Of(Published(dossier)).Fields)
                Rows(table, dossier.Incident, field);
        }

        return tally.Summary();
    }

    private static void Rows(CsvTable table, Incident incident, ClaimField field)
    {
        var contradictions = string.Join("; ", field.Contradictions.Select(one => one.Type.Name()).Distinct());
        foreach (var claim in field.Claims)
        {
            table.Row(
                incident.Id.Value, field.Name, field.Coded, field.Rule, contradictions,
                claim.Report.Id.Value, claim.Report.File, claim.Report.Source, claim.Report.Published, claim.Report.Family,
                claim.Value, claim.Certainty?.Name(), claim.Mark.Name(), Offsets(claim), claim.Rule?.ToString(), string.Join("; ", field.Decisions.Select(ExportParts.Decided)));
        }
    }

    private static string Offsets(Claim claim) => string.Join("; ", claim.Spans.Select(span => $"{span.Start}-{span.End}"));

    /// <summary>The dossier with every party under a name that may be published.</summary>
    private Dossier Published(Dossier dossier) => new(
        dossier.Incident with
        {
            Actors = [.. dossier.Incident.Actors.Select(Named)],
            Responsibility = [.. dossier.Incident.Responsibility.Select(Named)],
        },
        [.. dossier.Tellings.Select(telling => telling with
        {
            Event = telling.Event with
            {
                Actors = [.. telling.Event.Actors.Select(Named)],
                Responsibility = [.. telling.Event.Responsibility.Select(Named)],
            },
        })]);

    private Stated<ActorPart> Named(Stated<ActorPart> actor) => actor with { Value = actor.Value with { Name = parts.Name(actor.Value) } };

    private Stated<Responsibility> Named(Stated<Responsibility> one) => one.Value.Actor is { } actor
        ? one with { Value = one.Value with { Actor = parts.Name(new ActorPart(actor, actor, ActorRole.Initiator)) } }
        : one;
}
