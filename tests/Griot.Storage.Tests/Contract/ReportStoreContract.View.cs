using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Storage.Tests.Contract;

/// <summary>Reading and replacing parts of the view of incidents.</summary>
public abstract partial class ReportStoreContract
{
    [Fact]
    public void Incidents_are_found_by_their_names()
    {
        var (one, two, three) = ThreeIncidents();

        Assert.Equal(Everything(new[] { one, three }), Everything(Store.Incidents([three.Id, new("i0"), one.Id, one.Id])));
        Assert.Empty(Store.Incidents([]));
        Assert.Equal(two.Id, Store.Incidents([two.Id]).Single().Id);
    }

    [Fact]
    public void Incidents_are_found_by_the_events_they_hold()
    {
        var (one, two, _) = ThreeIncidents();

        Assert.Equal([one.Id, two.Id], Names(Store.IncidentsHolding([two.Events[0], new(new("r0000"), "e1"), one.Events[0]])));
        Assert.Equal(two.Id, Store.IncidentOf(two.Events[0]));
        Assert.Null(Store.IncidentOf(two.Events[0] with { Event = "e99" }));
    }

    [Fact]
    public void Incidents_are_found_by_the_reports_that_tell_them()
    {
        var (_, two, three) = ThreeIncidents();

        Assert.Equal([two.Id, three.Id], Names(Store.IncidentsTelling([three.Events[0].Report, new("r0000"), two.Events[0].Report])));
    }

    [Fact]
    public void Incidents_that_were_worked_out_together_are_found_by_their_fingerprint()
    {
        var (one, two, three) = ThreeIncidents();
        Store.SaveIncidents([one with { Fingerprint = "a" }, two with { Fingerprint = "a" }, three with { Fingerprint = "b" }]);

        Assert.Equal([one.Id, two.Id], Names(Store.IncidentsWorkedOutAs(["a", "c"])));
    }

    [Fact]
    public void The_events_of_an_incident_are_listed_without_reading_it()
    {
        Store.AddAll(AReport.Many(3));
        var incident = AnIncident.OfLittle("i1", Store.All());
        Store.SaveIncidents([incident]);

        Assert.Equal(incident.Events.Order(), Store.EventsOf(incident.Id));
        Assert.Empty(Store.EventsOf(new("i0")));
    }

    [Fact]
    public void A_part_of_the_view_is_replaced_and_the_rest_stays()
    {
        var (one, two, three) = ThreeIncidents();
        var changed = two with { State = IncidentState.Released };
        var made = AnIncident.OfLittle("i4", Store.Coded([one.Events[0].Report]));

        Store.ReplaceIncidents([one.Id], [made, changed]);

        Assert.Equal(Everything(new[] { changed, three, made }), Everything(Store.Incidents()));
        Assert.Equal(made.Id, Store.IncidentOf(one.Events[0]));
    }

    [Fact]
    public void When_replacing_a_part_fails_the_view_stays_as_it_was()
    {
        var (one, two, three) = ThreeIncidents();
        var unknown = AnIncident.OfLittle("i4", [AReport.Saying("In no store.")]);

        Assert.ThrowsAny<Exception>(() => Store.ReplaceIncidents([one.Id, two.Id], [unknown]));

        Assert.Equal([one.Id, two.Id, three.Id], Names(Store.Incidents()));
    }

    [Fact]
    public void What_is_saved_with_the_view_comes_back_page_by_page_until_the_view_is_saved_anew()
    {
        var (one, _, _) = ThreeIncidents();
        Store.SaveIncidents([one], [new("words", 7, new byte[] { 1, 2 }), new("links", 7, new byte[] { 3 })]);

        Store.ReplaceIncidents([], [one]);
        Assert.Equal<byte>([1, 2], Store.Basis("words", 7)!);
        Assert.Equal<byte>([3], Store.Basis("links", 7)!);
        Assert.Null(Store.Basis("links", 8));

        Store.SaveIncidents([one]);
        Assert.Null(Store.Basis("words", 7));
    }

    [Fact]
    public void A_view_stands_until_reports_or_judgements_come_that_it_does_not_hold()
    {
        Assert.False(Store.ViewStands);
        var (one, _, _) = ThreeIncidents();
        Assert.True(Store.ViewStands);

        Store.Append(Same);
        Assert.False(Store.ViewStands);
        Store.ReplaceIncidents([], [one]);
        Assert.True(Store.ViewStands);

        Store.AddAll(AReport.Many(3));
        Assert.True(Store.ViewStands, "nothing new came");
        Store.Add(AReport.Many(1).Single() with { Events = [] });
        Assert.False(Store.ViewStands);

        Store.SaveIncidents([]);
        Store.Add(AReport.Many(2).Last() is var known ? known with { Report = known.Report with { File = "another.txt" } } : null!);
        Assert.False(Store.ViewStands, "a report has got another name");
    }

    private (Incident, Incident, Incident) ThreeIncidents()
    {
        Store.AddAll(AReport.Many(3));
        var made = Store.All().Select((coded, i) => AnIncident.OfLittle($"i{i + 1}", [coded])).ToImmutableArray();
        Store.SaveIncidents(made);
        return (made[0], made[1], made[2]);
    }

    private static IEnumerable<IncidentId> Names(IEnumerable<Incident> incidents) => incidents.Select(incident => incident.Id);
}
