using Griot.Analysis.Quantities;
using Griot.Analysis.Text;

namespace Griot.Analysis.Tests.Quantities;

public sealed class QuantityAnnotatorTests
{
    [Theory]
    [InlineData("The army said that 1,200 people were killed in the town.", "1200")]
    [InlineData("The army said that 1.2 million people had fled from the area.", "1200000")]
    [InlineData("The army said that twenty-one people were killed in the town.", "21")]
    [InlineData("The army said that a hundred and twenty people were killed.", "120")]
    [InlineData("The army said that two hundred thousand people had fled.", "200000")]
    [InlineData("The army said that nine hundred ninety-nine thousand nine hundred and ninety-nine people fled.", "999999")]
    [InlineData("L'armée affirme que 1 200 personnes ont été tuées dans la ville.", "1200")]
    [InlineData("L'armée affirme que 1.200 personnes ont été tuées dans la ville.", "1200")]
    [InlineData("L'armée affirme que vingt et un soldats ont été tués dans la ville.", "21")]
    [InlineData("L'armée affirme que vingt-et-une personnes ont été tuées dans la ville.", "21")]
    [InlineData("L'armée affirme que quatre-vingt-dix-sept soldats sont morts dans la ville.", "97")]
    [InlineData("L'armée affirme que soixante et onze soldats sont morts dans la ville.", "71")]
    [InlineData("L'armée affirme que septante-deux soldats sont morts dans la ville.", "72")]
    [InlineData("L'armée affirme que soixante-dix-huit soldats sont morts dans la ville.", "78")]
    [InlineData("L'armée affirme que deux cents soldats sont morts dans la ville.", "200")]
    [InlineData("L'armée affirme que mille deux cent trente soldats sont dans la ville.", "1230")]
    [InlineData("L'armée affirme que plus d'un million de personnes ont fui dans la région.", "1000000+")]
    [InlineData("Le bilan est de 01 mort dans la ville selon les autorités.", "1")]
    [InlineData("Selon le communiqué, vingt-deux (22) personnes sont mortes dans la ville.", "22")]
    public void A_number_is_read_in_figures_and_in_words(string text, string count) => Assert.Equal(count, Counts(text));

    [Theory]
    [InlineData("At least 12 people were killed in the town.", "12+")]
    [InlineData("No fewer than twelve people were killed in the town.", "12+")]
    [InlineData("More than 35 people were killed in the town.", "35+")]
    [InlineData("Up to 20 people were killed in the town.", "up to 20")]
    [InlineData("Fewer than 20 people were killed in the town.", "up to 19")]
    [InlineData("About 40 people were killed in the town.", "40")]
    [InlineData("Some twenty people were killed in the town.", "20")]
    [InlineData("They said that 12 or more were killed in the town.", "12+")]
    [InlineData("Au moins douze personnes ont été tuées dans la ville.", "12+")]
    [InlineData("Plus de 15 soldats ont été tués dans la ville.", "15+")]
    [InlineData("Jusqu'à 20 soldats ont été tués dans la ville.", "up to 20")]
    [InlineData("Moins de 20 soldats ont été tués dans la ville.", "up to 19")]
    [InlineData("Près de 400 personnes ont été tuées dans la ville.", "400")]
    [InlineData("Quelque 420 personnes ont été tuées dans la ville.", "420")]
    public void Words_beside_a_number_open_or_close_its_range(string text, string count) => Assert.Equal(count, Counts(text));

    [Theory]
    [InlineData("Between 15 and 20 people were killed in the town.", "15-20")]
    [InlineData("From 15 to 20 people were killed in the town.", "15-20")]
    [InlineData("They said that 15-20 people were killed in the town.", "15-20")]
    [InlineData("They said that two or three people were killed in the town.", "2-3")]
    [InlineData("They said that 2 to 3 million people were in need.", "2000000-3000000")]
    [InlineData("Entre 15 et 20 passagers ont été tués dans la ville.", "15-20")]
    [InlineData("De 15 à 20 passagers ont été tués dans la ville.", "15-20")]
    [InlineData("Les témoins parlent de 25 à 30 morts dans la ville.", "25-30")]
    [InlineData("Selon lui, « trois ou quatre » corps sont dans la ville.", "3-4")]
    [InlineData("Le bilan est passé de six à huit morts dans la ville.", "6 8")]
    [InlineData("The toll rose from 6 to 8 in the town.", "6 8")]
    public void Two_numbers_make_a_range_unless_a_figure_changed(string text, string counts) => Assert.Equal(counts, Counts(text));

    [Theory]
    [InlineData("They said a dozen people were killed in the town.", "12")]
    [InlineData("They said two dozen people were killed in the town.", "24")]
    [InlineData("They said half a dozen people were killed in the town.", "6")]
    [InlineData("They said dozens were killed in the town.", "24+")]
    [InlineData("They said hundreds were killed in the town.", "200+")]
    [InlineData("They said more than a dozen were killed in the town.", "12+")]
    [InlineData("They said that several people were killed.", "2+")]
    [InlineData("They said that some men were killed.", "2+")]
    [InlineData("Une vingtaine de soldats ont été tués dans la ville.", "20")]
    [InlineData("Une bonne vingtaine de soldats ont été tués dans la ville.", "20")]
    [InlineData("Près d'une dizaine de soldats ont été tués dans la ville.", "10")]
    [InlineData("Plus d'une centaine de soldats ont été tués dans la ville.", "100+")]
    [InlineData("Des dizaines de soldats ont été tués dans la ville.", "20+")]
    [InlineData("Plusieurs dizaines de soldats ont été tués dans la ville.", "20+")]
    [InlineData("Devant une dizaine de milliers de personnes dans la ville.", "10000")]
    [InlineData("Quelques-uns ont été tués dans la ville.", "2+")]
    public void Vague_counts_follow_the_printed_convention(string text, string count) => Assert.Equal(count, Counts(text));

    [Theory]
    [InlineData("The rebels of M23 fired an AK-47 from the RN16 road.")]
    [InlineData("They said that 2,000-strong and 12-year-old were the words.")]
    [InlineData("The match ended 3-1 for the side of the town.")]
    [InlineData("The man, aged 71, was in the town with his 14 year old.")]
    [InlineData("They were in the town in 2024 under the 2015 accord.")]
    [InlineData("The blast was at 4:30 pm and at 6 am in the town.")]
    [InlineData("The council said in Resolution 2100 that it was the 3rd.")]
    [InlineData("Call +223 76 54 32 10 for the office.")]
    [InlineData("L'homme, âgé de 71 ans, était dans la ville à 18h30 et à 6 h.")]
    [InlineData("Le 44e régiment est dans la ville pour le 2e jour.")]
    [InlineData("99999999999999999999999 de la ville dans les régions.")]
    public void Numbers_that_count_nothing_are_left_out(string text) =>
        Assert.Empty(AReport.Saying(text).All<Quantity>().Where(quantity => quantity.Kind != QuantityKind.Article));

    [Theory]
    [InlineData("They said that a soldier was killed in the town.", "a")]
    [InlineData("Selon lui, un soldat est mort dans la région.", "un")]
    public void An_article_may_count_one(string text, string words)
    {
        var report = AReport.Saying(text);
        var quantity = Assert.Single(report.All<Quantity>());
        Assert.Equal((QuantityKind.Article, words), (quantity.Kind, report.Text[report.All<Token>()[quantity.First].Start..report.All<Token>()[quantity.Next - 1].End]));
    }

    private static string Counts(string text) => string.Join(' ', AReport.Saying(text).All<Quantity>()
        .Where(quantity => quantity.Kind != QuantityKind.Article).Select(quantity => quantity.Count.ToString()));
}
