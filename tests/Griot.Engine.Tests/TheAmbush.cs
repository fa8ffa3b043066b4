using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Engine.Tests;

/// <summary>Three reports of one ambush that disagree, and the incident they make. Made up.</summary>
internal static class TheAmbush
{
    public static CodedReport Wire { get; } = new AReport("Wire", "2025-02-08",
            "Ambush near Kobé on 7 February: at least 25 civilians were killed by gunmen, Moussa Traoré said. Early reports spoke of 10 dead. Two trucks were burned.")
        .As(SubEventType.ArmedClash, "Ambush").On("2025-02-07", "7 February").At("Kobé", 16.0, 0.25, Precision.Near)
        .By("unidentified-armed-group", "gunmen").Against("civilians", "civilians")
        .Killing(CountRange.AtLeast(25), PersonKind.Civilians, "at least 25 civilians were killed", "Moussa Traoré")
        .Killing(CountRange.Exactly(10), PersonKind.Civilians, "10 dead", superseded: true)
        .Destroying("truck", CountRange.Exactly(2), "Two trucks were burned")
        .Coded();

    public static CodedReport Ledger { get; } = new AReport("Ledger", "2025-02-10",
            "On 8 February an attack at Niono cost 32 civilians their lives. The shepherds of Ali Diallo are accused by the army.")
        .As(SubEventType.Attack, "attack").On("2025-02-08", "8 February").At("Niono", 14.25, -5.99)
        .By(null, "The shepherds of Ali Diallo", Certainty.Alleged).Against("civilians", "civilians")
        .Killing(CountRange.Exactly(32), PersonKind.Civilians, "32 civilians")
        .Responsible("The shepherds of Ali Diallo", ResponsibilityStatus.Attributed, "accused by the army", "the army")
        .Coded();

    public static CodedReport Army { get; } = new AReport("Army", "2025-02-09",
            "The army denies that 25 civilians were killed in the Gao region.")
        .As(SubEventType.ArmedClash, "killed").In("Gao")
        .Killing(CountRange.Exactly(25), PersonKind.Civilians, "25 civilians were killed", "the army", Certainty.Denied)
        .Coded();

    public static ImmutableArray<CodedReport> Reports { get; } = [Wire, Army, Ledger];

    public static Incident Incident { get; } = new(
        new IncidentId("i0123456789ab"),
        SubEventType.ArmedClash,
        EventDate.On(new DateOnly(2025, 2, 7)),
        new Place("Kobé", "Gao", "ML", new(16.0, 0.25), Precision.Near),
        Wire.Events[0].Actors.AddRange(Ledger.Events[0].Actors[..1]),
        [new MergedToll(TollMeasure.Killed, PersonKind.Civilians, 25, 32, 32, "range")],
        [new Materiel("truck", MaterielAction.Destroyed, CountRange.Exactly(2))],
        Ledger.Events[0].Responsibility,
        [new(Wire.Report.Id, "e1"), new(Army.Report.Id, "e1"), new(Ledger.Report.Id, "e1")],
        [Part(Wire, 1), Part(Army, 2), Part(Ledger, 1) with { FamilyReason = "credits Wire" }],
        [
            new("date", ContradictionType.Conflict, [new("2025-02-07", [Wire.Report.Id]), new("2025-02-08", [Ledger.Report.Id])]),
            new("place", ContradictionType.Conflict, [new("Kobé", [Wire.Report.Id]), new("Niono", [Ledger.Report.Id])]),
            new("tolls.killed.civilians", ContradictionType.Denial, [new("25+", [Wire.Report.Id]), new("denied", [Army.Report.Id])]),
        ],
        [new(new IncidentId("iffff00000000"), 0.61, ["1 day apart", "same target"])],
        IncidentState.Proposed);

    public static Dossier Dossier { get; } = Engine.Dossier.Of(Incident, Reports.ToDictionary(coded => coded.Report.Id));

    private static IncidentReport Part(CodedReport coded, int family) =>
        new(coded.Report.Id, coded.Report.File, coded.Report.Source, coded.Report.Published, family, null);
}
