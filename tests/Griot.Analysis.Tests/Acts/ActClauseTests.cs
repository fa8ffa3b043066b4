using Griot.Analysis.Acts;
using Griot.Analysis.Parties;
using Griot.Analysis.Text;

namespace Griot.Analysis.Tests.Acts;

public sealed class ActClauseTests
{
    private static readonly string[] Articles = ["des ", "Des ", "the ", "l'"];

    [Theory]
    [InlineData("Suspected jihadists ambushed an army column near the town on Tuesday.", "ambush", "Suspected jihadists > an army column")]
    [InlineData("Five soldiers were killed by gunmen in the village on Tuesday, officials said.", "kill", "gunmen > Five soldiers")]
    [InlineData("The clash pitted Islamic State fighters against JNIM in the east of the country.", "clash", "Islamic State fighters > JNIM")]
    [InlineData("There was fighting between the Malian army and rebels in the north of the country.", "clash", "the Malian army > rebels")]
    [InlineData("JNIM said on Monday that it had killed nine soldiers in the attack.", "kill", "JNIM > nine soldiers")]
    [InlineData("A convoy escorted by Malian soldiers was ambushed by gunmen on the road.", "ambush", "gunmen > Malian soldiers")]
    [InlineData("Gunmen killed at least 31 in the village during the night, a group finds.", "kill", "Gunmen > ")]
    [InlineData("Rebels accused the army of killing nine civilians in the village.", "kill", "the army > nine civilians")]
    [InlineData("Des combattants du Jnim ont attaqué mardi une patrouille de l'armée près de la ville.", "assault", "Des combattants du Jnim > une patrouille de l'armée")]
    [InlineData("De violents affrontements ont opposé samedi, du matin au soir, des combattants de l'État islamique au Sahel à ceux du Jnim.", "clash", "des combattants de l'État islamique au Sahel > Jnim")]
    [InlineData("Des combats entre l'armée malienne et des rebelles ont éclaté lundi dans le nord.", "clash", "l'armée malienne > des rebelles")]
    [InlineData("Le Jnim dit avoir tué neuf soldats dans l'attaque du camp.", "kill", "Jnim > neuf soldats")]
    [InlineData("Trois gendarmes ont été tués par des hommes armés sur la route.", "kill", "hommes > Trois gendarmes")]
    public void A_clause_says_who_does_what_to_whom(string text, string kind, string expected) =>
        Assert.Contains(Bare(expected), Sides(text, kind).Select(Bare));

    [Theory]
    [InlineData("The soldiers recovered two rockets and a mortar in the bush, the army said.", "shelling")]
    [InlineData("The town has been held by the army for a year and life goes on there.", "abduct")]
    [InlineData("Les soldats ont récupéré deux roquettes et des mines dans la brousse.", "shelling")]
    public void A_word_that_tells_no_such_act_is_left_out(string text, string kind) => Assert.Empty(Sides(text, kind));

    /// <summary>Articles may or may not belong to a party's words.</summary>
    private static string Bare(string sides) =>
        Articles.Aggregate(sides, (bare, article) => bare.Replace(article, "", StringComparison.Ordinal));

    private static List<string> Sides(string text, string kind)
    {
        var report = AReport.Saying(text);
        var tokens = report.All<Token>();
        string Words(IEnumerable<Party> parties) => string.Join("; ", parties.Select(party => text[tokens[party.First].Start..tokens[party.Next - 1].End]));
        return [.. report.All<Act>().Where(act => act.Kind == kind).Select(act => $"{Words(act.Initiators)} > {Words(act.Targets)}")];
    }
}
