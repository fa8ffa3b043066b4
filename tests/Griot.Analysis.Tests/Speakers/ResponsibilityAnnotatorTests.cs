using Griot.Analysis.Speakers;
using Griot.Analysis.Text;
using Griot.Model;

namespace Griot.Analysis.Tests.Speakers;

public sealed class ResponsibilityAnnotatorTests
{
    [Theory]
    [InlineData("JNIM claimed responsibility for the attack in a statement.", "JNIM")]
    [InlineData("JNIM, which has fought the army for ten years, later took credit for the blast.", "JNIM")]
    [InlineData("The attack was claimed on Monday by the Islamic State.", "Islamic State")]
    [InlineData("ISWAP, in a message carried by the propaganda agency, said it had killed ten soldiers.", "ISWAP")]
    [InlineData("The FLA said that its fighters were behind the attack on the camp.", "FLA")]
    [InlineData("In a statement JNIM said its fighters carried out the attack on the camp.", "JNIM")]
    [InlineData("On Friday JNIM asserted responsibility for the raid.", "JNIM")]
    [InlineData("JNIM released a message claiming that its fighters burned the camp.", "JNIM")]
    [InlineData("The Islamic State, through its usual agency, laid claim to the killings.", "Islamic State")]
    [InlineData("La Katiba Macina s'attribue l'incendie des deux autocars.", "Katiba Macina")]
    [InlineData("Le Jnim a revendiqué l'attaque mardi dans un communiqué.", "Jnim")]
    [InlineData("L'embuscade a été revendiquée lundi par le Jnim.", "Jnim")]
    [InlineData("Le Jnim a affirmé avoir tué quinze soldats dans cette attaque.", "Jnim")]
    [InlineData("Des hommes se réclamant de l'État islamique ont attaqué le village.", "Des hommes se réclamant de l'État islamique")]
    public void A_claim_names_its_claimant(string text, string claimant) => Assert.Equal([claimant], Of(text, ResponsibilityStatus.Claimed));

    [Theory]
    [InlineData("No group has claimed the attack so far.")]
    [InlineData("No one immediately claimed the blast.")]
    [InlineData("There was no immediate claim of responsibility for the attack.")]
    [InlineData("No group has claimed obligation for the raid on the base.")]
    [InlineData("Nobody has said they laid the device that killed the five women.")]
    [InlineData("Nobody has claimed the barbaric act.")]
    [InlineData("No group has said that it is holding the two men.")]
    [InlineData("No claim had been issued by Tuesday evening.")]
    [InlineData("No group has come forward since the bombing.")]
    [InlineData("L'enlèvement n'a pour l'heure pas de signature.")]
    [InlineData("Aucun groupe ne s'est manifesté depuis le rapt.")]
    [InlineData("Pas de revendication pour l'heure.")]
    [InlineData("L'attaque n'a pas été revendiquée.")]
    [InlineData("L'engin n'a été revendiqué par personne.")]
    [InlineData("Aucune revendication n'a été publiée dans la région.")]
    [InlineData("Aucun groupe n'a pour l'instant revendiqué cette attaque.")]
    public void The_absence_of_a_claim_is_read(string text)
    {
        var mention = Assert.Single(AReport.Saying(text).All<ResponsibilityMention>());
        Assert.Equal(ResponsibilityStatus.NoneClaimed, mention.Status);
        Assert.Null(mention.Party);
    }

    [Theory]
    [InlineData("Survivors accused the army and Wagner fighters of executing fifteen men.", "the army|Wagner fighters")]
    [InlineData("The army has been accused by survivors of executing fifteen men.", "The army")]
    [InlineData("The association blamed the attack on hunters of Dan Na Ambassagou, a Dogon militia.", "hunters of Dan Na Ambassagou, a Dogon militia")]
    [InlineData("The governor blamed the raid on the Islamic State.", "Islamic State")]
    [InlineData("A security source pinned the raid on JNIM fighters.", "JNIM fighters")]
    [InlineData("The governor laid the massacre at the door of JNIM.", "JNIM")]
    [InlineData("According to survivors, the attackers belonged to JNIM.", "JNIM")]
    [InlineData("Survivors said the killers were soldiers.", "soldiers")]
    [InlineData("Selon plusieurs témoins, les assaillants étaient des membres du Jnim.", "membres du Jnim")]
    [InlineData("Officials pointed the finger at jihadists from the Katiba Macina.", "jihadists from the Katiba Macina")]
    [InlineData("The governor had attributed the killings to \"terrorists\" in the region.", "terrorists")]
    [InlineData("Des élus accusent la Katiba Macina d'être derrière l'attaque.", "Katiba Macina")]
    [InlineData("La tuerie a été attribuée par les autorités à Ansarul Islam.", "Ansarul Islam")]
    [InlineData("Les habitants pointent du doigt les dozos de la région.", "dozos")]
    [InlineData("L'attaque est imputée au Jnim par les habitants de la ville.", "Jnim")]
    public void An_accusation_names_the_accused_in_either_voice(string text, string accused) =>
        Assert.Equal(accused.Split('|'), Of(text, ResponsibilityStatus.Attributed));

    [Theory]
    [InlineData("The attack bears the hallmarks of Ansarul Islam.", "Ansarul Islam")]
    [InlineData("All eyes turned to JNIM after the raid.", "JNIM")]
    [InlineData("Analysts believe JNIM carried out the raid.", "JNIM")]
    [InlineData("Local officials suspect the Islamic State.", "Islamic State")]
    [InlineData("They were taken by a group assessed to be IS Sahel.", "IS Sahel")]
    [InlineData("Tous les regards se tournent vers le Jnim.", "Jnim")]
    [InlineData("Dans la région, les assaillants seraient des combattants du Jnim.", "combattants du Jnim")]
    [InlineData("Suspicion has fallen on the Islamic State in the region.", "Islamic State")]
    [InlineData("They were taken by gunmen believed to belong to JNIM.", "JNIM")]
    [InlineData("Nombre d'habitants y voient la main du Jnim.", "Jnim")]
    [InlineData("Les soupçons se portent sur le Jnim dans la région.", "Jnim")]
    [InlineData("Des hommes à moto soupçonnés d'appartenir à la Katiba Macina ont incendié les greniers.", "Katiba Macina")]
    [InlineData("Investigators believe the mine was laid by Boko Haram.", "Boko Haram")]
    [InlineData("Villagers said the raiders appeared to belong to Boko Haram.", "Boko Haram")]
    public void A_suspicion_names_the_suspect(string text, string suspect) => Assert.Equal([suspect], Of(text, ResponsibilityStatus.Suspected));

    [Theory]
    [InlineData("JNIM, in an audio message on Monday, denied any role in the massacre.", "JNIM")]
    [InlineData("JNIM denied that its fighters were behind the massacre.", "JNIM")]
    [InlineData("The hunters' movement, Dan Na Ambassagou, has rejected accusations that it burned the village.", "Dan Na Ambassagou")]
    [InlineData("Dan Na Ambassagou « n'est ni de près ni de loin mêlé » à l'incendie.", "Dan Na Ambassagou")]
    [InlineData("Le mouvement Dan Na Ambassagou nie toute implication dans cette attaque.", "Dan Na Ambassagou")]
    public void A_denial_names_who_denies(string text, string denier) => Assert.Equal([denier], Of(text, ResponsibilityStatus.Denied));

    [Theory]
    [InlineData("The fighting has claimed 14 lives in the region since Monday.")]
    [InlineData("Such raids are usually the work of JNIM.")]
    [InlineData("The attackers were driven back by the army.")]
    [InlineData("Un responsable de l'association a parlé aux soldats.")]
    [InlineData("The organisation has not accused the army of the attack.")]
    [InlineData("The rebels could claim the attack in the next days.")]
    [InlineData("The volunteers have also been accused of abuses against the population.")]
    [InlineData("The army denied reports that the camp had been taken.")]
    [InlineData("Les commerçants accusés de ravitailler l'armée sont retenus plus longtemps.")]
    public void Other_uses_of_the_words_say_nothing(string text) =>
        Assert.DoesNotContain(AReport.Saying(text).All<ResponsibilityMention>(), mention => !mention.IsWeak);

    private static IEnumerable<string> Of(string text, ResponsibilityStatus status)
    {
        var report = AReport.Saying(text);
        var tokens = report.All<Token>();
        return report.All<ResponsibilityMention>().Where(mention => mention.Status == status && mention.Party is not null)
            .Select(mention => text[tokens[mention.Party!.First].Start..tokens[mention.Party.Next - 1].End]);
    }
}
