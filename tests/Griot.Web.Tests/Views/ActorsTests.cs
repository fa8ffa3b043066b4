using System.Net;
using Griot.Model;
using Griot.Web.Views;

namespace Griot.Web.Tests.Views;

public sealed class ActorsTests
{
    private static readonly AnIncident[] Incidents =
    [
        new AnIncident("i1").On("2024-05-01").By("jnim", "JNIM").Against("mali-army", "Malian army").Killing(4, 4, 4),
        new AnIncident("i2").On("2025-02-07").By("jnim", "JNIM").Against("mali-army", "Malian army").Killing(2, 3, 9),
        new AnIncident("i3").On("2025-02-08").By(null, "men on motorbikes").Against("jnim", "JNIM"),
        new AnIncident("i4").On("2025-02-09").By("jnim", "JNIM", Certainty.Denied).Against("civilians", "Civilians"),
    ];

    [Fact]
    public async Task Parties_are_counted_by_role_and_those_whose_part_is_denied_are_not()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(Incidents));

        var network = await server.GetAsync<ActorNetwork>("/api/actors");

        var jnim = network.Actors[0];
        Assert.Equal(("jnim", 3, 2, 1, 7), (jnim.Key, jnim.Events, jnim.AsInitiator, jnim.AsTarget, jnim.Deaths));
        Assert.Equal((new DateOnly(2024, 5, 1), new DateOnly(2025, 2, 8)), (jnim.First, jnim.Last));
    }

    [Fact]
    public async Task The_strongest_pairs_come_first()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(Incidents));

        var network = await server.GetAsync<ActorNetwork>("/api/actors");

        Assert.Equal([new ActorPair("jnim", "mali-army", 2, 7), new ActorPair("men on motorbikes", "jnim", 1, 0)], network.Pairs);
    }

    [Fact]
    public async Task A_party_without_a_key_has_its_words_and_no_kind()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(Incidents));

        var actor = await server.GetAsync<ActorDetail>("/api/actors/men%20on%20motorbikes");

        Assert.Equal(("men on motorbikes", null, 0), (actor.Actor.Name, actor.Actor.Kind, actor.Names.Length));
    }

    [Fact]
    public async Task An_actor_has_its_names_over_time_and_its_kin_from_the_registry()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(Incidents));

        var actor = await server.GetAsync<ActorDetail>("/api/actors/csp-dpa");

        Assert.Contains(actor.Names, name => name is { Form: "CSP-PSD", From: { Year: 2021, Month: 5 }, To: { Year: 2024, Month: 4 } });
        Assert.Contains(actor.Related, other => other is { Key: "fla", Tie: ActorTie.Successor });
    }

    [Fact]
    public async Task An_actors_history_counts_its_incidents_by_month()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(Incidents));

        var actor = await server.GetAsync<ActorDetail>("/api/actors/mali-army");

        Assert.Equal((10, 2), (actor.History.Periods.Length, actor.History.Series[0].Events.Sum()));
    }

    [Fact]
    public async Task Who_is_in_no_incident_and_no_registry_is_not_found()
    {
        await using var server = await AServer.StartAsync(_ => { });

        Assert.Equal((HttpStatusCode.NotFound, "'nobody' is no key of the actor registry and no party of an incident that passes the filter."), await server.ProblemAsync("/api/actors/nobody"));
    }

    [Fact]
    public async Task A_filter_restricts_who_is_counted()
    {
        await using var server = await AServer.StartAsync(workspace => workspace.Hold(Incidents));

        var network = await server.GetAsync<ActorNetwork>("/api/actors?from=2025-01-01&actor=mali-army");

        Assert.Equal([("jnim", 1), ("mali-army", 1)], network.Actors.Select(actor => (actor.Key, actor.Events)));
    }
}
