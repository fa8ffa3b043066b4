using Griot.Model;

namespace Griot.Analysis.Tests.Events;

public sealed class WhoDidItTests
{
    private static readonly DateOnly Published = new(2025, 6, 18);

    [Theory]
    [InlineData("Gunmen stormed an army post at Dioura, in central Mali, on Sunday, killing nine soldiers, local officials said.\n\nThe attackers arrived on motorbikes shortly before dawn and set fire to two vehicles. Reinforcements from Mopti reached the town at noon.\n\n\"It was hell,\" a shopkeeper said. The Group for the Support of Islam and Muslims said on its propaganda channel on Monday that it was behind the raid.",
        "jnim claimed > fama", "jnim claimed")]
    [InlineData("Fifteen villagers were killed on Friday in an attack on Koygolo, in western Niger's Tillabéri region.\n\nNo group has claimed the killings, but they bear the hallmarks of the Islamic State in the Sahel, which is active in the area.",
        "is-sahel alleged > civilians", "is-sahel suspected, nobody none_claimed")]
    [InlineData("Nine people were killed on Monday in the village of Barsalogho, in Burkina Faso. A local elected official accused JNIM of the killings, while a Fulani association blamed the VDP.",
        "jnim alleged, vdp alleged > civilians", "jnim attributed, vdp attributed")]
    [InlineData("The Malian army on Thursday denied that its soldiers had killed civilians in the village of Sokolo, in the Ségou region, on Tuesday.",
        "fama denied > civilians", "fama denied")]
    [InlineData("Malian soldiers and Wagner fighters executed at least 30 men in Moura, central Mali, on 12 June 2024, Human Rights Watch said on Tuesday.",
        "fama alleged, wagner-group alleged > civilians", "fama attributed, wagner-group attributed")]
    [InlineData("Three truck drivers were abducted by JNIM on Thursday between Kayes and Diboli, Mali, a transport union said. The group's men stopped the lorries at a makeshift roadblock. Its fighters later burned the trucks.",
        "jnim stated > civilians", "")]
    [InlineData("JNIM has given the inhabitants of Kouakourou, near Djenné in Mali, until Friday to leave, residents said on Monday. \"They told us through the loudspeaker of the mosque,\" a farmer said.",
        "jnim stated > civilians", "")]
    [InlineData("The Azawad Liberation Front claimed on Friday an ambush on a column of the Malian army and its Russian partners from Africa Corps near Kidal. The rebels said they had destroyed five vehicles.",
        "fla claimed > africa-corps, fama", "fla claimed")]
    [InlineData("Fourteen herders were killed on Sunday near Nampala, Mali. The FLA accused the Malian army of having carried out the killings. The army rejected the accusation in a statement on Tuesday.",
        "fama alleged > civilians", "fama attributed, fama denied")]
    [InlineData("Fighters of the Islamic State in the Sahel attacked a JNIM position near Tin-Tabakat, Burkina Faso, on Tuesday, leaving 15 of the latter dead, local sources said.",
        "is-sahel stated > jnim", "")]
    [InlineData("A mine exploded under a military vehicle near Koro, Mali, on Monday, wounding three soldiers. The army attributed the blast to JNIM.",
        "jnim alleged > fama", "jnim attributed")]
    [InlineData("Katiba Macina, which is part of JNIM, burned granaries in the village of Diallassagou, Mali, on Monday. The group accused inhabitants of helping the army.",
        "katiba-macina stated > civilians", "")]
    [InlineData("Six Fulani herders were shot dead on Saturday near Niono, Mali. A community leader blamed dozo hunters working alongside the army.",
        "dozos-mali alleged > civilians", "dozos-mali attributed")]
    [InlineData("ISWAP fighters killed 11 soldiers in an attack on a base at Bosso, Niger, on Saturday, the group's Amaq agency said.",
        "iswap claimed > niger-army", "iswap claimed")]
    [InlineData("An army detachment at Foutouri, Burkina Faso, came under fire on Monday from assailants believed to be members of JNIM. Five soldiers died.",
        "jnim alleged > burkina-army", "jnim suspected")]
    [InlineData("The Burkinabe army said on Tuesday it had struck a group of terrorists with drones near Arbinda on Monday, killing about thirty.",
        "burkina-army claimed > unidentified-jihadists", "burkina-army claimed")]
    [InlineData("The government blamed the kidnapping of two Indian engineers on Tuesday near Kayes, Mali, on \"terrorists of JNIM\".",
        "jnim alleged > civilians", "jnim attributed")]
    [InlineData("CLAIMS MONITOR\n\nJNIM's media wing circulated a two-line message on Tuesday. According to it, the group's fighters \"took control of\" a Burkinabe army post at Nadiagou, in the east of the country, on Monday and killed six soldiers.",
        "jnim claimed > burkina-army", "jnim claimed")]
    [InlineData("The Burkinabe army and allied militias, the VDP, killed at least 41 Fulani civilians near Nouna on 8 June, a rights group says in a report published on Tuesday.",
        "burkina-army alleged, vdp alleged > civilians", "burkina-army attributed, vdp attributed")]
    [InlineData("Malian troops, accompanied by Africa Corps instructors, clashed with FLA rebels on Sunday near Tessalit. The army lost four men.",
        "africa-corps stated, fama stated > fla", "")]
    [InlineData("Malian troops accompanied by Africa Corps men fell into an ambush laid by the FLA on Sunday near Tessalit. Ten were killed.",
        "fla stated > africa-corps, fama", "")]
    [InlineData("Nine soldiers were killed in an ambush near Kompienga, Burkina Faso, on Tuesday, two weeks after Islamic State fighters killed 12 civilians in neighbouring Niger. JNIM fighters carried out the attack, a security source said.",
        "jnim stated > burkina-army", "")]
    [InlineData("Who killed the 16 villagers of Tanguiéta-Béri, Niger, on Sunday? The mayor says it was the Islamic State. A lawmaker points to JNIM.",
        "is-sahel alleged, jnim alleged > civilians", "is-sahel attributed, jnim attributed")]
    [InlineData("Six farmers were killed on Monday near Pama, Burkina Faso, by men suspected of being jihadists.",
        "unidentified-jihadists alleged > civilians", "unidentified-jihadists suspected")]
    [InlineData("A journalist was taken from his home in Ouagadougou, Burkina Faso, on Monday. His lawyer accuses the intelligence service.",
        "burkina-intelligence alleged > civilians", "burkina-intelligence attributed")]
    [InlineData("Residents of Léré, Mali, have three days to leave. The ultimatum was read out on Monday by JNIM fighters at the market, several of them said.",
        "jnim stated > civilians", "")]
    [InlineData("The governor's office in Timbuktu has rejected allegations that Malian soldiers killed nine shepherds near Ber on 11 June. The allegations were made by relatives of the dead.",
        "fama alleged > civilians", "fama attributed, fama denied")]
    [InlineData("Militiamen of Dan Na Ambassagou burned down the Fulani hamlet of Sari near Koro, Mali, on Thursday and killed eight inhabitants, a survivor said. The hunters accuse its people of feeding the jihadists.",
        "dan-na-ambassagou stated > civilians", "")]
    public void An_english_report_says_who_did_it_and_on_whose_word(string text, string parties, string responsibility) => Check(text, parties, responsibility);

    [Theory]
    [InlineData("Des hommes armés ont attaqué dimanche un poste de l'armée à Dioura, dans le centre du Mali, tuant neuf soldats, selon des responsables locaux.\n\nLes assaillants sont arrivés à moto avant l'aube. Ils ont incendié deux véhicules avant de se retirer.\n\nLundi, le Groupe de soutien à l'islam et aux musulmans a fait savoir sur son canal de propagande qu'il était l'auteur de l'assaut.",
        "jnim claimed > fama", "jnim claimed")]
    [InlineData("Quinze villageois ont été tués vendredi à Koygolo, dans l'ouest du Niger. L'attaque n'a pas été revendiquée, mais elle porte la marque de l'État islamique au Sahel.",
        "is-sahel alleged > civilians", "is-sahel suspected, nobody none_claimed")]
    [InlineData("L'armée malienne a démenti jeudi que ses soldats aient tué des civils mardi dans le village de Sokolo, dans la région de Ségou.",
        "fama denied > civilians", "fama denied")]
    [InlineData("Au moins 30 hommes ont été exécutés le 12 juin 2024 à Moura, dans le centre du Mali, par des soldats maliens et des combattants de Wagner, affirme Human Rights Watch.",
        "fama alleged, wagner-group alleged > civilians", "fama attributed, wagner-group attributed")]
    [InlineData("Un convoi militaire est tombé lundi dans une embuscade tendue par des combattants du Jnim entre Djibo et Bourzanga, au Burkina Faso. Six soldats ont péri. Ces derniers ont ensuite brûlé trois camions.",
        "jnim stated > burkina-army", "")]
    [InlineData("Le Jnim a donné jusqu'à vendredi aux habitants de Kouakourou, près de Djenné, au Mali, pour quitter leur village, ont indiqué lundi des habitants.",
        "jnim stated > civilians", "")]
    [InlineData("Quatorze bergers ont été tués dimanche près de Nampala, au Mali. Le FLA accuse l'armée malienne d'être responsable de la tuerie. Celle-ci a rejeté ces accusations dans un communiqué mardi.",
        "fama alleged > civilians", "fama attributed, fama denied")]
    [InlineData("Une attaque attribuée au Jnim a coûté la vie à sept soldats et quatre VDP mardi à Sebba, au Burkina Faso, selon des sources sécuritaires.",
        "jnim alleged > burkina-army, vdp", "jnim attributed")]
    [InlineData("Mali : huit soldats tués près de Niafunké\n\nHuit soldats maliens ont été tués samedi dans une embuscade près de Niafunké. Dans un communiqué diffusé par sa branche médiatique Az-Zallaqa, la coalition jihadiste dirigée par Iyad Ag Ghaly s'attribue l'attaque.",
        "jnim claimed > fama", "jnim claimed")]
    [InlineData("Un détachement de l'armée a essuyé lundi à Foutouri, au Burkina Faso, des tirs d'assaillants qui seraient des membres du Jnim. Cinq soldats sont morts.",
        "jnim alleged > burkina-army", "jnim suspected")]
    [InlineData("Le canal Telegram d'un site de veille a relayé mardi un bref message du Jnim. Le groupe y affirme que ses combattants ont pris lundi un poste de l'armée burkinabè à Nadiagou, dans l'est du pays, et tué six soldats.",
        "jnim claimed > burkina-army", "jnim claimed")]
    [InlineData("Des soldats maliens, accompagnés d'instructeurs d'Africa Corps, ont affronté dimanche des rebelles du FLA près de Tessalit. L'armée a perdu quatre hommes.",
        "africa-corps stated, fama stated > fla", "")]
    [InlineData("Deux employés d'une ONG ont été enlevés jeudi à Dori, au Burkina Faso. Le rapt n'a, à ce stade, été revendiqué par aucun groupe.",
        "unidentified-armed-group stated > civilians", "nobody none_claimed")]
    [InlineData("Qui a tué dimanche les 16 villageois de Tanguiéta-Béri, au Niger ? Le maire désigne l'État islamique. Un député, lui, pointe le Jnim du doigt.",
        "is-sahel alleged, jnim alleged > civilians", "is-sahel attributed, jnim attributed")]
    [InlineData("Le gouvernorat de Tombouctou rejette les accusations selon lesquelles des soldats maliens auraient tué neuf bergers près de Ber le 11 juin. Ces accusations émanent de proches des victimes.",
        "fama alleged > civilians", "fama attributed, fama denied")]
    [InlineData("Les habitants de Léré, au Mali, ont trois jours pour partir. L'ultimatum a été lu lundi au marché par des combattants du Jnim, selon plusieurs d'entre eux.",
        "jnim stated > civilians", "")]
    [InlineData("L'état-major des armées maliennes annonce avoir mené lundi des frappes aériennes contre des positions du FLA près de Tinzaouaten.",
        "fama claimed > fla", "fama claimed")]
    public void A_french_report_says_who_did_it_and_on_whose_word(string text, string parties, string responsibility) => Check(text, parties, responsibility);

    [Fact]
    public void Each_entry_of_a_bulletin_has_its_own_party()
    {
        const string text = "WEEKLY SECURITY BULLETIN, 9-15 June 2025\n\n- 10 June, Banibangou (Niger): Islamic State fighters killed five herders and took their cattle.\n"
            + "- 12 June, Gorom-Gorom (Burkina Faso): unknown gunmen abducted two traders on the road to Markoye.\n- 14 June, Diafarabé (Mali): JNIM burned four houses in the village.";
        var initiators = Coder.Default.Code(new Report("test", text, Published: Published)).Events.Select(coded => coded.Actors.First(part => part.Value.Role == ActorRole.Initiator).Value.Id);
        Assert.Equal(["is-sahel", "unidentified-armed-group", "jnim"], initiators);
    }

    private static void Check(string text, string parties, string responsibility)
    {
        var coded = Assert.Single(Coder.Default.Code(new Report("test", text, Published: Published)).Events, coded => coded.Relation == Relation.News);
        Assert.Equal(parties, $"{Of(coded, ActorRole.Initiator)} > {Of(coded, ActorRole.Target)}");
        Assert.Equal(responsibility, string.Join(", ", coded.Responsibility.Select(entry => $"{entry.Value.Actor ?? "nobody"} {entry.Value.Status.Name()}").Order(StringComparer.Ordinal)));
    }

    private static string Of(CodedEvent coded, ActorRole role) => string.Join(", ", coded.Actors.Where(part => part.Value.Role == role)
        .Select(part => (part.Value.Id ?? part.Value.Name) + (role == ActorRole.Initiator ? $" {part.Certainty.Name()}" : "")).Order(StringComparer.Ordinal));
}
