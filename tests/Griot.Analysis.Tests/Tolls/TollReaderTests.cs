using Griot.Model;

namespace Griot.Analysis.Tests.Tolls;

/// <summary>Which figures become tolls of an event, and of what kind of people.</summary>
public sealed class TollReaderTests
{
    [Theory]
    [InlineData(
        "Gunmen killed 22 people in a village near Djibo, Burkina Faso, on 18 August 2022. Seven others were wounded.",
        "killed civilians 22; wounded civilians 7")]
    [InlineData(
        "Des hommes armés ont tué 22 personnes dans un village près de Djibo, au Burkina Faso, le 18 août 2022. Sept autres ont été blessées.",
        "killed civilians 22; wounded civilians 7")]
    [InlineData(
        "At least nine soldiers were killed in an ambush near Tonka, Mali, on 10 February 2026. A source spoke of nine dead and a dozen wounded on the army side.",
        "killed soldiers 9+; wounded soldiers 12")]
    public void A_kind_left_open_is_the_kind_that_the_event_leaves_no_doubt_of(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData(
        "Eight civilians were killed when a minibus hit a mine near Diré, Mali, on 11 February 2026. We received five bodies, then three of the injured died in the night.",
        "killed civilians 8")]
    [InlineData(
        "Suspected jihadists kidnapped 19 passengers near Kantchari, Burkina Faso, on 17 July 2024. According to a list, 14 of the captives are women.",
        "abducted civilians 19")]
    [InlineData(
        "Fourteen soldiers were killed in an ambush near Tonka, Mali, on 10 February 2026. Three more have since died of their wounds.",
        "killed soldiers 14")]
    public void A_part_told_again_is_no_toll_of_its_own(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData(
        "Gunmen killed 20 villagers near Djibo, Burkina Faso, on 18 August 2022. A lawmaker said that 21 people had been killed.",
        "killed civilians 20; killed all 21")]
    [InlineData(
        "Des hommes armés ont tué 20 villageois près de Djibo, au Burkina Faso, le 18 août 2022. Un député a affirmé que 21 personnes avaient été tuées.",
        "killed civilians 20; killed all 21")]
    public void Beside_a_kind_that_is_named_people_are_of_any_kind(string text, string expected) => AssertTolls(text, expected);

    [Fact]
    public void A_figure_that_was_replaced_says_so()
    {
        var tolls = TollsOf("Gunmen killed 22 villagers near Djibo, Burkina Faso, on 18 August 2022. Local sources had earlier put the death toll at 11.");
        Assert.Equal([false, true], tolls.Select(toll => toll.Superseded));
    }

    private static void AssertTolls(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", TollsOf(text).Select(toll => $"{toll.Measure.Name()} {toll.Who.Name()} {toll.Count}")));

    private static IEnumerable<Toll> TollsOf(string text) =>
        Coder.Default.Code(new Report("test", text)).Events[0].Tolls.Select(toll => toll.Value);
}
