using Griot.Model;

namespace Griot.Analysis.Tests.Events;

public sealed class CertaintyTests
{
    [Theory]
    [InlineData("Ten soldiers were killed on Monday in an attack on an army camp in Gossi, Mali. JNIM claimed the attack on Telegram.", "jnim", Certainty.Claimed)]
    [InlineData("Dix soldats ont été tués lundi dans une attaque contre un camp militaire à Gossi, au Mali. Le Jnim a revendiqué l'attaque mardi.", "jnim", Certainty.Claimed)]
    [InlineData("The army said its aircraft bombed a jihadist base near Tessalit, Mali, on Thursday, killing twenty militants.", "fama", Certainty.Claimed)]
    [InlineData("L'armée a annoncé avoir neutralisé vingt terroristes lors d'une frappe aérienne lundi près de Tessalit, au Mali.", "fama", Certainty.Claimed)]
    [InlineData("Suspected jihadists killed ten villagers on Monday near Djibo, Burkina Faso.", "unidentified-jihadists", Certainty.Alleged)]
    [InlineData("Des jihadistes présumés ont enlevé six passagers lundi près de Pama, au Burkina Faso.", "unidentified-jihadists", Certainty.Alleged)]
    [InlineData("Soldiers killed twenty villagers in Karma, Burkina Faso, on Thursday, survivors said. The army denied any involvement.", "burkina-army", Certainty.Alleged)]
    [InlineData("Six civils ont été tués lundi à Hombori, au Mali. Les habitants pointent du doigt les dozos.", "dozos-mali", Certainty.Alleged)]
    [InlineData("Six civils ont été tués lundi à Hombori, au Mali. Le mouvement Dan Na Ambassagou nie toute implication dans cette attaque.", "dan-na-ambassagou", Certainty.Denied)]
    [InlineData("Gunmen killed ten villagers on Monday near Djibo, Burkina Faso. There was no claim of responsibility.", "unidentified-armed-group", Certainty.Stated)]
    public void The_initiator_is_as_certain_as_the_strongest_word_about_it(string text, string actor, Certainty certainty)
    {
        var coded = Assert.Single(Coder.Default.Code(new Report("test", text, Published: new(2024, 5, 22))).Events);
        var initiator = Assert.Single(coded.Actors, part => part.Value.Role == ActorRole.Initiator);
        Assert.Equal((actor, certainty), (initiator.Value.Id, initiator.Certainty));
    }

    [Fact]
    public void An_accused_force_that_denies_is_both()
    {
        const string text = "Dix villageois ont été tués lundi près de Bandiagara, au Mali. L'armée, accusée par des rescapés d'avoir exécuté ces civils, dément.";
        var coded = Assert.Single(Coder.Default.Code(new Report("test", text, Published: new(2024, 5, 22))).Events);
        Assert.Equal(
            [new Responsibility("fama", ResponsibilityStatus.Attributed), new Responsibility("fama", ResponsibilityStatus.Denied)],
            coded.Responsibility.Select(entry => entry.Value));
    }

    [Fact]
    public void A_denied_report_of_an_attack_is_a_denied_event()
    {
        const string text = "Le ministère nigérien de la Défense a démenti mercredi les informations selon lesquelles la garnison de Tillia aurait été attaquée mardi par l'État islamique.";
        var coded = Assert.Single(Coder.Default.Code(new Report("test", text, Published: new(2024, 5, 22))).Events);
        Assert.Equal(EventStatus.Denied, coded.Status);
    }
}
