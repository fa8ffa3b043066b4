using System.Collections.Immutable;
using Griot.Model;

namespace Griot.Storage.Tests.Contract;

public abstract partial class ReportStoreContract
{
    [Fact]
    public void Incidents_come_back_exactly_and_in_the_order_of_saving()
    {
        Store.AddAll(AReport.Many(3));
        ImmutableArray<Incident> incidents = [AnIncident.OfEverything("i2", Store.All()), AnIncident.OfLittle("i1", Store.All())];

        Store.SaveIncidents(incidents);

        Assert.Equal(Everything(incidents), Everything(Store.Incidents()));
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
