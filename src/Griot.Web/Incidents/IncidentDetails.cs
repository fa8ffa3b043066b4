using System.Collections.Immutable;
using Griot.Engine;
using Griot.Merging.Judgements;
using Griot.Merging.Matching;
using Griot.Model;
using Griot.Storage;
using Griot.Web.Serving;

namespace Griot.Web.Incidents;

/// <summary>Puts together what the incident page shows.</summary>
internal sealed class IncidentDetails(OpenWorkspace workspace)
{
    /// <summary>The incident of that name; null when there is none.</summary>
    public IncidentDetail? Find(string id)
    {
        var (index, ledger) = (workspace.Index, workspace.Ledger);
        return workspace.Read(opened => opened.Incidents([new(id)]) is [var incident] ? Of(incident, opened, index, ledger) : null);
    }

    private static IncidentDetail Of(Incident incident, Workspace opened, IncidentIndex index, JudgementLedger ledger)
    {
        var reports = Dossiers.Reports([incident], opened);
        var row = IncidentRows.Of(incident, opened.Tags(incident.Reports.Select(report => report.Id)));
        var fields = IncidentFields.Of(ClaimMatrix.Of(Dossier.Of(incident, reports)));
        var alike = PossiblySame(incident, index);
        return new(
            row, Families(incident, reports), fields, IncidentFields.Others(incident, fields), alike,
            Nearby.Of(row, index, alike.ToDictionary(one => one.Incident.Id, one => one.Probability, StringComparer.Ordinal)),
            Comments(incident, ledger), opened.ReleaseNeedsTwo ? Releasing.Request(incident, ledger)?.By : null, opened.ReleaseNeedsTwo);
    }

    private static ImmutableArray<FamilyPart> Families(Incident incident, IReadOnlyDictionary<ReportId, CodedReport> reports) =>
        [.. incident.Reports.GroupBy(report => report.Family).OrderBy(family => family.Key).Select(family => new FamilyPart(family.Key, [.. family.Select(part => Part(part, reports.GetValueOrDefault(part.Id)))]))];

    private static ReportPart Part(IncidentReport part, CodedReport? coded) => new(
        part.Id.Value, part.File, coded?.Report.Title, part.Source, coded?.Report.Url, part.Published, coded?.Language, part.FamilyReason);

    // One that is gone already, because the index is a moment newer, is left out.
    private static ImmutableArray<PossiblySamePart> PossiblySame(Incident incident, IncidentIndex index) =>
    [
        .. incident.PossiblySame.Select(other => (Row: index.Find(other.Incident.Value), Other: other)).Where(pair => pair.Row is not null)
            .Select(pair => new PossiblySamePart(pair.Row!, pair.Other.Score, Math.Round(Likelihood.Of(pair.Other.Score), 3), pair.Other.Reasons)),
    ];

    private static ImmutableArray<CommentPart> Comments(Incident incident, JudgementLedger ledger)
    {
        var events = incident.Events.ToHashSet();
        return
        [
            .. ledger.Entries.Where(entry => entry is { WithdrawnBy: null, Judgement: Comment comment } && comment.Events.Any(events.Contains))
                .Select(entry => new CommentPart(entry.Number.Value, entry.Recorded.Judgement.By, entry.Recorded.At, entry.Recorded.Judgement.Reason ?? "")),
        ];
    }
}
