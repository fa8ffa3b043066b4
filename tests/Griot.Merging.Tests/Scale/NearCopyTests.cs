using System.Collections.Immutable;
using System.Globalization;
using Griot.Model;

namespace Griot.Merging.Tests.Scale;

public sealed class NearCopyTests
{
    private const string Story =
        "Nine soldiers were killed when gunmen ambushed an army convoy near Tonka in northern Mali on Tuesday, a hospital source in the "
        + "region told this paper. The attackers burned two lorries and withdrew towards the lake before help came from the garrison.";

    [Fact]
    public void A_thousand_near_copies_of_two_stories_are_one_incident_of_two_families()
    {
        var reports = Enumerable.Range(0, 1_000).Select(Copy).ToImmutableArray();

        var incident = Assert.Single(IncidentResolver.Resolve(reports));

        Assert.Equal((1_000, 2), (incident.Reports.Length, incident.Families));
        Assert.Equal((9, 11), (Assert.Single(incident.Tolls).Low, Assert.Single(incident.Tolls).High));
    }

    [Fact]
    public void Resolving_stops_when_it_is_broken_off()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => IncidentResolver.Resolve([Copy(0), Copy(2)], cancellation: cancellation.Token));
    }

    // Every second one is of the other story; no two texts are the same.
    private static CodedReport Copy(int i)
    {
        var number = i.ToString(CultureInfo.InvariantCulture);
        return i % 2 == 0
            ? AReport.Saying($"{Story} ({number})", $"Outlet {number}", events: AReport.Event(tolls: [AReport.Killed(9)]))
            : AReport.Saying(
                $"Malian troops lost eleven men in an attack close to Tonka, local officials say. It was the worst day for the army there since spring, and elders of nearby villages asked for calm. Number {number}.",
                $"Portal {number}", events: AReport.Event(tolls: [AReport.Killed(11)]));
    }
}
