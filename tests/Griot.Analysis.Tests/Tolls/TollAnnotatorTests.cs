using Griot.Analysis.Tolls;
using Griot.Model;

namespace Griot.Analysis.Tests.Tolls;

/// <summary>Each row is a sentence and every toll that a careful reader finds in it: measure, kind, count.</summary>
public sealed class TollAnnotatorTests
{
    [Theory]
    [InlineData("Gunmen killed five soldiers and two civilians in the village on Monday.", "killed soldiers 5; killed civilians 2")]
    [InlineData("Des hommes armés ont tué cinq soldats et deux civils lundi dans le village.", "killed soldiers 5; killed civilians 2")]
    [InlineData("At least nine villagers died and twelve were wounded in the raid.", "killed civilians 9+; wounded civilians 12")]
    [InlineData("Neuf villageois ont péri et douze autres ont été blessés dans le raid.", "killed civilians 9; wounded civilians 12")]
    [InlineData("Bilan : 02 morts, 5 blessés côté ami.", "killed soldiers 2; wounded soldiers 5")]
    [InlineData("The attack left three policemen dead in the town.", "killed police 3")]
    public void A_number_is_counted_with_the_word_of_harm_beside_it(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("The nurse and the driver were kidnapped on the road to the town.", "abducted civilians 2")]
    [InlineData("L'infirmier et le chauffeur ont été enlevés sur la route de la ville.", "abducted civilians 2")]
    [InlineData("A sergeant and two soldiers were killed in the ambush near the river.", "killed soldiers 3")]
    [InlineData("Nine women and two infants were set free near the town on Thursday.", "freed civilians 11")]
    [InlineData("Le maire a été assassiné devant sa maison dans la nuit.", "killed officials 1")]
    [InlineData("Une fillette a été tuée et sa mère blessée par la chute d'une roquette.", "killed civilians 1; wounded civilians 1")]
    [InlineData("Quinze militaires ont perdu la vie mardi, ainsi que deux chauffeurs civils.", "killed soldiers 15; killed civilians 2")]
    public void People_named_one_by_one_are_counted(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("No civilians were hurt in the strike on the camp.", "wounded civilians 0")]
    [InlineData("There were no fatalities after the rockets hit the base.", "killed all 0")]
    [InlineData("The mission said nobody was killed in the attack.", "killed all 0")]
    [InlineData("Personne n'a été blessé dans l'attaque du village.", "wounded all 0")]
    [InlineData("Aucune perte civile n'a été constatée après la frappe.", "killed civilians 0")]
    [InlineData("Aucun mort n'est à déplorer après l'attaque du village.", "killed all 0")]
    [InlineData("The army denied any civilian casualties in the strike.", "killed civilians 0")]
    [InlineData("L'armée dément toute victime civile dans cette frappe.", "killed civilians 0")]
    [InlineData("No casualties have been reported in the town so far.", "")]
    public void None_is_a_toll_of_zero(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("Armed men took 19 people off a bus on the road.", "abducted all 19")]
    [InlineData("The attackers took two drivers hostage before they left.", "abducted civilians 2")]
    [InlineData("Les assaillants ont pris deux chauffeurs en otage avant de partir.", "abducted civilians 2")]
    [InlineData("A crowd beat a man to death in the market.", "killed all 1")]
    public void The_verb_may_stand_before_and_its_particle_behind_those_harmed(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("Eleven people seized from a bus last month have been released, the government said.", "freed all 11")]
    [InlineData("We received five bodies, then three of the injured died in the night.", "killed all 5; killed all 3")]
    [InlineData("The group killed 35 rebels and captured eight, who were executed.", "killed militants 35; captured militants 8; killed militants 8")]
    [InlineData("Deux chefs coutumiers avaient été kidnappés, puis libérés.", "abducted civilians 2; freed civilians 2")]
    public void A_participle_gives_way_to_the_verb_and_a_chain_counts_twice(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("Bilan : 10 morts (8 soldats, 2 assaillants) dans l'attaque.", "killed all 10; killed soldiers 8; killed militants 2")]
    [InlineData("L'attaque a fait 7 blessés (casques bleus) hier.", "wounded peacekeepers 7")]
    [InlineData("27 people were killed, among them 6 Russians, the group said.", "killed all 27; killed mercenaries 6")]
    [InlineData("The blast killed six terrorists, including a commander.", "killed militants 6")]
    [InlineData("The army is accused of killing 23 civilians, nine of them children, in the strikes.", "killed civilians 23")]
    public void Parts_are_kept_when_they_have_a_kind_of_their_own(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("The figure was corrected: nine dead and a dozen wounded on the army side.", "killed soldiers 9; wounded soldiers 12")]
    [InlineData("Les chasseurs disent avoir perdu un homme dans l'explosion.", "killed militants 1")]
    [InlineData("The army lost four men in the ambush on Tuesday.", "killed soldiers 4")]
    public void Whose_they_are_may_be_told_by_the_side(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("The company puts its own losses at two dead.", "killed all 2")]
    [InlineData("The militia puts its own losses at two dead.", "killed militants 2")]
    [InlineData("The army has put its losses at four dead and the civilian toll at two.", "killed soldiers 4; killed civilians 2")]
    [InlineData("Le groupe admet la perte de trois des siens.", "killed militants 3")]
    [InlineData("L'attaque a fait dans les rangs de l'armée huit morts et quinze blessés.", "killed soldiers 8; wounded soldiers 15")]
    [InlineData("Bilan côté ennemi : 19 neutralisés. Côté ami, néant.", "killed militants 19; killed soldiers 0")]
    [InlineData("Amis : 04 décédés, 11 blessés dont 02 graves.", "killed soldiers 4; wounded soldiers 11")]
    public void Own_losses_are_of_the_side_that_counts_them(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("Five passengers did not survive the blast near the bridge.", "killed civilians 5")]
    [InlineData("Cinq passagers n'ont pas survécu à l'explosion.", "killed civilians 5")]
    [InlineData("Le bilan officiel : cinq militaires tombés, 14 blessés.", "killed soldiers 5; wounded soldiers 14")]
    [InlineData("The ambush cost six members of the National Guard their lives.", "killed soldiers 6")]
    [InlineData("Seven women were admitted to hospital with gunshot wounds.", "wounded civilians 7")]
    [InlineData("Trois gendarmes, atteints par balles, ont été admis à l'hôpital régional.", "wounded police 3")]
    [InlineData("About five others who sustained various degrees of injuries have been hospitalized.", "wounded all 5")]
    [InlineData("The soldiers suffered a setback near the river on Monday.", "")]
    [InlineData("There are two men we have not heard from.", "missing all 2")]
    [InlineData("On est sans nouvelles de six soldats.", "missing soldiers 6")]
    [InlineData("Quelque 2 600 personnes ont pris la direction de la ville.", "displaced all 2600")]
    [InlineData("Deux instituteurs ont rejoint la ville par la première pinasse.", "")]
    [InlineData("Les troupes sont tombées dans une embuscade près du fleuve.", "")]
    public void Harm_may_be_told_without_its_word(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("The government says 19 people died; a local association puts the number at 28.", "killed all 19; killed all 28")]
    [InlineData("Un élu parle de 28 tués, une source sécuritaire avance le chiffre de 31.", "killed all 28; killed all 31")]
    [InlineData("The army spoke of 35 rebels killed, the rebels of 12.", "killed militants 35; killed militants 12")]
    [InlineData("On compte sept morts côté armée et onze côté assaillants.", "killed soldiers 7; killed militants 11")]
    [InlineData("A resident spoke of five gunmen on motorbikes.", "")]
    public void Another_speakers_bare_number_is_of_the_toll_told_before(string text, string expected) => AssertTolls(text, expected);

    [Fact]
    public void A_figure_that_was_raised_is_an_earlier_one() => Assert.Equal(
        [true, false], AReport.Saying("The ministry gave a death toll of four; it raised that to six on Sunday.").All<TollMention>().Select(toll => toll.IsEarlier));

    [Theory]
    [InlineData("Eleven soldiers or more have lost their lives after an ambush.", "killed soldiers 11+")]
    [InlineData("On dénombre parmi les habitants neuf morts au moins.", "killed civilians 9+")]
    [InlineData("Onze soldats, au moins, ont péri dans l'embuscade.", "killed soldiers 11+")]
    public void The_words_that_open_a_number_may_stand_behind_it(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("Six soldiers were killed; three other people were hurt.", "killed soldiers 6; wounded all 3")]
    [InlineData("Cinq gardes y ont laissé la vie. Quatre autres, grièvement blessés, ont été évacués.", "killed soldiers 5; wounded soldiers 4")]
    [InlineData("They killed 27 soldiers, taking 2 prisoner and seizing 5 vehicles.", "killed soldiers 27; captured soldiers 2")]
    [InlineData("Dix-sept combattants ont été tués et trois pris vivants.", "killed militants 17; captured militants 3")]
    [InlineData("Kidnappers killed two and abducted four in the town.", "killed all 2; abducted all 4")]
    [InlineData("Les assaillants sont repartis avec cinq femmes après le raid.", "abducted civilians 5")]
    [InlineData("L'armée annonce la neutralisation d'une quarantaine de terroristes.", "killed militants 40")]
    [InlineData("The blast claimed 11 lives in the market on Monday.", "killed all 11")]
    [InlineData("Two drivers of the Red Cross were killed on the road.", "killed aid_workers 2")]
    [InlineData("Gunmen have abducted four people, a sub-prefect among them, in the north.", "abducted all 4; abducted officials 1")]
    [InlineData("At least 31 civilians, including 5 women and 3 children, were unlawfully killed.", "killed civilians 31+")]
    public void Who_is_counted_is_read_from_the_words_around(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("Les habitants qui n'avaient pas pu fuir sont restés dans le village.", "")]
    [InlineData("Twenty hostages have not been released, the families say.", "")]
    [InlineData("Troops rescued 20 hostages who had been abducted by bandits.", "freed civilians 20")]
    [InlineData("The device went off under a guard vehicle, killing all who were in it.", "")]
    [InlineData("Le collectif réclame la libération de trente camarades.", "")]
    [InlineData("Relatives called for the release of thirty men held since June.", "")]
    [InlineData("The governor gave no details of the release of the captives.", "")]
    public void What_did_not_happen_and_what_came_before_is_no_toll(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("One of the pick-ups was hit and 14 villages were burned.")]
    [InlineData("A woman who lost her husband and two sons spoke to the radio.")]
    [InlineData("The convoy fell into an ambush and three trucks were destroyed.")]
    [InlineData("Le convoi est tombé dans une embuscade et trois camions ont été détruits.")]
    [InlineData("Une dizaine de villages ont reçu des menaces de mort.")]
    public void Things_and_kin_are_no_toll(string text) => AssertTolls(text, "");

    [Theory]
    [InlineData("Eighteen villagers were rushed to the district hospital on Monday.", "wounded civilians 18")]
    [InlineData("Six militaires ont été évacués vers l'infirmerie du camp.", "wounded soldiers 6")]
    [InlineData("Eighteen villagers were brought to the market on Monday.", "")]
    [InlineData("Fifteen patients are being treated, four in a critical state.", "wounded all 15; wounded all 4")]
    public void Where_people_were_taken_says_that_they_were_hurt(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("The number of people who died in the raid near the river has risen to 34.", "killed all 34")]
    [InlineData("Le bilan de l'attaque de lundi contre le marché est passé à 34 morts.", "killed all 34")]
    [InlineData("At the clinic 40+ people were wounded.", "wounded all 40+")]
    [InlineData("Thirty-odd people were wounded in the market.", "wounded all 30")]
    public void A_number_may_stand_far_behind_or_carry_a_mark(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("Nine people, five of them on foot, died on the road.", "killed all 9")]
    [InlineData("A widow and mother of four died on the road.", "killed civilians 1")]
    [InlineData("No villagers were wounded or killed.", "wounded civilians 0; killed civilians 0")]
    [InlineData("Aucun villageois n'a été touché.", "killed civilians 0")]
    [InlineData("She and two nurses were set free.", "freed civilians 3")]
    [InlineData("Gunmen killed six Malian xylographers.", "killed all 6")]
    public void Parts_families_and_companions_are_told_from_those_counted(string text, string expected) => AssertTolls(text, expected);

    [Theory]
    [InlineData("Local sources had earlier put the death toll at 11.")]
    [InlineData("Le premier bilan faisait état de neuf morts.")]
    public void An_earlier_figure_is_marked(string text) => Assert.True(AReport.Saying(text).All<TollMention>().Single().IsEarlier);

    [Fact]
    public void They_are_those_told_of_in_the_sentence_before() => AssertTolls(
        "Two aid workers were kidnapped on Monday. They were released on Thursday.", "abducted aid_workers 2; freed aid_workers 2");

    [Theory]
    [InlineData(",")]
    [InlineData("no")]
    [InlineData("Killed ,")]
    [InlineData("Twelve dead ,")]
    [InlineData("12 morts (")]
    [InlineData("The 12 « dead and ) wounded , of whom ; including (")]
    public void Broken_text_is_read_without_fail(string text) => _ = Coder.Default.Annotate(new Report("test", text + "\nThe army said that the men were killed " + text));

    [Fact]
    public void A_sentence_of_many_numbers_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Range(0, 4000).Select(i => $"{i} people were killed and {i + 1} wounded, "));
        Assert.NotEmpty(AReport.Saying("The army said that " + text).All<TollMention>());
    }

    private static void AssertTolls(string text, string expected) => Assert.Equal(
        expected,
        string.Join("; ", AReport.Saying(text).All<TollMention>().Select(toll => $"{toll.Measure.Name()} {toll.Who.Name()} {toll.Count}")));
}
