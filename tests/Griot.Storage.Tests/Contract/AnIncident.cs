using Griot.Model;

namespace Griot.Storage.Tests.Contract;

internal static class AnIncident
{
    private static readonly RuleId Rule = new("test-rule", 3);

    public static Incident OfLittle(string id, IEnumerable<CodedReport> reports) => new(
        new(id), SubEventType.OtherDevelopment, null, null, [], [], [], [], [.. Keys(reports)], [], [], [], IncidentState.Proposed);

    public static Incident OfEverything(string id, IEnumerable<CodedReport> reports) => new(
        new(id),
        SubEventType.RemoteExplosive,
        new(new(2025, 2, 7), new(2025, 2, 8), Precision.Near),
        new("Kobé", "Gao", "ML", new(16.27, -0.05), Precision.Near),
        [new(new("jnim", "JNIM", ActorRole.Initiator), [new(3, 7), new(9, 12)], Rule, "the army", Certainty.Alleged)],
        [
            new(TollMeasure.Killed, PersonKind.AidWorkers, 10, 32, null, "conservative"),
            new(TollMeasure.Wounded, PersonKind.All, null, null, 4, "range"),
        ],
        [new("truck", MaterielAction.Destroyed, CountRange.AtLeast(19))],
        [new(new(null, ResponsibilityStatus.NoneClaimed), [new(0, 4)], Rule)],
        [.. Keys(reports)],
        [.. reports.Select((coded, i) => new IncidentReport(
            coded.Report.Id, "Ré.txt", "AFP", new(2025, 2, 8), i + 1, i == 0 ? null : "cites AFP"))],
        [new("tolls.killed.all", ContradictionType.Revision, [new("10", [new("r1")]), new("32", [new("r2"), new("r3")])])],
        [new(new("i9"), 0.1 + 0.2, ["one day apart", "\"same\" convoy"])],
        IncidentState.Released)
    {
        Fingerprint = "0123456789abcdef",
        Decisions =
        [
            new("place", DecisionKind.Accepted, "Kobé", "Kobé", 1, "ana", new(2025, 2, 9, 8, 30, 0, TimeSpan.Zero), null),
            new("tolls.killed.aid_workers", DecisionKind.Corrected, null, "10-32", 2, "ben", new(2025, 2, 9, 9, 0, 0, TimeSpan.Zero), "graves", new(new("r1"), new(3, 7))),
        ],
    };

    private static IEnumerable<EventKey> Keys(IEnumerable<CodedReport> reports) =>
        reports.SelectMany(coded => coded.Events, (coded, e) => new EventKey(coded.Report.Id, e.Id));
}
