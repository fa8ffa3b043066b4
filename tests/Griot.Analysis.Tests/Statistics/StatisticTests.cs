using System.Globalization;
using Griot.Model;

namespace Griot.Analysis.Tests.Statistics;

public sealed class StatisticTests
{
    [Theory]
    [InlineData("The UN estimates that over 9,000 people have been killed in the Sahel since 2020.", "9000 people")]
    [InlineData("Violence between the communities has cost hundreds of lives since 2018 in the region.", "200 people")]
    [InlineData("More than 6,100 schools remain closed because of insecurity, affecting 31,000 teachers.", "6100 schools, 31000 people")]
    [InlineData("A database kept by the institute lists 96 explosions on the roads of the north in 2023.", "96 events")]
    [InlineData("The Diffa region hosts about 300,000 refugees and displaced persons, according to the UN.", "300000 people")]
    [InlineData("Some 12,400 people have been displaced in Ansongo since January, according to the local administration.", "12400 people")]
    [InlineData("According to estimates by diplomats it has about 2,000 men in Mali.", "2000 people")]
    [InlineData("The 15,000-strong mission left the country at the end of the year.", "15000 people")]
    [InlineData("The town of some 120,000 inhabitants is cut off from the capital.", "120000 people")]
    [InlineData("Donors pledged $1.1 billion for the response plan, which is only 18 per cent funded.", "1100000000 money, 18 percent")]
    [InlineData("Artisanal mines produced some 29 tonnes of gold last year, the chamber says.", "29 tonnes")]
    [InlineData("Between 13 and 19 May, 23 security incidents were recorded in the east of the country.", "23 events")]
    [InlineData("Depuis le début de l'année, 2 140 terroristes ont été neutralisés sur l'ensemble du théâtre.", "2140 people")]
    [InlineData("Selon les Nations unies, au moins neuf travailleurs humanitaires ont péri dans le pays depuis janvier 2020.", "9 people")]
    [InlineData("Un sac de maïs se négocie désormais à 55 000 francs CFA sur le marché de la ville.", "55000 money")]
    [InlineData("La mairie a demandé une aide d'urgence pour 90 ménages du village.", "90 households")]
    [InlineData("Au cours des douze derniers mois, l'agence a recensé cinq attaques dans le centre du pays.", "5 events")]
    [InlineData("Dans la région, 373 formations sanitaires sont fermées et les écoles aussi.", "373 health centres")]
    [InlineData("La force comptera 5 000 hommes, a annoncé le ministère de la Défense.", "5000 people")]
    [InlineData("Les étrangers ne représentent que 4 % des victimes de ces groupes.", "4 percent")]
    [InlineData("La ville de Dori, peuplée de 40 000 habitants, abrite aujourd'hui 75 000 déplacés.", "40000 people, 75000 people")]
    public void A_sum_a_share_a_stock_or_a_price_is_a_statistic(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("The killing brings the number of aid workers killed in Niger this year to 14.", "14 people")]
    [InlineData("Ces attaques portent à 700 le nombre de personnes tuées cette année dans le pays.", "700 people")]
    [InlineData("La préfecture évalue à 6 800 le nombre de personnes hébergées par des familles de la ville.", "6800 people")]
    [InlineData("In all 975 of the region's 1,100 schools are shut, the teachers' union says.", "975 schools")]
    [InlineData("Seuls 18 des 52 dispensaires du district fonctionnent encore, selon le médecin-chef.", "18 health centres")]
    [InlineData("Of the 312 people abducted since January, 280 have been released, the society says.", "312 people, 280 people")]
    [InlineData("Sur les 30 milliards de francs CFA demandés, 4 milliards seulement ont été versés.", "30000000000 money, 4000000000 money")]
    [InlineData("A sack of millet now costs 32,000 on the market of the town, the traders say.", "32000 money")]
    [InlineData("The force will number 5,000, the ministers of defence said after their meeting.", "5000 people")]
    [InlineData("The town of some 120,000 lies on the river, at the end of the tarred road.", "120000 people")]
    [InlineData("Armed herders lost 140,000 head of cattle to rustlers last year, the union says.", "140000 head")]
    [InlineData("Plus de 1 200 maisons ont été incendiées depuis le début de l'année dans la province.", "1200 houses")]
    [InlineData("The war has killed 7,820 civilians, according to the office of the United Nations.", "7820 people")]
    [InlineData("As of 12 March, 84 people had died in such attacks, the ministry of health said.", "84 people")]
    [InlineData("Depuis l'instauration de l'état d'urgence, 130 personnes ont été arrêtées dans la région.", "130 people")]
    [InlineData("The food agency cut the rations of the displaced by half in May for want of money.", "50 percent")]
    [InlineData("One in five children in the camps of the region is malnourished.", "20 percent")]
    [InlineData("Une école sur quatre est fermée dans la province, selon le rapport.", "25 percent")]
    [InlineData("It was the fifth such attack in the district since March, according to the mayor.", "5 events")]
    [InlineData("C'est la troisième attaque contre le village en deux mois, selon un élu de la commune.", "3 events")]
    [InlineData("Au cours du mois, l'observatoire a documenté 76 atteintes aux droits de l'homme dans la région.", "76 events")]
    [InlineData("Près de 61 % des ménages interrogés par l'agence disent ne manger qu'une fois par jour.", "61 percent")]
    [InlineData("The desk has recorded 93 deaths since 1 October, 62 per cent of them laid to armed groups.", "93 people, 62 percent")]
    public void A_sum_is_found_however_its_noun_and_its_time_are_told(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("In the first four months of the year 53 drivers were abducted in the country. Forty-nine are free.", "53 people, 49 people")]
    [InlineData("Deliveries to the capital averaged 62 tankers a day in November. Before the blockade the norm was 230.", "62 vehicles, 230 vehicles")]
    [InlineData("The week in figures:\n\n- 23 incidents recorded, against 17 the week before\n- 2,340 new arrivals in Torodi since 15 February\n- 61% of households eat once a day", "23 events, 17 events, 2340 people, 61 percent")]
    [InlineData("ACCESS SNAPSHOT\nAt a glance: 31 access incidents (previous week: 24)\n\nIn Gao, a car of an aid group was taken on Monday by two men with guns.", "31 events, 24 events")]
    public void A_statistic_goes_on_in_the_next_sentence_or_item(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("Armed men killed 22 people in a village in the north on Thursday, the governor said.")]
    [InlineData("In August, five civilians were killed on an island off Bosso by men on boats.")]
    [InlineData("Last year, 26 passengers of a bush taxi disappeared on the road to the town.")]
    [InlineData("At least 7,000 villagers have reached the town of Abala since Thursday, said the mayor's office.")]
    [InlineData("About 600 residents of Hombori marched on Wednesday to demand an escort.")]
    [InlineData("The attack, which left 37 dead, is the deadliest since March in the region.")]
    [InlineData("Around 400 fans saw the team win 3-1 in the stadium; the tickets cost 2,000 CFA francs.")]
    [InlineData("Officers seized six motorcycles and 7.3 million CFA francs in cash at the house.")]
    [InlineData("Researchers interviewed 19 survivors by phone and examined 14 photographs of the village.")]
    [InlineData("The number of dead in Monday's attack has risen to 43, the hospital of the town said.")]
    [InlineData("Le nombre de victimes de l'attaque est passé à 43, a indiqué l'hôpital de la ville.")]
    [InlineData("The attackers, numbering about 200, arrived on motorcycles from the north.")]
    [InlineData("Some 2,300 people have reached the town since the attack, the town hall said.")]
    [InlineData("The kidnappings were reported in the three regions and in two provinces.")]
    [InlineData("Your gift of 10,000 francs feeds a family of the village for a week.")]
    [InlineData("The number of abductions has tripled in two years, the report says.")]
    [InlineData("The town lies 250 kilometres from the capital and the journey takes three days.")]
    [InlineData("Trois gendarmes ont été tués et quatre autres blessés mardi soir dans une embuscade près de Torodi.")]
    [InlineData("Billets : de 1 000 à 15 000 francs CFA, en vente à la mairie de la ville.")]
    [InlineData("Le vainqueur de la finale repart avec dix millions de francs CFA et un cheval.")]
    [InlineData("Le bilan s'est alourdi à 37 morts, a annoncé lundi le ministère de la Défense.")]
    [InlineData("La promotion est forte de 486 élèves, dont 37 femmes, a indiqué le ministre lors de la cérémonie.")]
    [InlineData("L'an dernier, 26 passagers d'un car ont disparu sur une route voisine de la ville.")]
    [InlineData("La rançon s'élèverait à 5 millions d'euros, selon une source proche des familles.")]
    public void A_figure_of_one_event_a_crowd_or_a_ticket_is_none(string text) => Assert.Equal("", Found(text));

    [Theory]
    [InlineData("The observatory recorded 47 incidents in March, down from 58 in February.", "47 events Down, 58 events")]
    [InlineData("Aid groups registered 44 cases in the first half of the year, against 27 in the same period of 2022.", "44 events Up, 27 events")]
    [InlineData("The number of drone strikes rose from 88 to 241 in 2024, the study says.", "241 events Up, 88 events")]
    [InlineData("Civilian deaths fell by 12 per cent in 2024, the authors of the study say.", "12 percent Down")]
    [InlineData("En bref : 39 incidents recensés (44 en mai) dans les provinces de la région.", "39 events Down, 44 events")]
    [InlineData("Le nombre d'enlèvements est passé de 310 à 204 en 2023, selon le rapport.", "204 events Down, 310 events")]
    [InlineData("Le budget de la défense est passé de 310 à 450 milliards de francs CFA en deux ans.", "450000000000 money Up, 310000000000 money")]
    [InlineData("Le litre d'essence se vend 1 250 francs CFA, contre 750 avant le blocus de la ville.", "1250 money Up, 750 money")]
    public void A_comparison_is_two_statistics_and_the_first_has_a_direction(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Read(text).Select(stated => Show(stated.Value) + (stated.Value.Direction is { } way ? " " + way : ""))));

    [Fact]
    public void A_statistic_tells_its_period_place_and_speaker()
    {
        var stated = Assert.Single(Read("According to the association, 131 soldiers were killed in ambushes in northern Mali in 2025."));
        Assert.Equal(new Period(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)), stated.Value.Period);
        Assert.NotNull(stated.Value.Place);
        Assert.Equal("association", stated.Speaker);
        Assert.StartsWith("soldiers", stated.Value.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_used_by_an_event_is_no_statistic()
    {
        var coded = Coder.Default.Code(new Report("t", "An attack on a village near Djibo on Sunday killed 14 people and displaced 2,300, residents said."));
        Assert.NotEmpty(coded.Events);
        Assert.Empty(coded.Statistics);
    }

    [Fact]
    public void The_words_of_a_statistic_lie_in_the_text()
    {
        const string Text = "Since 2019, 40 percent of 6,000 schools and 12.5 per cent of the 300 clinics were shut, up from 9 in 2018";
        foreach (var stated in Read(Text))
            Assert.All(stated.Spans, span => Assert.InRange(span.End, span.Start + 1, Text.Length));
    }

    private static string Found(string text) => string.Join(", ", Read(text).Select(stated => Show(stated.Value)));

    private static string Show(Statistic statistic) => string.Create(CultureInfo.InvariantCulture, $"{statistic.Value} {statistic.Unit}");

    private static System.Collections.Immutable.ImmutableArray<Stated<Statistic>> Read(string text) =>
        Coder.Default.Code(new Report("t", text, Published: new DateOnly(2026, 2, 20))).Statistics;
}
