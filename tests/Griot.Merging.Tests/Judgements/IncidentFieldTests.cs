using Griot.Merging.Judgements;
using Griot.Model;

namespace Griot.Merging.Tests.Judgements;

public sealed class IncidentFieldTests
{
    private static readonly Incident Incident = IncidentResolver.Resolve([AReport.Saying("One story.", "A", "2026-02-11", AReport.Event(tolls: [AReport.Killed(9)]))])[0];

    [Theory]
    [InlineData("date", "2026-02-10", "2026-02-10")]
    [InlineData("date", "2026-02-10..2026-02-12", "2026-02-10..2026-02-12")]
    [InlineData("place", "Tonka", "Tonka")]
    [InlineData("place", "Tonka,Tombouctou , ML, 16.13 -3.75, near", "Tonka, Tombouctou, ML, 16.13 -3.75, near")]
    [InlineData("event_type", "armed CLASH", "Armed clash")]
    [InlineData("tolls.killed.civilians", "12", "12")]
    [InlineData("tolls.killed.civilians", "12+", "12+")]
    [InlineData("tolls.killed.civilians", "9-15", "9-15")]
    [InlineData("tolls.killed.aid_workers", "9-12-15", "9-12-15")]
    [InlineData("actors.initiator", "JNIM [jnim];Gunmen", "JNIM [jnim]; Gunmen")]
    [InlineData("responsibility", "jnim claimed; none_claimed", "jnim claimed; none_claimed")]
    [InlineData("materiel.vehicle", "3 destroyed; captured", "3 destroyed; captured")]
    public void A_value_is_read_and_written_in_one_form(string field, string text, string normal)
    {
        var named = IncidentField.Named(field)!;

        Assert.Equal(normal, named.Normal(text));
        Assert.Equal(normal, named.TextOf(named.With(Incident, normal, "corrected by ana (#1)")));
    }

    [Theory]
    [InlineData("date", "10 February")]
    [InlineData("date", "2026-02-30")]
    [InlineData("date", "2026-02-12..2026-02-10")]
    [InlineData("place", "16.13 -3.75")]
    [InlineData("place", "Tonka, 116.13 -3.75")]
    [InlineData("event_type", "Ambush")]
    [InlineData("tolls.killed.civilians", "several")]
    [InlineData("tolls.killed.civilians", "15-9")]
    [InlineData("tolls.killed.civilians", "-3")]
    [InlineData("tolls.killed.civilians", "99999999999999999999")]
    [InlineData("actors.target", " ; ")]
    [InlineData("responsibility", "claimed")]
    [InlineData("materiel.vehicle", "3 burned")]
    public void What_is_no_value_of_a_field_is_refused(string field, string text) => Assert.Null(IncidentField.Named(field)!.Normal(text));

    [Theory]
    [InlineData("dates")]
    [InlineData("tolls.killed")]
    [InlineData("tolls.hurt.all")]
    [InlineData("actors.victim")]
    [InlineData("")]
    public void There_are_no_other_fields(string name) => Assert.Null(IncidentField.Named(name));

    [Fact]
    public void A_field_may_be_emptied() => Assert.All(
        ["date", "place", "actors.initiator", "tolls.killed.soldiers"],
        name => Assert.Null(IncidentField.Named(name)!.TextOf(IncidentField.Named(name)!.With(Incident, null, ""))));
}
