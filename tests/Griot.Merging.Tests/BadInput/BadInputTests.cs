using System.Globalization;
using Griot.Model;

namespace Griot.Merging.Tests.BadInput;

public sealed class BadInputTests
{
    private const string Story = "Nine soldiers were killed when gunmen ambushed a convoy near Tonka on Tuesday, officials said. Two lorries were burned.";

    [Fact]
    public void A_thousand_copies_of_one_story_are_one_incident_of_one_family()
    {
        var copies = Enumerable.Range(0, 1_000).Select(i => AReport.Saying(Story, Text($"Outlet {i}"), events: AReport.Event(tolls: [AReport.Killed(9)])));

        var incident = Assert.Single(IncidentResolver.Resolve([.. copies]));

        Assert.Equal((1_000, 1), (incident.Reports.Length, incident.Families));
    }

    [Fact]
    public void Events_of_which_nothing_is_known_stay_apart()
    {
        var unknown = Enumerable.Range(0, 500).Select(i => AReport.Saying(Text($"Item {i}."), Text($"Outlet {i}"), null, Unknown()));

        var incidents = IncidentResolver.Resolve([.. unknown]);

        Assert.Equal(500, incidents.Length);
        Assert.All(incidents, incident => Assert.True(incident is { Date: null, Place: null, Actors.IsEmpty: true, Tolls.IsEmpty: true }));
    }

    [Fact]
    public void Events_that_share_a_day_and_a_country_and_nothing_else_stay_apart()
    {
        var country = new Place("Mali", null, "ML", null, Precision.Wide);
        var vague = Enumerable.Range(0, 300).Select(i => AReport.Saying(Text($"Item {i}."), Text($"Outlet {i}"), events: AReport.Event(
            "2026-02-10", country, by: "unidentified-armed-group", on: "civilians", type: SubEventType.Attack)));

        Assert.DoesNotContain(IncidentResolver.Resolve([.. vague]), incident => incident.Reports.Length > 30);
    }

    [Fact]
    public void A_report_without_date_and_place_does_not_pull_two_incidents_together()
    {
        var incidents = IncidentResolver.Resolve(
        [
            AReport.Saying("An ambush near Tonka.", "A", "2026-02-11", AReport.Event(tolls: [AReport.Killed(9)])),
            AReport.Saying("A raid on Ansongo.", "B", "2026-02-11", AReport.Event(place: AReport.At("Ansongo", 15.66, 0.5), tolls: [AReport.Killed(9)])),
            AReport.Saying("Nine soldiers died somewhere.", "C", null, AReport.Event(null, AReport.Nowhere, tolls: [AReport.Killed(9)])),
        ]);

        Assert.DoesNotContain(incidents, incident => incident.Reports.Length == 3);
    }

    [Fact]
    public void A_wire_story_that_lists_fifty_incidents_gives_fifty_and_joins_each_to_its_own()
    {
        var listed = Enumerable.Range(0, 50).Select(Listed).ToArray();
        var wire = AReport.Saying(string.Join(' ', Enumerable.Range(0, 50).Select(i => $"An attack at Place{i}.")), "Wire", "2026-03-20", listed);
        var locals = Enumerable.Range(0, 2).Select(n => 7 + 16 * n).Select(i => AReport.Saying($"Villagers of Place{i} speak.", Text($"Local {i}"), "2026-03-01", Listed(i) with { Id = "e1" }));

        var incidents = IncidentResolver.Resolve([wire, .. locals]);

        Assert.Equal(50, incidents.Length);
        Assert.Equal(2, incidents.Count(incident => incident.Reports.Length == 2));
    }

    [Fact]
    public void One_text_from_two_sources_is_two_reports_of_one_family()
    {
        var incident = Assert.Single(IncidentResolver.Resolve(
        [
            AReport.Saying(Story, "Daily Ledger", events: AReport.Event(tolls: [AReport.Killed(9)])),
            AReport.Saying(Story, "Horizon", events: AReport.Event(tolls: [AReport.Killed(9)])),
        ]));

        Assert.Equal((2, 1), (incident.Reports.Length, incident.Families));
    }

    [Fact]
    public void A_report_read_twice_counts_once()
    {
        var report = AReport.Saying(Story, "Daily Ledger", events: AReport.Event(tolls: [AReport.Killed(9)]));

        Assert.Single(Assert.Single(IncidentResolver.Resolve([report, report with { Report = report.Report with { File = "other.txt" } }])).Reports);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2026-01-01")]
    public void Clocks_that_are_wrong_spoil_nothing_but_their_own_report(string published)
    {
        var incidents = IncidentResolver.Resolve(
        [
            AReport.Saying("One story.", "A", "2026-02-11", AReport.Event(tolls: [AReport.Killed(9)])),
            AReport.Saying("The same elsewhere.", "B", "2026-02-11", AReport.Event(tolls: [AReport.Killed(9)])),
            AReport.Saying("Written before it happened, by its clock.", "C", published, AReport.Event(null, tolls: [AReport.Killed(9)])),
            AReport.Saying("An event at the end of time.", "D", published, AReport.Event("9999-12-31")),
            AReport.Saying("An event at its beginning.", "E", published, AReport.Event("0001-01-01")),
        ]);

        Assert.Equal(2, incidents.Single(incident => incident.Reports.Any(report => report.Source == "A")).Reports.Count(report => report.Source is "A" or "B"));
        Assert.Equal(5, incidents.Sum(incident => incident.Events.Length));
    }

    [Fact]
    public void A_day_told_on_both_sides_of_midnight_is_still_one_incident() => Assert.Single(IncidentResolver.Resolve(
    [
        AReport.Saying("It happened late on Tuesday.", "A", "2026-02-11", AReport.Event("2026-02-10", tolls: [AReport.Killed(9)])),
        AReport.Saying("It happened early on Wednesday.", "B", "2026-02-11", AReport.Event("2026-02-11", tolls: [AReport.Killed(9)])),
    ]));

    [Fact]
    public void An_event_said_to_last_for_centuries_is_no_harm()
    {
        var endless = AReport.Event() is var coded
            ? coded with { Date = coded.Date! with { Value = new EventDate(DateOnly.MinValue, DateOnly.MaxValue, Precision.Wide) } } : null!;

        Assert.NotEmpty(IncidentResolver.Resolve([AReport.Saying("Since ever.", "A", "2026-02-11", endless), AReport.Saying("One story.", "B", "2026-02-11", AReport.Event())]));
    }

    private static CodedEvent Listed(int i) => AReport.Event(
        new DateOnly(2026, 2, 1).AddDays(i % 25).ToString("O", CultureInfo.InvariantCulture), AReport.At($"Place{i}", 12 + i / 10.0, -7 + i % 10), id: $"e{i + 1}");

    private static CodedEvent Unknown() => AReport.Event(null, AReport.Nowhere, SubEventType.OtherDevelopment) with { Actors = [] };

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
