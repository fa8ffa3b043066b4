using Griot.Analysis.Places;
using Griot.Model;

namespace Griot.Analysis.Tests.Places;

public sealed class PlaceAnnotatorTests
{
    [Theory]
    [InlineData("Gunmen attacked a convoy in Gao, Mali, on Tuesday, and the army fled.", "Gao", PlaceRelation.At, 1)]
    [InlineData("Gunmen attacked a convoy near Gao in Mali on Tuesday.", "Gao", PlaceRelation.Near, 2)]
    [InlineData("Gunmen attacked a convoy on the outskirts of the town of Niono, in Mali.", "Niono", PlaceRelation.Near, 2)]
    [InlineData("A truck hit a mine on the road to Djibo in Burkina Faso.", "Djibo", PlaceRelation.Near, 2)]
    [InlineData("The wounded were transported to Gao, the Malian army said.", "Gao", PlaceRelation.FromOrTo, 1)]
    [InlineData("Villagers fled to Ménaka, a Malian official said.", "Ménaka", PlaceRelation.FromOrTo, 1)]
    [InlineData("The governor of Gao said that the Malian army had been attacked.", "Gao", PlaceRelation.Attribute, 1)]
    [InlineData("A military source in Bamako told reporters that the soldiers were dead.", "Bamako", PlaceRelation.Attribute, 1)]
    [InlineData("The army of Mali and the Mali government denied the attack on the town.", "Mali", PlaceRelation.Attribute, 3)]
    [InlineData("(Ouagadougou) - Members of a militia killed 31 civilians in Burkina Faso.", "Ouagadougou", PlaceRelation.Attribute, 1)]
    [InlineData("L'attaque a eu lieu à Diapaga, au Burkina Faso.", "Diapaga", PlaceRelation.At, 1)]
    [InlineData("L'attaque a eu lieu près de Diapaga, au Burkina Faso.", "Diapaga", PlaceRelation.Near, 2)]
    [InlineData("Une mine a explosé à la sortie de la ville de Bankass, au Mali.", "Bankass", PlaceRelation.Near, 2)]
    [InlineData("Les habitants se sont réfugiés à Ouahigouya, au Burkina Faso.", "Ouahigouya", PlaceRelation.FromOrTo, 1)]
    [InlineData("Le gouverneur de Gao a condamné cette attaque au Mali.", "Gao", PlaceRelation.Attribute, 1)]
    [InlineData("Soldiers were shot at in the northern Malian city of Gao on Tuesday.", "Gao", PlaceRelation.At, 1)]
    [InlineData("A pick-up was taken at the northern exit of Ansongo, in Mali, on Tuesday.", "Ansongo", PlaceRelation.Near, 2)]
    [InlineData("A mine exploded at the exit from Torodi, in Niger, on Tuesday.", "Torodi", PlaceRelation.Near, 2)]
    [InlineData("The column was met with fire on the approach to Léré, in Mali.", "Léré", PlaceRelation.Near, 2)]
    [InlineData("The wounded are in hospital in Gao, the Malian army said.", "Gao", PlaceRelation.FromOrTo, 1)]
    [InlineData("Une mine a explosé sur l'axe menant à Makalondi, au Niger.", "Makalondi", PlaceRelation.Near, 2)]
    [InlineData("Les blessés ont été évacués sur le centre de santé de Bankass, au Mali.", "Bankass", PlaceRelation.FromOrTo, 1)]
    [InlineData("Les assaillants se sont repliés vers le Niger, selon l'armée du Burkina Faso.", "Niger", PlaceRelation.FromOrTo, 3)]
    public void The_words_before_a_name_say_how_the_event_is_tied_to_it(string text, string name, PlaceRelation relation, int precision)
    {
        var mention = Named(text, name);
        Assert.Equal(relation, mention.Relation);
        Assert.Equal((Precision)precision, mention.Place.Precision);
    }

    [Theory]
    [InlineData("A battle took place between Gao and Ansongo, in Mali.", "Gao - Ansongo", 15.97, 0.23)]
    [InlineData("The bus was travelling on Wednesday from Kantchari to Diapaga, in Burkina Faso, when it was stopped.", "Kantchari - Diapaga", 12.27, 1.65)]
    [InlineData("The Kantchari-Diapaga road in Burkina Faso was mined.", "Kantchari - Diapaga", 12.27, 1.65)]
    [InlineData("Un minibus a sauté sur une mine entre Goundam et Diré, au Mali.", "Goundam - Diré", 16.34, -3.53)]
    [InlineData("Un convoi est tombé dans une embuscade sur l'axe Goundam - Diré, au Mali.", "Goundam - Diré", 16.34, -3.53)]
    [InlineData("A truck was blown up between Hombori and Boni, in Mali, on Tuesday.", "Hombori - Boni", 15.18, -1.96)]
    [InlineData("Torodi ➡️ Makalondi : une embuscade a visé l'armée du Niger.", "Torodi - Makalondi", 12.98, 1.74)]
    [InlineData("Un car a été attaqué sur l'axe Gao-Bourem, au Mali.", "Gao - Bourem", 16.61, -0.2)]
    [InlineData("The sub-prefect of Soumpi, in Mali, was returning from Niafunké when he was seized half-way between the two towns.", "Soumpi - Niafunké", 15.9, -4.16)]
    public void Two_names_of_one_road_are_the_middle_between_them(string text, string name, double latitude, double longitude)
    {
        var mention = Named(text, name);
        Assert.Equal(PlaceRelation.Between, mention.Relation);
        AssertNear(mention, latitude, longitude, 12);
        Assert.Equal(Precision.Near, mention.Place.Precision);
    }

    [Theory]
    [InlineData("The clash was about 45 kilometres southwest of Ansongo, in Mali.", "Ansongo", 15.37, 0.20)]
    [InlineData("Une embuscade a eu lieu à 12 km au nord de Sokolo, au Mali.", "Sokolo", 14.84, -6.12)]
    [InlineData("Une embuscade a eu lieu à 12 km de Sokolo, au Mali.", "Sokolo", 14.73, -6.12)]
    [InlineData("In Banibangou, Niger, four herders were shot at a well 7 km west of the town by men on motorbikes.", "Banibangou", 15.04, 2.635)]
    [InlineData("25/06 - Diapaga, au Burkina Faso : frappe de l'armée à 10 kilomètres à l'est.", "Diapaga", 12.07, 1.88)]
    [InlineData("The convoy was ambushed twelve kilometres before Makalondi, in Niger.", "Makalondi", 12.83, 1.68)]
    [InlineData("L'attaque a eu lieu à une quinzaine de kilomètres au sud-ouest de Bankass, au Mali.", "Bankass", 13.97, -3.62)]
    public void A_distance_with_a_direction_moves_the_point(string text, string name, double latitude, double longitude)
    {
        var mention = All(text).Last(mention => mention.Place.Name == name);
        Assert.Equal(PlaceRelation.Distance, mention.Relation);
        AssertNear(mention, latitude, longitude, 5);
    }

    [Theory]
    [InlineData("Clashes in the Mopti region of Mali left many dead.", "Mopti", PlaceKind.Region, "Mopti")]
    [InlineData("Des combats dans la région de Mopti, au Mali, ont fait des morts.", "Mopti", PlaceKind.Region, "Mopti")]
    [InlineData("Clashes in northern Mali left many of the fighters dead on Tuesday.", "northern Mali", PlaceKind.Area, null)]
    [InlineData("Des combats dans le nord du Mali ont fait des morts.", "nord du Mali", PlaceKind.Area, null)]
    [InlineData("Des combats ont eu lieu dans le Liptako-Gourma, selon le Mali.", "Liptako-Gourma", PlaceKind.Area, null)]
    [InlineData("Fighters and soldiers of Mali died near the Algerian border on Tuesday.", "Algerian border", PlaceKind.Area, null)]
    [InlineData("Des soldats du Mali sont morts dans le nord-ouest du Burkina.", "nord-ouest du Burkina", PlaceKind.Area, null)]
    [InlineData("Clashes in Mali left many of the fighters dead on Tuesday.", "Mali", PlaceKind.Country, null)]
    public void Regions_and_countries_are_wide(string text, string name, PlaceKind kind, string? admin1)
    {
        var mention = Named(text, name);
        Assert.Equal(kind, mention.Kind);
        Assert.Equal(admin1, mention.Place.Admin1);
        Assert.Equal(Precision.Wide, mention.Place.Precision);
    }

    [Theory]
    [InlineData("Des hommes ont attaqué dans le cercle de Bankass, au Mali.", "Bankass")]
    [InlineData("Gunmen attacked a market in the department of Abala, in Niger.", "Abala")]
    public void A_district_stands_for_its_seat(string text, string name)
    {
        var mention = Named(text, name);
        Assert.Equal(PlaceKind.District, mention.Kind);
        Assert.Equal(Precision.Near, mention.Place.Precision);
        Assert.NotNull(mention.Place.Point);
    }

    [Theory]
    [InlineData("BAMAKO (CNW) - Gunmen attacked the town of Niono on Tuesday.", "BAMAKO")]
    [InlineData("OUAGADOUGOU, IPO - Des hommes armés ont attaqué la ville de Djibo.", "OUAGADOUGOU")]
    [InlineData("Bamako, le 12 mars 2024\nDes hommes armés ont attaqué la ville de Niono.", "Bamako")]
    public void A_dateline_is_no_place_of_an_event(string text, string name)
    {
        var mention = Named(text, name);
        Assert.Equal(PlaceRelation.Attribute, mention.Relation);
        Assert.True(mention.IsLabel);
    }

    [Theory]
    [InlineData("The Islamic State in the Greater Sahara attacked Ménaka in Mali.")]
    [InlineData("The president spoke to the press. Say what you like, he said. It was dire in the centre of the east.")]
    [InlineData("Le président a parlé à la presse. Dire cela est grave, selon lui, et le nord est loin.")]
    [InlineData("Mali is the country in the Sahel region where soldiers of Mali and the army fought.")]
    [InlineData("Moussa Koro and Amadou Bani spoke to the press in Mali.")]
    public void Common_words_and_peoples_names_are_no_places(string text) =>
        Assert.DoesNotContain(All(text), mention => mention.IsLocation && mention.Place.Name is "Say" or "Dire" or "Koro" or "Bani" or "Sahara" or "Sahel");

    [Theory]
    [InlineData("Two shops were looted in Diffa, Niger, on Tuesday. The men came by canoe and burnt a house on the outskirts.", "Diffa")]
    [InlineData("À Ansongo, au Mali, quatre femmes ont été agressées mardi en périphérie de la ville.", "Ansongo")]
    public void Outskirts_told_after_a_town_are_near_it(string text, string name) =>
        Assert.Contains(All(text), mention => mention.Place.Name == name && mention.Place.Precision == Precision.Near);

    [Fact]
    public void The_town_hall_is_not_outside_the_town() =>
        Assert.DoesNotContain(All("They met in Gao, Mali, outside the town hall on Tuesday."), mention => mention.Place.Precision == Precision.Near);

    [Fact]
    public void Nothing_throws_and_every_mention_lies_in_the_text()
    {
        foreach (var text in (string[])["Gao", "near of in the to", "between Gao and", "km km km 30 km of the in Mali", "Gao-Gao-Gao - Gao / Gao (Gao) the in of",
            "30 km west of the town of the village of", "A 9999999 km au nord de Suva, dans les Fidji", "#Gao # - : (Mali, le de la"])
        {
            var annotated = Coder.Default.Annotate(new Report("test", text + " the of and to in le la les de des"))!;
            var tokens = annotated.All<Griot.Analysis.Text.Token>().Length;
            Assert.All(annotated.All<PlaceMention>(), mention => Assert.True(mention.First >= 0 && mention.First < mention.Next && mention.Next <= tokens));
        }
    }

    internal static PlaceMention Named(string text, string name) =>
        All(text).FirstOrDefault(mention => mention.Place.Name == name)
        ?? throw new Xunit.Sdk.XunitException($"'{name}' was not found in: {string.Join("; ", All(text).Select(mention => mention.Place.Name))}");

    internal static IReadOnlyList<PlaceMention> All(string text) => AReport.Saying(text).All<PlaceMention>();

    internal static void AssertNear(PlaceMention mention, double latitude, double longitude, double kilometres) =>
        Assert.True(mention.Place.Point?.KilometresTo(new(latitude, longitude)) <= kilometres, $"{mention.Place.Name} lies at {mention.Place.Point}");
}
