using Griot.Model;

namespace Griot.Merging.Tests.Matching;

public sealed class SameIncidentTests
{
    [Fact]
    public void A_wrong_day_does_not_split_an_incident_that_agrees_in_all_else() =>
        Assert.Single(Resolve(
            AReport.Event(tolls: [AReport.Killed(19)]),
            AReport.Event("2026-02-11", tolls: [AReport.Killed(19)])));

    [Fact]
    public void Another_spelling_of_a_place_that_no_gazetteer_knows_is_the_same_place() =>
        Assert.Single(Resolve(
            AReport.Event(place: new("Youwarou", "Mopti", "ML", new Coordinates(15.37, -4.27), Precision.Exact)),
            AReport.Event(place: new("Youvarou", null, "ML", null, Precision.Near))));

    [Fact]
    public void An_undated_report_joins_what_happened_shortly_before_it() =>
        Assert.Single(Resolve(AReport.Event(), AReport.Event(day: null)));

    [Fact]
    public void A_recalled_event_joins_the_incident_it_recalls()
    {
        var incident = Assert.Single(Resolve(AReport.Event(), AReport.Event(by: "unidentified-jihadists", relation: Relation.Background)));

        Assert.Equal(2, incident.Reports.Length);
    }

    [Fact]
    public void A_long_report_joins_each_of_its_incidents()
    {
        var events = Enumerable.Range(0, 50).Select(i => AReport.Event($"2026-01-{1 + i % 28:00}", AReport.At($"Village{i}", 12 + i / 10.0, -8 + i / 7.0), id: $"e{i}")).ToArray();
        var wire = AReport.Saying("A month of war.", "Newswire", "2026-02-12", events);
        var local = events.Select((coded, i) => AReport.Saying($"Local news {i}.", $"Radio {i}", "2026-02-01", coded));

        var incidents = IncidentResolver.Resolve([wire, .. local]);

        Assert.Equal(50, incidents.Length);
        Assert.All(incidents, incident => Assert.Equal(2, incident.Reports.Length));
    }

    [Fact]
    public void Events_of_which_nothing_is_known_stay_alone()
    {
        var reports = Enumerable.Range(0, 200).Select(i => AReport.Saying($"Something happened, number {i}.", $"Outlet {i}", null, AReport.Event(day: null, place: AReport.Nowhere)));

        Assert.Equal(200, IncidentResolver.Resolve([.. reports]).Length);
    }

    [Fact]
    public void A_thousand_copies_of_one_story_are_one_incident_with_one_source()
    {
        var text = string.Join(' ', Enumerable.Range(0, 150).Select(i => $"word{i * 7 % 90}"));
        var reports = Enumerable.Range(0, 1000).Select(i => AReport.Saying($"{text} {i}", $"Portal {i}", "2026-02-11", AReport.Event()));

        var incident = Assert.Single(IncidentResolver.Resolve([.. reports]));

        Assert.Equal((1000, 1), (incident.Reports.Length, incident.Families));
    }

    [Fact]
    public void The_same_text_from_two_sources_stays_two_reports_of_one_family()
    {
        var incident = Assert.Single(IncidentResolver.Resolve(
        [
            AReport.Saying("Nine soldiers died near the town of Tonka on Tuesday.", "One", "2026-02-11", AReport.Event()),
            AReport.Saying("Nine soldiers died near the town of Tonka on Tuesday.", "Two", "2026-02-11", AReport.Event()),
        ]));

        Assert.Equal((2, 1), (incident.Reports.Length, incident.Families));
    }

    [Fact]
    public void One_content_in_two_files_is_one_report() =>
        Assert.Single(Assert.Single(IncidentResolver.Resolve([AReport.Saying("Once.", "A", "2026-02-11", AReport.Event()), AReport.Saying("Once.", "A", "2026-02-11", AReport.Event())])).Reports);

    [Fact]
    public void No_reports_make_no_incidents() => Assert.Empty(IncidentResolver.Resolve([]));

    [Fact]
    public void What_is_likely_but_not_sure_is_shown_with_its_reasons_and_differences()
    {
        var incidents = Resolve(
            AReport.Event(tolls: [AReport.Killed(9)]), AReport.Event("2026-02-10", AReport.At("Diré", 16.26, -3.39), tolls: [AReport.Killed(20)]));

        var link = Assert.Single(incidents[0].PossiblySame);
        Assert.Equal(incidents[1].Id, link.Incident);
        Assert.Contains(link.Reasons, reason => reason.StartsWith("time.same_day", StringComparison.Ordinal));
        Assert.Contains("place differs: Tonka / Diré", link.Reasons.Concat(incidents[1].PossiblySame[0].Reasons).Select(reason => reason.Replace("Diré / Tonka", "Tonka / Diré", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_event_of_an_incident_can_say_why_it_is_there()
    {
        CodedReport[] reports = [AReport.Saying("One.", "A", "2026-02-11", AReport.Event()), AReport.Saying("Two.", "B", "2026-02-12", AReport.Event("2026-02-11"))];

        var links = IncidentResolver.Why(reports, Assert.Single(IncidentResolver.Resolve(reports)));

        Assert.Equal(2, links.Length);
        Assert.All(links, link => Assert.Equal(link.Score.Points, link.Score.Parts.Sum(part => part.Points), precision: 6));
        Assert.Contains("time.next_day -0.5 (2026-02-10 / 2026-02-11)", links.SelectMany(link => link.Score.Parts).Select(part => part.ToString()));
    }

    [Fact]
    public void A_later_report_does_not_change_an_incident_s_name()
    {
        var first = AReport.Saying("First.", "A", "2026-02-10", AReport.Event());

        var before = Assert.Single(IncidentResolver.Resolve([first])).Id;
        var after = Assert.Single(IncidentResolver.Resolve([first, AReport.Saying("Second.", "B", "2026-02-12", AReport.Event())])).Id;

        Assert.Equal(before, after);
    }

    private static System.Collections.Immutable.ImmutableArray<Incident> Resolve(CodedEvent one, CodedEvent other) => IncidentResolver.Resolve(
        [AReport.Saying("The first story.", "A", "2026-02-11", one), AReport.Saying("Something told in other words.", "B", "2026-02-13", other)]);
}
