using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Storage.Tests.Contract;

public abstract partial class ReportStoreContract
{
    [Fact]
    public void Incidents_come_back_exactly_by_their_first_day_and_then_by_name()
    {
        Store.AddAll(AReport.Many(3));
        var late = AnIncident.OfEverything("i0", Store.All()) with { Date = EventDate.On(new(2025, 3, 1)) };
        ImmutableArray<Incident> incidents =
            [AnIncident.OfEverything("i2", Store.All()), AnIncident.OfEverything("i3", Store.All()), late, AnIncident.OfLittle("i1", Store.All())];

        Store.SaveIncidents([.. incidents.Reverse()]);

        Assert.Equal(Everything(incidents), Everything(Store.Incidents()));
        Assert.Equal(incidents.Select(incident => incident.Id), Store.IncidentIds());
        Assert.Equal(4, Store.IncidentCount);
    }

    [Fact]
    public void Saving_incidents_replaces_those_before()
    {
        Store.AddAll(AReport.Many(3));
        Store.SaveIncidents([AnIncident.OfLittle("i1", Store.All()), AnIncident.OfLittle("i2", Store.All())]);

        Store.SaveIncidents([AnIncident.OfLittle("i3", Store.All())]);

        Assert.Equal("i3", Store.Incidents().Single().Id.Value);
    }

    [Fact]
    public void A_store_without_incidents_gives_none() => Assert.Empty(Store.Incidents());

    [Fact]
    public void When_saving_incidents_fails_those_before_stay()
    {
        Store.AddAll(AReport.Many(1));
        Store.SaveIncidents([AnIncident.OfLittle("i1", Store.All())]);
        var unknown = AnIncident.OfLittle("i2", AReport.Many(3));

        Assert.ThrowsAny<Exception>(() => Store.SaveIncidents([unknown]));

        Assert.Equal("i1", Store.Incidents().Single().Id.Value);
    }
}
