using Griot.Model;

namespace Griot.Analysis.Tests.Events;

public sealed class SumTests
{
    private const string News = "Armed men killed 13 people in Tessit, Mali, on Monday, the mayor said.\n\n";
    private const string Nouvelle = "Des hommes armés ont tué 13 personnes lundi à Tessit, au Mali, a indiqué le maire.\n\n";

    [Theory]
    [InlineData(News + "The conflict has resulted in tens of thousands of deaths.")]
    [InlineData(News + "The siege has killed 782 civilians, according to the UN.")]
    [InlineData(News + "As of 12 March, 84 people had died in such attacks, the ministry said.")]
    [InlineData(News + "In the first four months of the year 53 aid workers were abducted in the country. Forty-nine are free.")]
    [InlineData(Nouvelle + "Plus de 6 000 personnes ont péri dans ce conflit.")]
    [InlineData(Nouvelle + "L'ONU a recensé 528 morts au 9 octobre, 600 blessés et plus de 7 000 déplacés.")]
    [InlineData(Nouvelle + "La province compte 188 000 déplacés, selon le conseil.")]
    public void A_sum_over_a_war_or_up_to_a_day_is_no_toll_of_the_news(string text)
    {
        var toll = Assert.Single(Code(text).SelectMany(coded => coded.Tolls));
        Assert.Equal(CountRange.Exactly(13), toll.Value.Count);
    }

    [Theory]
    [InlineData(News + "The attack also wounded 21 people, according to the hospital.", "13 21")]
    [InlineData(Nouvelle + "L'attaque a aussi fait 21 blessés, selon l'hôpital.", "13 21")]
    public void A_figure_of_the_event_stays_its_toll(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Code(text).SelectMany(coded => coded.Tolls).Select(toll => toll.Value.Count.Low)));

    private static System.Collections.Immutable.ImmutableArray<CodedEvent> Code(string text) =>
        Coder.Default.Code(new Report("t", text, Published: new DateOnly(2025, 6, 18))).Events;
}
