using Griot.Analysis.Places;
using Griot.Model;

namespace Griot.Analysis.Tests.Places;

public sealed class UnknownPlaceTests
{
    [Theory]
    [InlineData("Gunmen killed 12 people in the village of Zorgoufara, near Koumbri, in Burkina Faso.", "Zorgoufara", "Nord")]
    [InlineData("Des hommes ont tué 12 personnes à Zorgoufara (commune de Koumbri), au Burkina Faso.", "Zorgoufara", "Nord")]
    [InlineData("L'attaque a visé Zorgoufara, un hameau. Elle a eu lieu dans le village de Zorgoufara, dans la commune de Koumbri, au Burkina Faso.", "Zorgoufara", "Nord")]
    public void An_unknown_village_lies_where_the_place_named_behind_it_lies(string text, string name, string admin1)
    {
        var mention = PlaceAnnotatorTests.Named(text, name);
        Assert.Null(mention.SpellingDistance);
        Assert.Equal(admin1, mention.Place.Admin1);
        Assert.Equal(Precision.Near, mention.Place.Precision);
        PlaceAnnotatorTests.AssertNear(mention, 13.78, -2.4, 10);
    }

    [Fact]
    public void An_unknown_village_of_a_region_has_no_coordinates()
    {
        var mention = PlaceAnnotatorTests.Named("Gunmen killed 12 people in the village of Zorgoufara in the Mopti region of Mali.", "Zorgoufara");
        Assert.Equal(("Mopti", "ML", null), (mention.Place.Admin1, mention.Place.Country, mention.Place.Point));
    }

    [Fact]
    public void A_compound_of_a_known_name_is_another_place()
    {
        var mention = PlaceAnnotatorTests.Named("Two men were killed in the village of Gao-Zorgou, near Abala, in Niger.", "Gao-Zorgou");
        Assert.Equal("NE", mention.Place.Country);
    }

    [Theory]
    [InlineData("Soldiers were attacked near the village of Teneou in the Mopti region of Mali.", "Teneou", 14.46, -4.92)]
    [InlineData("L'assaut a eu lieu à Yowarou (Mopti), au Mali.", "Yowarou", 15.37, -4.27)]
    [InlineData("Des hommes ont attaqué le camp de Douantza, au Mali.", "Douantza", 15.0, -2.95)]
    [InlineData("Des tirs ont visé la ville de Jibo, au Burkina Faso.", "Jibo", 14.1, -1.63)]
    public void A_misspelt_place_is_proposed_with_its_distance(string text, string name, double latitude, double longitude)
    {
        var mention = PlaceAnnotatorTests.Named(text, name);
        Assert.True(mention.SpellingDistance > 0);
        PlaceAnnotatorTests.AssertNear(mention, latitude, longitude, 10);
    }

    [Theory]
    [InlineData("Des rebelles congolais ont tué huit civils à Bara, en République démocratique du Congo, selon l'armée congolaise.", "Bara")]
    [InlineData("Gunmen attacked the Zorgari community in Jere local government area, Nigeria, and the Nigerian police came.", "Zorgari")]
    [InlineData("Ten people were killed in Zorgari village, Nigeria, the Nigerian police said.", "Zorgari")]
    public void A_village_of_a_country_that_the_gazetteer_does_not_cover_is_named_without_coordinates(string text, string name)
    {
        var mention = PlaceAnnotatorTests.Named(text, name);
        Assert.Null(mention.Place.Point);
        Assert.Equal(Precision.Exact, mention.Place.Precision);
        Assert.NotEqual("ML", mention.Place.Country);
    }

    [Fact]
    public void A_region_of_another_country_is_not_the_namesake_here()
    {
        var mention = PlaceAnnotatorTests.Named("Des hommes ont brûlé une école dans la région du Sud-Ouest, au Cameroun, selon la police camerounaise.", "Sud-Ouest");
        Assert.Equal(("CM", PlaceKind.Region), (mention.Place.Country, mention.Kind));
    }

    [Theory]
    [InlineData("Zorgoufara, 20 January. Ten people were killed in Mali.")]
    [InlineData("Un convoi a été attaqué entre Zorgoufara et Gao, au Mali.")]
    public void An_unknown_name_is_a_place_where_an_entry_or_a_stretch_of_road_opens_with_it(string text) =>
        Assert.Contains(PlaceAnnotatorTests.All(text), mention => mention.Place.Name.StartsWith("Zorgoufara", StringComparison.Ordinal) && mention.Place.Country == "ML");

    [Theory]
    [InlineData("An audio message in Fulfulde, circulating on WhatsApp groups in Mali, denied the attack.")]
    [InlineData("Les marcheurs allaient du rond-point Zorgou au camp Zorgari, au Mali.")]
    public void Languages_networks_and_squares_are_no_villages(string text) =>
        Assert.All(PlaceAnnotatorTests.All(text), mention => Assert.Equal("Mali", mention.Place.Name));

    [Theory]
    [InlineData("Tensions were reported in Geneva, said officials of Mali.")]
    [InlineData("Il a parlé à Abdoulaye Diallo, ministre du Mali.")]
    public void Other_names_are_not_bent_into_places(string text) =>
        Assert.DoesNotContain(PlaceAnnotatorTests.All(text), mention => mention.SpellingDistance is > 0 || (mention.SpellingDistance is null && mention.Place.Point is not null));
}
