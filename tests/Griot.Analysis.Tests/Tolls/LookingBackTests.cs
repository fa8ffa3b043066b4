using Griot.Model;

namespace Griot.Analysis.Tests.Tolls;

/// <summary>Figures told by a word that looks back at another figure or side.</summary>
public sealed class LookingBackTests
{
    [Theory]
    [InlineData("A shell hit a house in Gossi, Mali, on 3 March 2025. One villager was killed and another wounded.", "killed civilians 1; wounded civilians 1")]
    [InlineData("One soldier was killed and a second wounded by a mine near Hombori, Mali, on 3 March 2025.", "killed soldiers 1; wounded soldiers 1")]
    [InlineData("Une bombe a explosé à Gao, au Mali, le 3 mars 2025. Deux personnes ont été blessées et une troisième est décédée.", "wounded civilians 2; killed civilians 1")]
    public void One_more_is_counted_without_a_noun(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("Fighting broke out near Ménaka, Mali, on 3 March 2025. The army lost nine men and the rebels 14.", "killed soldiers 9; killed militants 14")]
    [InlineData("Des assaillants ont attaqué la gendarmerie de Téra, au Niger, le 3 mars 2025. Côté gendarmes, deux tués et quatre blessés ; côté assaillants, sept tués.", "killed police 2; wounded police 4; killed militants 7")]
    [InlineData("L'armée affirme avoir tué 40 terroristes près d'Ansongo, au Mali, le 3 mars 2025. Elle déplore trois morts dans ses rangs.", "killed militants 40; killed soldiers 3")]
    [InlineData("The army said it had killed 40 terrorists near Ansongo, Mali, on 3 March 2025. On our side, three died.", "killed militants 40; killed soldiers 3")]
    public void Each_side_has_its_own_dead(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("Dozens of villagers were killed or wounded when gunmen attacked Kourou, Burkina Faso, on 3 March 2025.", "")]
    [InlineData("Gunmen attacked Kourou, Burkina Faso, on 3 March 2025, leaving 30 dead and wounded.", "")]
    [InlineData("Gunmen attacked Kourou, Burkina Faso, on 3 March 2025. No villagers were killed or wounded.", "killed civilians 0; wounded civilians 0")]
    public void One_figure_for_dead_and_wounded_is_a_toll_of_neither(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("At least nine people, two children among them, were killed when gunmen attacked Kourou, Burkina Faso, on 3 March 2025.", "killed civilians 9+")]
    [InlineData("Quatorze combattants, militaires et VDP, ont péri dans l'attaque de leur camp à Djibo, au Burkina Faso, le 3 mars 2025.", "killed soldiers 14")]
    public void What_commas_set_apart_does_not_count_anew(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("An army patrol was ambushed near Djibo, Burkina Faso, on 3 March 2025. Six soldiers were hurt, and two have not been heard from since.", "wounded soldiers 6; missing soldiers 2")]
    [InlineData("Un minibus a sauté sur une mine près de Bankass, au Mali, le 3 mars 2025. Au total, treize passagers ont perdu la vie.", "killed civilians 13")]
    [InlineData("L'attaque a visé un camp à Djibo, au Burkina Faso, le 3 mars 2025. Au cours des combats, huit soldats sont morts.", "killed soldiers 8")]
    public void A_word_of_summing_up_need_not_sum_up_more_than_one_event(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("Militants attacked Kobi, Mali, on 3 March 2025. Twelve dead, says the government; seventeen, according to a councillor.", "killed civilians 12; killed civilians 17")]
    [InlineData("Militants attacked Kobi, Mali, on 3 March 2025. The government spoke of twelve dead, a councillor of seventeen.", "killed civilians 12; killed civilians 17")]
    [InlineData("Jihadists attacked a post at Sokolo, Mali, on 3 March 2025. Losses: FAMa 3 killed, 11 wounded; JNIM 20 killed.", "killed soldiers 3; wounded soldiers 11; killed militants 20")]
    public void Another_speaker_or_side_needs_no_second_noun(string text, string expected) => AssertTolls(text, expected);

    private static void AssertTolls(string text, string expected) => Assert.Equal(
        expected,
        string.Join("; ", Coder.Default.Code(new Report("test", text)).Events.SelectMany(each => each.Tolls)
            .Select(toll => $"{toll.Value.Measure.Name()} {toll.Value.Who.Name()} {toll.Value.Count}")));
}
