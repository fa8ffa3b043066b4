using Griot.Model;

namespace Griot.Analysis.Tests.Events;

public sealed class RoleTests
{
    [Theory]
    [InlineData("Clashes between the Sudanese army and the Rapid Support Forces killed at least 12 people in Omdurman, Sudan, on Tuesday, medics said.", "Armed clash: saf-sudan > rsf-sudan")]
    [InlineData("The fighting pitted M23 rebels against the Congolese army near Goma on Monday, residents said.", "Armed clash: m23 > fardc")]
    [InlineData("Gunmen ambushed a convoy escorted by soldiers near Maiduguri, Nigeria, on Wednesday; three soldiers were killed.", "Armed clash: unidentified-armed-group > nigeria-army")]
    [InlineData("Boko Haram fighters burned houses and stole cattle in a village near Chibok, Nigeria, on Thursday. No one was hurt.", "Looting/property destruction: boko-haram > civilians")]
    [InlineData("The Nigerian Air Force said it had killed 30 terrorists in an air strike in Zamfara, Nigeria, on Friday.", "Air/drone strike: nigeria-army > unidentified-jihadists")]
    [InlineData("ADF rebels killed 14 farmers with machetes in a village near Beni, DR Congo, on Tuesday.", "Attack: adf > civilians")]
    [InlineData("Police fired live rounds at demonstrators in N'Djamena, Chad, on Tuesday, killing four people, witnesses said.", "Excessive force against protesters: protesters > chad-police")]
    [InlineData("About 600 residents of Hombori, Mali, marched on Wednesday to demand that the army protect them.", "Peaceful protest: protesters > ")]
    [InlineData("A suicide bomber blew himself up at a restaurant in Mogadishu on Sunday, killing five people, the police said.", "Suicide bomb: unidentified-armed-group > civilians")]
    [InlineData("Des affrontements entre l'armée tchadienne et Boko Haram ont fait dix morts lundi près de Bol, au Tchad.", "Armed clash: chad-army > boko-haram")]
    [InlineData("L'armée a affirmé avoir neutralisé vingt terroristes mercredi lors d'une frappe aérienne près de Baga, au Nigeria.", "Air/drone strike: nigeria-army > unidentified-jihadists")]
    [InlineData("Les ADF sont accusés d'avoir tué onze civils dans la nuit de lundi à mardi à Mamove, en RDC.", "Attack: adf > civilians")]
    [InlineData("Une patrouille de l'armée camerounaise a sauté sur une mine mardi près de Kolofata, au Cameroun : deux soldats tués.", "Remote explosive/landmine/IED: unidentified-armed-group > cameroon-army")]
    [InlineData("La police a dispersé lundi à Kinshasa une marche de l'opposition à coups de gaz lacrymogène.", "Protest with intervention: protesters > drc-police")]
    [InlineData("Une patrouille des FAMa est tombée dans une embuscade le 4 novembre 2025 au nord de Sokolo, au Mali. Bilan : 02 blessés côté FAMa, 05 terroristes neutralisés.", "Armed clash: unidentified-jihadists > fama")]
    [InlineData("Boko Haram and Islamic State West Africa Province fighters exchanged fire near Baga, Nigeria, on Monday.", "Armed clash: boko-haram > iswap")]
    [InlineData("Eleven passengers held by Boko Haram were freed near Diffa, Niger, on Monday.", "Other: boko-haram > civilians")]
    [InlineData("Security forces opened fire on a demonstration by students in Zinder, Niger, on Monday, killing two. The students' leader blamed paramilitary gendarmes.", "Excessive force against protesters: protesters > niger-gendarmerie")]
    [InlineData("Soldiers said they had repelled an attack by ADF rebels on their post near Beni, DR Congo, on Monday.", "Armed clash: adf > fardc")]
    [InlineData("Les rebelles des ADF, mouvement affilié à l'État islamique, ont tué neuf villageois lundi à Mamove, en RDC.", "Attack: adf > civilians")]
    [InlineData("L'infirmier de l'ONG Santé Nomade a été enlevé lundi par Boko Haram près de Diffa, au Niger.", "Abduction/forced disappearance: boko-haram > civilians")]
    [InlineData("Nine traders died when a Nigerian military drone fired on a market near Gusau, Nigeria, on Monday, residents said.", "Air/drone strike: nigeria-army > civilians")]
    [InlineData("Sept soldats ont été tués lundi pendant l'attaque d'une base de Boko Haram par l'armée tchadienne près de Bol, au Tchad.", "Armed clash: chad-army > boko-haram")]
    public void An_event_has_its_sides(string text, string expected) => Assert.Equal(expected, Coded(text));

    [Theory]
    [InlineData("Armed men burned three hamlets near Kani-Bonzon, Mali, on Monday and killed four people. A local association blamed Dan Na Ambassagou, a Dogon militia.", "Attack: dan-na-ambassagou > civilians")]
    [InlineData("Des hommes armés ont attaqué lundi un village près de Kani-Bonzon, au Mali, tuant quatre habitants. Une association accuse Dan Na Ambassagou.", "Attack: dan-na-ambassagou > civilians")]
    public void A_party_accused_by_name_stands_for_the_nameless(string text, string expected) => Assert.Equal(expected, Coded(text));

    private static string Coded(string text)
    {
        var coded = Coder.Default.Code(new Report("test", text, Published: new DateOnly(2024, 3, 15))).Events.FirstOrDefault();
        if (coded is null)
            return "";
        string Of(ActorRole role) => string.Join(" ", coded.Actors.Where(part => part.Value.Role == role).Select(part => part.Value.Id ?? part.Value.Name).Order(StringComparer.Ordinal));
        return $"{coded.Type.Value.Name()}: {Of(ActorRole.Initiator)} > {Of(ActorRole.Target)}";
    }
}
