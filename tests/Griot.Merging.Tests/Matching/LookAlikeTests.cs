using Griot.Model;

namespace Griot.Merging.Tests.Matching;

public sealed class LookAlikeTests
{
    private static readonly Place Dire = AReport.At("Diré", 16.26, -3.39);

    [Fact]
    public void A_mine_the_day_after_an_ambush_35_km_away_is_another_incident() =>
        Assert.Equal(2, Count(
            AReport.Event(),
            AReport.Event("2026-02-11", Dire, SubEventType.RemoteExplosive, "unidentified-jihadists", "civilians")));

    [Fact]
    public void Air_strikes_on_consecutive_days_40_km_apart_are_two_incidents() =>
        Assert.Equal(2, Count(
            AReport.Event("2024-10-12", AReport.At("Tin-Aïcha", 16.57, -3.92), SubEventType.AirDroneStrike, "fama", "unidentified-jihadists"),
            AReport.Event("2024-10-13", AReport.At("Essakane", 16.72, -3.59), SubEventType.AirDroneStrike, "fama", "unidentified-jihadists")));

    [Fact]
    public void The_release_of_captives_is_not_their_abduction() =>
        Assert.Equal(2, Count(
            AReport.Event("2024-07-17", type: SubEventType.Abduction, on: "civilians"),
            AReport.Event("2024-08-08", type: SubEventType.OtherDevelopment, on: "civilians")));

    [Fact]
    public void Another_attack_on_the_same_town_a_month_later_is_another_incident() =>
        Assert.Equal(2, Count(AReport.Event("2024-05-24"), AReport.Event("2024-06-24")));

    [Fact]
    public void A_report_that_tells_two_events_keeps_their_incidents_apart()
    {
        var both = AReport.Saying("Two attacks.", "A", "2026-02-12",
            AReport.Event(id: "e1"), AReport.Event("2026-02-11", id: "e2", relation: Relation.Background));
        var first = AReport.Saying("An attack.", "B", "2026-02-11", AReport.Event());
        var second = AReport.Saying("One more attack.", "C", "2026-02-12", AReport.Event("2026-02-11"));

        var incidents = IncidentResolver.Resolve([both, first, second]);

        Assert.Equal([2, 2], incidents.Select(incident => incident.Reports.Length));
    }

    [Fact]
    public void A_look_alike_in_between_does_not_chain_two_incidents()
    {
        var days = Enumerable.Range(10, 12).Select(day => AReport.Saying($"Clash number {day}.", $"Outlet {day}", $"2026-02-{day}", AReport.Event($"2026-02-{day}")));

        Assert.All(IncidentResolver.Resolve([.. days]), incident => Assert.True(incident.Date!.Days <= 4));
    }

    private static int Count(CodedEvent one, CodedEvent other) => IncidentResolver.Resolve(
        [AReport.Saying("The first story.", "A", null, one), AReport.Saying("Something else entirely.", "B", null, other)]).Length;
}
